/** Reading entries back: bytes as they are, bodies checked against the schema they were written by. */
import * as z from "zod";
import { addDays, dayOf, epochSeconds, within } from "../../shared/domain/calendar.ts";
import { Event } from "../../shared/domain/event.ts";
import { Problem } from "../../shared/domain/problem.ts";
import type { Day } from "../../shared/domain/values.ts";
import type { Body } from "./body.ts";
import type { ReadableDb } from "./connection.ts";

const Hex64 = z.string().regex(/^[0-9a-f]{64}$/);

/** The shape of a body, version 1. Strict: what we do not know we do not read around. */
const BodySchema = z.strictObject({
  v: z.literal(1),
  ledger: z.string(),
  seq: z.int().min(0),
  prev: Hex64,
  recordedAt: z.iso.datetime({ precision: 3 }),
  clock: z.strictObject({ session: z.string().regex(/^[0-9a-f]{16}$/), elapsed: z.int().min(0) }),
  actor: z.strictObject({
    account: z.string().exactOptional(),
    role: z.string().exactOptional(),
    workstation: z.string(),
    via: z.enum(["app", "cli"]),
  }),
  command: z.uuid(),
  events: z.array(Event).min(1),
});

export interface StoredEntry {
  readonly seq: number;
  readonly body: Buffer;
  readonly leaf: Buffer;
}

export function entryCount(db: ReadableDb): number {
  return db.prepare<[], number>("SELECT coalesce(max(seq) + 1, 0) FROM entries").pluck().get() ?? 0;
}

export function readEntry(db: ReadableDb, seq: number): StoredEntry | undefined {
  return db
    .prepare<[number], StoredEntry>("SELECT seq, body, leaf FROM entries WHERE seq = ?")
    .get(seq);
}

/** The bodies of all entries as they are, in their order. */
export function eachBody(db: ReadableDb): Iterable<Buffer> {
  return db.prepare<[], Buffer>("SELECT body FROM entries ORDER BY seq").pluck().iterate();
}

/** The leaves of all entries with their numbers, in their order. */
export function eachLeaf(db: ReadableDb): Iterable<[number, Buffer]> {
  return db
    .prepare<[], [number, Buffer]>("SELECT seq, leaf FROM entries ORDER BY seq")
    .raw()
    .iterate();
}

/** The body of an entry. Throws `damaged` when it is missing or does not read. */
export function readBody(db: ReadableDb, seq: number): Body {
  const entry = readEntry(db, seq);
  const body = entry && parseBody(entry.body);
  if (!body) throw new Problem("damaged", String(seq));
  return body;
}

/** A body out of its bytes, or nothing when they are no body of ours. */
export function parseBody(bytes: Uint8Array): Body | undefined {
  try {
    return bodyOf(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

/** The same of a value already read. */
export function bodyOf(value: unknown): Body | undefined {
  return BodySchema.safeParse(value).data;
}

/** Entries told earlier than this before a day cannot be about it: nobody tells ahead, and clocks differ little. */
const AHEAD_DAYS = 2;

/** Entries read at once; none stays open, so that others can be asked about in between. */
const AT_ONCE = 500;

/** Everything that happened from one day to another, the last told first; entries before those days are not read. */
export function* eventsOn(db: ReadableDb, from: Day, to: Day): Iterable<Event> {
  for (const { events } of bodiesSince(db, from))
    yield* events.filter(({ occurredAt }) => within(dayOf(occurredAt), from, to));
}

/** Every entry that can be about a day or a later one, the last told first. */
export function* bodiesSince(db: ReadableDb, from: Day): Iterable<Body> {
  const since = new Date(epochSeconds(`${addDays(from, -AHEAD_DAYS)}T00:00:00+09:00`) * 1000);
  const first = since.toISOString();
  const before = db
    .prepare<[number, number], Buffer>(
      "SELECT body FROM entries WHERE seq < ? ORDER BY seq DESC LIMIT ?",
    )
    .pluck();
  for (let at = entryCount(db); at > 0; at -= AT_ONCE) {
    for (const bytes of before.all(at, AT_ONCE)) {
      const body = parseBody(bytes);
      if (!body || body.recordedAt < first) return;
      yield body;
    }
  }
}

export interface StoredCheckpoint {
  readonly size: number;
  readonly note: string;
}

/** The newest checkpoint, or the one signed for exactly `size` entries. */
export function readCheckpoint(db: ReadableDb, size?: number): StoredCheckpoint | undefined {
  const where = size === undefined ? "ORDER BY size DESC LIMIT 1" : "WHERE size = ?";
  const row = db
    .prepare<unknown[], { size: number; note: Buffer }>(
      `SELECT size, note FROM checkpoints ${where}`,
    )
    .get(...(size === undefined ? [] : [size]));
  return row && { size: row.size, note: row.note.toString("utf8") };
}

/** Every checkpoint there is, the smallest first, as it was signed. */
export function checkpointNotes(db: ReadableDb): string[] {
  return db
    .prepare<[], Buffer>("SELECT note FROM checkpoints ORDER BY size")
    .pluck()
    .all()
    .map((note) => note.toString("utf8"));
}

/** The smallest checkpoint that covers an entry. */
export function checkpointCovering(db: ReadableDb, seq: number): StoredCheckpoint | undefined {
  const row = db
    .prepare<[number], { size: number; note: Buffer }>(
      "SELECT size, note FROM checkpoints WHERE size > ? ORDER BY size LIMIT 1",
    )
    .get(seq);
  return row && { size: row.size, note: row.note.toString("utf8") };
}

/** Sizes of the checkpoints beyond one, the smallest first. */
export function checkpointSizes(db: ReadableDb, beyond = 0): number[] {
  return db
    .prepare<[number], number>("SELECT size FROM checkpoints WHERE size > ? ORDER BY size")
    .pluck()
    .all(beyond);
}
