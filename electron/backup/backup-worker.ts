/**
 * A backup in a thread of its own, so that the window stays responsive. Told what to take by `workerData`; says how far
 * it is, then what came of it. Ended in the middle, it leaves a file that counts for nothing.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { BackupFailure } from "../../shared/views/backup.ts";
import type { BackupMade, BackupOrder } from "./made.ts";
import { failureOf } from "./made.ts";
import type { BackupProgress } from "./take.ts";
import { takeBackup } from "./take.ts";

/** What the thread is started with. */
export interface BackupWork {
  readonly order: BackupOrder;
  /** The script of the threads that help with the verification. */
  readonly helper: string;
}

export type BackupMessage =
  | { readonly type: "progress"; readonly progress: BackupProgress }
  | { readonly type: "made"; readonly made: BackupMade }
  | { readonly type: "failed"; readonly why: BackupFailure; readonly error: unknown };

const say = (message: BackupMessage) => parentPort?.postMessage(message);

// The thread is started by us alone, with exactly this.
const { order, helper } = workerData as BackupWork;
takeBackup(order, { helper, progress: (progress) => say({ type: "progress", progress }) }).then(
  (made) => say({ type: "made", made }),
  (error: unknown) => say({ type: "failed", why: failureOf(error), error }),
);
