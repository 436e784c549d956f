/** Refusals about records beyond a single handover: incidents and what belongs to them. */

/** Stages that only those records come to. */
export type RecordStage = "settled" | "answered" | "submitted";

/** What refusals about records beyond a single handover are about. */
export interface RecordRefusalParams {
  /** A person of the other side than the one who must be named here. */
  "wrong-side": { person: string; side: "client" | "contractor"; article: 8 | 14 | 18 };
  /** A final report without something that Art. 18(2) asks for. */
  "report-incomplete": { missing: "cause" | "prevention" };

  /** A unit that should lie in a place, and was neither found nor missed in its stocktake; and one that should not. */
  "not-counted": { asset: string; place: string };
  "not-expected": { asset: string; place: string };

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
}
