/** A change of persons: handed on, taken over, called off. */
import { eraDate, formNumber } from "../../../forms/era.ts";
import { confirmedBy } from "../correction.ts";
import type { Tell } from "./telling.ts";
import { documentText, tell, unitsText } from "./telling.ts";

export const successionWritten: Tell<"successionWritten"> = (e, telling) =>
  tell(
    `${telling.names.person(e.from)} から ${telling.names.person(e.to)} への引継書を作成しました`,
    ["番号", e.number && formNumber(e.number)],
    ["理由", e.reason],
    ["前任の最終日", e.lastDay && eraDate(e.lastDay)],
    ["鍵・ケース等", e.keys.map(({ what, count }) => `${what} ${count}点`).join("、")],
    ["対象", e.assets.length === 0 ? undefined : unitsText(telling, e.assets)],
    ["前任の確認", confirmedBy[e.confirmation.by]],
    ["備考", e.remarks],
  );

export const successionAccepted: Tell<"successionAccepted"> = (e, { names }) =>
  tell(
    `${names.person(e.person)} が引継ぎを受けました`,
    ["後任の確認", confirmedBy[e.confirmation.by]],
    ["発注者への届出", documentText(e.notice)],
    ["備考", e.remarks],
  );

export const successionWithdrawn: Tell<"successionWithdrawn"> = (e) =>
  tell("引継書を取り下げました", ["理由", e.reason]);
