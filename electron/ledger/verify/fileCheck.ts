/** The file itself: SQLite's own check, and whether tables and triggers are those of this version. */
import Sqlite from "better-sqlite3";
import type { ReadableDb } from "../connection.ts";
import { MIGRATIONS } from "../migrations/index.ts";
import type { FoundAll } from "./findings.ts";
import { Findings, guarded } from "./findings.ts";

export interface FileTask {
  readonly kind: "file";
  /** Pages: reading one takes about as long as an entry. */
  readonly steps: number;
}

export function pagesIn(db: ReadableDb): number {
  return Number(db.pragma("page_count", { simple: true }));
}

interface SchemaRow {
  readonly name: string;
  readonly sql: string | null;
}

export function checkFile(
  db: ReadableDb,
  { steps }: FileTask,
  tick: (done: number) => void,
): { readonly found: FoundAll } {
  const findings = new Findings();
  guarded(findings, "file", () => checkSchema(db, findings));
  guarded(findings, "file", () => {
    // Not the quick one: documents are found through an index, so each row must be what its index says.
    for (const line of db.pragma("integrity_check(20)") as { integrity_check: string }[])
      if (line.integrity_check !== "ok")
        findings.add({ part: "file", code: "file-damaged", subject: line.integrity_check });
  });
  // SQLite does not say how far it has got.
  tick(steps);
  return { found: findings.all() };
}

/** A trigger taken away or a view put in changes what the tables say without touching a row. */
function checkSchema(db: ReadableDb, findings: Findings): void {
  const expected = expectedSchema(Number(db.pragma("user_version", { simple: true })));
  const actual = schemaOf(db);
  for (const name of new Set([...expected.keys(), ...actual.keys()]))
    if (expected.get(name) !== actual.get(name))
      findings.add({ part: "file", code: "schema-altered", subject: name });
  // Between transactions nothing is about to expire; a name left here would let a value be deleted unseen.
  const open = db.prepare<[], number>("SELECT 1 FROM expiring LIMIT 1").pluck();
  if (open.get() !== undefined)
    findings.add({ part: "file", code: "schema-altered", subject: "expiring" });
}

function expectedSchema(version: number): ReadonlyMap<string, string | null> {
  const fresh = new Sqlite(":memory:");
  try {
    for (const migration of MIGRATIONS) if (migration.version <= version) fresh.exec(migration.sql);
    return schemaOf(fresh);
  } finally {
    fresh.close();
  }
}

function schemaOf(db: ReadableDb): ReadonlyMap<string, string | null> {
  const rows = db
    .prepare<[], SchemaRow>(
      // The tables inside the search index are laid out by SQLite itself, each version as it likes.
      `SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'
       AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')`,
    )
    .all();
  return new Map(rows.map((row) => [row.name, row.sql]));
}
