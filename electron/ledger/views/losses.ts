/** What was lost before this ledger began, in the order it had there. */
import { LINEAGE } from "../../../shared/domain/evolve/lineage.ts";
import { isOpen } from "../../../shared/domain/lineage.ts";
import { passedText } from "../../../shared/text/ja/lineage.ts";
import type { LossesView } from "../../../shared/views/losses.ts";
import { few } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";

export function losses(reading: Reading): LossesView {
  const rows = few(reading, "loss").map(({ seq: _seq, ...row }) => row);
  return {
    rows,
    open: rows.filter(isOpen).length,
    ...given({ before: beforeThis(reading) }),
  };
}

/** How many of them wait for somebody. */
export function openLosses(reading: Reading): number {
  return reading.books.get("lineage", LINEAGE) ? losses(reading).open : 0;
}

function beforeThis({ books }: Reading): LossesView["before"] | undefined {
  const lineage = books.get("lineage", LINEAGE);
  if (!lineage) return undefined;
  const { predecessor, size, known, at, reason, name } = lineage;
  const [origin = ""] = predecessor.split("+");
  const passed = lineage.passed.map(passedText);
  return { origin, size, knownSize: known.size, at, reason, name, passed };
}
