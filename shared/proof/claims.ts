/**
 * What signed evidence says of a ledger's entries, and what follows when some of it no longer holds.
 *
 * A head says what the root over the first entries was; a slip says besides what its own leaf was,
 * and each subtree along its path. Each is a claim about one stretch. Claims that hold show where
 * nothing was changed; the first that does not shows by where, at the latest, something was. So
 * several pieces of evidence together narrow a change down further than each alone.
 */

import { inclusionStretches, sameHash, type Stretch } from "./tree.ts";

/** That the root over a stretch of entries (RFC 6962) was this. One entry's root is its leaf. */
export interface Claim extends Stretch {
  readonly hash: Uint8Array;
}

/** The claim of a head: the root over all entries up to its size. */
export function claimOfHead({
  size,
  root,
}: {
  readonly size: number;
  readonly root: Uint8Array;
}): Claim {
  return { start: 0, count: size, hash: root };
}

/**
 * The claims of a leaf whose inclusion path has led to a signed root: of the leaf, and of every
 * subtree along the path.
 *
 * @throws RangeError unless the path has the length that index and size require.
 */
export function claimsOfInclusion({
  index,
  size,
  leaf,
  path,
}: {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
}): readonly Claim[] {
  const stretches = inclusionStretches({ index, size });
  if (stretches.length !== path.length) throw new RangeError("a path of the wrong length");
  const siblings = path.map((hash, at) => ({ start: 0, count: 0, ...stretches[at], hash }));
  return [{ start: index, count: 1, hash: leaf }, ...siblings];
}

/** How claims compare with a ledger of so many entries. */
export interface Compared {
  readonly held: readonly Claim[];
  readonly differing: readonly Claim[];
  /** Claims about entries that the ledger does not have. */
  readonly beyond: readonly Claim[];
}

/** Compares claims with a ledger; `rootOver` gives the ledger's own root over a stretch it has. */
export function compareClaims(
  claims: readonly Claim[],
  size: number,
  rootOver: (stretch: Stretch) => Uint8Array,
): Compared {
  const known = claims.filter((claim) => endOf(claim) <= size);
  const holds = new Set(known.filter((claim) => sameHash(rootOver(claim), claim.hash)));
  return {
    held: known.filter((claim) => holds.has(claim)),
    differing: known.filter((claim) => !holds.has(claim)),
    beyond: claims.filter((claim) => endOf(claim) > size),
  };
}

/** Where the first changed entry is: one from `from` on and before `to`. All before `from` are as they were. */
export interface FirstChange {
  readonly from: number;
  readonly to: number;
}

/** How far the first changed entry can be narrowed down; nothing where no claim differs. */
export function firstChange({
  held,
  differing,
}: Pick<Compared, "held" | "differing">): FirstChange | undefined {
  if (differing.length === 0) return undefined;
  let from = 0;
  for (const claim of held.toSorted((a, b) => a.start - b.start)) {
    if (claim.start > from) break;
    from = Math.max(from, endOf(claim));
  }
  return { from, to: Math.min(...differing.map(endOf)) };
}

function endOf({ start, count }: Stretch): number {
  return start + count;
}
