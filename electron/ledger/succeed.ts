/**
 * The file of a ledger that follows another: a first entry that says so, and after it the other's entries, number for
 * number, through the one write path. What opens sealed values, attachments and passwords come with them.
 */
import type { EventOf } from "../../shared/domain/event.ts";
import type { LedgerKey } from "../keys/ledgerKey.ts";
import { signerOf } from "../keys/ledgerKey.ts";
import type { Recorder } from "./append.ts";
import { recorder } from "./append.ts";
import type { Actor, Body } from "./body.ts";
import type { Clock } from "./clock.ts";
import { EMPTY_HEAD } from "./commit.ts";
import type { Db, ReadableDb, WritableDb } from "./connection.ts";
import { createWritable } from "./connection.ts";
import { entryCount, readBody } from "./entries.ts";
import { migrate } from "./migrate.ts";
import { one } from "./rows.ts";
import type { Disclosure } from "./seal.ts";

/** Entries taken over with one commit. */
const AT_ONCE = 5000;

export interface NewSuccessor {
  readonly path: string;
  /** The backup whose entries are taken over. */
  readonly source: ReadableDb;
  /** The entry that tells of the backup, where it lies beside it. */
  readonly own?: { readonly body: Body; readonly disclosures: readonly Disclosure[] } | undefined;
  /** The key under the new origin. */
  readonly key: LedgerKey;
  readonly stated: Omit<EventOf<"ledgerSucceeded">, "genesis">;
  readonly command: string;
  readonly actor: Actor;
  readonly clock: Clock;
}

/** Writes the file, one plain file in the end. Throws what writing throws; what is there by then is the caller's. */
export function writeSuccessor(successor: NewSuccessor): void {
  const { path, source, key, clock, own } = successor;
  const db = createWritable(path);
  try {
    migrate(db);
    for (const table of BESIDE) copyRows(source, db, table);
    const signer = signerOf(key);
    const committed = () => {};
    const desk = recorder({ db, origin: signer.name, signer, clock, head: EMPTY_HEAD, committed });
    openSuccessor(desk, successor);
    const size = entryCount(source);
    for (let from = 1; from < size; from += AT_ONCE)
      desk.takeOver(bodiesIn(source, from, Math.min(from + AT_ONCE, size)));
    if (own) desk.takeOver([own.body], own.disclosures);
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
}

/** The first entry: what the other's first said, under the new key, and where it all comes from. */
function openSuccessor(
  desk: Recorder,
  { source, key, stated, command, actor }: NewSuccessor,
): void {
  const before = readBody(source, 0);
  const { recordedAt, clock, actor: opener, command: opening } = before;
  const genesis = { recordedAt, clock, actor: opener, command: opening };
  const events = before.events.map((event) =>
    event.type === "ledgerOpened" ? { ...event, vkey: key.vkey } : event,
  );
  desk.open(command, [...events, { ...stated, genesis }], actor, () => {});
}

function* bodiesIn(source: ReadableDb, from: number, to: number): Iterable<Body> {
  for (let seq = from; seq < to; seq += 1) yield readBody(source, seq);
}

/** Tables whose rows come along as they are. */
const BESIDE = [
  { name: "disclosures", columns: ["commitment", "salt", "value"] },
  { name: "attachments", columns: ["sha256", "bytes", "media_type"] },
  {
    name: "credentials",
    columns: ["account", "verifier", "wrapped_key", "failures", "failed_at"],
  },
] as const;

function copyRows(
  source: Db,
  target: WritableDb,
  { name, columns }: (typeof BESIDE)[number],
): void {
  const named = columns.join(", ");
  const places = columns.map(() => "?").join(", ");
  const insert = target.prepare(`INSERT INTO ${name}(${named}) VALUES (${places})`);
  const rows = source.prepare<[], unknown[]>(`SELECT ${named} FROM ${name}`).raw();
  target.transaction(() => {
    for (const row of rows.iterate()) one(insert.run(...row));
  })();
}
