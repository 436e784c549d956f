/** The commands that say a backup was taken, or the ledger restored from one. The program gives them, once it is so. */
import * as z from "zod";
import { Id, Note, Sha256Hex, line, personal } from "../values.ts";
import { BACKUP_CAUSES } from "../vocabulary.ts";
import { envelope } from "./common.ts";

/** The root of a tree: Base64 of 32 bytes, as it stands in a checkpoint. */
export const Root = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/** A backup, with its folder either in the clear or sealed: a path may hold somebody's name. */
export function backupFieldsWith<S extends z.ZodType>(folder: S) {
  return {
    backup: Id,
    cause: z.enum(BACKUP_CAUSES),
    /** The head of what was copied: what was recorded later is not in it, this entry among it. */
    size: z.int().min(1),
    root: Root,
    /** The file: its hash, its length, its name, and where it was put. It is no attachment: the ledger does not hold it. */
    fileSha256: Sha256Hex,
    bytes: z.int().min(1),
    name: line(255),
    folder,
  } as const;
}

/** What a ledger was restored from, and why. */
export const restoreFields = {
  /** The head of the backup: everything up to it is as it was, and nothing later was known. */
  size: z.int().min(1),
  root: Root,
  /** The backup's file. */
  name: line(255),
  reason: Note,
} as const;

export const backupCommands = [
  z.strictObject({
    type: z.literal("recordBackup"),
    ...envelope,
    ...backupFieldsWith(personal(line(4096))),
  }),
  z.strictObject({ type: z.literal("recordRestore"), ...envelope, ...restoreFields }),
] as const;
