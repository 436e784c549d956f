/**
 * What can go wrong with the file, the disk or the key: never the person's fault, never a rule. Each has its
 * sentence in `text/`: what happened, what was not saved, what to do.
 */
export const PROBLEMS = [
  /** There is no file there. */
  "missing",
  /** A file, but not a ledger of ours. */
  "not-a-ledger",
  /** Written by a newer version of the program. */
  "newer-version",
  /** The file is damaged; verify says where. */
  "damaged",
  /** Another program has the ledger open for writing. */
  "in-use",
  "read-only",
  "disk-full",
  /** The disk reported an error while writing. */
  "disk-error",
  /** The folder cannot be written or does not exist. */
  "folder",
  "exists",
  "wrong-passphrase",
  "key-missing",
  /** The key file belongs to another ledger, or is not a key file. */
  "key-mismatch",
  /** A command's bytes do not fit in one entry. */
  "too-large",
  /** An attachment the command names was not handed in. */
  "attachment-missing",
  /** There are not that many entries. */
  "no-such-entry",
  /** Heads kept outside the file show entries that the file does not have: cut off, or an older copy put back. */
  "behind-heads",
  /** Heads kept outside the file were signed over other entries than the file has. */
  "parted-from-heads",
  /** The ledger of this name has always had another key. */
  "other-key",
  /** Another ledger was started in its place, from a backup of it: nothing more is recorded in this one. */
  "succeeded",
  /** What is on disk is unknown; nothing more is written until the ledger is opened and verified again. */
  "stopped",
  /** A backup or a copy for evidence: it is looked at and restored from, never recorded in. */
  "copy",
  /** The file is of an earlier version, and no backup could be taken before it was to be changed. */
  "not-backed-up",
  /** A list was not put together to its end. */
  "not-gathered",
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];

/** A problem, with what to show beside it (a path, a version), never a personal value. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string;

  constructor(code: ProblemCode, detail = "", cause?: unknown) {
    super(detail === "" ? code : `${code}: ${detail}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.detail = detail;
  }
}
