/** The file as it stands at one moment: entries recorded while it is being verified are none of its business. */
import type { ReadableDb } from "../connection.ts";
import { openReadable } from "../connection.ts";
import { read } from "./batches.ts";

/** Opens a ledger for reading, as it is now until it is closed. */
export function openSnapshot(path: string): ReadableDb {
  const db = openReadable(path);
  // Pages are read once and in order, by several threads: keeping many of them gains nothing.
  db.pragma("cache_size = -4096");
  // A damaged file may refuse even this; then every read says so for itself.
  read(() => db.exec("BEGIN; SELECT count(*) FROM sqlite_schema"));
  return db;
}
