/** The file itself: SQLite's own check, and whether tables and triggers are those of this version. */
import Sqlite from "better-sqlite3";
import type { ReadableDb } from "../connection.ts";
import { MIGRATIONS } from "../migrations/index.ts";
import type { Findings } from "./findings.ts";

interface SchemaRow {
  readonly name: string;
  readonly sql: string | null;
}

export function checkFile(db: ReadableDb, findings: Findings): void {
  for (const line of db.pragma("quick_check(20)") as { quick_check: string }[])
    if (line.quick_check !== "ok")
      findings.add({ part: "file", code: "file-damaged", subject: line.quick_check });
  const expected = expectedSchema(Number(db.pragma("user_version", { simple: true })));
  const actual = schemaOf(db);
  // A trigger taken away or a view put in changes what the tables say without touching a row.
  for (const name of new Set([...expected.keys(), ...actual.keys()]))
    if (expected.get(name) !== actual.get(name))
      findings.add({ part: "file", code: "schema-altered", subject: name });
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
