/** Calls about backups of the ledger's file. */
import * as z from "zod";
import { Note } from "../domain/values.ts";
import { LossesView } from "../views/losses.ts";
import { Rehearsed, RestoreOutcome, RestoreStatus } from "../views/restore.ts";
import { BackupPlan, BackupStatus, BackupView } from "../views/backup.ts";

/** What a folder is chosen for. */
export const FolderFor = z.strictObject({ purpose: z.enum(["anchor", "backup"]) });

const nothing = z.strictObject({});

const Password = z.string().min(1).max(200);

/** A restore from a backup that was rehearsed before. */
const restoring = {
  backup: z.string().min(1).max(4096),
  reason: Note,
  passphrase: Password,
  /** That entries are lost is known, and a ledger that follows is to be started. */
  successor: z.boolean(),
} as const;

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
  restoreBackup: {
    input: z.strictObject(restoring),
    output: RestoreOutcome,
    callers: ["manager"],
  },
  /** The same while no ledger is open: in the name of a manager whom the backup knows, by their password there. */
  rehearseAtStart: { input: nothing, output: Rehearsed, callers: "anyone" },
  restoreAtStart: {
    input: z.strictObject({ ...restoring, login: z.string().max(64), password: Password }),
    output: RestoreOutcome,
    callers: "anyone",
  },
  /** How far a rehearsal or a restore has got; and calling it off, until the new file gets its name. */
  restoreStatus: { input: nothing, output: RestoreStatus, callers: "anyone" },
  restoreCancel: { input: nothing, output: RestoreStatus, callers: "anyone" },
  /** What was lost before this ledger began. */
  losses: { input: nothing, output: LossesView, callers: "signed-in" },
  backupStatus: { input: nothing, output: BackupStatus, callers: "signed-in" },
  backupCancel: { input: nothing, output: BackupStatus, callers: ["manager", "staff"] },
} as const;
