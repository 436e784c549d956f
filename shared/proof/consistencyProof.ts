/**
 * Proofs that a later head extends an earlier one, in the form of a C2SP tlog-witness add-checkpoint
 * request: `old N`, the hashes, a blank line, the later checkpoint. C2SP has no other file for this,
 * and in this form any witness can read it.
 */

import { type CheckpointReason, type OpenCheckpoint, openCheckpoint } from "./checkpoint.ts";
import type { ProofCrypto } from "./effects.ts";
import type { VerifierKey } from "./note.ts";
import { accepted, type Outcome, refused } from "./outcome.ts";
import { parseHashes, parseNumberLine, splitAtBlankLine, writeHashes } from "./tlogProof.ts";
import { verifyConsistency } from "./treeVerify.ts";

/** A consistency proof's contents; nothing in it is proven. */
export interface ConsistencyProof {
  /** The size of the earlier tree; 0 where the reader has seen none. */
  readonly old: number;
  readonly path: readonly Uint8Array[];
  /** The later checkpoint's note, verbatim. */
  readonly checkpoint: string;
}

/** The head a reader kept from before, and trusts. */
export interface KnownHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * Why a later head was not shown to extend the known one. `origin`: another ledger. `old`: a proof
 * from another size than the known head's. `path`: the ledgers disagree, or the proof is damaged.
 */
export type ConsistencyReason = CheckpointReason | "origin" | "old" | "path";

/** Writes a consistency proof. */
export function writeConsistencyProof({ old, path, checkpoint }: ConsistencyProof): string {
  return `old ${old}\n${writeHashes(path)}\n${checkpoint}`;
}

/** Reads a consistency proof without checking any signature. */
export function parseConsistencyProof(text: string): Outcome<ConsistencyProof, "form"> {
  const parts = splitAtBlankLine(text);
  const [oldLine = "", ...hashLines] = parts?.head ?? [];
  const old = parseNumberLine("old ", oldLine);
  const path = parseHashes(hashLines);
  return parts === undefined || old === undefined || path === undefined
    ? refused("form")
    : accepted({ old, path, checkpoint: parts.checkpoint });
}

/**
 * Whether the ledger of one of the keys signed a head that extends the known one. A known head of
 * size 0 is extended by every head of its origin, and takes an empty path only.
 */
export function verifyConsistencyProof(
  crypto: ProofCrypto,
  { proof, known }: { readonly proof: ConsistencyProof; readonly known: KnownHead },
  keys: readonly VerifierKey[],
): Outcome<OpenCheckpoint, ConsistencyReason> {
  const opened = openCheckpoint(crypto.verify, proof.checkpoint, keys);
  if (!opened.ok) return opened;
  const { origin, size: to, root: toRoot } = opened.value;
  const { old: from, path } = proof;
  if (origin !== known.origin) return refused("origin");
  if (from !== known.size) return refused("old");
  if (from === 0) return path.length === 0 ? opened : refused("path");
  return verifyConsistency(crypto.sha256, { from, fromRoot: known.root, to, toRoot, path })
    ? opened
    : refused("path");
}
