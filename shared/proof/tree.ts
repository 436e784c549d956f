/**
 * The Merkle tree over the ledger's entries (RFC 6962 §2.1, the same in RFC 9162), growing at its
 * right edge. Nothing here stores anything: roots and paths are computed from hashes handed in.
 *
 * Sizes and indices go up to 2^53 - 1, so halves are taken by division; `>>` would stop at 2^31.
 */

import { equalBytes } from "./bytes.ts";
import type { Sha256 } from "./effects.ts";

/** Bytes in every hash of the tree. */
export const HASH_BYTES = 32;

/** The root of the perfect subtree of 2^level leaves that begins at leaf index · 2^level. */
export type ReadNode = (level: number, index: number) => Uint8Array;

/**
 * What must be kept of a tree to append to it and to know its root: the roots of the perfect
 * subtrees its size divides into, the largest and leftmost first.
 */
export interface TreeEdge {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

/** The tree of no leaves. */
export const emptyTree: TreeEdge = { size: 0, hashes: [] };

// Filled anew for every hash: allocating the input would cost as much as hashing it. Safe because
// hashing is synchronous and may not keep its input (see Sha256).
const leafInput = new Uint8Array(1 + 65_535);
const nodeInput = new Uint8Array(1 + 2 * HASH_BYTES);
nodeInput[0] = 0x01;

/** SHA-256(0x00 ‖ body): the leaf of an entry whose bytes these are. */
export function leafHash(sha256: Sha256, body: Uint8Array): Uint8Array {
  const input = body.length < leafInput.length ? leafInput : new Uint8Array(1 + body.length);
  input.set(body, 1);
  return sha256(input.subarray(0, 1 + body.length));
}

/**
 * SHA-256(0x01 ‖ left ‖ right): a node over two.
 *
 * @throws RangeError if either is not 32 bytes.
 */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  // A shorter hash would leave bytes of an earlier one in the reused input.
  if (!isHash(left) || !isHash(right)) throw new RangeError("a node joins two hashes of 32 bytes");
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_BYTES);
  return sha256(nodeInput);
}

/** The root of the tree of no leaves: SHA-256 of nothing. */
export function emptyRoot(sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array(0));
}

/** The tree with one leaf more; the tree given stays as it was. */
export function appendLeaf(sha256: Sha256, tree: TreeEdge, leaf: Uint8Array): TreeEdge {
  const hashes = tree.hashes.slice();
  let hash = leaf;
  // Every trailing one bit of the size is a perfect subtree that now gets its equal neighbour.
  for (let rest = tree.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    hash = nodeHash(sha256, takeLast(hashes), hash);
  }
  hashes.push(hash);
  return { size: tree.size + 1, hashes };
}

/** The root of the tree. */
export function rootOf(sha256: Sha256, tree: TreeEdge): Uint8Array {
  return tree.size === 0 ? emptyRoot(sha256) : joinRightToLeft(sha256, tree.hashes);
}

/** The right edge of the tree of `size` leaves, read from stored nodes: what opening starts from. */
export function readEdge(readNode: ReadNode, size: number): TreeEdge {
  return { size, hashes: perfectSubtrees(readNode, 0, size) };
}

/** A run of neighbouring leaves: `count` of them from `start` on. */
export interface Stretch {
  readonly start: number;
  readonly count: number;
}

/**
 * The stretches whose roots make up the inclusion path of a leaf in the tree of `size` leaves, the
 * leaf's sibling first (RFC 6962 §2.1.1). With the leaf itself they are the whole tree.
 *
 * @throws RangeError unless 0 <= index < size.
 */
