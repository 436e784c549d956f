/**
 * What the ledger knows now, as documents told apart by kind and id. Every document is folded from events and can
 * be rebuilt from them at any time; nothing else may change one.
 */
import type { FormContent } from "../forms/content.ts";
import type {
  Admission,
  CloudService,
  CopyApproval,
  Permits,
  Placement,
  Standing,
} from "./allowed.ts";
import type { EventOf, Fields, FormNumber } from "./event.ts";
import type { AssetState } from "./assetStates.ts";
import type { ConfirmationDoubt } from "./confirmation.ts";
import { TERMINAL_STATES } from "./assetStates.ts";
import { foldMark } from "./marks.ts";
import type { RecordDocs } from "./recordDocs.ts";
import { RECORD_SUBJECTS } from "./recordDocs.ts";
import type { Day, Document, Instant } from "./values.ts";
import type { Leg, SheetForm } from "./vocabulary.ts";

export {
  ASSET_STATES,
  OUTSTANDING_STATES,
  RECEIVABLE_AGAIN_STATES,
  TERMINAL_STATES,
} from "./assetStates.ts";
export type { AssetState } from "./assetStates.ts";

export interface Custodian {
  readonly party: string;
  readonly person?: string;
}

export interface Asset extends Fields<"assetRegistered"> {
  readonly state: AssetState;
  readonly since: Instant;
  /** Time of the last event that touched it; a later event may not be earlier (R11-9). */
  readonly lastAt: Instant;
  readonly custodian: Custodian;
  readonly place?: string;
  readonly shelf?: string;
  readonly seal?: string;
  readonly container?: string;
  /** The open slip it stands on. */
  readonly slip?: string;
  readonly transport?: string;
  readonly leg?: Leg;
  /** On arrival: counted and found in order. */
  readonly checked?: boolean;
  /** When someone last held the thing itself against the ledger. */
  readonly checkedAt?: Instant;
  readonly instruction?: string;
  readonly destruction?: string;
  readonly certificate?: string;
  /** The slip by which the contractor received it, and when. */
  readonly received?: { readonly slip: string; readonly at: Instant };
  /** The slip or certificate by which it left for good. */
  readonly closedBy?: string;
  /** The client's word by which its loss was closed, and the entry that holds it. */
  readonly lossClosure?: { readonly document: Document; readonly seq: number };
  /** Where it goes when quarantine is released. */
  readonly quarantinedFrom?: AssetState;
  /** The slip on which it was left behind, and which stays held until the doubt is settled. */
  readonly heldOn?: string;
  readonly deferredUntil?: Day;
  readonly parents?: readonly string[];
  readonly successors?: readonly string[];
  /** What it became when it was provided again, or taken into another contract. */
  readonly next?: string;
  /** What it was copied from, under which approval of the client, and when (Art. 8). */
  readonly copyOf?: { readonly asset: string; readonly approval: string; readonly at: Instant };
  /** What was copied from it. */
  readonly copies?: readonly string[];
}

export interface Confirmation {
  readonly person: string;
  readonly at: Instant;
  readonly by: EventOf<"slipReleased">["confirmation"];
  readonly identityShown: boolean;
  readonly checks: EventOf<"slipReleased">["checks"];
  readonly remarks?: string;
}

/** issued → released → completed; held while a difference or a doubt is open; void keeps its number. */
export type SlipState = "issued" | "released" | "completed" | "held" | "void";

export interface Slip extends Fields<"slipIssued"> {
  readonly state: SlipState;
  readonly issuedAt: Instant;
  readonly release?: Confirmation;
  readonly receipt?: Confirmation;
  readonly transport?: string;
  readonly doubt?: ConfirmationDoubt;
  readonly disputes: readonly {
    readonly side: "giver" | "receiver";
    readonly at: Instant;
    readonly reason: string;
    /** The paper that says so; earlier programs made none. */
    readonly nonAcceptance?: string;
  }[];
  readonly voided?: { readonly at: Instant; readonly reason: string };
  /** The guard's custody that its units are or were in last. */
  readonly guard?: string;
  /** Those that went on with it, in the order of their branches. */
  readonly branches?: readonly string[];
  readonly scans: readonly string[];
  /** What opened its handwritten signatures has been deleted. */
  readonly expired?: true;
}

export interface Transport extends Fields<"departed"> {
  /** The guard's custody that its load is or was in. */
  readonly guard?: string;
  readonly state: "inTransit" | "arrived" | "checked";
  readonly departedAt: Instant;
  readonly arrival?: {
    readonly at: Instant;
    readonly place: string;
    readonly person: string;
    readonly note?: string;
  };
  readonly check?: {
    readonly at: Instant;
    readonly person: string;
    readonly checks: EventOf<"arrivalChecked">["checks"];
  };
}

/** A change of the contract while it ran, and how many units were due with it. */
export interface Amendment extends Omit<Fields<"contractAmended">, "contract" | "due"> {
  readonly at: Instant;
  readonly due: number;
}

export interface Contract extends Fields<"contractOpened"> {
  readonly state: "open" | "ended" | "completed";
  readonly ended?: { readonly reason: "expired" | "terminated"; readonly on: Day };
  readonly completedAt?: Instant;
  /** Changes made to it since it was opened; what it says now has them in it. */
  readonly amendments?: readonly Amendment[];
  /** Its names and signatures were let go, but for the rest. */
  readonly expired?: { readonly at: Instant; readonly rest: number };
}

