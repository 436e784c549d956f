/** Labels and sentences of the printed 引継書 (domain E09). */
import type { SuccessionContent } from "../../forms/successionContent.ts";

export const successionFormText = {
  sentence:
    "前任は、下記の情報資産と鍵・ケース等を後任に引き継ぎ、後任は、現物を確かめてこれを引き受けます。情報資産を置く場所は変わりません。",
  from: "前任",
  to: "後任",
  lastDay: "前任の最終日",
  goesOn: "定めなし",
  notice: "発注者への届出",
  noNotice: "記録なし",
  reason: "引継ぎの理由",
  keys: "引き継ぐ鍵・ケース等",
  fromRemarks: "前任の備考",
  toRemarks: "後任の備考",
  place: "保管場所",
  shelf: "棚・保管庫",
} as const;

/** What, and how many of it. */
export function keyLine({ what, count }: SuccessionContent["keys"][number]): string {
  return `${what}　${count.toLocaleString("ja-JP")}点`;
}
