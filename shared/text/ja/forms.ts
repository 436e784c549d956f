/** Lines and fixed sentences of the printed forms, made of what the forms say (domain §1.2, §2.2, §7.5). */
import type {
  DestroyedOnForm,
  DifferenceOnForm,
  FormContent,
  PersonOnForm,
  UnitOnForm,
} from "../../forms/content.ts";
import type { FormNumber } from "../../domain/event.ts";
import { eraDate, formNumber } from "../../forms/era.ts";
import type { Totals } from "../../forms/totals.ts";
import { foundText, signText } from "./differences.ts";
import { form, media, office, unit } from "./words.ts";

const DIFFERENCE: Readonly<Record<DifferenceOnForm["kind"], string>> = {
  quantity: "数量",
  seal: "封印",
  serial: "製造番号",
  hash: "内容のハッシュ",
  damage: "破損",
  verification: "検証",
  certificate: "証明書の記載",
};

const FLAGS = { personal: "個人", myNumber: "特定個人", sensitive: "要配慮" } as const;

/** 【発注者控】. */
export function copyMark(name: string): string {
  return `【${name}】`;
}

/** 1/3頁. */
export function pageMark(page: number, pages: number): string {
  return `${page}/${pages}頁`;
}

/** Where the lines are, on a page that holds only the signatures. */
export function linesEndMark(page: number, pages: number): string {
  return `(明細は${page}/${pages}頁まで)`;
}

export function reprintMark(day: string): string {
  return `再発行(${eraDate(day)})`;
}

/** A number that was taken back stays used up. */
export function voidMark(day: string): string {
  return `欠番(取消) ${eraDate(day)}`;
}

/** 訂正版 第1回(訂正 令和8年度 第0001号): what the paper says is right only together with these. */
export function correctedMark(numbers: readonly FormNumber[]): string {
  const last = numbers.at(-1);
  return `訂正版 第${numbers.length}回(${last ? formNumber(last) : ""})`;
}

/** What was recorded for a closed period since stands at the end of its paper, and is announced at its head. */
export function lateMark(count: number): string {
  return `締めた後の記録 ${grouped(count)}件(下に記載)`;
}

/** 令和8年4月1日〜令和9年3月31日. */
export function term(from: string, to: string): string {
  return `${eraDate(from)}〜${eraDate(to)}`;
}

/** A document that gives authority: 情管第7号(令和9年3月25日). */
export function cited({
  number,
  date,
}: {
  readonly number: string;
  readonly date: string;
}): string {
  return `${number}(${eraDate(date)})`;
}

/** Which slip left undone what this one goes on with. */
export function continuesLine(first: FormNumber): string {
  return `${form.handoverSlip} ${formNumber(first)} で渡し終えなかったものの受渡し`;
}

export function placeLine({
  code,
  name,
}: {
  readonly code: string;
  readonly name: string;
}): string {
  return `${name}(指定場所 ${code})`;
}

/** 12,040件, 8本: a number always with its unit. */
export function amount(value: number, of: UnitOnForm["quantity"]["unit"]): string {
  return `${grouped(value)}${unit[of]}`;
}

/** 計 12点(USBメモリ 8本 / 紙文書 4箱) 件数 計 13,240件. */
export function totalsLine({ things, parts, records }: Totals): string {
  const listed = parts
    .map((part) => `${media[part.media]} ${amount(part.value, part.unit)}`)
    .join(" / ");
  const persons = records === undefined ? "" : `　件数 計 ${amount(records, "record")}`;
  return `計 ${amount(things, "piece")}(${listed})${persons}`;
}

/** What a unit holds of persons; what nobody knows is said, since it counts as the strictest. */
export function contentLine(content: UnitOnForm["content"]): string {
  const held = (["personal", "myNumber", "sensitive"] as const)
    .filter((flag) => content[flag] !== "no")
    .map((flag) => (content[flag] === "yes" ? FLAGS[flag] : `${FLAGS[flag]}(不明)`));
  return held.length === 0 ? "個人情報なし" : held.join("・");
}

export function encryptionLine(encryption: UnitOnForm["encryption"]): string {
  return encryption.state === "none" ? "なし" : encryption.method;
}

export function ownerLine(owner: UnitOnForm["mediumOwner"]): string {
  return owner === "client" ? "発注者" : "受注者";
}

/** No.3 製造番号: 記載 A-1、現物 A-2. A seal that bears its number and is broken all the same is said to be so. */
export function differenceLine(
  { line, kind, expected, found }: DifferenceOnForm,
  counted: UnitOnForm["quantity"]["unit"],
): string {
  const [was, is] =
    kind === "quantity"
      ? [amount(Number(expected), counted), amount(Number(found), counted)]
      : [signText(expected), foundText({ expected, found })];
  return `No.${line} ${DIFFERENCE[kind]}: 記載 ${was}、現物 ${is}`;
}