export interface Instruction extends Fields<"disposalInstructed"> {
  readonly recordedAt: Instant;
  readonly withdrawn?: { readonly at: Instant; readonly document: Document };
}

export interface Destruction extends Fields<"destroyed"> {
  readonly endedAt: Instant;
  readonly certificate?: string;
}

export interface Certificate extends Fields<"certificateIssued"> {
  readonly issuedAt: Instant;
  readonly accepted?: { readonly at: Instant; readonly person: string };
  /** Before anyone accepted it, something on it turned out not to be destroyed. */
  readonly withdrawn?: { readonly at: Instant };
  readonly scans: readonly string[];
}

/** What a form says at one moment, frozen so that a reprint years later says the same. */
export interface Sheet {
  readonly form: SheetForm;
  readonly subject: string;
  readonly stage: "issued" | "completed";
  /** The entry whose proof the paper carries. */
  readonly seq: number;
  readonly content: FormContent;
  /** Each with the entry that recorded it. */
  readonly prints: readonly (Pick<Fields<"printed">, "copies" | "target" | "pdfSha256"> & {
    readonly seq: number;
    readonly at: Instant;
  })[];
}

export interface Person extends Fields<"personRegistered"> {
  /** What opened the name has been deleted. */
  readonly expired?: true;
}

/** A file whose list was taken over, and how far. */
export interface Import extends Omit<Fields<"listImported">, "count"> {
  readonly at: Instant;
}

/** Every kind of document and its shape. */
export interface Docs extends RecordDocs {
  readonly ledger: Fields<"ledgerOpened"> & { readonly openedAt: Instant };
  readonly account: Fields<"accountOpened"> & { readonly closed: boolean };
  readonly login: { readonly account: string };
  readonly party: Fields<"partyRegistered">;
  readonly person: Person;
  readonly place: Fields<"placeRegistered">;
  readonly contract: Contract;
  readonly admission: Admission;
  readonly standing: Standing;
  readonly placement: Placement;
  readonly permits: Permits;
  readonly cloudService: CloudService;
  readonly copyApproval: CopyApproval;
  readonly asset: Asset;
  readonly numbering: { readonly last: number };
  readonly slip: Slip;
  readonly transport: Transport;
  readonly instruction: Instruction;
  readonly destruction: Destruction;
  readonly certificate: Certificate;
  readonly sheet: Sheet;
  readonly import: Import;
}
export type Kind = keyof Docs;

/** Which document each form is about. */
export const SUBJECT_OF = {
  handoverSlip: "slip",
  disposalCertificate: "certificate",
  ...RECORD_SUBJECTS,
} as const satisfies Record<SheetForm, Kind>;

/** Which assets are counted. */
export interface Counting {
  readonly contract: string;
  readonly states: readonly AssetState[];
  readonly place?: string;
}

/** Read access to what the ledger knows. */
export interface Books {
  get<K extends Kind>(kind: K, id: string): Docs[K] | undefined;
  /** Assets of a contract in the given states, in the order they were registered. */
  assetsIn(contract: string, states: readonly AssetState[]): Iterable<Asset>;
  /** Every document of a kind, in the order they came into being. For what is done rarely. */
  all<K extends Kind>(kind: K): Iterable<Docs[K]>;
  /** How many assets of a contract are in the given states, at one place where one is named. */
  count(of: Counting): number;
  /**
   * The living unit of a contract that carries a number or a serial, however wide or large it was typed; of any
   * contract where none is named.
   */
  holder(mark: "number" | "serial", contract: string | undefined, text: string): string | undefined;
}

/** One document as an event leaves it. */
export type Change = {
  [K in Kind]: { readonly kind: K; readonly id: string; readonly doc: Docs[K] };
}[Kind];

export function standingId(contract: string, person: string): string {
  return `${contract}/${person}`;
}

/** Of what a contract says about a place: its designation, its permits, its evaluation as a cloud service. */
export function placementId(contract: string, place: string): string {
  return `${contract}/${place}`;
}

export function admissionId(contract: string, party: string): string {
  return `${contract}/${party}`;
}

/**
 * The marks a unit takes for itself, in the form they are compared in. One that has left for good frees them: what
 * was returned may be provided again, as a new asset under the same number.
 */
export function marksOf(asset: Asset): { readonly number?: string; readonly serial?: string } {
  if (TERMINAL_STATES.includes(asset.state)) return {};
  const number = foldMark(asset.number);
  return asset.serial === undefined ? { number } : { number, serial: foldMark(asset.serial) };
}

export function numberingId(contractor: string, number: Pick<FormNumber, "form" | "year">): string {
  return `${contractor}/${number.form}/${number.year}`;
}

export function sheetId(form: Sheet["form"], subject: string, stage: Sheet["stage"]): string {
  return `${form}/${subject}/${stage}`;
}

/** Set aside at or after the receipt of the slip it stands on, which is over for it then. */
export function isLeftBehind(books: Books, { state, slip = "" }: Asset): boolean {
  return state === "quarantined" && books.get("slip", slip)?.receipt !== undefined;
}
