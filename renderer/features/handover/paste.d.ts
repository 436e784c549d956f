import type { Row } from "./rows.ts";
/** What a column can be taken for, in the order in which they are offered. */
export declare const COLUMNS: readonly [
  readonly ["number", "資産番号"],
  readonly ["name", "名称"],
  readonly ["media", "媒体"],
  readonly ["quantity", "数量"],
  readonly ["unit", "単位"],
  readonly ["serial", "製造番号"],
  readonly ["model", "型番"],
  readonly ["capacity", "容量"],
  readonly ["records", "件数"],
  readonly ["classification", "分類"],
  readonly ["personal", "個人情報"],
  readonly ["myNumber", "特定個人情報"],
  readonly ["sensitive", "要配慮個人情報"],
  readonly ["encryption", "暗号化の方式"],
  readonly ["dueOn", "返却期限"],
  readonly ["seal", "封印番号"],
  readonly ["container", "容器番号"],
  readonly ["condition", "状態"],
  readonly ["remarks", "備考"],
];
export type ColumnField = (typeof COLUMNS)[number][0];
export interface Pasted {
  /** Whether the first line was headings. */
  readonly headed: boolean;
  readonly headings: readonly string[];
  readonly lines: readonly (readonly string[])[];
  /** What each column was taken for. */
  readonly fields: readonly (ColumnField | "")[];
}
/** Whether a pasted text is a list: more than one line, or more than one column. */
export declare function isList(text: string): boolean;
/** Reads a pasted list and guesses its columns. */
export declare function readPaste(text: string): Pasted;
/** The rows of a pasted list under the columns as they were taken, or as a person has put them right. */
export declare function rowsFrom(
  { lines }: Pick<Pasted, "lines">,
  fields: readonly (ColumnField | "")[],
  newKey: () => string,
): readonly Row[];
