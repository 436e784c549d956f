/** Reading entries back: bytes as they are, bodies checked against the schema they were written by. */
import * as z from "zod";
import { dayOf, within } from "../../shared/domain/calendar.ts";
import type { EventType } from "../../shared/domain/event.ts";
import { Event } from "../../shared/domain/event.ts";
import { Problem } from "../../shared/domain/problem.ts";
import type { Day } from "../../shared/domain/values.ts";
import {
  LOWER_UUID_7,
  Sha256Hex,
  atOnce,
  formed,
  isFormed,
  whole,
} from "../../shared/domain/values.ts";
import type { Body } from "./body.ts";
import type { ReadableDb } from "./connection.ts";

/** Any moment but those of the last days of a month, which the schema's own look takes. */
const MOMENT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** The shape of a body, version 1. Strict: what we do not know we do not read around. */
const BodySchema = z.strictObject({
  v: z.literal(1),
  ledger: z.string(),
  seq: whole(0, Number.MAX_SAFE_INTEGER),
  prev: Sha256Hex,
  recordedAt: atOnce(z.iso.datetime({ precision: 3 }), isFormed(MOMENT)),
  clock: z.strictObject({
    session: formed(/^[0-9a-f]{16}$/),
    elapsed: whole(0, Number.MAX_SAFE_INTEGER),
  }),
  actor: z.strictObject({
    account: z.string().exactOptional(),
    role: z.string().exactOptional(),
    workstation: z.string(),
    via: z.enum(["app", "cli"]),
  }),
  command: atOnce(z.uuid(), isFormed(LOWER_UUID_7)),
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

/** The first entry and so many of the last are asked where they were recorded. */
const LAST_ASKED = 200;

/** Whether a ledger was begun or lately recorded in at a workstation. */
export function wasRecordedAt(db: ReadableDb, workstation: string): boolean {
  const rows = db
    .prepare<[number], StoredEntry>("SELECT seq, body, leaf FROM entries WHERE seq = 0 OR seq >= ?")
    .all(entryCount(db) - LAST_ASKED);
  return rows.some(({ body }) => parseBody(body)?.actor.workstation === workstation);
}

/** Entries looked through at once; no statement stays open, so that others can be asked in between. */
const AT_ONCE = 5000;

/** A stretch of days, asked for by who knows from which entry on anything can be about them. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
  readonly since: number;
  /** Only entries that tell of such a thing are asked for. */
  readonly of?: EventType;
}

/**
 * Everything that happened from one day to another, as it was told. Throws `damaged` at an entry about those days that
 * does not read.
 */
export function* eventsOn(db: ReadableDb, days: Days): Iterable<Event> {
  const { from, to } = days;
  for (const { events } of bodiesOn(db, days))
    yield* events.filter(({ occurredAt }) => within(dayOf(occurredAt), from, to));
}

/**
 * The entries that tell of something from one day to another, and perhaps others, in their order. All since the given
 * one are looked through: when one was written down says nothing of the others, clocks go wrong.
 */
export function* bodiesOn(db: ReadableDb, { from, to, since, of }: Days): Iterable<Body> {
  const about = db.prepare<[number, number, string, string], StoredEntry>(
    `SELECT seq, body, leaf FROM entries
       WHERE seq >= ? AND seq < ? AND instr(body, CAST(? AS BLOB)) AND instr(body, CAST(? AS BLOB))
       ORDER BY seq`,
  );
  // Nothing at all is found in every body.
  const type = of === undefined ? "" : `"type":"${of}"`;
  const said = `"occurredAt":"${commonStart(from, to)}`;
  const size = entryCount(db);
  for (let at = since; at < size; at += AT_ONCE) {
    for (const { seq, body } of about.all(at, at + AT_ONCE, said, type)) {
      const read = parseBody(body);
      if (!read) throw new Problem("damaged", String(seq));
      yield read;
    }
  }
}

/** 2026-07 of all days in July: what every moment of them begins with. */
function commonStart(from: Day, to: Day): string {
  let length = 0;
  while (length < from.length && from[length] === to[length]) length += 1;
  return from.slice(0, length);
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
