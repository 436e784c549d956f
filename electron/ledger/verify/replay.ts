/**
 * Every document computed anew from the entries and compared with the stored one.
 *
 * A stored document carries the number of the entry that changed it last. Once the replay reaches that entry the two
 * are compared and the computed one is let go: what was found equal can be read from the file from then on. Only
 * documents that will still change are kept, and of those only some in memory.
 */
import type { EventOf } from "../../../shared/domain/event.ts";
import { evolve } from "../../../shared/domain/evolve.ts";
import type { Books, Change, Docs, Kind } from "../../../shared/domain/state.ts";
import type { Body } from "../body.ts";
import type { ReadableDb } from "../connection.ts";
import { ancestorsOf } from "../ancestors.ts";
import { readEntry } from "../entries.ts";
import { extraFound } from "../found.ts";
import { markedUpTo } from "../lateMarks.ts";
import { sheetHash } from "../sheetHash.ts";
import type { Findings } from "./findings.ts";
import { LinkCheck } from "./links.ts";
import { RowMarks } from "./rowMarks.ts";
import { SpillingMap } from "./spill.ts";
import type { Computed, StoredDocument } from "./storedDocuments.ts";
import { isSameDocument, storedDocuments } from "./storedDocuments.ts";

/** Documents held in memory: those that will change again, and those that were found equal lately. */
const HELD = 10_000;
const REMEMBERED = 2000;

/** Ours where it is known to differ from the stored one: said once. */
type Held = Computed & { readonly said?: true };

/** Follows entries in order, and compares now and then. */
export class Replay {
  readonly #db: ReadableDb;
  readonly #findings: Findings;
  readonly #stored: ReturnType<typeof storedDocuments>;
  readonly #links: LinkCheck;
  readonly #held = new SpillingMap<Held>(HELD);
  readonly #changed = new Map<string, Held>();
  readonly #marks = new RowMarks();
  readonly #remembered = new Map<string, object>();
  readonly #books: Books;
  /** The entry after those that have been compared. */
  #from = 0;
  #stopped = false;
  /** How many entries are those of a ledger before this one. */
  readonly #takenOver: number;

  constructor(db: ReadableDb, findings: Findings) {
    this.#db = db;
    this.#findings = findings;
    this.#takenOver = ancestorsOf(db)[0]?.stated.size ?? 0;
    this.#stored = storedDocuments(db);
    this.#links = new LinkCheck(db, findings);
    this.#books = {
      get: (kind, id) => this.#get(kind, id),
      // Only decisions look through assets and marks; what was decided is being replayed here.
      assetsIn: () => [],
      all: () => [],
      count: () => 0,
      holder: () => undefined,
    };
  }

  /** Follows one entry. */
  follow(body: Body): void {
    if (this.#stopped) return;
    try {
      const touched = new Map<string, Computed>();
      for (const event of body.events) {
        const changes = evolve(this.#books, event, { seq: body.seq });
        if (sheetHash(changes) !== ("sheet" in event ? event.sheet : undefined))
          this.#findings.add({ part: "books", code: "sheet-wrong", seq: body.seq });
        if (event.type === "correctionWritten" && !this.#isOf(event.target, body.seq))
          this.#findings.add({ part: "entries", code: "correction-astray", seq: body.seq });
        for (const change of changes)
          touched.set(keyOf(change.kind, change.id), this.#take(change, body.seq));
      }
      this.#links.entry(body, touched.values());
    } catch {
      this.#stopped = true;
      this.#findings.add({ part: "books", code: "replay-stopped", seq: body.seq });
    }
  }

  /** Whether a correction names an entry by the hash that it has; one taken over is held to the ledger before. */
  #isOf({ seq, leaf }: EventOf<"correctionWritten">["target"], by: number): boolean {
    return by < this.#takenOver || readEntry(this.#db, seq)?.leaf.toString("hex") === leaf;
  }

  /** Compares what has come to rest since the last time. */
  compare(): void {
    const keys = [...this.#changed.keys()];
    const ours = [...this.#changed.values()];
    const theirs = this.#stored.all(ours.map(({ change }) => change));
    ours.forEach((each, at) => this.#settle(keys[at] ?? "", each, theirs[at]));
    for (const { seq } of ours) this.#from = Math.max(this.#from, seq + 1);
    this.#changed.clear();
    this.#links.compare();
  }

  /** Compares the rest, and gives the number of documents. */
  end(): number {
    // What is held still says that a later entry would change it, and none did.
    if (!this.#stopped) for (const [, each] of this.#held.entries()) this.#differs(each, UNREACHED);
    this.#held.close();
    if (!this.#stopped) reportExtra(this.#db, this.#marks, this.#findings);
    if (!this.#stopped) this.#links.end();
    return this.#marks.count;
  }

  #get<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
    const key = keyOf(kind, id);
    const ours = this.#changed.get(key) ?? this.#held.get(key);
    const known = ours?.change.doc ?? this.#remembered.get(key);
    // The key holds the kind, so what is found under it is of that kind.
    if (known !== undefined) return known as Docs[K];
    const doc = this.#stored.before(kind, id, this.#from);
    if (doc) this.#remember(key, doc);
    return doc;
  }

  #remember(key: string, doc: object): void {
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, doc);
  }

  #take(change: Change, seq: number): Computed {
    const key = keyOf(change.kind, change.id);
    const before = this.#changed.get(key) ?? this.#held.get(key);
    const now: Held = {
      change,
      born: before?.born ?? seq,
      seq,
      ...(before?.said ? { said: true } : {}),
    };
    this.#changed.set(key, now);
    return now;
  }

  #settle(key: string, ours: Held, theirs: StoredDocument | undefined): void {
    if (theirs) this.#marks.mark(theirs.row);
    const due = !theirs || theirs.seq <= ours.seq;
    if (due && theirs?.seq === ours.seq && isSameDocument(theirs, ours)) {
      this.#held.delete(key);
      this.#remember(key, ours.change.doc);
      return;
    }
    if (due) this.#differs(ours, theirs);
    // Our own copy stays the one to go by, so that one altered document gives one finding.
    this.#held.set(key, due ? { ...ours, said: true } : ours);
  }

  #differs({ change, seq, said }: Held, theirs: StoredDocument | undefined): void {
    if (said) return;
    const code = theirs ? "book-altered" : "book-missing";
    this.#findings.add({ part: "books", code, seq, subject: keyOf(change.kind, change.id) });
  }
}

const UNREACHED: StoredDocument = {
  row: -1,
  seq: -1,
  columns: "",
  doc: "",
  filed: null,
  marked: true,
};

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}

/** Rows that no entry has led to. */
function reportExtra(db: ReadableDb, marks: RowMarks, findings: Findings): void {
  for (const row of extraFound(db))
    findings.add({ part: "books", code: "book-extra", subject: `found ${row}` });
  const last = Number(db.prepare("SELECT coalesce(max(rowid), 0) FROM books").pluck().get());
  const upto = markedUpTo(db);
  if (upto > last && upto !== Infinity)
    findings.add({ part: "books", code: "book-extra", subject: `marked ${upto}` });
  if (Number(db.prepare("SELECT count(*) FROM books").pluck().get()) === marks.count) return;
  const names = db.prepare<[], { row: number; kind: string; id: string; seq: number }>(
    "SELECT rowid AS row, kind, id, seq FROM books",
  );
  for (const { row, kind, id, seq } of names.iterate())
    if (!marks.has(row))
      findings.add({ part: "books", code: "book-extra", seq, subject: keyOf(kind, id) });
}
