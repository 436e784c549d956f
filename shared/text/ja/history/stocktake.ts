/** What a stocktake found. */
import { eraDateTime, formNumber } from "../../../forms/era.ts";
import type { Tell } from "./telling.ts";
import { tell, unitsText } from "./telling.ts";

export const stocktakeTaken: Tell<"stocktakeTaken"> = (e, telling) => {
  const { names } = telling;
  return tell(
    `${formNumber(e.number)}: ${names.place(e.place)} を数えました`,
    ["開始", eraDateTime(e.startedAt)],
    ["実施者", e.counters.map((person) => names.person(person)).join("、")],
    ["確認", `${e.found.length}点`],
    ["不足", e.missing.length === 0 ? "なし" : unitsText(telling, e.missing)],
    [
      "予定外",
      e.unexpected.length === 0 ? "なし" : e.unexpected.map(({ text }) => text).join("、"),
    ],
    ["施錠と鍵の確認", e.keysChecked ? "済み" : "未実施"],
    ["事故", e.incident && names.of("incident", e.incident)],
    ["備考", e.note],
  );
};
