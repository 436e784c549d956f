/** The statements the write path runs, each checked to have written what it should. */
import type { WritableDb } from "./connection.ts";
import type { Disclosure } from "./seal.ts";

export type Rows = ReturnType<typeof rowsOf>;

/** Entries that one statement writes where there are many: to run it costs as much as to write one. */
const ENTRIES_AT_ONCE = 32;

/** Entries that are written later in their transaction, together. */
function gatheredEntries(db: WritableDb) {
  const row = "(?, ?, ?)";
  const insert = (count: number) =>
    db.prepare(
      `INSERT INTO entries(seq, body, leaf) VALUES ${Array.from({ length: count }, () => row).join(", ")}`,
    );
  const single = insert(1);
  const many = insert(ENTRIES_AT_ONCE);
  let waiting: (readonly [seq: number, body: Uint8Array, leaf: Uint8Array])[] = [];

  function settle(): void {
    const entries = waiting;
    waiting = [];
    if (entries.length === ENTRIES_AT_ONCE) written(entries.length, many.run(...entries.flat()));
    else for (const entry of entries) one(single.run(...entry));
  }

  return {
    /** Takes an entry. */
    entry: (seq: number, body: Uint8Array, leaf: Uint8Array) => {
      waiting.push([seq, body, leaf]);
      if (waiting.length === ENTRIES_AT_ONCE) settle();
    },
    /** Writes what was taken: before anything reads the entries, and before a commit. */
    settle,
    forget: () => {
      waiting = [];
    },
  };
}

export function rowsOf(db: WritableDb) {
  const { entry, settle, forget } = gatheredEntries(db);
  const commands = db.prepare(
    "INSERT INTO commands(id, seq) SELECT value, ? + key FROM json_each(?) WHERE value IS NOT NULL",
  );
  const seqOf = db.prepare<[string], number>("SELECT seq FROM commands WHERE id = ?").pluck();
  const newestCommand = db.prepare<[], string | null>("SELECT max(id) FROM commands").pluck();
  const checkpoint = db.prepare("INSERT INTO checkpoints(size, note) VALUES (?, ?)");
  const disclosure = db.prepare(
    "INSERT INTO disclosures(commitment, salt, value) VALUES (?, ?, ?)",
  );
  const attachmentLength = db
    .prepare<[Buffer], number>("SELECT length(bytes) FROM attachments WHERE sha256 = ?")
    .pluck();
  const attachment = db.prepare(
    "INSERT INTO attachments(sha256, bytes, media_type) VALUES (?, ?, ?)",
  );
  const begin = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");
  const rollback = db.prepare("ROLLBACK");
  return {
    entry,
    settle,
    forget,
    /** The commands of so many entries from one on; of one that cannot be read there is none. */
    commands: (from: number, ids: readonly (string | undefined)[]) =>
      written(
        ids.filter((id) => id !== undefined).length,
        commands.run(from, JSON.stringify(ids.map((id) => id ?? null))),
      ),
    seqOf: (id: string) => seqOf.get(id),
    newestCommand: () => newestCommand.get(),
    checkpoint: (size: number, note: string) =>
      one(checkpoint.run(size, Buffer.from(note, "utf8"))),
    disclosure: ({ commitment, salt, value }: Disclosure) =>
      one(disclosure.run(commitment, salt, value)),
    attachmentLength: (hash: Buffer) => attachmentLength.get(hash),
    attachment: (hash: Buffer, bytes: Uint8Array, type: string) =>
      one(attachment.run(hash, bytes, type)),
    begin: () => void begin.run(),
    commit: () => void commit.run(),
    rollback: () => void rollback.run(),
  };
}

/** Throws unless a statement wrote its one row. */
export function one(result: { changes: number }): void {
  written(1, result);
}

/** Throws unless a statement wrote all of its rows. */
export function written(rows: number, { changes }: { changes: number }): void {
  if (changes !== rows) throw new Error(`${changes} rows were written, not ${rows}`);
}
