/**
 * Documents as rows: their text, and the columns that lists filter and sort by. The one place that knows in which
 * table a kind of document lies.
 */
import type { Change, Docs, Kind } from "../../shared/domain/state.ts";
import type { Columns } from "./columns.ts";
import { columnsOf } from "./columns.ts";
import type { Db } from "./connection.ts";

/** A document with the number of the entry that changed it last. */
export interface DocumentRow<K extends Kind> {
  readonly seq: number;
  readonly doc: Docs[K];
  readonly columns: Columns;
}

export interface DocumentRows {
  read<K extends Kind>(kind: K, id: string): Docs[K] | undefined;
  /** The whole row; for comparing it with what it should be. */
  row<K extends Kind>(kind: K, id: string): DocumentRow<K> | undefined;
  put(change: Change, seq: number): void;
  /** Kind, id and entry of every stored document. */
  names(): Iterable<{ kind: string; id: string; seq: number }>;
}

interface StoredRow extends Columns {
  readonly seq: number;
  readonly doc: string;
}

const COLUMNS = "contract, state, place, sort, find, received, closed, due";

export function documentRows(db: Db): DocumentRows {
  const select = db
    .prepare<[string, string], string>("SELECT doc FROM books WHERE kind = ? AND id = ?")
    .pluck();
  const selectRow = db.prepare<[string, string], StoredRow>(
    `SELECT seq, doc, ${COLUMNS} FROM books WHERE kind = ? AND id = ?`,
  );
  const selectClaim = db.prepare<[string], { seq: number; asset: string | null }>(
    "SELECT seq, asset FROM claims WHERE id = ?",
  );
  const names = db.prepare<[], { kind: string; id: string; seq: number }>(
    "SELECT kind, id, seq FROM books UNION ALL SELECT 'claim', id, seq FROM claims",
  );
  const { putBook, putClaim } = writers(db);

  function claim<K extends Kind>(id: string): DocumentRow<K> | undefined {
    const stored = selectClaim.get(id);
    if (!stored) return undefined;
    const doc = stored.asset === null ? {} : { asset: stored.asset };
    // Only asked for when the kind is a claim.
    return { seq: stored.seq, doc: doc as Docs[K], columns: columnsOf({ kind: "claim", id, doc }) };
  }

  return {
    read<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
      if (kind === "claim") return claim<K>(id)?.doc;
      const text = select.get(kind, id);
      return text === undefined ? undefined : (JSON.parse(text) as Docs[K]);
    },
    row<K extends Kind>(kind: K, id: string): DocumentRow<K> | undefined {
      if (kind === "claim") return claim<K>(id);
      const stored = selectRow.get(kind, id);
      if (!stored) return undefined;
      const { seq, doc, ...columns } = stored;
      return { seq, doc: JSON.parse(doc) as Docs[K], columns };
    },
    put: (change, seq) => (change.kind === "claim" ? putClaim(change, seq) : putBook(change, seq)),
    names: () => names.iterate(),
  };
}

function writers(db: Db) {
  const upsert = db.prepare(
    `INSERT INTO books(kind, id, seq, doc, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET seq = excluded.seq, doc = excluded.doc,
       contract = excluded.contract, state = excluded.state, place = excluded.place,
       sort = excluded.sort, find = excluded.find, received = excluded.received,
       closed = excluded.closed, due = excluded.due`,
  );
  const upsertClaim = db.prepare(
    `INSERT INTO claims(id, seq, asset) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, asset = excluded.asset`,
  );
  return {
    putBook(change: Change, seq: number): void {
      const { kind, id, doc } = change;
      const { contract, state, place, sort, find, received, closed, due } = columnsOf(change);
      upsert.run(
        kind,
        id,
        seq,
        JSON.stringify(doc),
        contract,
        state,
        place,
        sort,
        find,
        received,
        closed,
        due,
      );
    },
    putClaim({ id, doc }: Extract<Change, { kind: "claim" }>, seq: number): void {
      upsertClaim.run(id, seq, doc.asset ?? null);
    },
  };
}
