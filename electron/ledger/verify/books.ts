/** The pass that reads every entry in order for what it says: the documents it leads to and what it names. */
import { utf8Text } from "../../../shared/proof/bytes.ts";
import type { Body } from "../body.ts";
import type { ReadableDb } from "../connection.ts";
import { FOLDED_SINCE } from "../migrations/index.ts";
import { BATCH, batchReader, read, textsOf } from "./batches.ts";
import type { FoundAll } from "./findings.ts";
import { Findings, guarded } from "./findings.ts";
import { lineageCheck } from "./lineage.ts";
import { namedCheck } from "./named.ts";
import { Replay } from "./replay.ts";

export interface BooksTask {
  readonly kind: "books";
  /** The stretches that have entries. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
}

export interface BooksOutcome {
  readonly found: FoundAll;
  /** How many documents were compared; nothing where they are an earlier program's. */
  readonly books: number | undefined;
  /** How many personal values have lawfully expired. */
  readonly expired: number;
}

export function readBooks(
  db: ReadableDb,
  task: BooksTask,
  tick: (done: number) => void,
): BooksOutcome {
  const findings = new Findings();
  const textsIn = textReader(db);
  // What an earlier program computed says something else; it is computed anew when the file is opened for recording.
  const replay = isFolded(db) ? new Replay(db, findings) : undefined;
  const named = namedCheck(db, findings);
  const lineage = lineageCheck(db, findings);
  for (const { from, to } of batchesOf(task.ranges)) {
    const { texts, names } = textsIn(from, to);
    for (const text of texts) {
      // Whether it is a body at all is judged by the pass over the stretches.
      const body = text === undefined ? undefined : read(() => JSON.parse(text) as Body);
      if (!body) continue;
      replay?.follow(body);
      if (names) named.entry(body);
      lineage.entry(body);
    }
    replay?.compare();
    named.compare();
    tick(to - from);
  }
  let books = replay && 0;
  guarded(findings, "books", () => {
    books = replay?.end();
  });
  let expired = 0;
  guarded(findings, "disclosures", () => {
    expired = named.end();
  });
  guarded(findings, "entries", () => lineage.end());
  return { found: findings.all(), books, expired };
}

function isFolded(db: ReadableDb): boolean {
  return Number(db.pragma("user_version", { simple: true })) >= FOLDED_SINCE;
}

function* batchesOf(ranges: BooksTask["ranges"]): Iterable<{ from: number; to: number }> {
  for (const { from, to } of ranges)
    for (let at = from; at < to; at += BATCH) yield { from: at, to: Math.min(at + BATCH, to) };
}

interface Texts {
  readonly texts: Iterable<string | undefined>;
  /** Whether any of them may name a sealed value or an attachment, or let a value go: most entries do not. */
  readonly names: boolean;
}

/** The bodies of `[from, to)` as text; those that are missing or no text are nothing. */
function textReader(db: ReadableDb): (from: number, to: number) => Texts {
  const batchOf = batchReader(db);
  const bodyOf = db.prepare<[number], Buffer>("SELECT body FROM entries WHERE seq = ?").pluck();
  return (from, to) => {
    const batch = batchOf(from, to);
    if (batch)
      return { texts: textsOf(batch), names: NAMES.some((name) => batch.bytes.includes(name)) };
    const texts = Array.from({ length: to - from }, (_, at) =>
      read(() => utf8Text(bodyOf.get(from + at) ?? Buffer.alloc(0))),
    );
    return { texts, names: true };
  };
}

/** How `"sealed":`, `"sha256":` and `"personalExpired"` end: beginnings that are everywhere are looked for far longer. */
const NAMES = ['led":', '256":', 'xpired"'];
