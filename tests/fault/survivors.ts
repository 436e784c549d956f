/** Judging a ledger file after something has happened to it. */
import { createHash } from "node:crypto";
import Sqlite from "better-sqlite3";
import type { ReadableDb } from "../../electron/ledger/connection.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";

/** The bodies of all entries, in order. */
export function bodiesIn(path: string): Buffer[] {
  const ledger = openForReading(path);
  try {
    return bodies(ledger.db);
  } finally {
    ledger.close();
  }
}

function bodies(db: ReadableDb): Buffer[] {
  return db.prepare<[], Buffer>("SELECT body FROM entries ORDER BY seq").pluck().all();
}

export interface Expected {
  /** Everything that was recorded in the end. */
  readonly bodies: readonly Buffer[];
  /** How many entries were acknowledged before it happened. */
  readonly acknowledged: number;
}

/** What has been verified once, row for row: most of what is tried ends in one of few states. */
const sound = new Set<string>();

/**
 * What is wrong with a file that survived, one sentence each; nothing when it holds all that was acknowledged, a
 * prefix of what was recorded, and verifies in full.
 */
export function faultsOf(path: string, { bodies: all, acknowledged }: Expected): string[] {
  const found = examined(path);
  if (!found || !sound.has(found.rows)) {
    const { ok, findings } = verifyLedger({ path, depth: "all" });
    if (!ok) return findings.map(({ message }) => message);
    if (!found) return ["it is sound to us and not to SQLite"];
    sound.add(found.rows);
  }
  const differing = found.bodies.findIndex((body, seq) => !all[seq]?.equals(body));
  const lost = acknowledged - found.bodies.length;
  return [
    ...(lost > 0 ? [`${lost} acknowledged were lost`] : []),
    ...(differing < 0 ? [] : [`entry ${differing} is not what was recorded`]),
  ];
}

interface Examined {
  readonly bodies: readonly Buffer[];
  /** A hash over every row of every table. */
  readonly rows: string;
}

/** What stands in a file, or nothing when SQLite itself finds it damaged. */
function examined(path: string): Examined | undefined {
  try {
    const ledger = openForReading(path);
    try {
      if (ledger.db.pragma("quick_check(1)", { simple: true }) !== "ok") return undefined;
      return { bodies: bodies(ledger.db), rows: rowsIn(ledger.db) };
    } finally {
      ledger.close();
    }
  } catch {
    return undefined;
  }
}

function rowsIn(db: ReadableDb): string {
  const hash = createHash("sha256");
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  for (const table of tables)
    for (const row of db.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().iterate())
      for (const value of row) {
        hash.update(Buffer.isBuffer(value) ? value : String(value));
        hash.update("\0");
      }
  return hash.digest("hex");
}

/** Puts everything into the file itself, so that it can be copied as one. */
export function settle(path: string): void {
  const db = new Sqlite(path);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}
