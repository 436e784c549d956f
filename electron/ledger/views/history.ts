/** What happened to something, from the entries that touched it. */
import type { Kind } from "../../../shared/domain/state.ts";
import { tellEntry } from "../../../shared/text/ja/history.ts";
import type { HistoryItem } from "../../../shared/views/common.ts";
import type { Actor, Body } from "../body.ts";
import { readBody } from "../entries.ts";
import { groundsIn } from "./grounds.ts";
import type { Reading } from "./reading.ts";

/** Something whose history can be told. */
export interface Subject {
  readonly kind: Kind;
  readonly id: string;
}

/** The entries that touched something, oldest first; with a unit, those of the incidents it is part of. */
export function bodiesOf({ db }: Reading, { kind, id }: Subject): Body[] {
  const seqs = db
    .prepare<[string, string, string], number>(
      "SELECT DISTINCT seq FROM history WHERE kind IN (?, ?) AND id = ? ORDER BY seq",
    )
    .pluck()
    .all(kind, kind === "asset" ? "concern" : kind, id);
  return seqs.map((seq) => readBody(db, seq));
}

/** The history of something, oldest first. */
export function historyOf(reading: Reading, subject: Subject): HistoryItem[] {
  return told(reading, bodiesOf(reading, subject), subject);
}

export function told(
  reading: Reading,
  bodies: readonly Body[],
  { kind, id }: Subject,
): HistoryItem[] {
  const telling = { names: reading.names, ...(kind === "asset" ? { asset: id } : {}) };
  const grounds = groundsIn(reading);
  return bodies.map((body) => ({
    seq: body.seq,
    occurredAt: body.events.at(-1)?.occurredAt ?? body.recordedAt,
    recordedAt: body.recordedAt,
    ...tellEntry(body.events, telling),
    by: actorText(reading, body.actor),
    grounds: grounds.of(body),
  }));
}

/** Who recorded an entry, as people know them. */
export function actorText({ books, names }: Reading, { account }: Actor): string {
  if (account === undefined) return "プログラム";
  const known = books.get("account", account);
  return known?.person === undefined ? (known?.login ?? account) : names.person(known.person);
}
