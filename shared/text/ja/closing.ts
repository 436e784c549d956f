/** Kinds of movement that a close counts, in words. */
import type { Movement } from "../../domain/closing.ts";

const movement: Readonly<Record<Movement, string>> = {
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
  copied: "複製",
  custodyHandedOver: "保管責任者の引継ぎ",
  destroyed: "廃棄の実施",
  missing: "所在不明",
  found: "発見",
  incident: "事故",
  stocktake: "棚卸",
};

/** 登録 3件、返却 1件; or that nothing moved. */
export function movementsLine(
  counts: readonly { readonly what: Movement; readonly count: number }[],
): string {
  if (counts.length === 0) return "動きなし";
  return counts
    .map(({ what, count }) => `${movement[what]} ${count.toLocaleString("ja-JP")}件`)
    .join("、");
}
