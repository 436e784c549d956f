/** Words for codes in English, one for one with the Japanese: for the command line and for JSON read abroad. */
import type { ProblemCode } from "../../domain/problem.ts";
import type { Named, Stage } from "../../domain/refusal.ts";
import type { AssetState, SlipState } from "../../domain/state.ts";
import type { TransitionId } from "../../domain/transitions.ts";
import type {
  Leg,
  Means,
  Media,
  Method,
  NumberedForm,
  Office,
  PartyRole,
  PlaceKind,
  Role,
  SlipKind,
  Technique,
  Unit,
} from "../../domain/vocabulary.ts";
import { recordForms, recordKinds, recordStages } from "./recordWords.ts";

export * from "./recordWords.ts";

export const media: Readonly<Record<Media, string>> = {
  paper: "paper documents",
  drawing: "drawings and maps",
  printout: "printouts",
  film: "microfilm",
  usb: "USB memory",
  sd: "SD card",
  externalHdd: "external hard disk",
  internalHdd: "internal hard disk",
  ssd: "SSD",
  tape: "magnetic tape",
  cd: "CD",
  dvd: "DVD",
  bd: "Blu-ray disc",
  mo: "magneto-optical disk",
  fd: "floppy disk",
  icCard: "IC card",
  terminal: "terminal",
  server: "server",
  mfp: "multifunction printer",
  data: "electronic data",
  cloud: "data in a cloud",
  other: "other",
};

export const unit: Readonly<Record<Unit, string>> = {
  piece: "piece(s)",
  item: "item(s)",
  sheet: "sheet(s)",
  volume: "volume(s)",
  copy: "copies",
  box: "box(es)",
  bag: "bag(s)",
  stick: "stick(s)",
  roll: "roll(s)",
  machine: "machine(s)",
  lot: "lot",
  record: "record(s)",
  household: "household(s)",
  file: "file(s)",
  gigabyte: "GB",
};

export const method: Readonly<Record<Method, string>> = {
  clear: "Clear",
  purge: "Purge",
  destroy: "Destroy",
};

export const technique: Readonly<Record<Technique, string>> = {
  overwrite: "overwriting",
  degauss: "degaussing",
  cryptoErase: "cryptographic erase",
  blockErase: "block erase",
  logicalDelete: "logical deletion",
  physical: "physical destruction",
  incinerate: "incineration",
  dissolve: "pulping",
  shred: "shredding",
};

export const slipKind: Readonly<Record<SlipKind, string>> = {
  provision: "provision",
  return: "return",
  disposal: "disposal",
};

export const leg: Readonly<Record<Leg, string>> = { ...slipKind, move: "move" };

export const means: Readonly<Record<Means, string>> = {
  onFoot: "on foot",
  companyCar: "company car",
  charter: "chartered vehicle",
  securityService: "security courier",
  registeredPost: "registered post",
  parcel: "parcel service",
  publicTransport: "public transport",
};

export const office: Readonly<Record<Office, string>> = {
  clientManager: "custody manager of the client",
  designatedOfficial: "designated official",
  custodyManager: "custody manager",
  delegate: "delegate of the custody manager",
  handler: "handler",
};

export const partyRole: Readonly<Record<PartyRole, string>> = {
  client: "client",
  contractor: "contractor",
  subcontractor: "subcontractor",
  carrier: "carrier",
  disposer: "disposer",
  cloudProvider: "cloud provider",
};

export const placeKind: Readonly<Record<PlaceKind, string>> = {
  client: "premises of the client",
  contractor: "premises of the contractor",
  subcontractor: "premises of the subcontractor",
  warehouse: "warehouse",
  disposer: "disposal plant",
  cloud: "cloud",
};

export const role: Readonly<Record<Role, string>> = {
  manager: "custody manager",
  staff: "staff",
  auditor: "auditor",
};

export const assetState: Readonly<Record<AssetState, string>> = {
  planned: "registered, not received",
  offered: "being provided",
  inTransit: "in transit",
  arrived: "arrived, to be checked",
  held: "held",
  inUse: "in use",
  heldSub: "held by the subcontractor",
  quarantined: "quarantined",
  returning: "being returned",
  disposalInstructed: "disposal instructed",
  disposing: "being disposed of",
  destroyedUncertified: "destroyed, certificate pending",
  missing: "missing",
  returned: "returned",
  disposed: "disposed of",
  lossClosed: "loss closed",
  superseded: "repacked",
  voided: "voided",
};

export const slipState: Readonly<Record<SlipState, string>> = {
  issued: "issued",
  released: "released by the giver",
  completed: "completed",
  held: "held (difference)",
  void: "void number",
};

export const form: Readonly<Record<NumberedForm, string>> = {
  handoverSlip: "handover slip",
  disposalCertificate: "disposal certificate",
  transportRecord: "transport record",
  ...recordForms,
};

