/** What the rows add up to, while they are typed. */
import { sumInWords } from "../../app/unitText.ts";
import { readCount } from "../../ui/numbers.ts";
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
