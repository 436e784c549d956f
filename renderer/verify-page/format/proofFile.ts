/** Consistency proofs: that a later head still holds what an earlier one held. */
import { bytesOfBase64 } from "./bytes.ts";
import { HASH_BYTES } from "./hash.ts";
import { countOf } from "./note.ts";

const MAX_HASHES = 63;

/** The body of a C2SP add-checkpoint request, taken apart; nothing in it is proven. */
export interface ConsistencyProof {
  /** The size of the earlier head. */
  readonly old: number;
  readonly path: readonly Uint8Array[];
  /** The later checkpoint's note. */
  readonly note: string;
}

/** Reads a proof file. */
export function readConsistency(text: string): ConsistencyProof | undefined {
  const split = text.indexOf("\n\n");
  const [first = "", ...rest] = text.slice(0, Math.max(split, 0)).split("\n");
  const old = first.startsWith("old ") ? countOf(first.slice(4)) : undefined;
  if (old === undefined || rest.length > MAX_HASHES) return undefined;
  const path: Uint8Array[] = [];
  for (const line of rest) {
    const hash = bytesOfBase64(line);
    if (hash?.length !== HASH_BYTES) return undefined;
    path.push(hash);
  }
  return { old, path, note: text.slice(split + 2) };
}
