/**
 * Checkpoints (C2SP tlog-checkpoint): a ledger's head as a signed note of three lines, its origin,
 * its size and its root.
 *
 * Identity is pinned by the reader: a checkpoint is opened with keys the reader already holds, and
 * it counts only if the key named like its origin signed it.
 */

import { base64, fromBase64 } from "./bytes.ts";
import type { Ed25519Verify } from "./effects.ts";
import {
  isKeyName,
  type Note,
  type NoteSigner,
  parseNote,
  signNote,
  type VerifierKey,
  verifyNote,
} from "./note.ts";
import { accepted, type Outcome, refused } from "./outcome.ts";
import { isCount, isHash } from "./tree.ts";

/** What a checkpoint says: this ledger, with so many entries, has this root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** A checkpoint whose ledger's signature has been verified. */
export interface OpenCheckpoint extends Checkpoint {
  readonly note: Note;
  /** Which of the ledger's keys signed; more than one where keys are being changed. */
  readonly signers: readonly VerifierKey[];
}

/** Why a note is not a checkpoint to be trusted. */
export type CheckpointReason = "form" | "signature" | "unsigned";

/**
 * The note text of a checkpoint: three lines, no extension lines, because no witness can check them.
 *
 * @throws RangeError if the origin cannot name a key, the size is no count, the root no hash.
 */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!isKeyName(origin) || !isCount(size) || !isHash(root)) {
    throw new RangeError("a checkpoint needs an origin, a size and a root of 32 bytes");
  }
  return `${origin}\n${size}\n${base64(root)}\n`;
}

/** Reads the text that {@link checkpointText} writes, and no other: extension lines are refused. */
export function parseCheckpoint(text: string): Outcome<Checkpoint, "form"> {
  const [origin = "", sizeText = "", rootText = "", end, ...more] = text.split("\n");
  const size = parseCount(sizeText);
  const root = fromBase64(rootText);
  if (end !== "" || more.length > 0 || !isKeyName(origin)) return refused("form");
  if (size === undefined || root === undefined || !isHash(root)) return refused("form");
  return accepted({ origin, size, root });
}

/** A decimal number as C2SP writes it, no sign and no leading zero; `undefined` past 2^53 - 1. */
export function parseCount(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined;
  const count = Number(text);
  return isCount(count) ? count : undefined;
}

/**
 * The checkpoint as a note, signed by the ledger; by the old and the new key where keys change.
 *
 * @throws RangeError as {@link checkpointText}, or if a signer is not named like the origin.
 */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly NoteSigner[]): string {
  if (signers.length === 0 || signers.some(({ name }) => name !== checkpoint.origin)) {
    throw new RangeError("a checkpoint is signed by the keys of its origin");
  }
  return signNote(checkpointText(checkpoint), signers);
}

/**
 * Reads a checkpoint and verifies that its ledger signed it. `keys` are what the reader trusts, for
 * any number of ledgers; only those named like the checkpoint's origin are the ledger's.
 */
export function openCheckpoint(
  verify: Ed25519Verify,
  noteText: string,
  keys: readonly VerifierKey[],
): Outcome<OpenCheckpoint, CheckpointReason> {
  const note = parseNote(noteText);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  if (!checkpoint.ok) return checkpoint;
  const ledgerKeys = keys.filter(({ name }) => name === checkpoint.value.origin);
  const signers = verifyNote(verify, note.value, ledgerKeys);
  if (!signers.ok) return signers;
  return accepted({ ...checkpoint.value, note: note.value, signers: signers.value });
}
