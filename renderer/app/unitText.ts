/** A unit's particulars in words. */
import { TERMINAL_STATES } from "../../shared/domain/state.ts";
import type { AssetRow } from "../../shared/views/common.ts";
import { totalsOf } from "../../shared/forms/totals.ts";
import { guardedText } from "../../shared/text/ja/guarded.ts";
import { media as mediaWords, unit as unitWords } from "../../shared/text/ja/words.ts";
import { grouped } from "../ui/numbers.ts";

/** 3箱 */
export function quantityText({ value, unit }: AssetRow["quantity"]): string {
  return `${grouped(value)}${unitWords[unit]}`;
}

/** みなと運用センター 媒体保管庫、A-3; nothing for what has left our hands. */
export function placeText({ state, place, shelf, guard, guardPlace }: AssetRow): string {
  const who = guard === undefined ? undefined : guardedText(guard, guardPlace);
  if (!place || TERMINAL_STATES.includes(state)) return who ?? "";
  return [place.label, shelf, who].filter((part) => part !== undefined).join("、");
}

/** 計 12点(USBメモリ 8本 / 磁気テープ 4本) */
export function sumInWords(lines: Parameters<typeof totalsOf>[0]): string {
  const { things, parts } = totalsOf(lines);
  if (lines.length === 0) return "";
  const each = parts.map(
    (part) => `${mediaWords[part.media]} ${grouped(part.value)}${unitWords[part.unit]}`,
  );
  return `計 ${grouped(things)}点(${each.join(" / ")})`;
}
