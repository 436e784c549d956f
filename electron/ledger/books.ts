/**
 * The documents as the file keeps them, with changes gathered in memory until `flush`.
 *
 * Gathering lets a batch of ten thousand entries write a document that they all touch once. Everything gathered is
 * written in the transaction of the entries it follows from, or forgotten with it.
 */
import type { Asset, AssetState, Books, Change, Docs, Kind } from "../../shared/domain/state.ts";
import { foldMark } from "../../shared/domain/marks.ts";
import type { Db } from "./connection.ts";
import type { DocumentRows, NewDocument } from "./documents.ts";
import { documentRows } from "./documents.ts";
import type { Gap } from "./gap.ts";
import { gapIn } from "./gap.ts";
import { lateMarks } from "./lateMarks.ts";

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
  "admission",
  "permits",
  "cloudService",
  "copyApproval",
  "account",
  "suspicion",
  "incident",
  "incidentReport",
  "completion",
  "inspectionFinding",
  "stocktake",
  "concern",
  "correction",
  "periodClose",
  "succession",
  "nonAcceptance",
]);

/** Documents kept for the next command; enough for a contract's people and places and a long slip. */
const CACHED = 300;
/** Changes gathered before they are written: few enough to die young, many enough to write a busy document once. */
const GATHERED = 500;

/** A document as the last entry left it, or that there is none. */
interface Known {
  readonly kind: Kind;
  readonly id: string;
  doc: object | undefined;
  hasRow: boolean;
  /** While it is newer than its row: the entry that changed it last, and the one it came into being with. */
  unwritten: { readonly seq: number; readonly born: number } | undefined;
}

export function storedBooks(db: Db): StoredBooks {
  const selectAssets = db
    .prepare<[string, string], string>(
      `SELECT doc FROM books WHERE kind = 'asset' AND contract = ?
       AND state IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
    )
    .pluck();
  const selectAll = db
    .prepare<[string], string>("SELECT doc FROM books WHERE kind = ? ORDER BY rowid")
    .pluck();
  const rows = documentRows(db);
  const { known, take, write, flush, forget, holder } = gathering(db, rows);
  return {
    get<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
      // Read or taken under that kind.
      return known(kind, id).doc as Docs[K] | undefined;
    },
    *assetsIn(contract: string, states: readonly AssetState[]): Iterable<Asset> {
      write();
      for (const text of selectAssets.all(contract, JSON.stringify(states)))
        yield JSON.parse(text) as Asset;
    },
    *all<K extends Kind>(kind: K): Iterable<Docs[K]> {
      write();
      // Written by ourselves under that kind.
      for (const text of selectAll.all(kind)) yield JSON.parse(text) as Docs[K];
    },
    count(of) {
      write();
      return rows.count(of);
    },
    holder: (mark, contract, text) => holder(mark, contract, foldMark(text)),
    take,
    flush,
    forget,
  };
}

/** What is known of the documents of one kind. */
interface OfKind {
  readonly documents: Map<string, Known>;
  /** Ids that have no row: what was written since this was found out is among the documents. */
  readonly absent: Gap;
}

/** Documents by kind and id, read when they are first asked for, until there are too many. */
function cacheOf(rows: DocumentRows) {
  // A map a kind: one key of both would be made and hashed anew at every look.
  const cache = new Map<Kind, OfKind>();
  let count = 0;

  function ofKind(kind: Kind): OfKind {
    let of = cache.get(kind);
    if (!of) {
      const absent = gapIn((from) => rows.next(kind, from));
      cache.set(kind, (of = { documents: new Map(), absent }));
    }
    return of;
  }

  function read(kind: Kind, id: string, absent: Gap): object | undefined {
    if (absent.lacks(id)) return undefined;
    const doc = rows.read(kind, id);
    if (!doc) absent.inVain(id);
    return doc;
  }

  function known(kind: Kind, id: string): Known {
    const { documents, absent } = ofKind(kind);
    const before = documents.get(id);
    if (before) return before;
    const doc = read(kind, id, absent);
    const found: Known = { kind, id, doc, hasRow: doc !== undefined, unwritten: undefined };
    documents.set(id, found);
    count += 1;
    return found;
  }

  function forget(): void {
    cache.clear();
    count = 0;
  }

  return {
    known,
    forget,
    trim: () => {
      if (count >= CACHED) forget();
    },
  };
}

/** The documents in memory: as their rows say, or as an entry left them that is not yet in its row. */
function gathering(db: Db, rows: DocumentRows) {
  const touch = db.prepare("INSERT INTO touched(kind, id, seq) VALUES (?, ?, ?)");
  const cache = cacheOf(rows);
  const { known } = cache;
  const marks = lateMarks(db, rows);
  const stored = storing(rows, marks);
  const gathered: Known[] = [];

  function changed(change: Change, seq: number): void {
    const { kind, id, doc } = change;
    if (change.kind === "asset") marks.changed(change.doc);
    const document = known(kind, id);
    const { unwritten } = document;
    // The entry it is born with stands in its row; one that changes it twice counts once.
    if (document.doc !== undefined && unwritten?.seq !== seq && WITH_HISTORY.has(kind))
      touch.run(kind, id, seq);
    if (!unwritten) gathered.push(document);
    document.doc = doc;
    document.unwritten = { seq, born: unwritten?.born ?? seq };
  }

  function take(changes: readonly Change[], seq: number): void {
    for (const change of changes) changed(change, seq);
    if (gathered.length >= GATHERED) write(true);
  }

  /** Writes what is gathered; there may be more in the same commit. */
  function write(more: boolean): void {
    if (gathered.length === 0) return;
    marks.writing(gathered.length, more);
    rows.insert(gathered.flatMap((document) => stored(document) ?? []));
    marks.wrote();
    gathered.length = 0;
    cache.trim();
  }

  return {
    known,
    holder: marks.holder,
    take,
    /** Has all rows say what is known, for whoever looks through them. */
    write: () => write(true),
    /** Writes the rest before a commit. */
    flush: () => {
      write(false);
      marks.settle();
    },
    forget: () => {
      cache.forget();
      marks.forget();
      gathered.length = 0;
    },
  };
}

/** Brings a document's row up to date, or answers with the row that it is to get. */
function storing(rows: DocumentRows, marks: ReturnType<typeof lateMarks>) {
  return (document: Known): NewDocument | undefined => {
    const { kind, id, doc, hasRow, unwritten } = document;
    if (!unwritten) return undefined;
    // Taken as a change of that kind.
    const change = { kind, id, doc } as Change;
    const marked = change.kind !== "asset" || marks.says(change.doc, !hasRow);
    document.hasRow = true;
    document.unwritten = undefined;
    if (!hasRow) return { change, ...unwritten, marked };
    rows.update(change, unwritten.seq, marked);
    return undefined;
  };
}
