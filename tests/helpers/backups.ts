/** Waiting for backups on a desk, and looking at what they left. */
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { BackupPlan, BackupStatus } from "../../shared/views/backup.ts";
import type { Desk } from "./desk.ts";

/** A new folder for backups, and the plan that they go there. */
export async function planned(
  desk: Desk,
  parent: string,
  more: Partial<BackupPlan> = {},
): Promise<string> {
  const folder = join(parent, `backups-${readdirSync(parent).length}`);
  mkdirSync(folder);
  await planIn(desk, folder, more);
  return folder;
}

/** Plans backups into a folder as if a person had chosen it. */
export async function planIn(
  desk: Desk,
  folder: string,
  more: Partial<BackupPlan> = {},
): Promise<void> {
  desk.services.session.choose(folder);
  await desk.value("planBackups", { plan: { folder, atClose: false, keep: 10, ...more } });
}

/** What became of the backup that is being taken. */
export async function ended(desk: Desk): Promise<BackupStatus> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- looked at again and again
    const status = await desk.value("backupStatus", {});
    if (status.state !== "running") return status;
    // oxlint-disable-next-line no-await-in-loop -- looked at again and again
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Takes one now and waits for it. */
export async function backedUpNow(desk: Desk): Promise<BackupStatus> {
  await desk.value("backupNow", {});
  return ended(desk);
}

/** The backups in a folder: files by which a ledger could be restored. */
export function backupsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".ukewatashi"));
}
