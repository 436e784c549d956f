/**
 * Checking that a leaf is in a tree, and that one tree extends another (RFC 9162 §2.1.3.2 and
 * §2.1.4.2), from hashes alone. Every input may come from outside: nothing here throws, and whatever
 * is not a proof of exactly the stated thing is refused.
 */

import type { Sha256 } from "./effects.ts";
import { isCount, isHash, nodeHash, sameHash } from "./tree.ts";

/** A leaf, its place, and the hashes from its sibling up to below the root. */
export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Two sizes with their roots, and the hashes that tie them together. */
export interface ConsistencyClaim {
  readonly from: number;
  readonly fromRoot: Uint8Array;
  readonly to: number;
  readonly toRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** The root that an inclusion path leads to; `undefined` if it has not the right shape. */
export function rootFromInclusion(
  sha256: Sha256,
  { index, size, leaf, path }: InclusionProof,
): Uint8Array | undefined {
  if (!isCount(index) || !isCount(size) || index >= size) return undefined;
  if (!isHash(leaf) || !path.every(isHash)) return undefined;
  const sides = siblingSides({ node: index, last: size - 1, count: path.length });
  return sides === undefined
    ? undefined
    : path.reduce(
        (root, sibling, i) =>
          sides[i] === "left" ? nodeHash(sha256, sibling, root) : nodeHash(sha256, root, sibling),
        leaf,
      );
}

/** Whether the leaf stands at that index of the tree of that size and root. */
export function verifyInclusion(
  sha256: Sha256,
  proof: InclusionProof & { readonly root: Uint8Array },
): boolean {
  const root = rootFromInclusion(sha256, proof);
  return root !== undefined && sameHash(root, proof.root);
}

/**
 * Whether the tree of `to` leaves extends the tree of `from`. From no leaves it answers false: an
 * empty tree says nothing about what came after, so there is nothing to verify.
 */
export function verifyConsistency(sha256: Sha256, claim: ConsistencyClaim): boolean {
  const { from, fromRoot, to, toRoot, path } = claim;
  if (!isCount(from) || !isCount(to) || from === 0 || from > to) return false;
  if (from === to) return path.length === 0 && sameHash(fromRoot, toRoot);
  if (!isHash(fromRoot) || !path.every(isHash)) return false;
  const roots = rootsFromConsistency(sha256, claim);
  return (
    roots !== undefined && sameHash(roots.fromRoot, fromRoot) && sameHash(roots.toRoot, toRoot)
  );
}

/** The roots that a consistency proof leads to; `undefined` if it has not the right shape. */
function rootsFromConsistency(
  sha256: Sha256,
  { from, fromRoot, to, path }: ConsistencyClaim,
): { readonly fromRoot: Uint8Array; readonly toRoot: Uint8Array } | undefined {
  // The last subtree that the old tree filled is where both trees begin to differ.
  let node = from - 1;
  let last = to - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  // If that subtree is the whole old tree, the verifier holds its root and the proof leaves it out.
  const [first, ...rest] = node === 0 ? [fromRoot, ...path] : path;
  const sides = siblingSides({ node, last, count: rest.length });
  if (first === undefined || sides === undefined) return undefined;
  const roots = { fromRoot: first, toRoot: first };
  for (const [i, sibling] of rest.entries()) {
    if (sides[i] === "left") {
      roots.fromRoot = nodeHash(sha256, sibling, roots.fromRoot);
      roots.toRoot = nodeHash(sha256, sibling, roots.toRoot);
    } else {
      roots.toRoot = nodeHash(sha256, roots.toRoot, sibling);
    }
  }
  return roots;
}

/**
 * On which side each of `count` siblings stands on the way from a node to the root, where `last` is
 * the number of the last node on its level. `undefined` if the way does not have that many.
 */
function siblingSides({
  node: start,
  last: end,
  count,
}: {
  readonly node: number;
  readonly last: number;
  readonly count: number;
}): readonly ("left" | "right")[] | undefined {
  const sides: ("left" | "right")[] = [];
  let node = start;
  let last = end;
  while (last > 0 && sides.length < count) {
    // The last node of a level, where it is a left one, has no sibling: it is lifted as it is.
    if (node % 2 === 1) sides.push("left");
    else if (node < last) sides.push("right");
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sides.length === count ? sides : undefined;
}
