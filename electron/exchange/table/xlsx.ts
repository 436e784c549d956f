/** The first visible sheet of an Excel workbook (ECMA-376), as text; what is calculated or merged is said to be so. */
import type { NumberFormat } from "./numberFormat.ts";
import { dayOfSerial, numberFormats } from "./numberFormat.ts";
import type { Cell, Table } from "./table.ts";
import { MOST_COLUMNS, MOST_ROWS, Unreadable } from "./unreadable.ts";
import type { XmlEvent } from "./xml.ts";
import { attribute, xmlEvents } from "./xml.ts";
import type { Parts } from "./zip.ts";
import { partsOf } from "./zip.ts";

const MEGABYTE = 1024 * 1024;
/** What each part of a workbook takes at most; ten thousand rows stay far below. What is larger is a trap. */
const MOST = {
  book: 2 * MEGABYTE,
  styles: 16 * MEGABYTE,
  strings: 32 * MEGABYTE,
  sheet: 64 * MEGABYTE,
} as const;

export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const parts = await partsOf(bytes);
  const { name, path, from1904 } = await firstSheet(parts);
  const sheet = await parts.text(path, MOST.sheet);
  if (sheet === undefined) throw new Unreadable("damaged-workbook");
  const strings = sharedStrings(await parts.text("xl/sharedStrings.xml", MOST.strings));
  const formats = numberFormats(await parts.text("xl/styles.xml", MOST.styles));
  return { sheet: name, rows: rowsOf(sheet, { strings, formats, from1904 }) };
}

async function firstSheet(parts: Parts) {
  const workbook = await parts.text("xl/workbook.xml", MOST.book);
  const links = await parts.text("xl/_rels/workbook.xml.rels", MOST.book);
  if (workbook === undefined || links === undefined) throw new Unreadable("not-a-list");
  const inBook = openedIn(workbook);
  const book = inBook.find(({ name }) => name === "workbookPr")?.attributes ?? "";
  const sheet = inBook.find(
    ({ name, attributes }) =>
      name === "sheet" && !/hidden/i.test(attribute(attributes, "state") ?? ""),
  )?.attributes;
  const link = openedIn(links).find(
    ({ name, attributes }) =>
      name === "Relationship" && attribute(attributes, "Id") === attribute(sheet ?? "", "id"),
  );
  if (sheet === undefined || !link) throw new Unreadable("damaged-workbook");
  return {
    name: attribute(sheet, "name") ?? "",
    path: pathOf(attribute(link.attributes, "Target")),
    from1904: ["1", "true"].includes(attribute(book, "date1904") ?? ""),
  };
}

function openedIn(xml: string) {
  return [...xmlEvents(xml)].filter((event) => event.type === "open");
}

function pathOf(target = ""): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** Texts that cells name by number. Readings of kanji stand beside them and are no part of them. */
function sharedStrings(xml: string | undefined): readonly string[] {
  if (xml === undefined) return [];
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  for (const event of xmlEvents(xml)) {
    if (event.type === "text") {
      if (inText && !inReading) text += event.text;
      continue;
    }
    const opens = event.type === "open";
    if (event.name === "t") inText = opens;
    if (event.name === "rPh") inReading = opens;
    if (event.name === "si") {
      if (!opens) strings.push(plain(text));
      text = "";
    }
  }
  return strings;
}

