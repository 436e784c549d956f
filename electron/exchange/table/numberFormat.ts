/** Which numbers of a workbook are days, and how they are written out. */
import { attribute, xmlEvents } from "./xml.ts";

/** How the number of a cell is meant by its format. */
export type NumberFormat =
  | { readonly as: "day" }
  | { readonly as: "number"; readonly digits: number };

/** The formats that Excel has by number alone; those of Japan are 27–36 and 50–58. */
const BUILT_IN_DAYS = [14, 15, 16, 17, 22];
const isBuiltInDay = (id: number) =>
  BUILT_IN_DAYS.includes(id) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The format of each style, in the order in which cells name them. */
export function numberFormats(styles: string | undefined): readonly NumberFormat[] {
  if (styles === undefined) return [];
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  for (const event of xmlEvents(styles)) {
    if (event.type === "text") continue;
    if (event.name === "cellXfs") inCells = event.type === "open";
    if (event.type === "close") continue;
    const id = Number(attribute(event.attributes, "numFmtId"));
    if (event.name === "numFmt") codes.set(id, attribute(event.attributes, "formatCode") ?? "");
    if (event.name === "xf" && inCells) formats.push(formatOf(id, codes.get(id)));
  }
  return formats;
}

function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return isBuiltInDay(id) ? { as: "day" } : { as: "number", digits: 0 };
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  if (/[yd]|ge/i.test(bare) && !/general/i.test(bare)) return { as: "day" };
  // `0000` shows 12 as 0012, which is what people read as the number.
  return { as: "number", digits: /^0+$/.test(bare) ? bare.length : 0 };
}

const DAY_MS = 86_400_000;

/** A day as a workbook counts it, `2026-07-24`; nothing where there is no such day. */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  // Excel believes that 1900 was a leap year, and counts 29 February as day 60.
  const days = from1904 ? whole + 1462 : whole < 60 ? whole + 1 : whole;
  if (days < 1 || days > 2_958_465 || (!from1904 && whole === 60)) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10);
}
