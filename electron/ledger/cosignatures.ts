/** The lines of witnesses that a ledger keeps with its heads. They prove to others; nothing in the entries rests on them. */
import type { ReadableDb, WritableDb } from "./connection.ts";

/** The note of the head of this size, as it was signed. */
export function noteAt(db: ReadableDb, size: number): string | undefined {
  return db
    .prepare<[number], Buffer>("SELECT note FROM checkpoints WHERE size = ?")
    .pluck()
    .get(size)
    ?.toString("utf8");
}

/** Keeps a line; one that is kept already stays as it is. */
export function keepCosignature(db: WritableDb, size: number, line: string): void {
  const isKept = db.prepare("SELECT 1 FROM cosignatures WHERE size = ? AND line = ?");
  if (isKept.get(size, line)) return;
  db.prepare("INSERT INTO cosignatures(size, line) VALUES (?, ?)").run(size, line);
}
