/** The thread that takes a backup, reduced to what is needed of it. */
import type { BackupMessage } from "../backup/backup-worker.ts";
import type { BackupMade, BackupOrder } from "../backup/made.ts";
import { BackupFault } from "../backup/made.ts";

export interface BackupThread {
  onMessage(listener: (message: BackupMessage) => void): void;
  /** It ended before it had anything to report. */
  onFailure(listener: (error: unknown) => void): void;
  end(): Promise<void>;
}

export type StartBackup = (order: BackupOrder) => BackupThread;

/** What comes of a backup that is waited for. */
export function backedUp(thread: BackupThread): Promise<BackupMade> {
  return new Promise((resolve, reject) => {
    thread.onFailure((error) => reject(new BackupFault("unexpected", error)));
    thread.onMessage((message) => {
      if (message.type === "made") resolve(message.made);
      if (message.type === "failed") reject(new BackupFault(message.why, message.error));
    });
  });
}
