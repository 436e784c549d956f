/** A ledger opened for recording by the command line. */
import { keptBefore } from "../backup/beforeMigration.ts";
import { takeBackup } from "../backup/take.ts";
import { HeadStore } from "../heads/store.ts";
import { systemClock } from "../ledger/clock.ts";
import type { RecordLedger } from "../ledger/ledger.ts";
import { openForRecording } from "../ledger/ledger.ts";
import type { Io } from "./io.ts";

/** Opens a ledger for recording, with a backup of it first where its file is of an earlier version. */
export async function openedForRecording(path: string, io: Io): Promise<RecordLedger> {
  const kept = await keptBefore(path, {
    heads: new HeadStore(io.headsFolder),
    clock: systemClock,
    take: (order) => takeBackup(order, { helper: io.verifyHelper }),
  });
  return openForRecording(path, kept);
}
