/** A list as a file holds it: rows of cells, each as text. Nothing here knows what the columns mean. */
import { readCsv } from "./csv.ts";
import { Unreadable } from "./unreadable.ts";
import { readXlsx } from "./xlsx.ts";

/** Why a cell cannot be taken as it stands. */
export type CellFault = "formula" | "error" | "merged";

export interface Cell {
  readonly text: string;
  readonly fault?: CellFault;
}

export interface Table {
  /** The rows in the order of the file; the first is row 1. */
  readonly rows: readonly (readonly Cell[])[];
  /** The sheet of a workbook that was read. */
  readonly sheet?: string;
}

/** Larger files are no list of a city's assets. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** What the first bytes of a file say it is; its name does not count. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte);

/** Reads a CSV file or the first visible sheet of an Excel workbook. Throws `Unreadable`. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length === 0) throw new Unreadable("empty");
  if (bytes.length > MOST_BYTES) throw new Unreadable("too-large");
  if (startsWith(bytes, OLD_OFFICE)) throw new Unreadable("old-office");
  const table = startsWith(bytes, ZIP) ? await readXlsx(bytes) : readCsv(bytes);
  if (!table.rows.some((row) => row.some(({ text }) => text.trim() !== "")))
    throw new Unreadable("empty");
  return table;
}
