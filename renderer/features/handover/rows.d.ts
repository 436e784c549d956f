/** One row of a list of units: what was typed or scanned, and the commands it gives. All values are text. */
import type { Instant } from "../../../shared/domain/values.ts";
import type { Decided, Media, Unit } from "../../../shared/domain/vocabulary.ts";
import type { AssetRow } from "../../../shared/views/common.ts";
import type { Unsent } from "../../app/unsent.ts";
export interface Row {
  /** Also the id of the unit, if it is registered from this row. */
  readonly key: string;
  readonly number: string;
  readonly name: string;
  readonly media: Media | "";
  readonly quantity: string;
  readonly unit: Unit | "";
  readonly serial: string;
  readonly model: string;
  readonly capacity: string;
  readonly records: string;
  readonly classification: string;
  readonly personal: Decided;
  readonly myNumber: Decided;
  readonly sensitive: Decided;
  readonly owner: "client" | "contractor";
  /** How it is encrypted; empty when it is not. */
  readonly encryption: string;
  readonly dueOn: string;
  readonly seal: string;
  readonly container: string;
  readonly condition: string;
  readonly remarks: string;
}
/** The columns a person fills in, in the order of the table. */
export type RowField = Exclude<keyof Row, "key">;
/** An empty row. Content nobody has looked at is unknown, and treated as the strictest. */
export declare function freshRow(key: string): Row;
/** Whether nothing was typed into the row. */
export declare function isEmpty(row: Row): boolean;
/** The rows that say something. */
export declare function filled(rows: readonly Row[]): readonly Row[];
/** The rows with exactly one empty one at the end, so that there is always somewhere to type. */
export declare function withEmptyRow(rows: readonly Row[], newKey: () => string): readonly Row[];
/** The same mark as it would be scanned: half width, no blanks around. */
export declare function tidyMark(typed: string): string;
/** The row after something was typed: a medium brings its usual unit, a unit alone stands for one. */
export declare function typedInto(row: Row, part: Partial<Row>): Row;
/** What a new unit's row still lacks, in words; the first that concerns the table's own columns. */
export declare function lacking(row: Row): readonly string[];
export interface Registering {
  readonly contract: string;
  /** The classification of units for which none was chosen. */
  readonly classification: string;
  readonly occurredAt: Instant;
}
/** The command that registers a new unit; nothing while something is lacking. */
export declare function registration(
  row: Row,
  about: Registering,
): Unsent<"registerAsset"> | undefined;
/** A slip's line for a unit: its own quantity, and what was written on this slip. */
export declare function lineOf(
  row: Row,
  unit: Pick<AssetRow, "id" | "quantity">,
): Unsent<"issueSlip">["lines"][number];
