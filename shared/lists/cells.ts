/** What one cell says: text, numbers, days, words. Each answers with a value, or with what is wrong in words. */
import { readDate } from "../forms/era.ts";

/** A cell read; without a value nothing was written, with a fault it cannot be taken. */
export interface Read<T> {
  readonly value?: T;
  readonly fault?: string;
}

/** A cell as text: blanks around it are not meant, line feeds are no line of a name. */
export function textOf(cell: string): string {
  return cell.replaceAll(/[\r\n\t]+/g, " ").trim();
}

/** Marks as they would be scanned: half width. */
export function markOf(cell: string): string {
  return textOf(cell).normalize("NFKC");
}

/** A whole number, full width or with commas. */
export function countOf(cell: string): Read<number> {
  const plain = markOf(cell).replaceAll(/[,、\s]/gu, "");
  if (plain === "") return {};
  if (!/^\d{1,9}(\.0+)?$/.test(plain))
    return { fault: `「${cell.trim()}」は数として読めません。0以上の整数を入力してください。` };
  return { value: Math.trunc(Number(plain)) };
}

/** A SHA-256 as tools print it: in capitals or in groups too. */
export function hashOf(cell: string): Read<string> {
  const plain = markOf(cell)
    .replaceAll(/[\s:-]/gu, "")
    .toLowerCase();
  if (plain === "") return {};
  return /^[0-9a-f]{64}$/.test(plain)
    ? { value: plain }
    : { fault: "内容のハッシュは、SHA-256の64桁(0〜9とa〜f)で入力してください。" };
}

const DATE_FAULTS = {
  form: "日付として読めません。R9.3.31 や 2027-03-31 のように入力してください。",
  ambiguous: "元号か西暦か分かりません。R9.3.31 のように元号を付けてください。",
  "no-such-day": "暦にない日です。月と日を確かめてください。",
  "before-era": "その元号の期間の日付ではありません。",
} as const;

export function dayOf(cell: string): Read<string> {
  const text = textOf(cell);
  if (text === "") return {};
  const reading = readDate(text);
  return reading.ok
    ? { value: reading.day }
    : { fault: `「${text}」は${DATE_FAULTS[reading.reason]}` };
}

/** One of some words. */
export function wordOf<T>(
  cell: string,
  read: (text: string) => T | undefined,
  examples: string,
): Read<T> {
  const text = textOf(cell);
  if (text === "") return {};
  const value = read(text);
  return value === undefined
    ? { fault: `「${text}」は読み取れません。${examples}のように入力してください。` }
    : { value };
}
