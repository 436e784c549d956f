/** Letting personal values go so that nothing of them is left in the file: deleting a row alone would leave its bytes. */
import type { WritableDb } from "./connection.ts";
import type { Disclosure } from "./seal.ts";

export interface Expiry {
  /** Lets the values behind these commitments go, in the transaction of the entry that says so. */
  expire(values: readonly string[]): void;
  /** Called when that transaction is durable. */
  settle(): void;
}

export function expiryIn(db: WritableDb): Expiry {
  let hasExpired = false;
  return {
    expire(values) {
      rewriteWithout(db, new Set(values));
      hasExpired = true;
    },
    settle() {
      if (hasExpired) emptyLog(db);
      hasExpired = false;
    },
  };
}

/** What is deleted is overwritten, and the table is written anew: its pages may hold what was once moved away. */
function rewriteWithout(db: WritableDb, going: ReadonlySet<string>): void {
  const insert = db.prepare("INSERT INTO disclosures(commitment, salt, value) VALUES (?, ?, ?)");
  const all = db
    .prepare<[], Disclosure>("SELECT commitment, salt, value FROM disclosures ORDER BY commitment")
    .all();
  db.pragma("secure_delete = ON");
  try {
    db.exec("INSERT INTO expiring SELECT commitment FROM disclosures; DELETE FROM disclosures");
    for (const { commitment, salt, value } of all)
      if (!going.has(commitment)) insert.run(commitment, salt, value);
    db.exec("DELETE FROM expiring");
  } finally {
    db.pragma("secure_delete = OFF");
  }
}

/** The log holds pages as they were. It is emptied; where somebody still reads from it, by the next checkpoint. */
function emptyLog(db: WritableDb): void {
  try {
    db.pragma("wal_checkpoint(TRUNCATE)");
  } catch {
    // What was committed is committed, and the log goes when the file is closed at the latest.
  }
}
