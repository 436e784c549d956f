/**
 * Refusals: values, never exceptions. Each names its rule, the article it comes from and where in the command it
 * bites; the words are in `text/`.
 */

import type { RecordRefusalParams, RecordStage } from "./recordRefusals.ts";
import type { AssetState, Kind, SlipState, Transport } from "./state.ts";
import type { TransitionId } from "./transitions.ts";
import type { Leg, NumberedForm, SlipKind, Technique, Method } from "./vocabulary.ts";

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

/** What can be named and missing, or taken already: a document, or a number or serial in use. */
export type Named = Kind | "number" | "serial";

/** What each code is about. A code without its words in every language does not compile. */
export interface RefusalParams extends RecordRefusalParams {
  /** What the command names is not in the ledger. */
  "not-found": { kind: Named; id: string };
  /** What the command would create exists already. */
  "already-exists": { kind: Named; id: string };
  /** The unit is not in a state from which this step leads. */
  "wrong-state": { asset: string; state: AssetState; transition: TransitionId };
  /** The slip, transport, instruction … is not in a state for this step. */
  "wrong-stage": { kind: Kind; id: string; stage: Stage };
  /** A unit of another contract, or a person of the wrong side. */
  "other-contract": { kind: "asset" | "person" | "suspicion"; id: string };
  /** A line of the slip was not compared at the handover. */
  "not-checked": { asset: string };
  /** The same unit named twice in one command. */
  "named-twice": { asset: string };
  /** A unit that the slip, the transport or the work is not about. */
  "not-listed": { asset: string };
  /** A command about units that names none, or has none left. */
  "nothing-named": Record<never, never>;
  "contract-completed": { contract: string };
  "contract-ended": { contract: string };
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
  /** A form's numbers have four digits a year. */
  "numbers-used-up": { form: NumberedForm; year: number };

  "R5-1": { party: string };
  "R5-3": { person: string };
  "R5-4": { person: string };
  "R5-5": { person: string; signedOn: string };
  "R5-6": { person: string; lastDay: string };
  "R6-1": { party: string };
  "R10-1": { place: string };
  "R10-2": { place: string; from: string; to: string };
  "R10-3": { place: string };
  "R10-4": { planned: string; place: string };
  "R10-5": { place: string; asset: string; limit: "media" | "classification" };
  "R10-6": { place: string };
  "R10-7": { place: string };
  "R10-8": { place: string; country: string; why: "abroad" | "cloud" };
  "R10-9": { place: string; count: number };
  "R11-1": { leg: Leg };
  "R11-2": { asset: string };
  "R11-3": { slip: string };
  "R11-4": { asset: string; expected: string; found: string };
  "R11-5": { asset: string };
  "R11-6": { before: string; after: string };
  "R11-7": { slip: string };
  "R11-8": { asset: string; slip: string };
  "R11-9": { asset: string; last: string; at: string };
  "R11-10": { days: number; limit: number };
  "R12-1": { person: string };
  "R12-2": { person: string; from: string; to: string };
  "R12-3": { person: string };
  "R12-4": { missing: "cost" | "responsible" };
  "R12-5": { person: string };
  "R12-6": { kind: SlipKind; person: string };
  /** `custodian` is empty while the asset is still the client's. */
  "R12-7": { asset: string; custodian: string; person: string };
  "R12-8": { missing: readonly ("party" | "waybill" | "consent")[] };
  "R12-9": { person: string };
  "R12-10": { person: string; named: string };
  "R13-5": { asset: string; expected: string; found: string };
  "R14-1": { count: number };
  "R14-2": { asset: string; why: "none" | "other" };
  "R14-3": {
    asset: string;
    technique: Technique | Method;
    why: "media" | "method" | "instruction";
  };
  "R14-4": { asset: string; why: "serial" | "verification"; expected: string; found: string };
  "R14-5": { why: "absent" | "unnamed" | "early"; count: number; assets: string };
  "R14-6": { missing: "witness" | "photos" };
  "R14-9": { days: number; limit: number };
  "R14-10": Record<never, never>;
  "R18-4": Record<never, never>;
  "R18-5": Record<never, never>;
}
export type RefusalCode = keyof RefusalParams;

/** block: nothing is saved. hold: saved, and what it concerns is set aside. warn: saved with a reason given. */
export type Severity = "block" | "hold" | "warn";

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
