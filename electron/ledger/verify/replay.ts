/**
 * Every document computed anew from the entries and compared with the stored one.
 *
 * A stored document carries the number of the entry that changed it last. Once the replay reaches that entry the two
 * are compared and the computed one is let go: what was found equal can be read from the file from then on. Memory
 * therefore holds only documents that will still change.
 */
import { isDeepStrictEqual } from "node:util";
import { evolve } from "../../../shared/domain/evolve.ts";
import type { Asset, AssetState, Books, Change, Docs, Kind } from "../../../shared/domain/state.ts";
import { withoutAbsent } from "../../../shared/domain/absent.ts";
import type { Body } from "../body.ts";
import type { ReadableDb } from "../connection.ts";
import { sheetHash } from "../sheetHash.ts";
import type { Findings } from "./findings.ts";

export interface Replay {
  visit(body: Body): void;
  end(): number;
}

interface StoredDoc {
  readonly seq: number;
  readonly doc: string;
}

export function replayBooks(db: ReadableDb, findings: Findings): Replay {
  const select = db.prepare<[string, string], StoredDoc>(
    "SELECT seq, doc FROM books WHERE kind = ? AND id = ?",
  );
  const seqOf = db.prepare<[string], number>("SELECT seq FROM commands WHERE id = ?").pluck();
  const computed = new Map<string, Change>();
  const compared = new Set<string>();
  let stopped = false;

  const books: Books = {
    get<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
      const key = `${kind} ${id}`;
      // The key holds the kind, so what is found under it is of that kind.
      const change = computed.get(key);
      if (change) return change.doc as Docs[K];
      return compared.has(key)
        ? (JSON.parse(select.get(kind, id)?.doc ?? "null") as Docs[K])
        : undefined;
    },
    // Only decisions look through all assets; what was decided is being replayed here.
    assetsIn: (_contract: string, _states: readonly AssetState[]): Iterable<Asset> => [],
  };

  function compare(key: string, change: Change, seq: number): void {
    const stored = select.get(change.kind, change.id);
    if (!stored) findings.add({ part: "books", code: "book-missing", seq, subject: key });
    else if (stored.seq > seq) return;
    else if (stored.seq !== seq || !sameDoc(stored.doc, change.doc))
      findings.add({ part: "books", code: "book-altered", seq, subject: key });
    // One finding is enough; afterwards our own copy is the one to go by.
    if (stored?.seq === seq && sameDoc(stored.doc, change.doc)) computed.delete(key);
    compared.add(key);
  }

  return {
    visit(body) {
      if (stopped) return;
      try {
        if (seqOf.get(body.command) !== body.seq)
          findings.add({
            part: "books",
            code: "book-altered",
            seq: body.seq,
            subject: `command ${body.command}`,
          });
        const touched = new Map<string, Change>();
        for (const event of body.events) {
          const changes = evolve(books, event, { seq: body.seq });
          const sheet = sheetHash(changes);
          if (sheet !== ("sheet" in event ? event.sheet : undefined))
            findings.add({ part: "entries", code: "entry-form", seq: body.seq });
          for (const change of changes) {
            computed.set(`${change.kind} ${change.id}`, change);
            touched.set(`${change.kind} ${change.id}`, change);
          }
        }
        for (const [key, change] of touched) compare(key, change, body.seq);
      } catch {
        stopped = true;
        findings.add({ part: "books", code: "replay-stopped", seq: body.seq });
      }
    },
    end() {
      if (!stopped) reportExtra(db, compared, findings);
      return compared.size;
    },
  };
}

function sameDoc(stored: string, computed: object): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(stored), withoutAbsent(computed));
  } catch {
    return false;
  }
}

function reportExtra(db: ReadableDb, compared: ReadonlySet<string>, findings: Findings): void {
  for (const { kind, id, seq } of db
    .prepare<[], { kind: string; id: string; seq: number }>("SELECT kind, id, seq FROM books")
    .iterate())
    if (!compared.has(`${kind} ${id}`))
      findings.add({ part: "books", code: "book-extra", seq, subject: `${kind} ${id}` });
}
