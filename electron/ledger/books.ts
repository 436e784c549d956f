/**
 * The documents as the file keeps them, with changes gathered in memory until `flush`.
 *
 * Gathering lets a batch of ten thousand entries write a document that they all touch once. Everything gathered is
 * written in the transaction of the entries it follows from, or forgotten with it.
 */
import type { Asset, AssetState, Books, Change, Docs, Kind } from "../../shared/domain/state.ts";
import { columnsOf } from "./columns.ts";
import type { Db } from "./connection.ts";

export interface StoredBooks extends Books {
  /** Takes what entry `seq` changed. */
  take(changes: readonly Change[], seq: number): void;
  /** Writes everything taken. */
  flush(): void;
  /** Forgets everything not yet committed, and every cached document: the file is the truth again. */
  forget(): void;
}

/** Kinds whose history a person may want to see. */
const WITH_HISTORY: readonly Kind[] = [
  "asset",
  "slip",
  "transport",
  "instruction",
  "destruction",
  "certificate",
  "contract",
  "person",
  "place",
  "standing",
  "placement",
  "account",
];

const CACHED = 20_000;
const GATHERED = 50_000;

export function storedBooks(db: Db): StoredBooks {
  const select = db
    .prepare<[string, string], string>("SELECT doc FROM books WHERE kind = ? AND id = ?")
    .pluck();
  const selectAssets = db
    .prepare<[string, string], string>(
      `SELECT doc FROM books WHERE kind = 'asset' AND contract = ?
       AND state IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
    )
    .pluck();
  const writer = bookWriter(db);
  const cache = new Map<string, object | undefined>();
  const gathered = new Map<string, { change: Change; seq: number }>();

  const books: StoredBooks = {
    get<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
      const key = `${kind} ${id}`;
      // The key holds the kind, so what is found under it is of that kind.
      if (cache.has(key)) return cache.get(key) as Docs[K] | undefined;
      const text = select.get(kind, id);
      const doc = text === undefined ? undefined : (JSON.parse(text) as Docs[K]);
      if (cache.size >= CACHED && gathered.size === 0) cache.clear();
      cache.set(key, doc);
      return doc;
    },
    *assetsIn(contract: string, states: readonly AssetState[]): Iterable<Asset> {
      books.flush();
      for (const text of selectAssets.all(contract, JSON.stringify(states)))
        yield JSON.parse(text) as Asset;
    },
    take(changes, seq) {
      for (const change of changes) {
        const key = `${change.kind} ${change.id}`;
        cache.set(key, change.doc);
        gathered.set(key, { change, seq });
        if (WITH_HISTORY.includes(change.kind)) writer.touch(change.kind, change.id, seq);
      }
      if (gathered.size >= GATHERED) books.flush();
    },
    flush() {
      for (const { change, seq } of gathered.values()) writer.put(change, seq);
      gathered.clear();
    },
    forget() {
      cache.clear();
      gathered.clear();
    },
  };
  return books;
}

/** Statements that write documents; shared with rebuilding. A reader's connection never runs them. */
function bookWriter(db: Db) {
  const upsert = db.prepare(
    `INSERT INTO books(kind, id, seq, doc, contract, state, place, sort, find, received, closed, due)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET seq = excluded.seq, doc = excluded.doc,
       contract = excluded.contract, state = excluded.state, place = excluded.place,
       sort = excluded.sort, find = excluded.find, received = excluded.received,
       closed = excluded.closed, due = excluded.due`,
  );
  const touch = db.prepare("INSERT OR IGNORE INTO touched(kind, id, seq) VALUES (?, ?, ?)");
  return {
    put(change: Change, seq: number): void {
      const columns = columnsOf(change);
      upsert.run(
        change.kind,
        change.id,
        seq,
        JSON.stringify(change.doc),
        columns.contract,
        columns.state,
        columns.place,
        columns.sort,
        columns.find,
        columns.received,
        columns.closed,
        columns.due,
      );
    },
    touch(kind: Kind, id: string, seq: number): void {
      touch.run(kind, id, seq);
    },
  };
}
