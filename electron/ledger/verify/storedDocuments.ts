/** Documents as the file has them, for comparing: many with one statement, each as exact text. */
import type { Change, Docs, Kind } from "../../../shared/domain/state.ts";
import type { ReadableDb } from "../connection.ts";
import { COLUMNS, rowColumns } from "../documents.ts";
import { findOf } from "../findable.ts";
import { filedText } from "../found.ts";
import { markedUpTo } from "../lateMarks.ts";
import { read } from "./batches.ts";

/** A document as it was computed. */
export interface Computed {
  readonly change: Change;
  /** The entry it came into being with, and the one that changed it last. */
  readonly born: number;
  readonly seq: number;
}

/** The row of a document. */
export interface StoredDocument {
  readonly row: number;
  readonly seq: number;
  /** Every other column, as a JSON array. */
  readonly columns: string;
  readonly doc: string;
  /** What it is found by; nothing while it is not filed. */
  readonly filed: string | null;
  /** Whether it must say the marks of a unit. */
  readonly marked: boolean;
}

type Wanted = Pick<Change, "kind" | "id">;
type Raw = [
  at: number,
  row: number,
  seq: number,
  columns: string,
  doc: string,
  filed: string | null,
];

export function storedDocuments(db: ReadableDb) {
  const columns = ["born", ...COLUMNS].map((name) => `books.${name}`).join(", ");
  const filed = filedText(db);
  const upto = markedUpTo(db);
  const select = db
    .prepare<[string], Raw>(
      `SELECT wanted.key, books.rowid, books.seq, json_array(${columns}), books.doc, ${filed.column}
       FROM json_each(?) AS wanted CROSS JOIN books
       ON books.kind = wanted.value ->> 0 AND books.id = wanted.value ->> 1 ${filed.join}`,
    )
    .raw();
  const one = db.prepare<[string, string], { seq: number; doc: string }>(
    "SELECT seq, doc FROM books WHERE kind = ? AND id = ?",
  );

  function fetch(wanted: readonly Wanted[]): (StoredDocument | undefined)[] {
    const found: (StoredDocument | undefined)[] = wanted.map(() => undefined);
    const keys = JSON.stringify(wanted.map(({ kind, id }) => [kind, id]));
    for (const [at, row, seq, text, doc, under] of select.all(keys))
      found[at] = { row, seq, columns: text, doc, filed: under, marked: row <= upto };
    return found;
  }

  return {
    /** The rows of many documents, in the order they were asked for. */
    all(wanted: readonly Wanted[]): readonly (StoredDocument | undefined)[] {
      // One row that cannot be read must not hide the others.
      return (
        read(() => fetch(wanted)) ??
        wanted.map((each) => read(() => fetch([each]))?.[0] ?? UNREADABLE)
      );
    },
    /** A document as entries before `seq` left it; nothing when a later one has changed it, or made it. */
    before<K extends Kind>(kind: K, id: string, seq: number): Docs[K] | undefined {
      const row = read(() => one.get(kind, id));
      // Written by ourselves under that kind, and compared with what was computed.
      return row && row.seq < seq ? read(() => JSON.parse(row.doc) as Docs[K]) : undefined;
    },
  };
}

const UNREADABLE: StoredDocument = {
  row: -1,
  seq: -1,
  columns: "",
  doc: "",
  filed: null,
  marked: true,
};

/** Whether the row says what was computed, to the last column. */
export function isSameDocument(stored: StoredDocument, { change, born }: Computed): boolean {
  const columns = rowColumns(change, stored.marked);
  return (
    // What is not filed yet is looked through by every search itself.
    (stored.filed === null || stored.filed === (findOf(change) ?? "")) &&
    stored.columns === JSON.stringify([born, ...COLUMNS.map((name) => columns[name])]) &&
    // Nearly always the same to the letter; an earlier version of the program wrote members in another order.
    (stored.doc === JSON.stringify(change.doc) ||
      isSameValue(
        read(() => JSON.parse(stored.doc) as unknown),
        change.doc,
      ))
  );
}

/** Whether a value read from JSON is `computed`, whose absent members may be there as `undefined`. */
function isSameValue(stored: unknown, computed: unknown): boolean {
  if (stored === computed) return true;
  if (!isObject(stored) || !isObject(computed)) return false;
  if (Array.isArray(stored) !== Array.isArray(computed)) return false;
  let members = 0;
  for (const key in computed) {
    if (computed[key] === undefined) continue;
    members += 1;
    if (!isSameValue(stored[key], computed[key])) return false;
  }
  return Object.keys(stored).length === members;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