/** `_x000D_` is how a workbook writes a character that XML has none for. */
function plain(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

interface Meaning {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** What a cell says before it is known what that means. */
interface RawCell {
  readonly attributes: string;
  value: string;
  formula: boolean;
}

/** A sheet while it is read: where one is in it, and what was found. */
interface Sheet {
  readonly rows: Cell[][];
  readonly merged: string[];
  row: number;
  column: number;
  cell: RawCell | undefined;
  /** Whether text belongs to the cell's value. */
  isValue: boolean;
}

function rowsOf(xml: string, meaning: Meaning): readonly (readonly Cell[])[] {
  const sheet: Sheet = {
    rows: [],
    merged: [],
    row: -1,
    column: -1,
    cell: undefined,
    isValue: false,
  };
  for (const event of xmlEvents(xml)) {
    if (event.type === "open") opened(sheet, event);
    else if (event.type === "close") closed(sheet, event.name, meaning);
    else if (sheet.cell && sheet.isValue) sheet.cell.value += event.text;
  }
  let marked = 0;
  for (const range of sheet.merged) {
    marked += markMerged(sheet.rows, range);
    // Ranges do not overlap; where they do, one file could ask for the same cells a million times.
    if (marked > MOST_ROWS * MOST_COLUMNS) throw new Unreadable("damaged-workbook");
  }
  return Array.from(sheet.rows, (cells) => Array.from(cells ?? [], (one) => one ?? { text: "" }));
}

function opened(sheet: Sheet, { name, attributes }: Extract<XmlEvent, { type: "open" }>): void {
  if (name === "row") {
    sheet.row = Number(attribute(attributes, "r") ?? sheet.row + 2) - 1;
    sheet.column = -1;
  } else if (name === "c") {
    sheet.column = columnOf(attribute(attributes, "r")) ?? sheet.column + 1;
    sheet.cell = { attributes, value: "", formula: false };
  } else if (name === "mergeCell") sheet.merged.push(attribute(attributes, "ref") ?? "");
  else if (name === "f" && sheet.cell) sheet.cell.formula = true;
  else if (name === "rPh") sheet.isValue = false;
  else if (name === "v" || name === "t") sheet.isValue = true;
}

function closed(sheet: Sheet, name: string, meaning: Meaning): void {
  if (name === "v" || name === "t") sheet.isValue = false;
  if (name !== "c" || !sheet.cell) return;
  put(sheet.rows, sheet, cellOf(sheet.cell, meaning));
  sheet.cell = undefined;
}

/** `BC12` is column 54, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function put(
  rows: Cell[][],
  { row, column }: { readonly row: number; readonly column: number },
  cell: Cell,
): void {
  // Sheets carry formats of a million empty cells; only what says something counts.
  if (cell.text.trim() === "" && cell.fault === undefined) return;
  if (!Number.isInteger(row) || row < 0) throw new Unreadable("damaged-workbook");
  if (row > MOST_ROWS) throw new Unreadable("too-many-rows", String(MOST_ROWS));
  if (column >= MOST_COLUMNS) throw new Unreadable("too-many-columns");
  const cells = (rows[row] ??= []);
  cells[column] = cell;
}

function cellOf({ attributes, value, formula }: RawCell, meaning: Meaning): Cell {
  const type = attribute(attributes, "t") ?? "n";
  const text = textOf(type, value, { style: Number(attribute(attributes, "s") ?? 0), ...meaning });
  if (formula) return { text, fault: "formula" };
  return type === "e" ? { text, fault: "error" } : { text };
}

function textOf(
  type: string,
  value: string,
  meaning: Meaning & { readonly style: number },
): string {
  if (type === "s") return meaning.strings[Number(value)] ?? "";
  if (type === "d") return value.slice(0, 10);
  if (type !== "n") return plain(value);
  if (value === "") return "";
  const number = Number(value);
  const format = meaning.formats[meaning.style];
  if (format?.as === "day") return dayOfSerial(number, meaning.from1904) ?? value;
  return String(number).padStart(format?.digits ?? 0, "0");
}

/** Every cell of a merged range is doubtful: only its first holds what all of them show. Gives how many it marked. */
function markMerged(rows: Cell[][], range: string): number {
  const [from, to = from] = range.split(":");
  const at = (reference: string | undefined) => Number(/\d+$/.exec(reference ?? "")?.[0] ?? 0) - 1;
  const first = Math.max(at(from), 0);
  const last = Math.min(at(to), rows.length - 1);
  const left = columnOf(from) ?? 0;
  const right = Math.min(columnOf(to) ?? 0, MOST_COLUMNS - 1);
  for (let row = first; row <= last; row += 1)
    for (let column = left; column <= right; column += 1) {
      const cells = (rows[row] ??= []);
      cells[column] = { text: cells[column]?.text ?? "", fault: "merged" };
    }
  return Math.max(last - first + 1, 0) * Math.max(right - left + 1, 0);
}
