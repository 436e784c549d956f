/** Backups as the screens show them: what was taken, when the next one is due, what went wrong. */
import * as z from "zod";
import { BACKUP_CAUSES } from "../domain/vocabulary.ts";
import { Seq, Text } from "./common.ts";

/** Why there is no backup. */
export const BACKUP_FAILURES = [
  "disk-full",
  "read-only",
  "folder",
  "disk-error",
  "exists",
  /** The copy did not pass its verification. */
  "unsound",
  "cancelled",
  /** The ledger was closed before it was done. */
  "cut-off",
  "unexpected",
] as const;
export type BackupFailure = (typeof BACKUP_FAILURES)[number];

/** Where backups of a ledger go on this computer, and when. */
export const BackupPlan = z.strictObject({
  folder: z.string().min(1).max(4096),
  /** Hours after which another is due; absent where none is taken by the clock. */
  everyHours: z.int().min(1).max(168).exactOptional(),
  atClose: z.boolean(),
  /** As many are kept of this ledger in the folder. */
  keep: z.int().min(1).max(999),
});
export type BackupPlan = z.infer<typeof BackupPlan>;

export const BackupRow = z.strictObject({
  seq: Seq,
  takenAt: Text,
  cause: z.enum(BACKUP_CAUSES),
  size: z.int(),
  bytes: z.int(),
  name: Text,
  folder: Text,
});
export type BackupRow = z.infer<typeof BackupRow>;

export const BackupStatus = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("idle") }),
  z.strictObject({
    state: z.literal("running"),
    step: z.enum(["copying", "verifying"]),
    done: z.int(),
    total: z.int(),
  }),
  z.strictObject({ state: z.literal("done"), says: Text }),
  z.strictObject({ state: z.literal("failed"), says: Text }),
]);
export type BackupStatus = z.infer<typeof BackupStatus>;

export const BackupView = z.strictObject({
  size: z.int(),
  plan: BackupPlan.exactOptional(),
  /** Whether the folder is the ledger's own: both would be lost together. */
  beside: z.boolean(),
  /** The newest backup this computer knows of, recorded or not. */
  last: z.strictObject({ at: Text, size: z.int(), name: Text, folder: Text }).exactOptional(),
  /** Nothing has been recorded since the last backup but that it was taken. */
  unchanged: z.boolean(),
  nextAt: Text.exactOptional(),
  /** The last try, where it failed. */
  failed: z.strictObject({ at: Text, says: Text }).exactOptional(),
  /** Backups that wait for somebody who may record. */
  unrecorded: z.int(),
  /** Those that stand in the ledger, the newest first. */
  recorded: z.array(BackupRow),
  status: BackupStatus,
});
export type BackupView = z.infer<typeof BackupView>;
