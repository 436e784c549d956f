/**
 * Opening the ledger's SQLite file. Every connection gets the same pragmas and refuses to run without them.
 *
 * The live file is never read by other means than SQLite: closing any descriptor of it in this process would drop
 * SQLite's POSIX locks, and another process could then delete the write-ahead log under us. `evidence.ts` reads what
 * nobody can write.
 */
import { existsSync, statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { Problem } from "../../shared/domain/problem.ts";
import { LATEST_VERSION } from "./migrations/index.ts";
import { readablePath } from "./evidence.ts";
import { orProblem } from "./failures.ts";

/** `UKWT`, at byte 68 of the file. */
const APPLICATION_ID = 0x554b5754;

export type Db = Sqlite.Database;
/** A handle that reads; nothing in the program writes through it, and SQLite would refuse. */
export type ReadableDb = Db & { readonly __reads?: never };
/** The one handle that writes. Only append, create, migrate and backup take it. */
export type WritableDb = Db & { readonly __reads?: never; readonly __writes: true };

const BUSY_MS = 5000;

/** Opens for reading only. Throws a `Problem` when the file is absent, foreign, newer or damaged. */
export function openReadable(path: string): ReadableDb {
  demandFile(path);
  const db = orProblem(
    path,
    () => new Sqlite(readablePath(path), { readonly: true, timeout: BUSY_MS }),
  );
  return prepared(db, path, ["query_only = ON"]);
}

/** Opens for writing. The caller holds the writer's lock. */
export function openWritable(path: string): WritableDb {
  demandFile(path);
  const db = orProblem(path, () => new Sqlite(path, { fileMustExist: true, timeout: BUSY_MS }));
  return prepared(db, path, WRITING) as WritableDb;
}

/** Creates an empty file with our application id. The caller fills it in one transaction. */
export function createWritable(path: string): WritableDb {
  if (existsSync(path)) throw new Problem("exists", path);
  const db = orProblem(path, () => new Sqlite(path, { timeout: BUSY_MS }));
  return orProblem(path, () => {
    db.pragma("page_size = 4096");
    db.pragma(`application_id = ${APPLICATION_ID}`);
    configure(db, WRITING);
    return db as WritableDb;
  });
}

const WRITING = [
  "journal_mode = WAL",
  // better-sqlite3 leaves WAL databases at NORMAL, which loses acknowledged entries on power loss.
  "synchronous = FULL",
  "fullfsync = ON",
  "checkpoint_fullfsync = ON",
  "foreign_keys = ON",
  "recursive_triggers = ON",
  // The pages of a batch of ten thousand stay in memory until its commit instead of being written twice; more than
  // that would only be more memory to take.
  "cache_size = -24576",
];
const ALWAYS = ["trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"];

function configure(db: Db, pragmas: readonly string[]): void {
  for (const pragma of [...ALWAYS, ...pragmas]) db.pragma(pragma);
  if (pragmas === WRITING) {
    assertPragma(db, "journal_mode", "wal");
    assertPragma(db, "synchronous", 2);
    assertPragma(db, "recursive_triggers", 1);
    // A file that may only be read is found out now, not at the first handover.
    db.exec(`BEGIN IMMEDIATE; PRAGMA application_id = ${APPLICATION_ID}; ROLLBACK`);
  }
  assertPragma(db, "trusted_schema", 0);
  assertPragma(db, "cell_size_check", 1);
}

function assertPragma(db: Db, name: string, expected: number | string): void {
  const actual: unknown = db.pragma(name, { simple: true });
  if (actual !== expected) throw new Error(`pragma ${name} is ${String(actual)}, not ${expected}`);
}

function prepared(db: Db, path: string, pragmas: readonly string[]): Db {
  try {
    return orProblem(path, () => {
      if (db.pragma("application_id", { simple: true }) !== APPLICATION_ID)
        throw new Problem("not-a-ledger", path);
      const version = Number(db.pragma("user_version", { simple: true }));
      if (version > LATEST_VERSION) throw new Problem("newer-version", String(version));
      if (version < 1) throw new Problem("not-a-ledger", path);
      configure(db, pragmas);
      return db;
    });
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Whether a file is a copy that SQLite wrote in one piece, and nothing has been recorded in since. */
export function isCopy(db: ReadableDb): boolean {
  return db.pragma("journal_mode", { simple: true }) !== "wal";
}

function demandFile(path: string): void {
  if (!existsSync(path)) throw new Problem("missing", path);
  if (!statSync(path).isFile()) throw new Problem("not-a-ledger", path);
}
