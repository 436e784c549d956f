/** Calls about backups of the ledger's file. */
import * as z from "zod";
import { Rehearsed } from "../views/restore.ts";
import { BackupPlan, BackupStatus, BackupView } from "../views/backup.ts";

/** What a folder is chosen for. */
export const FolderFor = z.strictObject({ purpose: z.enum(["anchor", "backup"]) });

const nothing = z.strictObject({});

export const backupCalls = {
  backups: { input: nothing, output: BackupView, callers: "signed-in" },
  /** Where backups go from now on, and when; none are taken by themselves when no plan is given. */
  planBackups: {
    input: z.strictObject({ plan: BackupPlan.exactOptional() }),
    output: BackupView,
    callers: ["manager"],
  },
  backupNow: { input: nothing, output: BackupStatus, callers: ["manager", "staff"] },
  /** A restore from a file that the person chooses, tried out: nothing is written. */
  rehearseRestore: { input: nothing, output: Rehearsed, callers: "signed-in" },
  backupStatus: { input: nothing, output: BackupStatus, callers: "signed-in" },
  backupCancel: { input: nothing, output: BackupStatus, callers: ["manager", "staff"] },
} as const;
