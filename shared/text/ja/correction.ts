/** What corrections are made of, in words: the fields, the values before and after, the sides. */
import type { Described, DescribedField, Side } from "../../domain/commands/correction.ts";
import type { CorrectedLine } from "../../domain/correction.ts";
import type { Means } from "../../domain/vocabulary.ts";
import type { PersonOnForm } from "../../forms/content.ts";
import type { CorrectionSlipContent } from "../../forms/correctionContent.ts";
import { eraDate, eraDateTime, formNumber } from "../../forms/era.ts";
import { correctedThing } from "./correctedThing.ts";
import { means, office, unit } from "./words.ts";

export const correctedField: Readonly<Record<DescribedField, string>> = {
  number: "資産番号",
  name: "名称",
  model: "型番",
  serial: "製造番号",
  capacity: "容量",
  quantity: "数量",
  records: "件数",
  note: "備考",
  purpose: "業務・利用目的",
  clientNumber: "発注者の文書番号",
  remarks: "備考",
  releasedAt: "引渡しの日時",
  receivedAt: "受領の日時",
  departedAt: "出発の日時",
  arrivedAt: "到着の日時",
  means: "手段",
  vehicle: "車両番号",
  waybill: "伝票番号",
  caseNumber: "施錠ケースの番号",
  departureNote: "出発の備考",
  arrivalNote: "到着の備考",
  documentNumber: "文書の番号",
  documentDate: "文書の日付",
  validFrom: "有効期間の始まり",
  validTo: "有効期間の終わり",
  applicationNumber: "申請書の番号",
  applicationDate: "申請書の日付",
  deadline: "期限",
  signedOn: "署名した日",
  heldOn: "実施した日",
  training: "教育の内容",
};

/** Fields that are moments, and those that are days. */
export const MOMENTS = ["releasedAt", "receivedAt", "departedAt", "arrivedAt"] as const;
export const DAYS = [
  "documentDate",
  "validFrom",
  "validTo",
  "applicationDate",
  "deadline",
  "signedOn",
  "heldOn",
] as const;

const isOneOf = <F extends DescribedField>(list: readonly F[], field: DescribedField): field is F =>
  (list as readonly DescribedField[]).includes(field);

export function isMoment(field: DescribedField): field is (typeof MOMENTS)[number] {
  return isOneOf(MOMENTS, field);
}

export function isDayField(field: DescribedField): field is (typeof DAYS)[number] {
  return isOneOf(DAYS, field);
}

/** How someone confirmed or approved. */
export const confirmedBy: Readonly<Record<"account" | "signature" | "paper", string>> = {
  account: "本人のパスワード",
  signature: "手書きの署名",
  paper: "紙への押印・署名",
};

/** Labels and sentences of the printed 訂正票. */
export const correctionFormText = {
  sentence:
    "次の記録に誤りがあったため、元の記録をそのまま残し、この訂正票により訂正します。元の記録と番号は変わりません。",
  subject: "訂正する対象",
  target: "元の記録",
  entry: (seq: number) => `記録 ${seq.toLocaleString("ja-JP")}、ハッシュ`,
  field: "項目",
  before: "訂正前",
  after: "訂正後",
  reason: "訂正の理由",
  approval: "訂正の承認",
} as const;

export const side: Readonly<Record<Side, string>> = { giver: "引渡側", receiver: "受領側" };

/** A value as people read it; nothing where there is none. */
function correctedValue(
  field: DescribedField,
  value: Described[DescribedField],
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "object") return `${value.value.toLocaleString("ja-JP")}${unit[value.unit]}`;
  if (typeof value === "number") return `${value.toLocaleString("ja-JP")}件`;
  if (isMoment(field)) return eraDateTime(value);
  if (isDayField(field)) return eraDate(value);
  return field === "means" ? means[value as Means] : value;
}

const NONE = "(なし)";

/** The same in words. */
export function correctedLine({ field, before, after }: CorrectedLine) {
  return {
    field: correctedField[field],
    before: correctedValue(field, before) ?? NONE,
    after: correctedValue(field, after) ?? NONE,
  };
}

/** Both values in one line: 訂正前「SN-1」 訂正後「SN-2」. */
export function correctedChange(line: CorrectedLine): string {
  const { before, after } = correctedLine(line);
  return `訂正前「${before}」 訂正後「${after}」`;
}

/** What is corrected, as the paper names it; `nameOf` opens the name of a person. */
export function subjectOnPaper(
  subject: CorrectionSlipContent["subject"],
  nameOf: (person: PersonOnForm) => string,
): string {
  if (subject.kind === "asset")
    return `${correctedThing.asset} ${subject.number}「${subject.name}」`;
  if (subject.kind === "slip" || subject.kind === "transport")
    return `${correctedThing[subject.kind]} ${formNumber(subject.number)}`;
  const { kind, office: held, number, date, name, person, incident } = subject;
  return [
    held === undefined ? correctedThing[kind] : `${office[held]}の指定`,
    number,
    date && `(${eraDate(date)})`,
    name,
    person && nameOf(person),
    incident && formNumber(incident),
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}
