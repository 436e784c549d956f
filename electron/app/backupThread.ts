/** The thread that takes a backup: the bundled worker, started on one order. */
import { Worker } from "node:worker_threads";
import type { BackupWork } from "../backup/backup-worker.ts";
import type { BackupOrder } from "../backup/made.ts";
import type { BackupThread } from "../services/backupThread.ts";
import { bundled } from "./paths.ts";
import { verifyHelper } from "./verifyThread.ts";

export function startBackupThread(order: BackupOrder): BackupThread {
  const workerData: BackupWork = { order, helper: verifyHelper() };
  const worker = new Worker(bundled("backup-worker.cjs"), { workerData });
  return {
    onMessage: (listener) => void worker.on("message", listener),
    onFailure: (listener) => {
      worker.on("error", listener);
      worker.on("exit", (code) => {
        if (code !== 0) listener(new Error(`the thread of a backup ended with ${code}`));
      });
    },
    end: () => worker.terminate().then(() => undefined),
  };
}
