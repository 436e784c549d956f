/** What the client has allowed, and what people have shown before they act. */
import { eraDate } from "../../../forms/era.ts";
import { media } from "../words.ts";
import type { Tell } from "./telling.ts";
import { documentText, named, tell, term } from "./telling.ts";

const EXTENT = { part: "業務の一部", main: "業務の主要な部分", whole: "業務の全部" } as const;

export const partyAdmitted: Tell<"partyAdmitted"> = (e, { names }) =>
  tell(
    `${named(names.party(e.party))}についての発注者の承諾を登録しました`,
    ["承諾書", documentText(e.consent)],
    ["申請書", documentText(e.application)],
    ["内容", e.work],
    ["期間", term(e.from, e.to)],
    ["理由", e.reason],
    ["取り扱う情報", e.information],
    ["安全性の対策", e.measures],
    ["管理・監督", e.supervision],
    ["範囲", e.extent && EXTENT[e.extent]],
    ["再委託元", e.under && names.party(e.under)],
    ["責任者", e.responsible && names.person(e.responsible)],
    ["媒体の限定", e.scope?.media?.map((one) => media[one]).join("、")],
    ["対象の限定", e.scope?.assets?.map((id) => names.asset(id)).join("、")],
  );

export const consentEnded: Tell<"consentEnded"> = (e, { names }) =>
  tell(
    `${named(names.party(e.party))}についての承諾を終えました`,
    ["最終日", eraDate(e.lastDay)],
    ["文書", documentText(e.document)],
  );

const DIRECTION = { in: "持込み", out: "持出し", both: "持込みと持出し" } as const;

export const permitRecorded: Tell<"permitRecorded"> = (e, { names }) =>
  tell(
    `${named(names.place(e.place))}の${DIRECTION[e.direction]}の許可を登録しました`,
    ["許可", documentText(e.document)],
    ["申請書", documentText(e.application)],
    ["期間", term(e.from, e.to)],
    ["媒体の限定", e.media?.map((one) => media[one]).join("、")],
  );

const CONCLUSION = { trusted: "信頼性は十分", notTrusted: "信頼性は十分でない" } as const;

export const cloudEvaluated: Tell<"cloudEvaluated"> = (e, { names }) =>
  tell(
    `クラウド${named(names.place(e.place))}の評価を登録しました`,
    ["評価日", eraDate(e.evaluatedOn)],
    ["評価した人", names.person(e.evaluator)],
    ["データの所在国", e.countries?.join("、")],
    ["準拠法", e.governingLaw],
    ["合意管轄", e.jurisdiction],
    ["目的外利用の禁止", e.purposeClause],
    ["認定・認証", certifications(e.certifications)],
    ["結論", e.conclusion && CONCLUSION[e.conclusion]],
    ["理由", e.grounds],
    ["設定の誤りの防止", e.safeguards],
    ["消去の方法", e.deletion],
  );

function certifications(
  list: readonly { readonly name: string; readonly expiresOn?: string }[] | undefined,
): string | undefined {
  if (list?.length === 0) return "なし";
  return list
    ?.map(({ name, expiresOn }) =>
      expiresOn === undefined ? name : `${name}(${eraDate(expiresOn)}まで)`,
    )
    .join("、");
}

export const pledgeFiled: Tell<"pledgeFiled"> = (e, { names }) =>
  tell(
    `${named(names.person(e.person))}の誓約書を登録しました`,
    ["誓約日", eraDate(e.signedOn)],
    ["文書", documentText(e.document)],
  );

export const trainingHeld: Tell<"trainingHeld"> = (e, { names }) =>
  tell(
    `教育${named(e.subject)}の実施を登録しました`,
    ["実施日", eraDate(e.heldOn)],
    ["受けた人", e.persons.map((person) => names.person(person)).join("、")],
    ["文書", documentText(e.document)],
  );

export const identityCardRecorded: Tell<"identityCardRecorded"> = (e, { names }) =>
  tell(
    `${named(names.person(e.person))}の身分を示す証明書を登録しました`,
    ["証明書の番号", e.number],
    ["期限", e.expiresOn && eraDate(e.expiresOn)],
  );

export const areaRulesAcknowledged: Tell<"areaRulesAcknowledged"> = (e, { names }) =>
  tell(
    `${named(names.place(e.place))}の入退出の規定の確認を登録しました`,
    ["確認日", eraDate(e.readOn)],
    ["確かめた人", e.persons.map((person) => names.person(person)).join("、")],
    ["文書", documentText(e.document)],
  );

export const placeEquipped: Tell<"placeEquipped"> = (e, { names }) =>
  tell(
    `${named(names.place(e.place))}の施錠と鍵の管理を登録しました`,
    ["施錠", e.lock],
    ["鍵の管理者", e.keyCustodian && names.person(e.keyCustodian)],
    ["入退室の記録", e.accessLog],
    ["耐火", e.fireRating],
  );
