/**
 * The documents as the file keeps them, with changes gathered in memory until `flush`.
 *
 * Gathering lets a batch of ten thousand entries write a document that they all touch once. Everything gathered is
 * written in the transaction of the entries it follows from, or forgotten with it.
 */
import type { Asset, AssetState, Books, Change, Docs, Kind } from "../../shared/domain/state.ts";
import { foldMark } from "../../shared/domain/marks.ts";
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

/** Documents kept for the next command; enough for a contract's people and places and a long slip. */
const CACHED = 2000;
/** Changes gathered before they are written: few enough to die young, many enough to write a busy document once. */
const GATHERED = 500;

interface Gathered {
  readonly change: Change;
  readonly seq: number;
  readonly born: number;
}

export function storedBooks(db: Db): StoredBooks {
  const selectAssets = db
    .prepare<[string, string], string>(
      `SELECT doc FROM books WHERE kind = 'asset' AND contract = ?
       AND state IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
    )
    .pluck();
  const touch = db.prepare("INSERT INTO touched(kind, id, seq) VALUES (?, ?, ?)");
  const rows = documentRows(db);
  const cache = new Map<string, object | undefined>();
  const gathered = new Map<string, Gathered>();
  function take(change: Change, seq: number): void {
    const key = `${change.kind} ${change.id}`;
    const before = gathered.get(key);
    const isNew = before === undefined && books.get(change.kind, change.id) === undefined;
    // The entry it is born with stands in its row; one that changes it twice counts once.
    if (!isNew && before?.seq !== seq && WITH_HISTORY.has(change.kind))
      touch.run(change.kind, change.id, seq);
    cache.set(key, change.doc);
    gathered.set(key, { change, seq, born: before?.born ?? seq });
  }

  const books: StoredBooks = {
    get<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
      const key = `${kind} ${id}`;
      const known = cache.get(key);
      // The key holds the kind, so what is found under it is of that kind.
      if (known !== undefined || cache.has(key)) return known as Docs[K] | undefined;
      const doc = rows.read(kind, id);
      cache.set(key, doc);
      return doc;
    },
    *assetsIn(contract: string, states: readonly AssetState[]): Iterable<Asset> {
      books.flush();
      for (const text of selectAssets.all(contract, JSON.stringify(states)))
        yield JSON.parse(text) as Asset;
    },
    holder(mark, contract, text) {
      // Marks are looked up in the rows alone; a unit just gathered must not be overlooked.
      books.flush();
      return rows.holder(mark, contract, foldMark(text));
    },
    take(changes, seq) {
      for (const change of changes) take(change, seq);
      if (gathered.size >= GATHERED) books.flush();
    },
    flush() {
      for (const { change, seq, born } of gathered.values()) rows.put(change, seq, born);
      gathered.clear();
      if (cache.size >= CACHED) cache.clear();
    },
    forget() {
      cache.clear();
      gathered.clear();
    },
  };
  return books;
}
