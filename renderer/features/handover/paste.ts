/** A list pasted from a spreadsheet: which column is what, and the rows it gives. */
import { media as mediaWords, unit as unitWords } from "../../../shared/text/ja/words.ts";
import { readDecided, readMedia, readQuantity, readUnit } from "../../../shared/lists/words.ts";
import type { Row, RowField } from "./rows.ts";
import { freshRow } from "./rows.ts";

/** What a column can be taken for, in the order in which they are offered. */
export const COLUMNS = [
  ["number", "資産番号"],
  ["name", "名称"],
  ["media", "媒体"],
  ["quantity", "数量"],
  ["unit", "単位"],
  ["serial", "製造番号"],
  ["model", "型番"],
  ["capacity", "容量"],
  ["contentHash", "内容のハッシュ"],
  ["records", "件数"],
  ["classification", "分類"],
  ["personal", "個人情報"],
  ["myNumber", "特定個人情報"],
  ["sensitive", "要配慮個人情報"],
  ["encryption", "暗号化の方式"],
  ["dueOn", "返却期限"],
  ["seal", "封印番号"],
  ["container", "容器番号"],
  ["condition", "状態"],
  ["remarks", "備考"],
] as const satisfies readonly (readonly [RowField, string])[];

export type ColumnField = (typeof COLUMNS)[number][0];

/** Headings by which a column is recognised; the first that fits counts. */
const HEADINGS: readonly (readonly [pattern: RegExp, field: ColumnField])[] = [
  [/製造番号|シリアル|S\/N|SERIAL/u, "serial"],
  [/ハッシュ|SHA-?256/u, "contentHash"],
  [/封印/u, "seal"],
  [/容器|ケース|梱包|箱番/u, "container"],
  [/型番|型式|機種/u, "model"],
  [/特定個人|マイナンバー|個人番号/u, "myNumber"],
  [/要配慮/u, "sensitive"],
  [/件数|人数/u, "records"],
  [/個人情報/u, "personal"],
  [/分類|機密性|重要度|区分$/u, "classification"],
  [/媒体番号|資産番号|管理番号|^番号|^NO\.?$|ラベル/u, "number"],
  [/媒体|種別|種類/u, "media"],
  [/数量|^数$|個数|点数/u, "quantity"],
  [/単位/u, "unit"],
  [/容量/u, "capacity"],
  [/暗号/u, "encryption"],
  [/期限|返却予定/u, "dueOn"],
  [/状態|外観/u, "condition"],
  [/備考|摘要|特記/u, "remarks"],
  [/名称|件名|資産名|品名|データ名|ファイル名|帳票名|内容/u, "name"],
];

/** The order columns usually have when no headings stand above them. */
const USUAL: readonly ColumnField[] = ["number", "name", "media", "quantity", "unit", "serial"];

export interface Pasted {
  /** Whether the first line was headings. */
  readonly headed: boolean;
  readonly headings: readonly string[];
  readonly lines: readonly (readonly string[])[];
  /** What each column was taken for. */
  readonly fields: readonly (ColumnField | "")[];
}

/** Whether a pasted text is a list: more than one line, or more than one column. */
export function isList(text: string): boolean {
  return /[\t\n]/.test(text.trim());
}

/** Reads a pasted list and guesses its columns. */
export function readPaste(text: string): Pasted {
  const all = cells(text).filter((line) => line.some((cell) => cell.trim() !== ""));
  const width = Math.max(0, ...all.map((line) => line.length));
  const first = (all[0] ?? []).map(headingOf);
  const headed = first.filter((field) => field !== undefined).length >= 2;
  const lines = headed ? all.slice(1) : all;
  const fields = headed ? once(first, width) : guessed(lines, width);
  return {
    headed,
    headings: Array.from({ length: width }, (_, at) =>
      headed ? (all[0]?.[at] ?? "").trim() : `${at + 1}列目`,
    ),
    lines,
    fields,
  };
}

/** The rows of a pasted list under the columns as they were taken, or as a person has put them right. */
export function rowsFrom(
  { lines }: Pick<Pasted, "lines">,
  fields: readonly (ColumnField | "")[],
  newKey: () => string,
): readonly Row[] {
  return lines.map((line) =>
    fields.reduce<Row>(
      (row, field, at) => (field === "" ? row : { ...row, ...read(field, line[at] ?? "") }),
      freshRow(newKey()),
    ),
  );
}

