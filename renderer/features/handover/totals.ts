/** What the rows add up to, while they are typed. */
import { totalsOf } from "../../../shared/forms/totals.ts";
import { media, unit } from "../../../shared/text/ja/words.ts";
import { grouped, readCount } from "../../ui/numbers.ts";
import type { Shown } from "./useNewSlip.ts";

/** 計 12点(USBメモリ 8本 / 磁気テープ 4本) */
export function totalsInWords(rows: readonly Shown[]): string {
  const counted = rows.flatMap(({ row, state }) => {
    if (state.is === "known") return [{ media: state.unit.media, quantity: state.unit.quantity }];
    const value = readCount(row.quantity);
    if (state.is !== "new" || row.media === "" || row.unit === "" || !value) return [];
    return [{ media: row.media, quantity: { value, unit: row.unit } }];
  });
  return sumInWords(counted);
}

/** The same of lines that are recorded. */
export function sumInWords(lines: Parameters<typeof totalsOf>[0]): string {
  const { things, parts } = totalsOf(lines);
  if (lines.length === 0) return "";
  const each = parts.map((part) => `${media[part.media]} ${grouped(part.value)}${unit[part.unit]}`);
  return `計 ${grouped(things)}点(${each.join(" / ")})`;
}
