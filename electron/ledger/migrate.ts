/** Brings a file to the latest version: each step in one transaction, in order, never backwards. */
import { Problem } from "../../shared/domain/problem.ts";
import type { ReadableDb, WritableDb } from "./connection.ts";
import { LATEST_VERSION, MIGRATIONS } from "./migrations/index.ts";
import { refold } from "./refold.ts";

/** Whether the file lacks steps that this program would take. */
export function isBehind(db: ReadableDb): boolean {
  return Number(db.pragma("user_version", { simple: true })) < LATEST_VERSION;
}

/** Runs the steps the file lacks and says which. A file from a newer program is refused before anything is touched. */
export function migrate(db: WritableDb): readonly number[] {
  const current = Number(db.pragma("user_version", { simple: true }));
  if (current > LATEST_VERSION) throw new Problem("newer-version", String(current));
  const missing = MIGRATIONS.filter((migration) => migration.version > current);
  // Once: what the first step that asks for it computes is what later ones would.
  const folding = missing.find(({ refolds }) => refolds);
  for (const { version, sql } of missing) {
    db.transaction(() => {
      db.exec(sql);
      if (version === folding?.version) refold(db);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
  return missing.map((migration) => migration.version);
}
