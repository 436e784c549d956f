/** Who may have to do with the units: parties, people, what they have signed and learnt. */
import { eraDate } from "../../../forms/era.ts";
import type { RefusalText } from "../../refusalText.ts";
import { slipKind } from "../words.ts";
import { term } from "./telling.ts";

export const people = {
  "R5-1": (p, n) =>
    `「${n.party(p.party)}」はこの契約の関係者ではありません。発注者の書面による承諾がない第三者への提供はできません(特記事項 第5条第1項)。承諾を得たときは、承諾書を登録してください。`,
  "R5-2": (p, n) =>
    `「${n.party(p.party)}」は第三者です。第三者への提供には、この日と対象に及ぶ発注者の書面による承諾が必要です(特記事項 第5条第1項)。承諾書の番号と日付を登録してください。`,
  "R5-3": (p, n) =>
    `${n.person(p.person)} の秘密保持等に関する誓約書が登録されていません(特記事項 第5条第2項)。誓約書を登録するか、理由を記録してください。`,
  "R5-4": (p, n) =>
    `${n.person(p.person)} は、この契約の従事者として登録されていません(特記事項 第5条第2項)。誓約書を登録してください。`,
  "R5-5": (p, n) =>
    `${n.person(p.person)} の誓約書の日付(${eraDate(p.signedOn)})より前の取扱いです(特記事項 第5条第2項)。日時を確かめるか、誓約書のある人が行ってください。`,
  "R5-6": (p, n) =>
    `${n.person(p.person)} の従事期間は${eraDate(p.lastDay)}に終わっています(特記事項 第5条第2項)。期間内の日時にするか、新しい期間を登録してください。`,
  "R6-1": (p, n) =>
    `「${n.party(p.party)}」への再委託について、発注者の書面による承諾がありません(特記事項 第6条第1項)。承諾を得たときは、申請書と承諾書を登録してください。`,
  "R6-2": (p, n) =>
    `「${n.party(p.party)}」の再委託の承諾に、申請の必要記載事項が足りません:${p.missing.map((one) => APPLICATION[one]).join("・")}(特記事項 第6条第2項)。申請書のとおりに入力してください。`,
  "R6-3": (p, n) =>
    p.why === "term"
      ? `「${n.party(p.party)}」への承諾の期間は${term(p.from, p.to)}です(特記事項 第6条第1項)。期間内の日付にするか、新しい承諾書を登録してください。`
      : `「${n.party(p.party)}」への承諾の範囲に、情報資産 ${n.asset(p.asset)} の${SCOPE[p.why]}が含まれていません(特記事項 第6条第1項)。承諾の範囲のものに限るか、新しい承諾書を登録してください。`,
  "R6-4": (p, n) =>
    p.extent === "unsaid"
      ? `「${n.party(p.party)}」への再委託が、業務の一部か主要な部分かが登録されていません。全部の一括と主要な部分の再委託は禁止です(特記事項 第6条第1項)。業務の範囲を入力するか、理由を記録してください。`
      : `「${n.party(p.party)}」への再委託が業務の${p.extent === "whole" ? "全部" : "主要な部分"}とされています。全部の一括と主要な部分の再委託は禁止です(特記事項 第6条第1項)。承諾の内容を確かめ、理由を記録してください。`,
  "R6-5": (p, n) =>
    `「${n.party(p.by)}」から「${n.party(p.party)}」への再々委託です(特記事項 第6条第1項)。発注者の書面による承諾を、再委託元を示して別に登録してください。`,
  "R6-6": (p, n) =>
    `「${n.party(p.party)}」で責任を負う人が登録されていません(特記事項 第6条第3項)。承諾の登録で再委託先の責任者を選んでください。`,
  "R6-7": (p, n) =>
    `「${n.party(p.party)}」の場所には情報資産が${p.count}点あります(特記事項 第6条第1項)。承諾の終了までに引き取り・返却・廃棄を行ってください。`,
  "R12-1": (p, n) =>
    `${n.person(p.person)} は、発注者の管理責任者が指定した職員ではありません(特記事項 第12条第1項)。指定を受けたときは、指定文書を登録してください。`,
  "R12-2": (p, n) =>
    p.held
      ? `${n.person(p.person)} の指定の期間は${term(p.from, p.to)}で、この日は期間外です(特記事項 第12条第1項)。紙での確認は記録し、受渡票と情報資産を保留にします。署名済みの写しを取り込み、発注者の書面による確認の結果を受渡票の画面で登録してください。`
      : `${n.person(p.person)} の指定の期間は${term(p.from, p.to)}です(特記事項 第12条第1項)。期間内の日付にするか、新しい指定文書を登録してください。`,
  "R12-3": (p, n) =>
    `${n.person(p.person)} は、この日の受注者の管理責任者ではありません(特記事項 第12条第1項)。管理責任者が行うか、代理について発注者の承諾を登録してください。`,
  "R12-4": (p, n) =>
    p.missing === "own"
      ? `${n.person(p.person)} は、${CARRIED_BY[p.by]}による搬送の責任者になれません(特記事項 第12条第2項)。${CARRIED_BY[p.by]}の人を選んでください。`
      : p.missing === "cost"
        ? "受注者による搬送の費用は受注者の負担です(特記事項 第12条第2項)。費用負担を「受注者」にしてください。"
        : "受注者による搬送は受注者の責任です(特記事項 第12条第2項)。搬送の責任者を選んでください。",
  "R12-5": (p, n) =>
    `引渡側と受領側が同じ人(${n.person(p.person)})です(特記事項 第12条第1項)。別の人を選んでください。`,
  "R12-6": (p, n) =>
    `${slipKind[p.kind]}では、${n.person(p.person)} はこの側になれません(特記事項 第12条第1項)。提供は発注者から、返却と廃棄は受注者から引き渡します。両側の人を確かめてください。`,
  "R12-7": (p, n) =>
    p.custodian === ""
      ? `情報資産 ${n.asset(p.asset)} は、まだ受注者が受け取っていません(特記事項 第12条第1項)。先に受渡票で受領を確認してください。`
      : `情報資産 ${n.asset(p.asset)} の保管責任者は ${n.person(p.custodian)} で、${n.person(p.person)} ではありません(特記事項 第12条第1項)。保管責任者が渡すか、先に引継ぎを記録してください。`,
  "R12-8": (p, n) =>
    `${p.party === "" ? "第三者" : `「${n.party(p.party)}」`}による搬送に、${p.missing.map((one) => CARRIER_RECORD[one]).join("・")}の記録がありません(特記事項 第12条)。${
      p.missing.includes("party") || p.missing.length > 1
        ? "登録してください。"
        : "登録するか、理由を記録してください。"
    }`,
  "R12-9": (p, n) =>
    `${n.person(p.person)} の身分証(商号・氏名・顔写真)の確認が記録されていません(特記事項 第16条)。確認するか、理由を記録してください。`,
  "R12-10": (p, n) =>
    `${n.person(p.person)} は、この${SIGNED[p.of]} ${n.person(p.named)} ではありません(特記事項 第12条第1項)。${p.of === "slip" ? "本人が確認するか、受渡票を取り消して発行し直してください。" : "本人が署名するか、署名する人を選び直してください。"}`,
  "R16-1": (p, n) =>
    p.expiresOn === ""
      ? `${n.person(p.person)} の身分を示す証明書が登録されていません(特記事項 第16条)。証明書の番号を登録するか、理由を記録してください。`
      : `${n.person(p.person)} の身分を示す証明書は${eraDate(p.expiresOn)}で期限が切れています(特記事項 第16条)。新しい証明書を登録するか、理由を記録してください。`,
  "R20-1": (p, n) =>
    p.last === ""
      ? `${n.person(p.person)} の教育の実施日が登録されていません(特記事項 第20条)。教育を実施して登録するか、理由を記録してください。`
      : `${n.person(p.person)} の教育は${eraDate(p.last)}に行ったきりです(目安 12か月以内、特記事項 第20条)。教育を実施して登録するか、理由を記録してください。`,
} satisfies Partial<RefusalText>;

const APPLICATION = {
  application: "申請書の番号と日付",
  reason: "再委託する理由",
  information: "再委託先で取り扱う情報",
  measures: "安全性及び信頼性を確保する対策",
  supervision: "管理及び監督の方法",
} as const;

const SCOPE = { asset: "番号", media: "媒体", classification: "分類" } as const;

const SIGNED = {
  slip: "受渡票で確認する",
  correction: "訂正票を承認する",
  close: "締めに署名する",
  succession: "引継書に署名する",
} as const;

const CARRIED_BY = {
  client: "発注者",
  contractor: "受注者",
  thirdParty: "運送業者",
} as const;

const CARRIER_RECORD = {
  party: "運送業者名",
  waybill: "伝票番号",
  consent: "この日に有効な発注者の承諾",
} as const;
