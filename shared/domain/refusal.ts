/**
 * Refusals: values, never exceptions. Each names its rule, the article it comes from and where in the command it
 * bites; the words are in `text/`.
 */

import type { Carriage } from "./commands/handover.ts";
import type { PersonalContent } from "./commands/common.ts";
import type { RecordRefusalParams, RecordStage } from "./recordRefusals.ts";
import type { AssetState, Kind, SlipState, Transport } from "./state.ts";
import type { TransitionId } from "./transitions.ts";
import type { Leg, Media, NumberedForm, SlipKind, Technique, Method } from "./vocabulary.ts";

/** What a step can find something other than a unit to be. */
export type Stage =
  | SlipState
  | Transport["state"]
  | "underway"
  | "open"
  | "ended"
  | "withdrawn"
  | "carriedOut"
  | "certified"
  | "accepted"
  | "closed"
  | "elsewhere"
  | RecordStage;

/** What an application for subcontracting says (Art. 6(2)), and that there was one. */
export type ApplicationItem = "application" | "reason" | "information" | "measures" | "supervision";

/**
 * Why a permit for an area does not do: none is named, it is not registered, not for this day, not for these media,
 * or nobody applied for it in writing.
 */
export interface PermitGap {
  readonly place: string;
  readonly why: "none" | "unknown" | "term" | "media" | "application";
  readonly number: string;
}

/** What each code is about. A code without its words in every language does not compile. */
export interface RefusalParams extends RecordRefusalParams {
  /** What the command names is not in the ledger. */
  "not-found": { kind: Kind; id: string };
  /** What the command would create exists already. */
  "already-exists": { kind: Kind; id: string };
  /** The unit is not in a state from which this step leads. */
  "wrong-state": { asset: string; state: AssetState; transition: TransitionId };
  /** The slip, transport, instruction … is not in a state for this step. */
  "wrong-stage": { kind: Kind; id: string; stage: Stage };
  /** A unit of another contract, or a person of the wrong side. */
  "other-contract": { kind: "asset" | "person" | "suspicion"; id: string };
  /** A line of the slip was not compared at the handover. */
  "not-checked": { asset: string };
  /** The ledger knows a number of the unit, and nobody read it at the comparison. */
  "not-read": { asset: string; what: "serial" | "seal" | "hash" };
  /** The same unit named twice in one command. */
  "named-twice": { asset: string };
  /** A unit that the slip, the transport or the work is not about. */
  "not-listed": { asset: string };
  /** The list of this very file was taken over before. */
  "already-imported": { name: string; rows: number; at: string };
  /** A command about units that names none, or has none left. */
  "nothing-named": Record<never, never>;
  "contract-completed": { contract: string };
  "contract-ended": { contract: string };
  /** Names and signatures must still be kept; until when is known once the contract is completed. */
  "still-kept": { contract: string; until?: string };
  "nothing-to-expire": { contract: string };
  /** The classification is not one of the contract's. */
  "unknown-classification": { classification: string };
  /** Only the program itself gives this command. */
  "not-by-hand": Record<never, never>;
  /** The last manager cannot be closed: nobody could record any more. */
  "last-manager": Record<never, never>;
  "term-reversed": { from: string; to: string };
  /** Client and contractor are one and the same. */
  "same-party": { party: string };
  /** The contract would change the severity of a rule that is not its to change. */
  "not-adjustable": { rule: string };
  /** The contract would ask for less than a duty of the text leaves it to. */
  "too-lenient": { rule: string };
  /** A command that changes things, and names nothing to change. */
  "nothing-said": Record<never, never>;
  /** Not a place of the kind it is about: a cloud service, an area of the client, or where a guard of theirs keeps things. */
  "wrong-place": { place: string; needed: "cloud" | "area" | "guard" };
  /** A form's numbers have four digits a year. */
  "numbers-used-up": { form: NumberedForm; year: number };

