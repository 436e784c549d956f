/** The marks that a destroyer's list holds: its certificate as a table, whatever else stands in it. */
import type { Nameable } from "../domain/certified.ts";
import { compareMarks } from "../domain/certified.ts";
import { markOf } from "./cells.ts";
import { columnNamed } from "./columns.ts";

type Rows = readonly (readonly string[])[];

/** Headings stand in one of the first rows, below a title perhaps. */
const HEADED_WITHIN = 10;

/**
 * One mark a row. Under a heading of serial numbers it is that, or else the unit's own number; otherwise it stands in
 * the column that names most of what was handed over.
 */
export function marksInTable(rows: Rows, handed: readonly Nameable[]): readonly string[] {
  const top = rows.slice(0, HEADED_WITHIN);
  const at = top.findIndex((row) => columnOf(row, "serial") >= 0);
  const heading = rows[at];
  if (heading) {
    const columns = (["serial", "number"] as const).map((field) => columnOf(heading, field));
    return marksOf(rows.slice(at + 1), columns);
  }
  // A heading of numbers alone may stand over mere line numbers: what is below it tells which column is meant.
  const below = rows.slice(top.findIndex((row) => columnOf(row, "number") >= 0) + 1);
  const width = Math.max(0, ...below.map((row) => row.length));
  const [best = []] = Array.from({ length: width }, (_, column) => marksOf(below, [column]))
    .map((marks) => ({ marks, named: compareMarks(handed, marks).matched.length }))
    .toSorted((a, b) => b.named - a.named)
    .map(({ marks }) => marks);
  return best;
}

function columnOf(row: readonly string[], field: "serial" | "number"): number {
  return row.findIndex((cell) => columnNamed("assets", cell)?.field === field);
}

/** The first of the columns that says something, row by row. */
function marksOf(rows: Rows, columns: readonly number[]): readonly string[] {
  return rows.flatMap((row) => {
    const cells = columns.map((column) => markOf(row[column] ?? ""));
    return cells.find((cell) => cell !== "") ?? [];
  });
}
