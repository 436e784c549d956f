/** Art. 24: one medium is told from every other by its serial, whatever is on it (E23). */
import { foldMark } from "../domain/marks.ts";
import { onMediumOf } from "../domain/medium.ts";
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

export const article24Medium = [
  rule("R24-7", {
    article: 24,
    severity: "block",
    governs: ["registerAsset", "importList"],
    check: anotherMedium,
  }),
] as const;

/** Units said to be on one medium that cannot be: it has one serial and is of one kind. */
function anotherMedium({ command, books, contract }: Situation) {
  const units = command.type === "registerAsset" ? [{ unit: command, path: "medium" }] : [];
  const rows =
    command.type === "importList" && command.list.of === "assets" ? command.list.rows : [];
  const listed = rows.map((unit, index) => ({ unit, path: `list.rows.${index}.medium` }));
  return [...units, ...listed].flatMap(({ unit, path }, index, all) => {
    const { medium, serial = "", media } = unit;
    if (medium === undefined) return [];
    const before = all.slice(0, index).find((one) => one.unit.medium === medium)?.unit;
    const there = onMediumOf(books, { contract: contract?.contract ?? unit.contract, medium })[0];
    const first = there ?? before;
    if (!first) return [];
    const same = foldMark(first.serial ?? "") === foldMark(serial) && first.media === media;
    return same
      ? []
      : [{ params: { medium, asset: first.asset, serial: first.serial ?? "" }, path }];
  });
}
