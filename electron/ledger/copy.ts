/**
 * A copy of a ledger as it stands at one moment, taken while others may go on recording. SQLite writes it: one plain
 * file without a write-ahead log, which opens from media that can only be read, and which nothing is recorded in.
 */
import { openReadable } from "./connection.ts";
import { orProblem } from "./failures.ts";

/** Copies the ledger into a new file. Throws a `Problem`; what it has written by then is the caller's to remove. */
export function copyInto(ledger: string, copy: string): void {
  const db = openReadable(ledger);
  try {
    // The ledger itself is open for reading alone; the copy is what has to be written.
    db.pragma("query_only = OFF");
    orProblem(copy, () => db.prepare("VACUUM INTO ?").run(copy));
  } finally {
    db.close();
  }
}
