/** Where units may be, and what the client's own areas and clouds ask for. */
import type { PermitGap } from "../../../domain/refusal.ts";
import { eraDate } from "../../../forms/era.ts";
import type { Names, RefusalText } from "../../refusalText.ts";
import { media } from "../words.ts";
import { term } from "./telling.ts";

export const places = {
  "R10-1": (p, n) =>
    `${CANNOT[p.what]}「${n.place(p.place)}」は発注者の指定した場所ではありません(特記事項 第10条)。${p.what === "keep" ? "指定された場所へ移すか、指定を受けて指定文書を登録してください。" : "指定を受けたときは、指定文書を登録してください。"}`,
  "R10-2": (p, n) =>
    `「${n.place(p.place)}」の指定の期間は${term(p.from, p.to)}です(特記事項 第10条)。期間内の日付にするか、新しい指定文書を登録してください。`,
  "R10-3": (p, n) =>
    p.place === ""
      ? "経由地が選ばれていません(特記事項 第10条)。経由地を選ぶか、ないときは「直行」を選んでください。"
      : `経由地「${n.place(p.place)}」は、この日に指定された場所ではありません(特記事項 第10条)。直行にするか、指定文書を登録してください。`,
  "R10-4": (p, n) =>
    `到着地「${n.place(p.place)}」が計画の「${n.place(p.planned)}」と異なります(特記事項 第10条)。計画の場所へ運ぶか、到着後に移動として記録してください。`,
  "R10-5": (p, n) =>
    p.limit === "media"
      ? `「${n.place(p.place)}」の指定は、媒体「${p.media.map((one) => media[one]).join("・")}」までです。情報資産 ${n.asset(p.asset)} の媒体は含まれません(特記事項 第10条)。別の指定場所にするか、この媒体を含む指定文書を登録してください。`
      : `「${n.place(p.place)}」の指定は、${p.most === "" ? "どの分類にも及びません" : `分類「${p.most}」までです`}。情報資産 ${n.asset(p.asset)} の分類には及びません(特記事項 第10条)。別の指定場所にするか、この分類まで及ぶ指定文書を登録してください。`,
  "R10-6": (p, n) =>
    `「${n.place(p.place)}」では使用できません。作業場所も発注者の指定した場所である必要があります(特記事項 第10条)。指定を受けたときは、指定文書を登録してください。`,
  "R10-7": (p, n) => permit(p, n, "持出し"),
  "R10-8": (p, n) =>
    p.why === "cloud"
      ? `「${n.place(p.place)}」は日本国外(${p.country})です。個人情報をクラウドで扱うときのデータセンターは日本国内に限ります(特記事項 第17条第1項第1号)。国内の場所を選んでください。`
      : `「${n.place(p.place)}」は日本国外(${p.country})です(特記事項 第10条)。発注者の指定の内容を確かめ、理由を記録してください。`,
  "R10-9": (p, n) =>
    `「${n.place(p.place)}」には情報資産が${p.count}点あります(特記事項 第10条)。指定の終了までに移動・返却・廃棄を行ってください。`,
  "R10-10": (p, n) =>
    `ここでは受領できません。「${n.place(p.place)}」は発注者の場所です(特記事項 第10条)。受注者の指定場所へ搬送を記録してから、受領を確認してください。`,
  "R15-1": (p, n) => permit(p, n, "持込み"),
  "R15-2": (p, n) =>
    `${n.person(p.person)} が「${n.place(p.place)}」の入退出の規定を確かめた記録がありません(特記事項 第15条第1項)。規定を確かめた日を登録するか、理由を記録してください。`,
  "R17-1": (p, n) =>
    p.abroad.length === 0
      ? `「${n.place(p.place)}」でデータが保存される国が登録されていません(特記事項 第17条第1項第1号)。予備や保守を含め、データセンターがすべて日本国内にあることを確かめ、評価を登録してください。`
      : `「${n.place(p.place)}」のデータは日本国外(${p.abroad.join("・")})にも及びます。データが保存されるデータセンターは日本国内に限ります(特記事項 第17条第1項第1号)。国内だけのサービスを選んでください。`,
  "R17-2": (p, n) =>
    `「${n.place(p.place)}」の${p.missing.map((one) => LAW[one]).join("と")}が登録されていません(特記事項 第17条第1項第2号)。準拠法と合意管轄の両方を登録してください。`,
  "R17-3": (p, n) =>
    `「${n.place(p.place)}」の提供者による目的外利用を禁止する条項が登録されていません(特記事項 第17条第1項第3号)。規約または契約の条項番号を登録してください。`,
  "R17-4": (p, n) =>
    `「${n.place(p.place)}」の${TRUST[p.why]}(特記事項 第17条第1項第4号)。${p.why === "notTrusted" ? "別のサービスを選んでください。" : "認定・認証の状況(ISMAP、ISO/IEC 27001・27017等。なければ「なし」)と、評価した人・日・結論・理由を登録してください。"}`,
  "R17-5": (p, n) =>
    `「${n.place(p.place)}」の設定の誤りを防ぐ措置が登録されていません(特記事項 第17条第2項)。アクセス制御・公開設定・変更の確認を登録するか、理由を記録してください。`,
  "R17-6": (p, n) =>
    `「${n.place(p.place)}」のデータを最後に消去する方法が登録されていません(特記事項 第17条)。バックアップの世代を含む消去の方法を登録するか、理由を記録してください。`,
  "R17-7": (p, n) =>
    p.why === "old"
      ? `「${n.place(p.place)}」の評価は${eraDate(p.evaluatedOn)}のものです(目安 ${p.months}か月以内、特記事項 第17条)。評価し直すか、理由を記録してください。`
      : `「${n.place(p.place)}」の認証「${p.name}」は${eraDate(p.expiresOn)}で期限が切れています(特記事項 第17条)。評価し直すか、理由を記録してください。`,
} satisfies Partial<RefusalText>;

const CANNOT = {
  carry: "搬出できません。",
  hand: "受け渡せません。",
  copy: "複写を置けません。",
  destroy: "廃棄できません。",
  keep: "置いておけません。",
} as const;

const LAW = { governingLaw: "準拠法", jurisdiction: "合意管轄" } as const;

const TRUST = {
  certifications: "認定・認証の適用状況が登録されていません",
  conclusion: "信頼性の評価の結論がありません",
  grounds: "信頼性の評価の理由がありません",
  notTrusted: "評価の結論は「信頼性が十分でない」です",
} as const;

/** What to do about a permit that does not do. */
const PERMIT = {
  none: "許可を登録し、許可番号を入力してください。",
  unknown: "この番号の許可を登録するか、番号を確かめてください。",
  term: "期間内の日付にするか、新しい許可を登録してください。",
  media: "許可の範囲のものに限るか、新しい許可を登録してください。",
  application: "申請書の番号と日付を入れて、許可を登録し直してください。",
} as const;

const PERMIT_GAP = {
  none: "許可番号がありません",
  unknown: "許可は登録されていません",
  term: "許可は、この日に有効ではありません",
  media: "許可は、この媒体に及びません",
  application: "許可には、事前の書面による申請が登録されていません",
} as const;

function permit(p: PermitGap, n: Names, way: string): string {
  const number = p.number === "" ? "" : `番号「${p.number}」の`;
  return `「${n.place(p.place)}」は発注者の情報セキュリティ管理エリアです。機器と媒体の${way}には発注者の許可が必要ですが、${number}${PERMIT_GAP[p.why]}(特記事項 第15条第2項)。${PERMIT[p.why]}`;
}
