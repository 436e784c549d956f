/** The lines of witnesses that a ledger keeps with its heads. They prove to others; nothing in the entries rests on them. */
import type { ReadableDb, WritableDb } from "./connection.ts";

/** A line that is kept, with the note of the head it is under. */
export interface StoredCosignature {
  readonly size: number;
  readonly line: string;
  readonly note: Buffer;
}

/** Every line that is kept, those under smaller heads first. */
export function cosignatures(db: ReadableDb): StoredCosignature[] {
  return db
    .prepare<[], StoredCosignature>(
      "SELECT size, line, note FROM cosignatures JOIN checkpoints USING (size) ORDER BY size",
    )
    .all();
}

/** Keeps a line; one that is kept already stays as it is. */
export function keepCosignature(db: WritableDb, size: number, line: string): void {
  const isKept = db.prepare("SELECT 1 FROM cosignatures WHERE size = ? AND line = ?");
  if (isKept.get(size, line)) return;
  db.prepare("INSERT INTO cosignatures(size, line) VALUES (?, ?)").run(size, line);
}
