/** Labels and sentences of the printed 不受理記録 (domain E17). */
import type { NonAcceptanceContent, RefusedUnitOnForm } from "../../forms/nonAcceptanceContent.ts";
import { formNumber } from "../../forms/era.ts";
import { amount } from "./forms.ts";
import { form, slipKind } from "./words.ts";

type Side = NonAcceptanceContent["side"];

const SIDE: Readonly<Record<Side, string>> = { giver: "引渡側", receiver: "受領側" };

const OTHER: Readonly<Record<Side, Side>> = { giver: "receiver", receiver: "giver" };

export const nonAcceptanceText = {
  slip: "受渡票",
  at: "日時",
  place: "場所",
  refused: "確認しなかった側",
  reason: "不受理の理由",
  stated: "申出の数量・内容",
  custody: "情報資産の所在",
  seen: "署名又は押印は、この記録を受け取ったことの確認であり、申出の内容を認めるものではありません。",
  noAnswer: "記録なし",
} as const;

/** The slip by its number, and what it is for: 受渡票 令和8年度 第0012号 返却(返還). */
export function refusedSlip({ slip, kind }: NonAcceptanceContent): string {
  return `${form.handoverSlip} ${formNumber(slip)} ${slipKind[kind]}`;
}

/** What the paper says before its facts. */
export function refusalSentence({ side }: NonAcceptanceContent): string {
  return `下記の受渡票について、${SIDE[side]}が内容を確認しなかったため、その場の双方の申出を記録します。`;
}

/** Nothing has changed hands: the slip stays issued, the units with the giver. */
export function custodySentence({ giver }: NonAcceptanceContent): string {
  return `受渡しは成立していません。明細の情報資産は、すべて引渡側(${giver.party})の保管のままです。受渡票は発行されたまま残ります。`;
}

/** Who did not confirm, and who the other side is. */
export function refusedBy({ side }: NonAcceptanceContent): string {
  return SIDE[side];
}

export function answerLabel({ side }: NonAcceptanceContent): string {
  return `${SIDE[OTHER[side]]}の申出`;
}

/** What the side that refused says of a line: 4本(記載 5本), or that it says nothing of it. */
export function statedLine({ stated, quantity }: RefusedUnitOnForm): string | undefined {
  if (stated === undefined) return undefined;
  const said = amount(stated, quantity.unit);
  return stated === quantity.value ? `${said}(記載と同じ)` : `${said}(記載 ${quantity.value})`;
}
