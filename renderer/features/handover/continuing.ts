/** A slip that goes on with another one: the same handover, of what that one left undone (枝番). */
import type { AssetRow } from "../../../shared/views/common.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import { newId } from "../../app/newId.ts";
import type { SlipDraft } from "./draft.ts";
import { copyOf } from "./draft.ts";
import type { Row } from "./rows.ts";
import { freshRow } from "./rows.ts";

/** The slip to be issued, with what is missing on its lines. */
export function continuationOf(slip: SlipView): SlipDraft {
  const branch = slip.branches.length + (slip.continues ? 1 : 0) + 2;
  const rows = slip.missing.map((unit) => missingRow(slip, unit, branch));
  return {
    ...copyOf({ ...slip, items: [] }),
    continues: { slip: slip.id, number: slip.number },
    rows: [...rows, freshRow(newId())],
  };
}

/**
 * What can be handed over as it is stands by its number. What came in part, or never came, is provided as a unit of
 * its own, for the first one keeps its number as long as it is in doubt.
 */
function missingRow({ kind }: SlipView, unit: AssetRow, branch: number): Row {
  const row = freshRow(newId());
  if (kind !== "provision" || unit.state === "planned") return { ...row, number: unit.number };
  const { number, name, media, quantity, contentHash = "" } = unit;
  const isOver = unit.state === "returned" || unit.state === "lossClosed";
  return {
    ...row,
    number: isOver ? number : `${number}-${branch}`,
    name,
    media,
    quantity: String(quantity.value),
    unit: quantity.unit,
    contentHash,
  };
}
