/** What can have happened to the ledger's file as a whole. */
import { backupFieldsWith, restoreFields } from "../commands/backup.ts";
import { Sealed } from "../values.ts";
import { event } from "./shape.ts";

export const backupEvents = [
  event("backupTaken", backupFieldsWith(Sealed)),
  event("ledgerRestored", restoreFields),
] as const;
