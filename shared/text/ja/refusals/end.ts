/** Doubt and the end: return, destruction, loss, termination. */
import type { RefusalParams } from "../../../domain/refusal.ts";
import type { Names, RefusalText } from "../../refusalText.ts";
import { besideText } from "../differences.ts";
import { media, method, technique } from "../words.ts";

type Params<C extends keyof RefusalParams> = RefusalParams[C];

export const end = {
  "R14-1": (p) =>
    `未返還・未廃棄の情報資産が${p.count}点あるため、契約を完結できません(特記事項 第14条)。返還または廃棄を済ませてください。`,
  "R14-2": (p, n) =>
    p.why === "none"
      ? `情報資産 ${n.asset(p.asset)} には廃棄の指示が登録されていません。廃棄は発注者の指示に従います(特記事項 第14条)。指示を登録してください。`
      : `情報資産 ${n.asset(p.asset)} は別の廃棄指示のものです(特記事項 第14条)。指示ごとに受渡票を分けてください。`,
  "R14-3": (p, n) => notSuitable(p, n),
  "R14-4": (p, n) =>
    p.why === "serial"
      ? `情報資産 ${n.asset(p.asset)} の番号が一致しません:${besideText(p)}(特記事項 第14条)。この資産は保留になるので、発注者へ報告してください(第18条)。`
      : `情報資産 ${n.asset(p.asset)} は検証に合格していないため、廃棄済みになりません(特記事項 第14条)。この資産は保留になるので、発注者の指示を受けてやり直してください。`,
  "R14-5": (p) => certificateGap(p),
  "R14-6": (p) => evidenceMissing(p),
  "R14-7": (p, n) =>
    `契約「${n.contract(p.contract)}」の廃棄の実施から${p.days}日経過しています(目安 ${p.limit}日、特記事項 第14条)。証明書が遅れた理由を記録してください。`,
  "R14-8": (p) =>
    `廃棄の指示が登録されていない情報資産が${p.count}点あります(特記事項 第14条)。指示がないものは返還の対象です。返却の受渡票を発行するか、発行できない理由を記録してください。`,
  "R14-9": (p, n) =>
    `契約「${n.contract(p.contract)}」の終了から${p.days}日経過しています(目安 ${p.limit}日、特記事項 第14条)。遅れた理由を記録してください。`,
  "R14-10": (p) =>
    `情報資産 ${p.assets} の契約終了後の保有には発注者の書面が必要です(特記事項 第14条)。文書の番号と日付を登録してください。`,
  "R18-4": (p) =>
    p.missing === "instruction"
      ? `情報資産 ${p.assets} の保留を解くには発注者の指示が必要です(特記事項 第18条第1項)。指示の番号と日付を登録してください。`
      : `保留の情報資産 ${p.assets} について、確かめた結果がありません(特記事項 第18条第1項)。現物の状態と差異の原因を確かめ、入力してください。`,
  "R18-5": (p) =>
    `情報資産 ${p.assets} の滅失の終結には発注者の書面が必要です(特記事項 第18条第2項)。文書の番号と日付を登録してください。`,
  "R21-1": () =>
    "契約の解除です(特記事項 第21条第3項)。契約保証金は発注者に帰属し、納付がないときは委託契約金の10分の1に相当する額を支払う定めです。預かっている情報資産は、速やかに返還または廃棄してください。",
} satisfies Partial<RefusalText>;

function notSuitable(p: Params<"R14-3">, n: Names): string {
  const way = p.technique in technique ? technique[p.technique as keyof typeof technique] : "";
  const name = way === "" ? method[p.technique as keyof typeof method] : way;
  const on = media[p.media];
  const why = {
    media: `「${on}」では情報を復元できない状態にできません。別の方法を選んでください。`,
    method: `この「${on}」の分類と内容には「${method[p.least]}」の強さが必要です。より強い方法を選んでください。`,
    instruction:
      "発注者の指示した方法と異なります。指示の方法にするか、新しい指示を受けてください。",
    particle: `個人情報を含む「${on}」の裁断は、粒度${p.most ?? 0}mm²以下が必要です。粒度を測って入力するか、溶解・焼却を選んでください。`,
  }[p.why];
  return `情報資産 ${n.asset(p.asset)} に「${name}」は選べません(特記事項 第14条)。${why}`;
}

function certificateGap(p: Params<"R14-5">): string {
  const about = {
    absent: `処分業者の証明書が登録されていません。対象は${p.count}点です`,
    unnamed: `処分業者の証明書に記載のない情報資産が${p.count}点あります`,
    early: `証明書の日付が廃棄の実施より前です。対象は${p.count}点です`,
  }[p.why];
  const way = {
    absent: "証明書を受け取り、番号・日付・記載内容を登録してください。",
    unnamed: "処分業者に確かめ、記載のそろった証明書を登録してください。",
    early: "日付を確かめてください。",
  }[p.why];
  return `${about}:${p.assets}(特記事項 第14条)。${way}`;
}

function evidenceMissing(p: Params<"R14-6">): string {
  if (p.missing === "unreadable")
    return `製造番号が判読できない情報資産 ${p.assets} には、現物の写真が必要です(特記事項 第14条)。写真を添付し、読めるときは製造番号を入力してください。`;
  if (p.by === "myNumber")
    return `特定個人情報を含む、または不明の情報資産があります:${p.assets}(特記事項 第14条)。発注者職員の立会者を登録するか、製造番号が判読できる写真を資産ごとに2枚以上添付してください。`;
  const asks = p.by === "contract" ? "契約の取り決め" : "廃棄の指示";
  return p.missing === "witness"
    ? `${asks}は発注者職員の立会いを求めています(特記事項 第14条)。対象は ${p.assets} です。立会者を登録してください。契約が写真で代えることを認めるときは、理由と資産ごとの写真を添付してください。`
    : `${asks}は写真を求めています(特記事項 第14条)。写真のない情報資産は ${p.assets} です。製造番号が判読できる写真を資産ごとに添付してください。`;
}
