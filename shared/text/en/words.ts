/** Words for codes in English, one for one with the Japanese: for the command line and for JSON read abroad. */
import type { Stage } from "../../domain/refusal.ts";
import type { AssetState, Kind, SlipState } from "../../domain/state.ts";
import type { TransitionId } from "../../domain/transitions.ts";
import type {
  ApprovalBasis,
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

export * from "./problems.ts";
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
  thirdParty: "third party",
};

export const placeKind: Readonly<Record<PlaceKind, string>> = {
  client: "premises of the client",
  contractor: "premises of the contractor",
  subcontractor: "premises of the subcontractor",
  warehouse: "warehouse",
  disposer: "disposal plant",
  cloud: "cloud",
  thirdParty: "premises of a third party",
};

export const permitDirection: Readonly<Record<"in" | "out" | "both", string>> = {
  in: "in",
  out: "out",
  both: "in and out",
};

export const approvalBasis: Readonly<Record<ApprovalBasis, string>> = {
  instruction: "instruction",
  consent: "consent",
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
  T22: "doubting its destruction",
  T23: "reporting it missing",
  T24: "recording that it was found",
  T25: "closing the loss",
  T26: "repacking",
  T27: "voiding the registration",
  T28: "registering a copy",
  T29: "destroying it again",
  T30: "recording the shelf",
  T31: "handing over custody",
  T32: "deferring the return",
  T33: "setting aside for an incident",
  T34: "deciding what it holds",
};

/** What the kinds of document are called when one is missing or exists already. */
export const kind: Readonly<Record<Kind, string>> = {
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
  permits: "permits for the area",
  cloudService: "evaluation of the cloud service",
  copyApproval: "approval of copies",
  asset: "asset",
  numbering: "last number given",
  slip: "handover slip",
  transport: "transport record",
  instruction: "disposal instruction",
  destruction: "record of destruction",
  certificate: "disposal certificate",
  sheet: "printed content",
  import: "imported file",
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
