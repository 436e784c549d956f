/** Destruction from instruction to accepted certificate, and what was printed. */
import type { EventOf } from "../../../domain/event.ts";
import { SUBJECT_OF } from "../../../domain/state.ts";
import { eraDate, eraDateTime, formNumber } from "../../../forms/era.ts";
import { form, method, technique } from "../words.ts";
import type { Tell, Telling } from "./telling.ts";
import { documentText, own, tell, unitsText } from "./telling.ts";

export const disposalInstructed: Tell<"disposalInstructed"> = (e, telling) =>
  tell(
    `廃棄の指示 ${documentText(e.document) ?? ""} を登録しました`,
    ["方法", method[e.method]],
    ["技法", e.technique && technique[e.technique]],
    ["期限", eraDate(e.deadline)],
    ["立会い", e.witnessRequired ? "必要" : "不要"],
    ["写真", e.photosRequired ? "必要" : "不要"],
    ["対象", unitsText(telling, e.assets)],
  );

export const instructionWithdrawn: Tell<"instructionWithdrawn"> = (e, { names }) =>
  tell(
    `廃棄の指示 ${names.of("instruction", e.instruction)} が撤回されました`,
    ["文書", documentText(e.document)],
    ["理由", e.reason],
  );

const VERIFIED = { passed: "合格", failed: "不合格", notDone: "実施なし" } as const;

export const destroyed: Tell<"destroyed"> = (e, telling) => {
  const { names } = telling;
  const unit = own(telling, e.units);
  const photos = unit ? unit.photos.length : e.units.flatMap((one) => one.photos).length;
  return tell(
    "廃棄を実施しました",
    ["方法", method[e.method]],
    ["技法", technique[e.technique]],
    ["機器", e.tool],
    ["場所", names.place(e.place)],
    ["開始", eraDateTime(e.startedAt)],
    ["実施者", names.person(e.performer)],
    ["確認者", names.person(e.supervisor)],
    ["立会者", e.witness && names.person(e.witness)],
    ["立会いのない理由", e.withoutWitness],
    ["検証", VERIFIED[e.verification.result]],
    ["現物の製造番号", unit?.serialRead],
    ["製造番号の判読不能", unit?.unreadable?.reason],
    ["札の番号", unit?.unreadable?.labelRead],
    ["写真", photos === 0 ? undefined : `${photos}枚`],
    ["受渡票", names.slip(e.slip)],
    ["残ったもの", e.remains],
    ["対象", unitsText(telling, e.destroyed)],
  );
};

export const destructionContested: Tell<"destructionContested"> = (e, telling) =>
  tell(
    "廃棄の記録・証明書と現物が一致しないことが分かりました",
    ["分かったこと", e.found],
    ["気付いた人", telling.names.person(e.person)],
    ["対象", unitsText(telling, e.assets)],
  );

export const destructionRepeated: Tell<"destructionRepeated"> = (e, telling) =>
  tell(
    "廃棄をやり直すことにしました",
    ["理由", e.reason],
    ["発注者の指示", documentText(e.document)],
    ["対象", unitsText(telling, e.assets)],
  );

export const vendorCertificateRecorded: Tell<"vendorCertificateRecorded"> = (e, telling) =>
  tell(
    `処分業者の証明書 ${e.number} を登録しました`,
    ["日付", eraDate(e.date)],
    ["証明した業者", telling.names.party(e.issuer)],
    ["扱い", e.replaces ? "それまでの証明書を差し替え" : undefined],
    ["記載された番号", `${e.marks.length}件`],
    ...differenceFacts(e, telling),
  );

export const certificateDifferenceSettled: Tell<"certificateDifferenceSettled"> = (e, telling) =>
  tell(
    "証明書との差異を、発注者の決定により終結しました",
    ["文書", documentText(e.document)],
    ["決定の内容", e.reason],
    ...differenceFacts(e, telling),
  );

function differenceFacts(
  { unnamed, unknown }: Pick<EventOf<"vendorCertificateRecorded">, "unnamed" | "unknown">,
  telling: Telling,
): [string, string | undefined][] {
  return [
    ["渡したが証明書にない", unnamed.length > 0 ? unitsText(telling, unnamed) : undefined],
    ["証明書にあるが渡していない", unknown.length > 0 ? unknown.join("、") : undefined],
  ];
}

export const certificateIssued: Tell<"certificateIssued"> = (e, telling) =>
  tell(
    `廃棄証明書 ${formNumber(e.number)} を発行しました`,
    ["発行日", eraDate(e.issuedOn)],
    ["発行者", telling.names.person(e.issuer)],
    ["処分業者の証明書", e.vendorCertificate && cited(e.vendorCertificate)],
    ["証明書の補完", e.supplements && e.supplements.map(cited).join("、")],
    ["対象", unitsText(telling, e.assets)],
    ["備考", e.remarks],
  );

const cited = ({ number, date }: { number: string; date: string }) => `${number}(${eraDate(date)})`;

export const certificateAccepted: Tell<"certificateAccepted"> = (e, { names }) =>
  tell(
    `廃棄証明書 ${names.of("certificate", e.certificate)} を発注者が確認しました`,
    ["確認した人", names.person(e.person)],
    ["文書", documentText(e.document)],
  );

const STAGE = { issued: "発行時", completed: "完了後" } as const;
const TARGET = { printer: "プリンタ", file: "PDFファイル" } as const;

export const printed: Tell<"printed"> = (e, { names }) =>
  tell(
    `${form[e.form]} ${names.of(SUBJECT_OF[e.form], e.subject)} を印刷しました`,
    ["内容", STAGE[e.stage]],
    ["部数", `${e.copies}部(各${e.pages}頁)`],
    ["出力先", TARGET[e.target]],
    ["PDFのSHA-256", e.pdfSha256],
  );
