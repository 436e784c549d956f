/** The entries as they stand, newest first, and one of them with the bytes that are hashed. */
import { tellEntry } from "../../../shared/text/ja/history.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import type { EntryRow, EntryView } from "../../../shared/views/audit.ts";
import type { Body } from "../body.ts";
import type { StoredEntry } from "../entries.ts";
import { checkpointCovering, entryCount, parseBody, readEntry } from "../entries.ts";
import { groundsIn } from "./grounds.ts";
import { actorText } from "./history.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";

const PER_PAGE = 50;

export function entries(reading: Reading, { page = 0, perPage = PER_PAGE }: Received<"entries">) {
  const { db } = reading;
  const total = entryCount(db);
  const newest = total - 1 - page * perPage;
  const rows = db
    .prepare<[number, number], StoredEntry>(
      "SELECT seq, body, leaf FROM entries WHERE seq <= ? ORDER BY seq DESC LIMIT ?",
    )
    .all(newest, perPage);
  return { total, page, perPage, rows: rows.map((row) => entryRow(reading, row)) };
}

/** An entry that does not read is still listed: the list is where someone looks for it. */
function entryRow(reading: Reading, { seq, body }: StoredEntry): EntryRow {
  const parsed = parseBody(body);
  if (!parsed) return { seq, recordedAt: "", title: "この記録は読めません", by: "" };
  return rowOf(reading, parsed);
}

/** An entry as a row of a list. */
export function rowOf(reading: Reading, body: Body): EntryRow {
  const { title } = tellEntry(body.events, { names: reading.names });
  const { seq, recordedAt } = body;
  return { seq, recordedAt, title, by: actorText(reading, body.actor) };
}

export function entry(reading: Reading, seq: number): EntryView | undefined {
  const stored = readEntry(reading.db, seq);
  if (!stored) return undefined;
  const body = parseBody(stored.body);
  return {
    ...entryRow(reading, stored),
    leaf: stored.leaf.toString("hex"),
    prev: body?.prev ?? "",
    body: stored.body.toString("utf8"),
    command: body?.command ?? "",
    grounds: body ? groundsIn(reading).of(body) : [],
    ...given({ checkpoint: checkpointCovering(reading.db, seq) }),
  };
}
