/** Why a file is not a list that can be taken over: what was found, and what to do. */
import type { UnreadableCode } from "../../lists/list.ts";

const UNREADABLE: Readonly<Record<UnreadableCode, (detail: string) => string>> = {
  empty: () => "ファイルに何も書かれていません。内容を確かめて、選び直してください。",
  "too-large": () =>
    "ファイルが大きすぎるか、書式だけのセルが多すぎるため、開きませんでした(上限 20MB)。行を分けるか、CSVで保存し直してください。",
  "too-many-rows": (most) =>
    `一度に取り込めるのは${Number(most).toLocaleString("ja-JP")}行までです。ファイルを分けてください。`,
  "too-many-columns": () => "列が多すぎます(上限 200列)。必要な列だけにしてください。",
  encoding: () =>
    "文字コードを判別できません。ExcelのCSV UTF-8形式か、.xlsx形式で保存し直してください。",
  quotes: (row) =>
    `${row}行目のあたりで、引用符(")が閉じていません。その行を確かめて、保存し直してください。`,
  "old-office": () =>
    "古い形式のExcelファイル(.xls)か、パスワードの付いたファイルのため読めません。パスワードを外し、.xlsx形式かCSVで保存し直してください。",
  "damaged-workbook": () =>
    "Excelファイルが壊れているため読めません。Excelで開いて、保存し直してください。",
  "not-a-list": () =>
    "一覧として読めないファイルです。CSVまたはExcel(.xlsx)のファイルを選んでください。",
  "no-headings": () =>
    "見出しの行が見つかりません。はじめの10行までに、ひな形と同じ見出しを入れてください。文字が化けるファイルは、文字コードをUTF-8にして保存し直してください。",
};

/** The sentence, with what became of the ledger. */
export function unreadable(code: UnreadableCode, detail = ""): string {
  return `${UNREADABLE[code](detail)}何も記録していません。`;
}

/** 5行目「媒体」 */
export function whereText({ row, column }: { row: number; column?: string }): string {
  return column === undefined ? `${row}行目` : `${row}行目「${column}」`;
}

/** Rows up to which they are named one by one. */
const NAMED_ROWS = 10;

/** 2行目、5行目 ほか28行 */
export function rowsText(rows: readonly number[], count: number): string {
  const named = rows.slice(0, NAMED_ROWS);
  const more =
    count > named.length ? ` ほか${(count - named.length).toLocaleString("ja-JP")}行` : "";
  return `${named.map((row) => `${row}行目`).join("、")}${more}`;
}
