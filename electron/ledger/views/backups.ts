/** The backups that stand in the ledger, and what one holds. */
import type { BackupRow } from "../../../shared/views/backup.ts";
import { instantOf } from "../clock.ts";
import type { ReadableDb } from "../connection.ts";
import { entryCount, parseBody, readEntry } from "../entries.ts";
import { OUTSTANDING_STATES } from "../../../shared/domain/state.ts";
import { few, listed, tally, unitsIn } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";

/** As many as are shown; the others are among the entries. */
const SHOWN = 20;

export function recordedBackups(reading: Reading): BackupRow[] {
  const { disclosed } = reading;
  return few(reading, "backup")
    .slice(-SHOWN)
    .toReversed()
    .map(({ seq, takenAt, cause, size, bytes, name, folder }) => ({
      seq,
      takenAt,
      cause,
      size,
      bytes,
      name,
      folder: disclosed.text(folder),
    }));
}

/** Whether nothing was recorded since the first `size` entries were copied but that they were. */
export function isUnchangedSince(db: ReadableDb, size: number): boolean {
  const since = entryCount(db) - size;
  if (since <= 0) return true;
  const next = since === 1 ? readEntry(db, size) : undefined;
  return next !== undefined && tellsOfBackup(next.body);
}

function tellsOfBackup(body: Uint8Array): boolean {
  return parseBody(body)?.events.some(({ type }) => type === "backupTaken") ?? false;
}

/** What is in a backup, counted. */
export function backupContent(reading: Reading) {
  const { db } = reading;
  const size = entryCount(db);
  const last = readEntry(db, size - 1);
  const recordedAt = last && parseBody(last.body)?.recordedAt;
  return {
    size,
    held: unitsIn(tally(reading), OUTSTANDING_STATES),
    slips: listed(reading, { kind: "slip" }).total,
    contracts: listed(reading, { kind: "contract" }).total,
    ...given({ lastRecordedAt: recordedAt && instantOf(Date.parse(recordedAt)) }),
  };
}
