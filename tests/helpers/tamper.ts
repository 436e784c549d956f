/** Changing a ledger file behind the program's back, as someone with the file and no key would. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";

/** A folder of its own, and how to remove it. */
export function scratchFolder(within = tmpdir()): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(within, "ukewatashi-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** One plain file holding all of a ledger, whatever still lies in its write-ahead log. */
export function plainCopy(ledger: string, copy: string): void {
  const db = new Sqlite(ledger, { readonly: true });
  try {
    db.prepare("VACUUM INTO ?").run(copy);
  } finally {
    db.close();
  }
}

/**
 * Copies `original` to `copy` and lets `change` loose on it with every trigger out of the way. The triggers are put
 * back word for word, so that what was changed has to be found by its content.
 */
export function tampered(
  original: string,
  copy: string,
  change: (db: Sqlite.Database) => void,
): string {
  copyFileSync(original, copy);
  const db = new Sqlite(copy);
  // A scratch copy needs no safety, and there are many of them.
  db.pragma("synchronous = OFF");
  const triggers = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
  db.pragma("foreign_keys = OFF");
  change(db);
  for (const { sql } of triggers) db.exec(sql);
  db.close();
  return copy;
}

/** `bytes` with one bit of byte `at` turned over. */
export function flipped(bytes: Uint8Array, at: number, bit = 0): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 << bit);
  return changed;
}

/** Everything a ledger file says, row by row, for telling whether a change of its bytes changed anything. */
export function contentOf(path: string): unknown {
  const db = new Sqlite(path, { readonly: true });
  try {
    const tables = [
      "entries",
      "tiles",
      "checkpoints",
      "cosignatures",
      "disclosures",
      "attachments",
      "books",
      "found",
      "filed",
      "unfiled",
      "commands",
      "marked",
    ];
    return tables.map((table) => db.prepare(`SELECT * FROM ${table}`).raw().all());
  } finally {
    db.close();
  }
}

/**
 * Rewrites history from entry `from` on without the key: replaces `word` by `other` in that entry and makes every
 * later link, leaf and tile fit again.
 */
export function rewritten(
  db: Sqlite.Database,
  { from, word, other }: { readonly from: number; readonly word: string; readonly other: string },
  leafOf: (body: Buffer) => Buffer,
): void {
  const rows = db.prepare<[number], { seq: number; body: Buffer }>(
    "SELECT seq, body FROM entries WHERE seq >= ? ORDER BY seq",
  );
  const update = db.prepare("UPDATE entries SET body = ?, leaf = ? WHERE seq = ?");
  let previous: string | undefined;
  for (const { seq, body } of rows.all(from)) {
    const text = body.toString("utf8");
    const changed =
      previous === undefined
        ? text.replaceAll(word, other)
        : text.replace(/"prev":"[0-9a-f]{64}"/, `"prev":"${previous}"`);
    const bytes = Buffer.from(changed, "utf8");
    const leaf = leafOf(bytes);
    update.run(bytes, leaf, seq);
    previous = leaf.toString("hex");
  }
}
