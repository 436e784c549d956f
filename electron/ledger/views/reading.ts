/**
 * What every view is read from: one consistent state of the file, the documents in it, and the names behind ids and
 * commitments. Nothing of it outlives the view, so no view can show what is no longer there.
 */
import { dayOf } from "../../../shared/domain/calendar.ts";
import type { Books, Kind } from "../../../shared/domain/state.ts";
import type { Day, Instant } from "../../../shared/domain/values.ts";
import type { Names } from "../../../shared/text/refusalText.ts";
import type { Ref } from "../../../shared/views/common.ts";
import { storedBooks } from "../books.ts";
import { instantOf } from "../clock.ts";
import type { ReadableDb } from "../connection.ts";
import type { Disclosed } from "../disclosed.ts";
import { disclosedIn, openedOnce } from "../disclosed.ts";
import { openForReading } from "../ledger.ts";
import { namesIn } from "../names.ts";

export interface Reading {
  readonly db: ReadableDb;
  readonly books: Books;
  readonly now: Instant;
  readonly today: Day;
  readonly names: Names;
  readonly disclosed: Disclosed;
}

/** Runs `view` on one state of the file. */
export function read<T>(db: ReadableDb, wallMs: number, view: (reading: Reading) => T): T {
  return db.transaction(() => view(readingOf(db, wallMs))).deferred();
}

/** The same of a file that is opened for it and closed again. */
export function readAt<T>(
  { ledger, wallMs }: { readonly ledger: string; readonly wallMs: number },
  view: (reading: Reading) => T,
): T {
  const opened = openForReading(ledger);
  try {
    return read(opened.db, wallMs, view);
  } finally {
    opened.close();
  }
}

function readingOf(db: ReadableDb, wallMs: number): Reading {
  const books = storedBooks(db);
  const now = instantOf(wallMs);
  const disclosed = openedOnce(disclosedIn(db));
  return {
    db,
    books,
    now,
    today: dayOf(now),
    names: namesIn(db, books, disclosed),
    disclosed,
  };
}

/** An id with what people call it. */
export function ref({ names }: Reading, kind: Kind, id: string): Ref {
  return { id, label: names.of(kind, id) };
}

/** The same where there may be none. */
export function refOf(reading: Reading, kind: Kind, id: string | undefined): Ref | undefined {
  return id === undefined ? undefined : ref(reading, kind, id);
}

/** The members that are there: a view leaves out what is absent. */
export function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const there = Object.entries(members).filter(([, value]) => value !== undefined);
  // Only absent members have gone, which is what the type says.
  return Object.fromEntries(there) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