export function inclusionStretches({
  index,
  size,
}: {
  readonly index: number;
  readonly size: number;
}): Stretch[] {
  if (!isCount(index) || !isCount(size) || index >= size) {
    throw new RangeError(`there is no leaf ${index} in a tree of ${size}`);
  }
  const stretches: Stretch[] = [];
  let start = 0;
  let count = size;
  while (count > 1) {
    const left = largestPowerBelow(count);
    if (index - start < left) {
      stretches.push({ start: start + left, count: count - left });
      count = left;
    } else {
      stretches.push({ start, count: left });
      start += left;
      count -= left;
    }
  }
  return stretches.toReversed();
}

/**
 * The inclusion path of a leaf in the tree of `size` leaves, the leaf's sibling first (RFC 6962
 * §2.1.1).
 *
 * @throws RangeError unless 0 <= index < size.
 */
export function inclusionPath(
  sha256: Sha256,
  readNode: ReadNode,
  place: { readonly index: number; readonly size: number },
): Uint8Array[] {
  return inclusionStretches(place).map((stretch) => stretchRoot(sha256, readNode, stretch));
}

/**
 * The proof that the tree of `to` leaves extends that of `from` (RFC 6962 §2.1.2). Empty where
 * there is nothing to prove: from no leaves, or to the same size.
 *
 * @throws RangeError unless 0 <= from <= to.
 */
export function consistencyPath(
  sha256: Sha256,
  readNode: ReadNode,
  { from, to }: { readonly from: number; readonly to: number },
): Uint8Array[] {
  if (!isCount(from) || !isCount(to) || from > to) {
    throw new RangeError(`a tree of ${to} does not extend one of ${from}`);
  }
  if (from === 0 || from === to) return [];
  const path: Uint8Array[] = [];
  let start = 0;
  let count = to;
  // Walk down to the subtree that ends where the old tree did, collecting what lies beside.
  while (from - start < count) {
    const left = largestPowerBelow(count);
    if (from - start <= left) {
      path.push(stretchRoot(sha256, readNode, { start: start + left, count: count - left }));
      count = left;
    } else {
      path.push(stretchRoot(sha256, readNode, { start, count: left }));
      start += left;
      count -= left;
    }
  }
  // The verifier holds the old root; it needs this subtree only if that is not the same hash.
  if (start > 0) path.push(stretchRoot(sha256, readNode, { start, count }));
  return path.toReversed();
}

/** How many hashes the inclusion path of a leaf has: the only length that can verify. */
export function inclusionPathLength(index: number, size: number): number {
  let length = 0;
  // RFC 9162 §2.1.3.2 without the hashing: one step down per bit, a sibling unless we are last.
  let node = index;
  for (let last = size - 1; last > 0; last = Math.floor(last / 2)) {
    if (node < last || node % 2 === 1) length++;
    node = Math.floor(node / 2);
  }
  return length;
}

/** Whether a number can be a size or an index: an integer from 0 to 2^53 - 1. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Whether bytes have the length of a hash. */
export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}

/** Whether two hashes are the same hash, and hashes at all. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return isHash(a) && equalBytes(a, b);
}

function takeLast(hashes: Uint8Array[]): Uint8Array {
  const last = hashes.pop();
  if (last === undefined) throw new Error("a tree's edge has fewer hashes than its size says");
  return last;
}

/** The root over neighbouring subtrees that shrink to the right. */
function joinRightToLeft(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.reduceRight((right, left) => nodeHash(sha256, left, right));
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

/** The root over a stretch that the RFC's recursion meets: one that begins where its size allows. */
export function stretchRoot(
  sha256: Sha256,
  readNode: ReadNode,
  { start, count }: Stretch,
): Uint8Array {
  return joinRightToLeft(sha256, perfectSubtrees(readNode, start, count));
}

function perfectSubtrees(readNode: ReadNode, start: number, count: number): Uint8Array[] {
  const hashes: Uint8Array[] = [];
  let at = start;
  let rest = count;
  while (rest > 0) {
    let level = 0;
    let width = 1;
    while (width * 2 <= rest) {
      width *= 2;
      level++;
    }
    hashes.push(readNode(level, at / width));
    at += width;
    rest -= width;
  }
  return hashes;
}
