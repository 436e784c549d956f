/** Copies: what the client has approved, and what lives on when its original goes (Art. 8). */
import type { RefusalParams } from "../../../domain/refusal.ts";
import type { Names, RefusalText } from "../../refusalText.ts";
import { term } from "./telling.ts";

export const copies = {
  "R8-1": () =>
    "発注者の指示又は承諾がない複写・複製はできません(特記事項 第8条)。指示又は承諾を受けたときは、その文書を登録して選んでください。すでに複写したときは、事故として記録してください。",
  "R8-2": (p, n) => beyond(p, n),
  "R8-3": (p) =>
    `複写したものも情報資産です。${p.missing.map((one) => MISSING[one]).join("・")}がありません(特記事項 第8条)。入力してください。`,
  "R8-4": () =>
    "電子データの複写とバックアップも、発注者の指示又は承諾の対象です(特記事項 第8条)。バックアップについて、承諾の条件を確かめてください。",
  "R8-5": (p, n) =>
    `情報資産 ${n.asset(p.asset)} には、未処理の複写が${p.count}件あります:${p.copies}(特記事項 第8条)。一緒に返却・廃棄するか、残す理由を記録してください。`,
} satisfies Partial<RefusalText>;

const MISSING = {
  number: "媒体番号(情報資産番号)",
  media: "媒体",
  place: "保管場所",
  dueOn: "返却・廃棄の期限",
} as const;

function beyond(p: RefusalParams["R8-2"], n: Names): string {
  const paper = `文書「${p.number}」`;
  if (p.why === "number")
    return `承諾された部数(${p.copies})を超えます。${paper}による複写は、すでに${p.used}部あります(特記事項 第8条)。新しい指示又は承諾を登録してください。すでに複写したときは、事故として記録してください。`;
  if (p.why === "term")
    return `${paper}による複写の期間は${term(p.from, p.to)}です(特記事項 第8条)。期間内の日時にするか、新しい指示又は承諾を登録してください。`;
  return p.why === "asset"
    ? `${paper}は、情報資産 ${n.asset(p.asset)} の複写を認めていません(特記事項 第8条)。対象に含む指示又は承諾を登録して選んでください。`
    : `${paper}は、この媒体への複写を認めていません(特記事項 第8条)。認められた媒体にするか、新しい指示又は承諾を登録してください。`;
}
