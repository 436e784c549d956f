/**
 * Reading entries many at a time. Making a JavaScript object of every row costs more than hashing it, so SQLite lays
 * a whole batch end to end: one buffer of bodies, each already led by the 0x00 it is hashed with, one of leaves.
 *
 * What is not exactly as it should be (a number missing, a column of another type, a page that cannot be read) makes
 * no batch; the caller then looks at such entries one by one.
 */
import { isUtf8 } from "node:buffer";
import { utf8Text } from "../../../shared/proof/bytes.ts";
import type { ReadableDb } from "../connection.ts";
import { WIDTH } from "./hashing.ts";

export interface Batch {
  readonly from: number;
  readonly count: number;
  /** 0x00 ‖ body of every entry, end to end. */
  readonly bytes: Buffer;
  /** Where each entry ends in `bytes`. */
  readonly ends: readonly number[];
  /** The stored leaves, end to end. */
  readonly leaves: Buffer;
}

/** Entries in one batch: as many as there are leaves in a tile. */
export const BATCH = WIDTH;

type Row = [
  count: number,
  regular: number | null,
  bytes: Buffer | null,
  lengths: string | null,
  leaves: Buffer | null,
];

/** Gives the entries of `[from, to)` as one batch, or nothing when they are not all there as they should be. */
export function batchReader(db: ReadableDb): (from: number, to: number) => Batch | undefined {
  // Rows of a range come in the order of their numbers; if ever they did not, no hash would fit.
  const select = db
    .prepare<[number, number], Row>(
      `SELECT count(*), min(typeof(body) = 'blob' AND typeof(leaf) = 'blob' AND length(leaf) = 32),
              CAST(x'00' || group_concat(body, x'00') AS BLOB), group_concat(octet_length(body)),
              CAST(group_concat(leaf, '') AS BLOB)
       FROM entries WHERE seq >= ? AND seq < ?`,
    )
    .raw();
  return (from, to) => {
    const row = read(() => select.get(from, to));
    if (!row) return undefined;
    const [count, regular, bytes, lengths, leaves] = row;
    if (count !== to - from || regular !== 1 || !bytes || lengths === null || !leaves)
      return undefined;
    let end = 0;
    const ends = lengths.split(",").map((length) => (end += Number(length) + 1));
    return end === bytes.length && leaves.length === count * 32
      ? { from, count, bytes, ends, leaves }
      : undefined;
  };
}

/** The bodies as text, one by one: a long text costs more than many short ones. One that is no text is nothing. */
export function* textsOf({ bytes, ends }: Batch): Iterable<string | undefined> {
  const isText = isUtf8(bytes);
  let start = 1;
  for (const end of ends) {
    yield isText ? bytes.toString("utf8", start, end) : utf8Text(bytes.subarray(start, end));
    start = end + 1;
  }
}

/** What `act` gives, or nothing when the file cannot be read there. */
export function read<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
