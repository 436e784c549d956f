/**
 * Every document computed anew from the entries and compared with the stored one.
 *
 * A stored document carries the number of the entry that changed it last. Once the replay reaches that entry the two
 * are compared and the computed one is let go: what was found equal can be read from the file from then on. Memory
 * therefore holds only documents that will still change.
 */
import { isDeepStrictEqual } from "node:util";
import { withoutAbsent } from "../../../shared/domain/absent.ts";
import { evolve } from "../../../shared/domain/evolve.ts";
import type { Books, Change, Docs, Kind } from "../../../shared/domain/state.ts";
import type { Body } from "../body.ts";
import { columnsOf } from "../columns.ts";
import type { ReadableDb } from "../connection.ts";
import type { DocumentRow, DocumentRows } from "../documents.ts";
import { documentRows } from "../documents.ts";
import { findOf } from "../findable.ts";
import type { FoundRows } from "../found.ts";
import { foundRows } from "../found.ts";
import { WITH_HISTORY } from "../books.ts";
import { sheetHash } from "../sheetHash.ts";
import type { Findings } from "./findings.ts";

export interface Replay {
  visit(body: Body): void;
  end(): number;
}

/** A document as the replay has it, and the entry it was born with. */
interface Computed {
  readonly change: Change;
  readonly born: number;
}

export function replayBooks(db: ReadableDb, findings: Findings): Replay {
  const rows = documentRows(db);
  const found = foundRows(db);
  const links = linkCheck(db, findings);
  const computed = new Map<string, Computed>();
  const compared = new Set<string>();
  let stopped = false;

  const books = replayedBooks(computed, (kind, id) =>
    compared.has(keyOf(kind, id)) ? rows.read(kind, id) : undefined,
  );

  /** Once a document has reached its stored entry the two must be the same, columns and all. */
  function compare(key: string, now: Computed, seq: number): void {
    const stored = storedRow(rows, now.change);
    if (stored && stored.seq > seq) return;
    compared.add(key);
    if (stored?.seq === seq && isSame(stored, now) && isFindable(found, now.change))
      computed.delete(key);
    // Our own copy stays the one to go by, so that one altered document gives one finding.
    else {
      const code = stored ? "book-altered" : "book-missing";
      findings.add({ part: "books", code, seq, subject: key });
    }
  }

  function follow(body: Body): void {
    const changed = new Map<string, Computed>();
    for (const event of body.events) {
      const changes = evolve(books, event, { seq: body.seq });
      if (sheetHash(changes) !== ("sheet" in event ? event.sheet : undefined))
        findings.add({ part: "entries", code: "entry-form", seq: body.seq });
      for (const change of changes) {
        const key = keyOf(change.kind, change.id);
        const now = { change, born: computed.get(key)?.born ?? body.seq };
        computed.set(key, now);
        changed.set(key, now);
      }
    }
    for (const [key, now] of changed) compare(key, now, body.seq);
    links.entry(body, [...changed.values()]);
  }

  return {
    visit(body) {
      if (stopped) return;
      try {
        follow(body);
      } catch {
        stopped = true;
        findings.add({ part: "books", code: "replay-stopped", seq: body.seq });
      }
    },
    end() {
      if (!stopped) reportExtra({ rows, found }, compared, findings);
      if (!stopped) links.end();
      return compared.size;
    },
  };
}

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}

/** The books as far as they have been replayed: what was computed, and what was found equal to the file. */
function replayedBooks(
  computed: ReadonlyMap<string, Computed>,
  equal: <K extends Kind>(kind: K, id: string) => Docs[K] | undefined,
): Books {
  return {
    get<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
      // The key holds the kind, so what is found under it is of that kind.
      const known = computed.get(keyOf(kind, id))?.change.doc as Docs[K] | undefined;
      return known ?? equal(kind, id);
    },
    // Only decisions look through assets and marks; what was decided is being replayed here.
    assetsIn: () => [],
    holder: () => undefined,
  };
}

/** The stored row; one whose text is no JSON any more compares with nothing. */
function storedRow(rows: DocumentRows, { kind, id }: Change) {
  try {
    return rows.row(kind, id);
  } catch {
    return { born: -1, seq: -1, doc: undefined, columns: {} };
  }
}

function isSame(
  stored: Pick<DocumentRow<Kind>, "born"> & { readonly doc: unknown; readonly columns: object },
  { change, born }: Computed,
): boolean {
  return (
    stored.born === born &&
    isDeepStrictEqual(stored.doc, withoutAbsent(change.doc)) &&
    isDeepStrictEqual({ ...stored.columns }, columnsOf(change))
  );
}

/** What is not filed yet is looked through by every search itself; what is filed must say what the document does. */
function isFindable(found: FoundRows, change: Change): boolean {
  const filed = found.of(change.kind, change.id);
  return filed === undefined || filed === (findOf(change) ?? "");
}

interface Stored {
  readonly rows: DocumentRows;
  readonly found: FoundRows;
}

function reportExtra(
  { rows, found }: Stored,
  compared: ReadonlySet<string>,
  findings: Findings,
): void {
  for (const { kind, id, seq } of rows.names())
    if (!compared.has(keyOf(kind, id)))
      findings.add({ part: "books", code: "book-extra", seq, subject: keyOf(kind, id) });
  for (const row of found.extra())
    findings.add({ part: "books", code: "book-extra", subject: `found ${row}` });
}

/** What leads from commands and documents to entries: every row that should be there is, and no other. */
function linkCheck(db: ReadableDb, findings: Findings) {
  const seqOf = db.prepare<[string], number>("SELECT seq FROM commands WHERE id = ?").pluck();
  const isTouched = db
    .prepare<[string, string, number], number>(
      "SELECT 1 FROM touched WHERE kind = ? AND id = ? AND seq = ?",
    )
    .pluck();
  const count = (table: "commands" | "touched") =>
    Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  let commands = 0;
  let touches = 0;
  return {
    entry({ command, seq }: Body, changes: readonly Computed[]): void {
      commands += 1;
      if (seqOf.get(command) !== seq)
        findings.add({ part: "books", code: "book-altered", seq, subject: `command ${command}` });
      const touching = changes.filter(
        ({ change, born }) => born !== seq && WITH_HISTORY.has(change.kind),
      );
      for (const { kind, id } of touching.map(({ change }) => change)) {
        touches += 1;
        if (isTouched.get(kind, id, seq) === undefined)
          findings.add({
            part: "books",
            code: "book-missing",
            seq,
            subject: `history ${kind} ${id}`,
          });
      }
    },
    end(): void {
      if (count("commands") > commands)
        findings.add({ part: "books", code: "book-extra", subject: "commands" });
      if (count("touched") > touches)
        findings.add({ part: "books", code: "book-extra", subject: "history" });
    },
  };
}
