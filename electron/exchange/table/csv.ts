/** CSV as Excel and the systems of cities write it: UTF-8 with or without a mark, Shift_JIS, UTF-16; commas or tabs. */
import Papa from "papaparse";
import type { Cell, Table } from "./table.ts";
import { MOST_COLUMNS, MOST_ROWS, Unreadable } from "./unreadable.ts";

/** Commas, quotes and line ends beyond which it is a trap: as many as fill every cell there may be. */
const MOST_MARKS = 2 * MOST_ROWS * MOST_COLUMNS;

/** Reads the whole file, or throws `Unreadable` with the row at which it cannot be read. */
export function readCsv(bytes: Uint8Array): Table {
  const text = withoutEmptyEnd(decoded(bytes));
  if (text.includes("\u0000")) throw new Unreadable("not-a-list");
  if (hasMoreMarks(text)) throw new Unreadable("too-large");
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimitersToGuess: [",", "\t", ";"],
    skipEmptyLines: false,
    preview: MOST_ROWS + 2,
  });
  const quotes = errors.find(({ type }) => type === "Quotes");
  if (quotes) throw new Unreadable("quotes", String((quotes.row ?? 0) + 1));
  if (meta.truncated || data.length > MOST_ROWS + 1)
    throw new Unreadable("too-many-rows", String(MOST_ROWS));
  if (data.some((row) => row.length > MOST_COLUMNS)) throw new Unreadable("too-many-columns");
  return { rows: data.map((row) => row.map(cellOf)) };
}

/** Lists may end in thousands of rows of nothing but commas. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;]/.test(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

function hasMoreMarks(text: string): boolean {
  let marks = 0;
  for (const _ of text.matchAll(/[,;\t\n\r"]/g)) {
    marks += 1;
    if (marks > MOST_MARKS) return true;
  }
  return false;
}

function decoded(bytes: Uint8Array): string {
  for (const encoding of encodingsOf(bytes))
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  throw new Unreadable("encoding");
}

/** Bytes that are UTF-8 throughout are hardly ever Shift_JIS; the reverse would not be seen. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  return ["utf-8", "shift_jis"];
}

/** `="0012"` is how a CSV keeps Excel from taking a number for one; any other formula has no value here. */
function cellOf(text: string): Cell {
  const kept = /^="([^"]*)"$/.exec(text);
  if (kept) return { text: kept[1] ?? "" };
  if (/^=./.test(text)) return { text, fault: "formula" };
  // The apostrophe with which lists are written so that nothing in them is calculated.
  return { text: text.replace(/^'(?=[=+\-@＝＋－＠\t])/u, "") };
}
