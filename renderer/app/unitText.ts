/** A unit's particulars in words. */
import type { AssetRow } from "../../shared/views/common.ts";
import { unit as unitWords } from "../../shared/text/ja/words.ts";
import { grouped } from "../ui/numbers.ts";

/** 3箱 */
export function quantityText({ value, unit }: AssetRow["quantity"]): string {
  return `${grouped(value)}${unitWords[unit]}`;
}

/** みなと運用センター 媒体保管庫、棚 A-3 */
export function placeText({ place, shelf }: Pick<AssetRow, "place" | "shelf">): string {
  if (!place) return "";
  return shelf === undefined ? place.label : `${place.label}、${shelf}`;
}