  "R2-1": { missing: readonly ("number" | "name" | "media" | "kind")[] };
  "R4-1": { unknown: readonly (keyof PersonalContent)[] };
  "R4-2": { classification: string; least: string };
  /** Nothing personal is said to be there, and these are. */
  "R4-3": { says: readonly ("myNumber" | "sensitive")[] };
  "R5-1": { party: string };
  "R5-2": { party: string };
  "R5-3": { person: string };
  "R5-4": { person: string };
  "R5-5": { person: string; signedOn: string };
  "R5-6": { person: string; lastDay: string };
  "R6-1": { party: string };
  "R6-2": { party: string; missing: readonly ApplicationItem[] };
  "R6-3":
    | { party: string; why: "term"; from: string; to: string }
    | { party: string; why: "media" | "classification" | "asset"; asset: string };
  "R6-4": { party: string; extent: "main" | "whole" | "unsaid" };
  "R6-5": { party: string; by: string };
  "R6-6": { party: string };
  "R6-7": { party: string; count: number };
  "R7-1": Record<never, never>;
  "R8-1": Record<never, never>;
  /** `number` is the approval's; `to` is empty where it has no end. */
  "R8-2":
    | { number: string; why: "number"; copies: number; used: number }
    | { number: string; why: "term"; from: string; to: string }
    | { number: string; why: "asset"; asset: string }
    | { number: string; why: "media" };
  "R8-3": { missing: readonly ("number" | "media" | "place" | "dueOn")[] };
  "R8-4": Record<never, never>;
  "R8-5": { asset: string; count: number; copies: string };
  "R9-1": Record<never, never>;
  "R9-2": Record<never, never>;
  "R10-1": { place: string; what: "carry" | "hand" | "copy" | "destroy" | "keep" };
  "R10-2": { place: string; from: string; to: string };
  "R10-3": { place: string };
  "R10-4": { planned: string; place: string };
  /** `media` are those the place takes; `most` is the highest class it takes, empty where it takes none. */
  "R10-5":
    | { place: string; asset: string; limit: "media"; media: readonly Media[] }
    | { place: string; asset: string; limit: "classification"; most: string };
  "R10-6": { place: string };
  "R10-7": PermitGap;
  "R10-8": { place: string; country: string; why: "abroad" | "cloud" };
  "R10-9": { place: string; count: number };
  "R10-10": { place: string };
  "R11-1": { leg: Leg };
  "R11-2": { asset: string };
  "R11-3": { slip: string };
  "R11-4": { asset: string; expected: string; found: string };
  "R11-5": { asset: string };
  "R11-6": { before: string; after: string };
  "R11-7": { slip: string };
  "R11-8": { asset: string; slip: string };
  /** `paper`: it is no later than now, but later than what is done because of it. */
  "R11-9": { asset: string; last: string; at: string; paper?: true };
  "R11-10": { days: number; limit: number };
  "R12-1": { person: string };
  /** `held`: it was confirmed on paper, and is recorded. */
  "R12-2": { person: string; from: string; to: string; held?: true };
  "R12-3": { person: string };
  "R12-4":
    | { missing: "cost" | "responsible" }
    | { missing: "own"; person: string; by: Carriage["by"] };
  "R12-5": { person: string };
  "R12-6": { kind: SlipKind; person: string };
  /** `custodian` is empty while the asset is still the client's. */
  "R12-7": { asset: string; custodian: string; person: string };
  /** `party` is empty where no carrier is named. */
  "R12-8": { party: string; missing: readonly ("party" | "waybill" | "consent")[] };
  "R12-9": { person: string };
  "R12-10": { person: string; named: string; of: "slip" | "correction" | "close" | "succession" };
  "R13-1": { asset: string };
  "R13-2": { asset: string };
  "R13-3": Record<never, never>;
  "R13-4": { asset: string; container: string };
  "R13-5": { asset: string; expected: string; found: string };
  "R13-6": { minutes: number; limit: number };
  "R13-7": { place: string; missing: readonly ("lock" | "keyCustodian")[] };
  "R13-8": { asset: string; days: number; limit: number };
  "R13-9": { person: string };
  "R13-10": { asset: string; since: string };
  "R14-1": { count: number };
  "R14-2": { asset: string; why: "none" | "other" };
  /** `most` is the largest particle that may be left, in square millimetres. */
  "R14-3": {
    asset: string;
    technique: Technique | Method;
    media: Media;
    least: Method;
    why: "media" | "method" | "instruction" | "particle";
    most?: number;
  };
  "R14-4": { asset: string; why: "serial" | "verification"; expected: string; found: string };
  "R14-5": { why: "absent" | "unnamed" | "early"; count: number; assets: string };
  /** Why it is asked for: the instruction says so, or the contract, a My Number in it, or a serial that cannot be read. */
  "R14-6": {
    missing: "witness" | "photos" | "unreadable";
    by: "instruction" | "contract" | "myNumber" | "serial";
    assets: string;
  };
  "R14-7": { contract: string; days: number; limit: number };
  "R14-8": { count: number };
  "R14-9": { contract: string; days: number; limit: number };
  "R14-10": { assets: string };
  "R15-1": PermitGap;
  "R15-2": { person: string; place: string };
  "R16-1": { person: string; expiresOn: string };
  "R17-1": { place: string; abroad: readonly string[] };
  "R17-2": { place: string; missing: readonly ("governingLaw" | "jurisdiction")[] };
  "R17-3": { place: string };
  "R17-4": { place: string; why: "certifications" | "conclusion" | "grounds" | "notTrusted" };
  "R17-5": { place: string };
  "R17-6": { place: string };
  "R17-7":
    | { place: string; why: "old"; months: number; evaluatedOn: string }
    | { place: string; why: "certification"; name: string; expiresOn: string };
  "R18-4": { assets: string; missing: "instruction" | "finding" };
  "R18-5": { assets: string };
  "R20-1": { person: string; last: string };
  "R21-1": Record<never, never>;
  "R24-1": { number: string; asset: string };
  "R24-2": { serial: string; asset: string; contract: string };
  "R24-3": { why: "myNumber" | "address" };
  "R24-4": Record<never, never>;
}
export type RefusalCode = keyof RefusalParams;

/**
 * block: nothing is saved. warn: saved with a reason given. hold: saved, and someone has to act on it. info: saved,
 * and something is worth knowing.
 */
export const SEVERITIES = ["block", "warn", "hold", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Whether a command goes through without anyone answering for it. */
export function passes({ severity }: { readonly severity: Severity }): boolean {
  return severity === "hold" || severity === "info";
}

export type Refusal = {
  [C in RefusalCode]: {
    readonly rule: C;
    /** Absent only where no article speaks, such as an unknown id. */
    readonly article?: number;
    readonly severity: Severity;
    /** Where in the command, such as `lines.3.asset`; `lines.3` of a confirmation is that line of its slip. */
    readonly path?: string;
    readonly params: Readonly<RefusalParams[C]>;
  };
}[RefusalCode];

/** A refusal that no article speaks of. */
export function structural<C extends RefusalCode>(
  rule: C,
  params: RefusalParams[C],
  path?: string,
  article?: number,
): Refusal {
  // The mapped union cannot be built generically; code and params are tied by this signature.
  return {
    rule,
    severity: "block",
    params,
    ...(path === undefined ? {} : { path }),
    ...(article === undefined ? {} : { article }),
  } as unknown as Refusal;
}