/** Tab-separated text as spreadsheets give it; a cell with a line break in it stands in quotes. */
function cells(text: string): string[][] {
  const lines: string[][] = [[]];
  const pattern = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/gy;
  const source = text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  while (pattern.lastIndex <= source.length) {
    const match = pattern.exec(source);
    if (!match) break;
    const quoted = match[1]?.replaceAll('""', '"').replaceAll("\n", " ");
    lines.at(-1)?.push(quoted ?? match[2] ?? "");
    const after = source[pattern.lastIndex];
    if (after === undefined) break;
    if (after === "\n") lines.push([]);
    pattern.lastIndex += 1;
  }
  return lines;
}

function headingOf(cell: string): ColumnField | undefined {
  const word = cell.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase();
  return HEADINGS.find(([pattern]) => pattern.test(word))?.[1];
}

/** Each field once; a second column of the same kind is left for the person to name. */
function once(found: readonly (ColumnField | undefined)[], width: number): (ColumnField | "")[] {
  return Array.from({ length: width }, (_, at) => {
    const field = found[at];
    return field !== undefined && found.indexOf(field) === at ? field : "";
  });
}

/** Without headings: units, amounts and media show by what stands in them; the others are in their usual order. */
function guessed(lines: readonly (readonly string[])[], width: number): (ColumnField | "")[] {
  const columns = Array.from({ length: width }, (_, at) => lines.map((line) => line[at] ?? ""));
  const kinds = columns.map(kindOf);
  // Names hold the words of media too, but they are longer.
  const media = columns
    .filter((_, at) => kinds[at] === "media")
    .toSorted((a, b) => a.join("").length - b.join("").length)[0];
  const sure = kinds.map((kind, at) =>
    kind === "media" && columns[at] !== media ? undefined : kind,
  );
  const rest = USUAL.filter((field) => !sure.includes(field));
  return once(
    sure.map((kind) => kind ?? rest.shift()),
    width,
  );
}

function kindOf(column: readonly string[]): ColumnField | undefined {
  const said = column.filter((cell) => cell.trim() !== "");
  if (said.length === 0) return undefined;
  const most = (fits: (cell: string) => boolean) => said.filter(fits).length * 2 > said.length;
  if (most((cell) => readUnit(cell) !== undefined)) return "unit";
  if (most((cell) => /^[\d,]+\p{L}{0,2}$/u.test(cell.normalize("NFKC").trim()))) return "quantity";
  if (most((cell) => cell.length <= 12 && readMedia(cell) !== undefined)) return "media";
  return undefined;
}

/** What a cell says in its column; a plain text where no reading is needed. */
function read(field: ColumnField, cell: string): Partial<Row> {
  const text = cell.trim();
  return readings[field]?.(text) ?? { [field]: text };
}

/** In words, what a cell is taken for in a column of words or amounts; nothing where it is taken as it stands. */
export function understoodAs(field: ColumnField, cell: string): string {
  const { media, quantity, unit, ...flags } = readings[field]?.(cell.trim()) ?? {};
  if (media !== undefined) return media === "" ? "媒体を読み取れません" : mediaWords[media];
  if (quantity !== undefined && unit) return `${quantity}${unitWords[unit]}`;
  if (field === "unit") return unit ? unitWords[unit] : "単位を読み取れません";
  const flag = flags.personal ?? flags.myNumber ?? flags.sensitive;
  return flag === undefined ? "" : { yes: "有", no: "無", unknown: "不明" }[flag];
}

const readings: Readonly<Partial<Record<ColumnField, (text: string) => Partial<Row>>>> = {
  media: (text) => ({ media: readMedia(text) ?? "" }),
  quantity: (text) => {
    const { count, unit } = readQuantity(text);
    return unit === "" ? { quantity: count } : { quantity: count, unit };
  },
  unit: (text) => (text === "" ? {} : { unit: readUnit(text) ?? "" }),
  personal: (text) => ({ personal: readDecided(text) }),
  myNumber: (text) => ({ myNumber: readDecided(text) }),
  sensitive: (text) => ({ sensitive: readDecided(text) }),
};
