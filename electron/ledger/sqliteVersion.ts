/** Which SQLite this program runs on. */
import Sqlite from "better-sqlite3";

/** Before this version a write-ahead log that is reset at the wrong moment can damage the file. */
const FIRST_SOUND = [3, 51, 3] as const;

export interface SqliteVersion {
  readonly version: string;
  /** Whether it has the mend of the write-ahead log. */
  readonly sound: boolean;
}

export function sqliteVersion(): SqliteVersion {
  const db = new Sqlite(":memory:");
  try {
    const version = String(db.prepare("SELECT sqlite_version()").pluck().get());
    return { version, sound: isSound(version) };
  } finally {
    db.close();
  }
}

export function isSound(version: string): boolean {
  const parts = version.split(".").map(Number);
  const differing = FIRST_SOUND.findIndex((least, at) => parts[at] !== least);
  return differing < 0 || (parts[differing] ?? 0) > (FIRST_SOUND[differing] ?? 0);
}
