/** Keeping as many backups as were asked for, and none that is not one. */
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isUnfinished, readBackupName } from "../../shared/text/ja/backup.ts";
import { keyPath } from "../keys/ledgerKey.ts";
import { ownEntryPath } from "./ownEntry.ts";

/** A copy that was begun this long ago will not be finished. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

export interface Pruning {
  /** The short form of the ledger's ID. */
  readonly id: string;
  readonly keep: number;
  /** The one that was just made: it stays, and none that holds more is taken away for it. */
  readonly made: { readonly name: string; readonly size: number };
}

/**
 * Removes the oldest backups of a ledger beyond those that are kept, and copies that never became one. Which is older
 * the number of entries says: the moment in a name is only what a clock showed.
 */
export function prune(folder: string, { id, keep, made }: Pruning): void {
  const names = readdirSync(folder);
  const own = names.flatMap((name) => {
    const read = readBackupName(name, id);
    return read ? [{ name, ...read }] : [];
  });
  const before = own.filter(({ name, size }) => name !== made.name && size <= made.size);
  const newestFirst = before.toSorted((a, b) => b.size - a.size || (a.moment < b.moment ? 1 : -1));
  const surplus = newestFirst.slice(Math.max(0, keep - 1));
  for (const { name } of surplus)
    for (const pathOf of [String, keyPath, ownEntryPath]) remove(pathOf(join(folder, name)));
  for (const name of names) if (isUnfinished(name, id)) removeAbandoned(join(folder, name));
}

function removeAbandoned(path: string): void {
  try {
    if (Date.now() - statSync(path).mtimeMs > ABANDONED_MS) rmSync(path, { force: true });
  } catch {
    // It is no backup whether it is there or not.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The new backup counts all the same; the old one goes with the next.
  }
}