/** What a person does at each step. */
export const step: Readonly<Record<TransitionId, string>> = {
  T02: "issuing a provision slip",
  T03: "confirming the receipt",
  T04: "departure",
  T05: "recording the arrival",
  T06: "the check on arrival",
  T08: "releasing the quarantine",
  T10: "taking out",
  T10b: "putting back",
  T11: "moving",
  T14: "issuing a return slip",
  T14a: "transport for the return",
  T15: "confirming the return",
  T17: "recording a disposal instruction",
  T18: "withdrawing a disposal instruction",
  T19: "issuing a disposal slip",
  T19a: "transport to the disposer",
  T19b: "confirming the handover for disposal",
  T20: "recording the destruction",
  T21: "the disposal certificate",
  T23: "reporting it missing",
  T24: "recording that it was found",
  T25: "closing the loss",
  T26: "repacking",
  T27: "voiding the registration",
  T30: "recording the shelf",
  T31: "handing over custody",
  T32: "deferring the return",
  T33: "setting aside for an incident",
};

/** What the kinds of document are called when one is missing or exists already. */
export const kind: Readonly<Record<Named, string>> = {
  ledger: "ledger",
  account: "account",
  login: "login name",
  party: "party",
  person: "person",
  place: "place",
  contract: "contract",
  admission: "consent for a third party",
  standing: "designation of the person",
  placement: "designation of the place",
  asset: "asset",
  numbering: "last number given",
  number: "asset number",
  serial: "serial number",
  slip: "handover slip",
  transport: "transport record",
  instruction: "disposal instruction",
  destruction: "record of destruction",
  certificate: "disposal certificate",
  sheet: "printed content",
  ...recordKinds,
};

/** Stages of slips, transports, contracts … as a refusal names them. */
export const stage: Readonly<Record<Stage, string>> = {
  issued: "issued",
  released: "released by the giver",
  completed: "completed",
  held: "held (difference)",
  void: "a void number",
  underway: "underway",
  inTransit: "in transit",
  arrived: "arrived, to be checked",
  checked: "checked",
  open: "running",
  ended: "ended",
  withdrawn: "withdrawn",
  carriedOut: "carried out",
  certified: "certified",
  accepted: "accepted by the client",
  closed: "closed",
  elsewhere: "elsewhere",
  ...recordStages,
};

/** What happened, what was not saved, what to do. */
export const problem: Readonly<Record<ProblemCode, (detail: string) => string>> = {
  missing: (path) =>
    `There is no ledger${at(path)}. Check whether it was moved or renamed, and open it again.`,
  "not-a-ledger": (path) =>
    `This file is not a custody ledger${at(path)}. It was left as it is. Choose a file that ends in .ukewatashi.`,
  "newer-version": (version) =>
    `This ledger was written by a newer version of the program (format ${version}). Nothing was changed. Update the program, then open it.`,
  damaged: (where) =>
    `The ledger is damaged${at(/^\d+$/.test(where) ? `entry ${where}` : where)}, so recording cannot start. Nothing was changed. Keep a copy of the file, then let verify find the place.`,
  "in-use": (path) =>
    `Another window or program has this ledger open for recording${at(path)}. Close that one first, then open it again.`,
  "read-only": (path) =>
    `This ledger can only be read${at(path)}. Nothing was recorded. Open the ledger where it can be written.`,
  "disk-full": () =>
    "The disk is full, so nothing was recorded. The ledger is as it was before. Make room, then record again.",
  "disk-error": () =>
    "Reading or writing the disk failed, so this was not done. The ledger is as it was before. Check the disk, then try again.",
  folder: (path) =>
    `The folder or file cannot be opened${at(path)}. Nothing was saved. Check the place and its permissions.`,
  exists: (path) =>
    `There is a file of that name already${at(path)}. It was not overwritten. Choose another name.`,
  "wrong-passphrase": () => "The passphrase is wrong. Nothing was recorded. Enter it again.",
  "key-missing": (path) =>
    `The ledger's key file is missing${at(path)}. Reading and verifying work, recording does not. Put the key file back beside the ledger.`,
  "key-mismatch": (path) =>
    `The key file does not belong to this ledger${at(path)}. Reading and verifying work, recording does not. Put the right key file back.`,
  "too-large": (bytes) =>
    `This is too large to record at once (${bytes} bytes of at most 65,535). Nothing was recorded. Divide the slip.`,
  "attachment-missing": () =>
    "An attachment could not be read. Nothing was recorded. Attach it again.",
  "no-such-entry": (detail) => `There is no such entry (${detail}). Check the entry's number.`,
  "behind-heads": (size) =>
    `The ledger does not match heads kept outside of it. There have been ${size} entries; this file has fewer: its tail was cut off, or an older copy was put back. Recording has stopped (reading and verifying go on). Open the newer file, if there is one; otherwise keep this one as it is and tell the custody manager and the client.`,
  "parted-from-heads": (entries) =>
    `The ledger does not match heads kept outside of it. Entry ${entries} is not what it was when those were signed; from there on it has been rewritten. Recording has stopped (reading and verifying go on). Keep this file as it is, gather slips, bundles and anchor files, and tell the custody manager and the client.`,
  "other-key": () =>
    "The ledger does not match heads kept outside of it. It has the same name, but those are signed by another key. Recording has stopped (reading and verifying go on). Keep this file as it is, compare the public key with the printed set-up sheet, and tell the custody manager and the client.",
  stopped: () =>
    "The disk did not say whether the last step was written, so recording has stopped. Open the ledger again; it is verified, then work can go on.",
};

/** A place in brackets, where one is known. */
function at(place: string): string {
  return place === "" ? "" : ` (${place})`;
}
