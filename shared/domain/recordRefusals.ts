/** Refusals about records beyond a single handover: incidents and what belongs to them. */

import type { CorrectedPaper, CustodyField, GrantedField } from "./commands/correction.ts";
import type { Lapse } from "./events/amendment.ts";
import type { Office, Unit } from "./vocabulary.ts";

/** Stages that only those records come to. */
export type RecordStage =
  | "settled"
  | "answered"
  | "submitted"
  | "waiting"
  | "inForce"
  | "rejected"
  | "approved"
  | "replaced"
  | "revoked"
  | "taken"
  | "withGuard";

/** What refusals about records beyond a single handover are about. */
export interface RecordRefusalParams {
  /** A class that units of the contract are in, and that an amendment would take away. */
  "classification-used": { classification: string };
  /** More units due with the contract than one entry names. */
  "too-many-due": { count: number; most: number };
  /** Something that an extension leaves to end before the contract (E10). */
  "R14-15": { kind: Lapse["kind"]; of: string; office?: Office; until: string; to: string };

  /** A person of the other side than the one who must be named here. */
  "wrong-side": { person: string; side: "client" | "contractor"; article: 8 | 11 | 14 | 18 | 24 };
  /** A final report without something that Art. 18(2) asks for. */
  "report-incomplete": { missing: "cause" | "prevention" };

  /** A unit that should lie in a place, and was neither found nor missed in its stocktake; and one that should not. */
  "not-counted": { asset: string; place: string };
  "not-expected": { asset: string; place: string };

  /** A copy described otherwise than its original. */
  "R8-6": { asset: string; original: string };
  /** Who has something and where it is cannot be corrected, only changed by what happens next. */
  "R11-11": { field: CustodyField };
  /** A quantity that both sides have counted, or that has set out. */
  "R11-12": { asset: string };
  /** A corrected time that does not fit between what came before and after. */
  "R11-13": { from: string; to: string; at: string };
  /** The entry named does not say what is to be corrected, or is another one than was read. */
  "R11-14": { seq: number };
  /** A slip of a contract whose client has its own form, without that form's number. */
  "R11-15": Record<never, never>;
  /** A unit moved without all that is on the medium with it, by their numbers. */
  "R11-17": { asset: string; medium: string; others: string };
  /** A unit left overnight under no seal. */
  unsealed: { asset: string };
  /** A slip that is to go on with another one, and is another handover; or that one left nothing undone. */
  "other-handover": { slip: string; what: "contract" | "kind" | "giver" | "receiver" };
  "nothing-missing": { slip: string };
  /** A unit that the slip gone on with was not about. */
  "not-missing": { asset: string; slip: string };
  /** What was counted too many, and is neither registered in that number nor handed back. */
  "R11-16": { asset: string; count: number; unit: Unit; why: "open" | "registered" };
  /** What came has another serial than the unit it should be, and the ledger says nothing yet of what it is. */
  "R11-18": { asset: string; expected: string; found: string };
  /** What a paper allows, which ends with the paper and is not corrected. */
  "R11-20": { field: GrantedField };
  /** Entries of whose day a paper that they rest on would say nothing any more; the number of one that has none is empty. */
  "R11-21": { kind: CorrectedPaper; number: string; count: number };
  /** A thing that came instead of a unit, and is neither registered nor handed back. */
  "R11-19": { asset: string; found: string };
  "R11-22": { asset: string; found: string };
  /** A medium of another serial or kind than the unit that is on it already. */
  "R24-7": { medium: string; asset: string; serial: string };
  /** Someone else than the one to whom is handed on. */
  "R12-12": { person: string; named: string };
  /** Custody passes on, and the client has not been told by a paper. */
  "R12-13": Record<never, never>;
  /** A unit that waits for the client's word on who confirmed its slip. */
  "R12-14": { asset: string; slip: string };
  /** Someone who cannot say that for the client on the day. */
  "R12-15": { person: string };
  /** The paper that was signed is not on file. */
  "R12-16": { slip: string };
  /** Someone who is not of the side of the handover that must approve. */
  "R12-11": { person: string; party: string };

  /** Something broken on a unit that was compared. */
  "R13-11": { asset: string; damage: string };
  /** The contract is not over while something that may have gone wrong waits for its end. */
  "R14-11": { incidents: number; suspicions: number };
  /** Marks on a destroyer's certificate that nothing handed over to it carries. */
  "R14-12": { count: number; marks: string };
  /** Destructions of a contract whose certificates still differ from what was handed over. */
  "R14-13": { count: number };
  /** Closing a difference without the client's paper. */
  "R14-14": Record<never, never>;
  "R18-1": { count: number };
  "R18-2": Record<never, never>;
  "R18-3": Record<never, never>;
  "R18-7": Record<never, never>;
  "R18-8": { count: number };
  /** A doubt that is to be dismissed while units of it are lost. */
  "R18-9": { assets: string };
  /** Findings of inspections that nothing was done about yet, by the client's papers. */
  "R19-2": { count: number; documents: string };
  /** Something of a period that is closed, told so many days later. */
  "R24-5": { from: string; to: string; days: number };
  /** A close that does not follow the one before it. */
  "R24-6": { expected: string };
}
