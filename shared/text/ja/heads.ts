/** Heads that leave the ledger: what their files are called, and what is said of them. */
import { generationOf } from "../../domain/generation.ts";
import { formNumber } from "../../forms/era.ts";
import type {
  FormName,
  HeadPlace,
  HeadsReport,
  HeldResult,
  HeldVerdict,
  ImportedHead,
} from "../../views/heads.ts";
import { missingText } from "./missingHeads.ts";
import { form as formWord } from "./words.ts";

/** What a file system will not take in a name, on any system we run on. */
const UNFIT = /[\\/:*?"<>|\p{C}]/gu;

/** The anchor file of a ledger, by its title and a short form of its ID: 控え_若葉市 保管業務_1a2b3c4d.txt */
export function anchorFileName(title: string, id: string): string {
  return `控え_${titleInName(title)}_${id}.txt`;
}

/** As much of a ledger's title as fits in the name of a file. */
export function titleInName(title: string): string {
  const words = title.replaceAll(UNFIT, " ").replaceAll(/\s+/g, " ").trim();
  const plain = Array.from(words).slice(0, 40).join("");
  return plain === "" ? "台帳" : plain;
}

const heldKind: Readonly<Record<HeldResult["kind"], string>> = {
  slip: "用紙のQRコード",
  checkpoint: "署名された先頭",
  anchor: "控えのファイル",
  proof: "記録の証明",
  consistency: "つながりの証明",
  bundle: "証拠一式",
  key: "公開鍵",
};

/** The verdict in a word or two. */
export const heldVerdict: Readonly<Record<HeldVerdict, string>> = {
  held: "一致しました",
  changed: "書き換えられています",
  short: "切り取られたか、古い写しです",
  otherwise: "用紙の内容が台帳と違います",
  otherKey: "別の鍵による署名です",
  otherLedger: "別の台帳のものです",
  forged: "署名が正しくありません",
  inherited: "前の台帳の署名で、引き継いだ記録です",
  lost: "前の台帳の署名で、失われた記録です",
};

const STAGE: Readonly<Record<FormName["stage"], string>> = {
  issued: "発行時",
  completed: "完了後",
};

/** 受渡票 令和8年度 第0012号(完了後) */
function formNameText({ form, year, number, branch, stage }: FormName): string {
  const of = { form, year, number, ...(branch === undefined ? {} : { branch }) };
  return `${formWord[form]} ${formNumber(of)}(${STAGE[stage]})`;
}

/** What a comparison showed, in one paragraph. `endsAt` is the number of entries the ledger has. */
export function heldText(result: HeldResult, endsAt: number): string {
  return `${heldKind[result.kind]}「${result.name}」: ${heldSaying(result, endsAt)}`;
}

/** What a piece of evidence is: a form by its number, everything else by its kind. */
export function heldTitle({ kind, form }: HeldResult): string {
  return form ? formNameText(form) : heldKind[kind];
}

/** The same without the name of the evidence. */
export function heldSaying(result: HeldResult, endsAt: number): string {
  return `${verdictSaying(result, endsAt)}${fileText(result.file)}`;
}

/** Whether the file is itself one that was let out. */
function fileText(file: HeldResult["file"]): string {
  if (!file) return "";
  return file.printed === undefined
    ? "このPDFファイルそのものは、印刷の記録にありません。紙を読み取ったものでなければ、書き換えられています。台帳から印刷し直して、1行ずつ比べてください。"
    : `PDFファイルは、記録 ${grouped(file.printed)} で印刷を記録したものと1バイトも違いません。`;
}

function verdictSaying(result: HeldResult, endsAt: number): string {
  const { verdict, size = 0, change, before } = result;
  if (before) return beforeSaying(result, before);
  switch (verdict) {
    case "held":
      return unchangedText(result);
    case "changed":
      return `一致しません。${changeText(change)}${headOnlyText(result)}`;
    case "short":
      return `一致しません。控えには${grouped(size)}件までの記録がありますが、この台帳は${grouped(endsAt)}件です。${cutText(endsAt)}`;
    case "otherwise":
      return otherwiseText(result);
    case "otherKey":
      return "同じ識別名の台帳ですが、この台帳とは別の鍵で署名されています。どちらが本物かは、紙の初期設定控の公開鍵と見比べてください。";
    case "otherLedger":
      return "別の台帳のものです。この台帳とは比べられません。";
    case "forged":
      return "この台帳の鍵による正しい署名ではありません。読み違いか、作られたものです。";
    case "inherited":
    case "lost":
      // Said with the ledger they are of, above.
      return `${heldVerdict[verdict]}。`;
  }
}

type Before = NonNullable<HeldResult["before"]>;

/** The same of a ledger that this one follows. */
function beforeSaying({ before: _before, ...result }: HeldResult, before: Before): string {
  const { verdict, kind, seq, size = 0 } = result;
  const of = `前の台帳(第${generationOf(before.origin)}世代)`;
  const over = `${of}の記録は、記録 0 から ${grouped(before.size - 1)} までがこの台帳に引き継がれています。`;
  if (verdict === "lost")
    return `${of}の署名です。${lostText(seq, size)}${over}記録 ${grouped(before.size)} から先は失われています。${unstatedText(size, before)}`;
  if (verdict !== "inherited") return `${of}のものです。${verdictSaying(result, before.size)}`;
  if (kind === "key") return `${of}の公開鍵です。`;
  return seq === undefined
    ? `${of}の署名です。${upTo(Math.min(size, before.size))}${over}`
    : `${of}の署名です。記録 ${grouped(seq)} は引き継がれていて、控えの時点のままです。${over}`;
}

function lostText(seq: number | undefined, size: number): string {
  return seq === undefined
    ? `控えには${grouped(size)}件までの記録があります。`
    : `記録 ${grouped(seq)} は引き継がれていません。`;
}

/** More was lost than was known when the ledger was restored. */
function unstatedText(size: number, { knownSize }: Before): string {
  return size > knownSize
    ? `復元したときに分かっていたのは${grouped(knownSize)}件までで、この控えはそれより後のものです。失われた記録の一覧に加えて記録し直してください。`
    : "失われた記録の一覧(バックアップの画面)を確かめてください。";
}

function unchangedText(result: HeldResult): string {
  if (result.kind === "key") return "この台帳の公開鍵と同じです。";
  return `一致しました。${upTo(result.size ?? 0)}控えの時点のままです。${headOnlyText(result)}`;
}

const headOnlyText = ({ headOnly }: HeldResult): string => (headOnly ? HEAD_ONLY : "");

const HEAD_ONLY =
  "証拠一式の記録は壊れているか含まれていないため、署名された先頭だけと比べました。";

function upTo(size: number): string {
  return size === 0 ? "" : `記録 0 から ${grouped(size - 1)} までは、`;
}

/** Where the first changed entry is, as far as it is known. */
function changeText(change: HeldResult["change"]): string {
  if (!change) return "";
  const { from, to } = change;
  const before = from === 0 ? "" : `記録 ${grouped(from - 1)} までは控えの時点のままです。`;
  if (to - from === 1) return `最初に変わった記録は、記録 ${grouped(from)} です。${before}`;
  return `最初に変わった記録は、記録 ${grouped(from)} から ${grouped(to - 1)} までのどれかです。${before}ほかの控え(受渡票・証拠一式・控えのファイル)も加えると、さらに絞れます。`;
}

/** Where a ledger ends before what was signed. */
function cutText(endsAt: number): string {
  return `記録 ${grouped(endsAt)} から先がありません。末尾が切り取られたか、古い写しが戻されています。`;
}

function otherwiseText(result: Pick<Saying, "form" | "recorded" | "otherWords">): string {
  const { form, recorded, otherWords } = result;
  const paper = form ? `用紙は「${formNameText(form)}」としていますが、` : "";
  if (!recorded) return `${paper}台帳のその記録は、用紙を発行した記録ではありません。`;
  const other = form && formNameText(form) !== formNameText(recorded);
  const named = other ? `${paper}台帳のその記録は「${formNameText(recorded)}」です。` : "";
  return `${named}${otherWords ? "用紙に書かれた内容が、台帳に記録された内容と違います。" : ""}`;
}

/** The parts of a result that may be missing, written as values. */
type Saying = { readonly [K in keyof HeldResult]?: HeldResult[K] | undefined };

/** The heading and the sentences of everything that was compared. */
export const DIFFERS = "控えと一致しません";

/** What all evidence together says, below the heading. */
export function headsText({ change, endsAt, results, missing = [] }: HeadsReport): string[] {
  return [
    ...missing.map((one) => `- ${missingText(one)}`),
    ...(change ? [`${fromText(change.from)}${changeText(change)}`] : []),
    ...(endsAt === undefined ? [] : [cutText(endsAt)]),
    ...results.map((result) => `- ${heldText(result, endsAt ?? result.size ?? 0)}`),
  ];
}

function fromText(from: number): string {
  return `この台帳は、記録 ${grouped(from)} から先が控えと一致しません。`;
}

/** 立会人 2者が連署しています … */
export function witnessesText({ witnesses, strangers }: HeadsReport): string[] {
  return [
    ...witnesses.map(
      ({ witness, size, at }) => `立会人 ${witness}: ${grouped(size)}件の時点に連署(${at})`,
    ),
    ...(strangers === 0
      ? []
      : [`鍵を登録していない立会人の連署が${grouped(strangers)}件あります(数えていません)。`]),
  ];
}

const IMPORTED: Readonly<Record<ImportedHead["outcome"], (size: string) => string>> = {
  kept: (size) => `${size}件の時点の控えとして覚えました。この台帳を開くときに照合します。`,
  known: (size) => `${size}件の時点の控えは、すでに覚えています。`,
  contradicts: (size) =>
    `同じ${size}件の時点について、同じ鍵で署名された別の控えがあります。台帳の歴史が2つに分かれていて、どちらかは作られたものです。この控えは覚えていません。両方の控えをそのまま残し、発注者と受注者の両方に知らせて、紙の受渡票と照合してください。`,
  parted: (size) =>
    `手もとの台帳の${size}件の時点とは違う記録に、同じ鍵で署名した控えです。台帳の歴史が2つに分かれていて、どちらかは作られたものです。この控えは覚えていません。台帳のファイルと控えをそのまま残し、発注者と受注者の両方に知らせて、紙の受渡票と照合してください。`,
  noKey: () =>
    "このパソコンでは初めての台帳のため、公開鍵が必要です。何も覚えていません。紙の初期設定控の公開鍵を指定してください。",
  unsigned: () => "台帳の鍵による正しい署名がありません。何も覚えていません。",
  foreign: () => "受渡台帳の控えではありません。何も覚えていません。",
};

/** What came of a head that was handed over. */
export function importedText(head: ImportedHead): string {
  const { name, outcome, size = 0, unchecked, followedBy } = head;
  const open = unchecked ? uncheckedText(unchecked, followedBy !== undefined) : "";
  const through = followedBy === undefined ? "" : throughText(followedBy, unchecked === undefined);
  return `「${name}」: ${IMPORTED[outcome](grouped(size))}${through}${open}`;
}

/** Heads of a ledger before the one at hand. */
function throughText(followedBy: string, isWhole: boolean): string {
  return `これは、手もとの台帳(${followedBy})の前の台帳の控えです。${isWhole ? "手もとの台帳が引き継いだ記録と照合しました。" : ""}`;
}

/** What nobody could tell of it yet. */
function uncheckedText(
  { endsAt, other }: NonNullable<ImportedHead["unchecked"]>,
  isBefore: boolean,
): string {
  const beside = other === undefined ? "" : `別に控えのある${grouped(other)}件の時点`;
  if (endsAt === undefined)
    return `ただし、${beside}とは件数が違い、控えだけでは比べられないため、同じ歴史の続きかどうかは確かめていません。台帳があれば、--ledger で指定すると確かめます。`;
  const also = beside === "" ? "" : `${beside}とも、控えだけでは比べられません。`;
  if (isBefore)
    return `手もとの台帳が引き継いだのは${grouped(endsAt)}件までで、それより後の時点のため、確かめられません。前の台帳のファイルか証拠一式が残っていれば、照合してください。${also}`;
  return `ただし、手もとの台帳(${grouped(endsAt)}件)より後の時点のため、その続きかどうかは、まだ確かめられません。${also}そこまで記録のある台帳か証拠一式を受け取ったら、照合してください。`;
}

export const placeKind: Readonly<Record<HeadPlace["kind"] | "handedOver", string>> = {
  computer: "このパソコンの記憶",
  folder: "控えのフォルダ",
  handedOver: "受け取った控え",
};

/** How a place outside the ledger is, in a sentence. */
export function placeSaying({ state, size = 0, unsound = 0 }: HeadPlace): string {
  const odd = unsound === 0 ? "" : `署名の正しくない控えが${grouped(unsound)}件混じっています。`;
  return `${PLACE[state](grouped(size))}${odd}`;
}

const PLACE: Readonly<Record<HeadPlace["state"], (size: string) => string>> = {
  unknown: () => "まだ確かめていません。",
  empty: () => "この台帳の控えがまだありません。",
  current: (size) => `最新です(記録 ${size}件)。`,
  behind: (size) => `${size}件の時点まであります。`,
  gone: () =>
    "前にはここに台帳の控えがありましたが、なくなっています。記録は台帳に保存されていますが、ここには書き足していません。消したり移したりした人がいないか確かめ、残っていれば元に戻してください。見つからないときは、このフォルダをもう一度選ぶと、新しく作ります。",
  unreachable: (size) =>
    `いまは届きません${size === "0" ? "" : `(最後に確かめたのは${size}件の時点)`}。記録は台帳に保存されています。届くようになれば、次の記録のときに書き足します。`,
  differs: () => "台帳と一致しません。",
};

/** 控えのフォルダ /…/控え_….txt: 最新です(記録 1,234件)。 */
export function placeText(place: HeadPlace): string {
  return `${placeKind[place.kind]} ${place.path}: ${placeSaying(place)}`;
}

/** Said once, quietly, at the end: also of a command that came to record nothing. */
export function notAnchored({ state, path }: Pick<HeadPlace, "state" | "path">): string {
  if (state === "gone") return `控えのファイルに書き足していません(${path})。${PLACE.gone("")}`;
  return `控えのファイルに書き足せませんでした(${path})。台帳にある記録はそのままです。届くようになれば、次の記録のときに書き足します。`;
}

function grouped(count: number): string {
  return count.toLocaleString("ja-JP");
}
