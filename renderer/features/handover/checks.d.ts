/** What was compared on the desk, line by line: ticks where all is as written, and what was found where not. */
import type { Unsent } from "../../app/unsent.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
type Line = SlipView["items"][number];
type LineCheck = Unsent<"confirmReceipt">["checks"][number];
/** One line as it was compared. */
export interface Compared {
  readonly count: boolean;
  readonly seal: boolean;
  /** What was found instead; absent when the line is as written. */
  readonly found?: Found;
}
export interface Found {
  readonly counted: string;
  readonly seal: LineCheck["seal"];
  readonly sealRead: string;
  readonly serialRead: string;
  readonly note: string;
}
/** By the unit's id. */
export type Comparison = Readonly<Record<string, Compared>>;
/** Nothing compared yet. */
export declare function freshComparison(): Comparison;
/** How far a line is. */
export declare function comparedLine(comparison: Comparison, line: Line): Compared;
/** A line is done when its count and, where it has one, its seal are ticked, or what was found is written. */
export declare function isDone(comparison: Comparison, line: Line): boolean;
/** Ticks one column of some lines on or off. */
export declare function ticked(
  comparison: Comparison,
  lines: readonly Line[],
  part: Partial<Compared>,
): Comparison;
/** A line in which something is not as written: as it stands, to be changed to what was found. */
export declare function foundInstead(line: Line): Found;
/** The checks of all lines that are done, as a confirmation carries them. */
export declare function checksOf(comparison: Comparison, lines: readonly Line[]): LineCheck[];
export {};
