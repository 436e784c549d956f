/**
 * The documents as the file keeps them, with changes gathered in memory until `flush`.
 *
 * Gathering lets a batch of ten thousand entries write a document that they all touch once. Everything gathered is
 * written in the transaction of the entries it follows from, or forgotten with it.
 */
import type { Asset, AssetState, Books, Change, Docs, Kind } from "../../shared/domain/state.ts";
import type { Db } from "./connection.ts";
import { documentRows } from "./documents.ts";

export interface StoredBooks extends Books {
  /** Takes what entry `seq` changed. */
  take(changes: readonly Change[], seq: number): void;
  /** Writes everything taken. */
  flush(): void;
  /** Forgets everything not yet committed, and every cached document: the file is the truth again. */
  forget(): void;
}

/** Kinds whose history a person may want to see. */
export const WITH_HISTORY: ReadonlySet<Kind> = new Set([
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
]);

const CACHED = 20_000;
const GATHERED = 50_000;

export function storedBooks(db: Db): StoredBooks {
  const selectAssets = db
    .prepare<[string, string], string>(
      `SELECT doc FROM books WHERE kind = 'asset' AND contract = ?
       AND state IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
    )
    .pluck();
  const touch = db.prepare("INSERT OR IGNORE INTO touched(kind, id, seq) VALUES (?, ?, ?)");
  const rows = documentRows(db);
  const cache = new Map<string, object | undefined>();
  const gathered = new Map<string, { change: Change; seq: number }>();

  const books: StoredBooks = {
    get<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
      const key = `${kind} ${id}`;
      const known = cache.get(key);
      // The key holds the kind, so what is found under it is of that kind.
      if (known !== undefined || cache.has(key)) return known as Docs[K] | undefined;
      const doc = rows.read(kind, id);
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
        if (WITH_HISTORY.has(change.kind)) touch.run(change.kind, change.id, seq);
      }
      if (gathered.size >= GATHERED) books.flush();
    },
    flush() {
      for (const { change, seq } of gathered.values()) rows.put(change, seq);
      gathered.clear();
    },
    forget() {
      cache.clear();
      gathered.clear();
    },
  };
  return books;
}
