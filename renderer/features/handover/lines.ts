/** The lines of a slip as its rows give them: units of the ledger, and those that were just registered. */
import { readCount } from "../../ui/numbers.ts";
import type { Unsent } from "../../app/unsent.ts";
import { lineOf } from "./rows.ts";
import type { Shown } from "./useNewSlip.ts";

/** One line a row; a row that says nothing yet gives none. */
export function draftedLines(rows: readonly Shown[]): Unsent<"issueSlip">["lines"] {
  return rows.flatMap(({ row, state }) => {
    if (state.is === "known") return [lineOf(row, state.unit)];
    const value = readCount(row.quantity);
    if (state.is !== "new" || row.unit === "" || !value) return [];
    return [lineOf(row, { id: row.key, quantity: { value, unit: row.unit } })];
  });
}
