/** Telling the ledger of the backups that were taken of it. */
import type { Command } from "../../shared/domain/command.ts";
import type { Outcome } from "../ledger/append.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import type { BackupMade } from "./made.ts";
import type { BackupMemory } from "./memory.ts";
import { keepOwnEntry } from "./ownEntry.ts";

/** Records every backup that stands in no entry yet. Throws what recording throws; the others wait on. */
export function recordWaiting(
  memory: BackupMemory,
  db: ReadableDb,
  record: (command: Command) => Outcome,
): void {
  for (const made of memory.now.unrecorded) {
    // Refused is only one that the ledger knows already: it was recorded, and that was forgotten here.
    const outcome = record(commandFor(made));
    if (outcome.ok) keepOwnEntry(db, made, outcome.seq);
    memory.recorded(made);
  }
}

function commandFor({ id, at, folder, sha256, ...made }: BackupMade): Command {
  return {
    type: "recordBackup",
    id,
    occurredAt: at,
    backup: `b-${id.slice(-12)}`,
    ...made,
    fileSha256: sha256,
    folder: { clear: folder },
  };
}
