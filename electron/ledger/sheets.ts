/** Forms as they were frozen, read back whole. */
import type { Sheet } from "../../shared/domain/state.ts";
import type { ReadableDb } from "./connection.ts";

// Written by ourselves from typed documents; whoever must be sure compares the hash with the entry's.
const read = (doc: string) => JSON.parse(doc) as Sheet;

/** All of them, in the order in which they were frozen. */
export function* eachSheet(db: ReadableDb): Iterable<Sheet> {
  const docs = db
    .prepare<[], string>("SELECT doc FROM books WHERE kind = 'sheet' ORDER BY rowid")
    .pluck();
  for (const doc of docs.iterate()) yield read(doc);
}

/** Those that came into being with an entry. */
export function sheetsBornWith(db: ReadableDb, seq: number): Sheet[] {
  return db
    .prepare<[number], string>("SELECT doc FROM books WHERE kind = 'sheet' AND born = ?")
    .pluck()
    .all(seq)
    .map(read);
}

/** How many have been printed, and up to which size of the ledger the newest of them vouches for it. */
export function printedSheets(db: ReadableDb): { readonly sheets: number; readonly size: number } {
  const row = db
    .prepare<[], { sheets: number; size: number | null }>(
      `SELECT count(*) AS sheets, max(born) + 1 AS size FROM books
       WHERE kind = 'sheet' AND json_array_length(doc, '$.prints') > 0`,
    )
    .get();
  return { sheets: row?.sheets ?? 0, size: row?.size ?? 0 };
}
