/** Periods that were closed, and what was told of them later. */
import { eraDate, formNumber } from "../../../forms/era.ts";
import { confirmedBy } from "../correction.ts";
import { movementsLine } from "../closing.ts";
import type { Tell } from "./telling.ts";
import { tell } from "./telling.ts";

export const periodClosed: Tell<"periodClosed"> = (e, { names }) =>
  tell(
    `${eraDate(e.from)}〜${eraDate(e.to)} を締めました`,
    ["番号", e.number && formNumber(e.number)],
    ["契約", names.contract(e.contract)],
    ["動き", movementsLine(e.counts)],
    ["締めた人", names.person(e.person)],
    ["方法", confirmedBy[e.confirmation.by]],
    ["締めた時点の記録", `${e.head.size}件`],
    ["備考", e.remarks],
  );

export const recordedLate: Tell<"recordedLate"> = (e, { names }) =>
  tell(`締めた期間(${names.of("periodClose", e.close)})の記録を後から加えました`, [
    "遅れ",
    `${e.days}日`,
  ]);