/** Units in which a difference was found: they stay with the giver, and the slip stays open for them. */
export function setAsideLine(lines: readonly number[]): string {
  return `${numbered(lines)}は照合で差異があったため保留とし、この受渡しには含めません。`;
}

/** Units that had been set aside before the two sides met. */
export function uncheckedLine(lines: readonly number[]): string {
  return `${numbered(lines)}は到着時の照合で保留となり、この受渡しには含まれません。`;
}

function numbered(lines: readonly number[]): string {
  return lines.map((line) => `No.${line}`).join("、");
}

/** The office and the title, as they stand before a name. */
export function standing({ office: held, title }: PersonOnForm): string {
  const named = held === undefined ? undefined : office[held];
  return [named, title === named ? undefined : title]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** A person in one line: party, department, office or title, name. */
export function personWords(person: PersonOnForm, name: string): string {
  return [person.party, person.department, standing(person), name].filter(Boolean).join(" ");
}

/** Printed where seals are omitted: who answers for this paper, and at which number. */
export function contactLine(name: string, phone: string | undefined): string {
  return `${name}　電話 ${phone ?? "　　　　　　　　　　"}　(押印省略)`;
}

/** What the contractor certifies; beyond recovery is said only where the work itself or a check shows it. */
export function certificateSentence(
  instruction: { readonly number: string; readonly date: string },
  isBeyondRecovery: boolean,
): string {
  const why = `下記の情報資産について、発注者の指示(${eraDate(instruction.date)}付け ${instruction.number})に基づき、`;
  return isBeyondRecovery
    ? `${why}情報を復元できない方法により廃棄したことを証明します。`
    : `${why}下記の方法による消去の作業を行ったことを証明します。情報を復元できないことの検証は行っていません。`;
}

export const verificationResult = {
  passed: "合格",
  failed: "不合格",
  notDone: "検証していません",
} as const;

export function particleLine(square: number): string {
  return `最大 ${grouped(square)}平方ミリメートル`;
}

export function withoutWitnessLine(reason: string): string {
  return `立会いなし(理由: ${reason})`;
}

/** A serial as it was read on the unit, or that only its label could be read. */
export function readLine({
  serialRead,
  labelRead,
}: Pick<DestroyedOnForm, "serialRead" | "labelRead">): string | undefined {
  return serialRead ?? (labelRead === undefined ? undefined : `判読不能(札 ${labelRead})`);
}

export function photoCountLine(count: number): string {
  return count === 0 ? "なし" : `${grouped(count)}枚(照合値は末尾に記載)`;
}

export function photoMark(asset: string, index: number, count: number): string {
  return `${asset} ${index}/${count}`;
}

/** The ledger's identity, short enough to read out: ukewatashi 3f2a91c0…7d04. */
export function originShort(origin: string): string {
  const [id = "", generation] = origin.slice(origin.indexOf("/") + 1).split("/");
  const short = `${id.slice(0, 8)}…${id.slice(-8)}`;
  return generation === undefined ? short : `${short} 第${generation}世代`;
}

/** A hash in groups of eight, for comparing by eye. */
export function groupedHash(hex: string): string {
  return hex.match(/.{1,8}/g)?.join(" ") ?? "";
}

export function formName(content: FormContent, number: string): string {
  return `${form[content.form]} ${number}`;
}

/** 受渡票_令和8年度第0012号.pdf: no spaces, nothing a file system refuses. */
export function fileName(content: FormContent, number: string): string {
  return `${form[content.form]}_${number.replaceAll(" ", "")}.pdf`;
}

/** What happened, whether it was recorded, what to do. */
export const printFailures = {
  noPrinter:
    "プリンタが見つからないため、印刷していません。印刷の記録もしていません。プリンタを使えるようにしてからもう一度印刷するか、PDFに保存してください。",
  notChosen: "保存先を選ばなかったため、PDFを保存していません。印刷の記録もしていません。",
  notPrinted: (name: string, why: "refused" | "silent") =>
    `印刷できませんでした(${why === "silent" ? "プリンタが応答しません" : "プリンタが受け付けませんでした"})。${name}と、その印刷は記録済みです。もう一度印刷するか、PDFに保存してください。次の印刷には「再発行」と入ります。`,
  notSaved: (name: string, path: string) =>
    `PDFを保存できませんでした(${path})。${name}と、その印刷は記録済みです。別の場所にもう一度保存してください。次のPDFには「再発行」と入ります。`,
} as const;

function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}
