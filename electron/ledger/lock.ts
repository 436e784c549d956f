/**
 * One writer for one ledger. The lock is an open exclusive transaction on an empty database beside the ledger, so
 * the operating system releases it when the program dies, however it dies.
 */
import Sqlite from "better-sqlite3";
import { asProblem } from "./failures.ts";

export interface WriterLock {
  release(): void;
}

/** Takes the lock or throws `in-use`. */
export function lockForWriting(ledger: string): WriterLock {
  const path = `${ledger}-lock`;
  let db: Sqlite.Database | undefined;
  try {
    db = new Sqlite(path, { timeout: 0 });
    db.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    db?.close();
    const problem = asProblem(error, ledger);
    throw problem;
  }
  const held = db;
  return { release: () => held.close() };
}
