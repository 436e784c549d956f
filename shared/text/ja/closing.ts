/** Closed periods in words: the kinds of movement that a close counts, and what its paper says. */
import type { Movement } from "../../domain/closing.ts";
import { eraDateTime, formNumber } from "../../forms/era.ts";
import type { PeriodCloseContent } from "../../forms/periodCloseContent.ts";
import type { LateOnPaper } from "../../forms/printed.ts";
import { handoverBy } from "./formLabels.ts";
import { term } from "./forms.ts";

export const movement: Readonly<Record<Movement, string>> = {
  registered: "登録",
  provided: "提供の受領",
  returned: "返却",
  disposalHandedOver: "廃棄の引渡し",
  departed: "出発",
  arrived: "到着",
  takenOut: "取出し",
  putBack: "戻し",
  stored: "棚の記録",
  repacked: "分割・統合",
  copied: "複写の登録",
  custodyHandedOver: "保管責任者の引継ぎ",
  destroyed: "廃棄の実施",
  missing: "所在不明",
  found: "発見",
  incident: "事故",
  stocktake: "棚卸",
};

/** That nothing moved is said, too. */
export const STILL = "動きなし";

/** Labels and sentences of the printed 期間の締め. */
export const closeFormText = {
  sentence:
    "下記の期間の情報資産の動きを台帳の記録により確かめ、次のとおり締めました。締めた後にこの期間の内の出来事を記録したときは、遅れた日数と理由を残します。",
  period: "締めた期間",
  previous: "前回の締め",
  first: "なし(この契約の最初の締めです)",
  head: "締めた時点の台帳",
  what: "動きの種類",
  count: "件数",
  remarks: "備考",
  late: "締めた後の記録",
  closer: "締めた人",
} as const;

/** 記録 114件、先頭 GnLQ…: the head the close was signed over. */
export function headLine({ size, root }: PeriodCloseContent["head"]): string {
  return `記録 ${size.toLocaleString("ja-JP")}件、先頭 ${root}`;
}

export function previousLine({ previous }: PeriodCloseContent): string {
  if (!previous) return closeFormText.first;
  const days = term(previous.from, previous.to);
  return previous.number ? `${formNumber(previous.number)}(${days})` : days;
}

/** Who closed it, when, and how that was signed. */
export function closerLine(name: string, { at, by }: PeriodCloseContent["closed"]): string {
  return [name, eraDateTime(at), handoverBy[by]].join("　");
}

/** By which entry, when it happened, how late, and why. */
export function lateLine({ seq, at, days, reason }: LateOnPaper): string {
  return `記録 ${seq.toLocaleString("ja-JP")}　${eraDateTime(at)}の出来事(${days}日遅れ)　${reason}`;
}

/** 登録 3件、返却 1件; or that nothing moved. */
export function movementsLine(
  counts: readonly { readonly what: Movement; readonly count: number }[],
): string {
  if (counts.length === 0) return STILL;
  return counts
    .map(({ what, count }) => `${movement[what]} ${count.toLocaleString("ja-JP")}件`)
    .join("、");
}
