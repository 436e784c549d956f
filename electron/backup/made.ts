/** What a backup is once it counts, and why one may not have come about. */
import * as z from "zod";
import { Root } from "../../shared/domain/commands/backup.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { CommandId, Instant, Sha256Hex } from "../../shared/domain/values.ts";
import type { BackupCause } from "../../shared/domain/vocabulary.ts";
import { BACKUP_CAUSES } from "../../shared/domain/vocabulary.ts";
import type { BackupFailure } from "../../shared/views/backup.ts";
import { BACKUP_FAILURES } from "../../shared/views/backup.ts";

/** What is asked for. */
export interface BackupOrder {
  /** Given to the entry that will tell of it, so that it is told once. */
  readonly id: string;
  readonly ledger: string;
  readonly folder: string;
  readonly cause: BackupCause;
  readonly at: string;
  /** As many are kept in the folder. */
  readonly keep: number;
}

/** A copy that was flushed, read back and verified. */
export const BackupMade = z.strictObject({
  id: CommandId,
  cause: z.enum(BACKUP_CAUSES),
  at: Instant,
  size: z.int().min(1),
  root: Root,
  sha256: Sha256Hex,
  bytes: z.int().min(1),
  name: z.string(),
  folder: z.string(),
});
export type BackupMade = z.infer<typeof BackupMade>;

/** Why a backup did not come about, beyond what is wrong with a file or a disk. */
export class BackupFault extends Error {
  readonly why: BackupFailure;

  constructor(why: BackupFailure, cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

/** What to tell of an error while a backup was taken. */
export function failureOf(error: unknown): BackupFailure {
  if (error instanceof BackupFault) return error.why;
  if (!(error instanceof Problem)) return "unexpected";
  const known = BACKUP_FAILURES.find((code) => code === error.code);
  return known ?? (error.code === "damaged" ? "unsound" : "unexpected");
}
