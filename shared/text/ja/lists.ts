/** Lists that go out into files: what they are called, and the headings of their columns. */
import type { AssetRow } from "../../views/common.ts";

export const EXPORTED = ["assets", "slips", "outstanding"] as const;
export type Exported = (typeof EXPORTED)[number];

export const exported: Readonly<Record<Exported, string>> = {
  assets: "情報資産一覧",
  slips: "受渡票一覧",
  outstanding: "未返還・未廃棄一覧",
};

export const headings: Readonly<Record<Exported, readonly string[]>> = {
  assets: [
    "契約",
    "資産番号",
    "名称",
    "媒体",
    "製造番号",
    "数量",
    "単位",
    "件数",
    "分類",
    "状態",
    "場所",
    "棚",
    "保管責任",
    "封印番号",
    "受渡票",
    "返却期限",
    "最終更新",
  ],
  slips: ["契約", "受渡票番号", "区分", "発行日", "引渡側", "受領側", "点数", "状態"],
  outstanding: [
    "資産番号",
    "名称",
    "媒体",
    "数量",
    "単位",
    "受領日",
    "受渡票番号",
    "状態",
    "場所",
    "保管責任",
    "期限",
    "超過日数",
    "指示",
  ],
};

/** A unit's name; of a copy, with what it is one of (Art. 8). */
export function nameText(unit: Pick<AssetRow, "name" | "copyOf">): string {
  return unit.copyOf ? `${unit.name}(${unit.copyOf.label} の複写)` : unit.name;
}
