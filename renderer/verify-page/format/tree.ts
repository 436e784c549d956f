/** The tree of RFC 6962 over leaves that come one by one, and the two kinds of paths through it. */
import { same } from "./bytes.ts";
import { HASH_BYTES, hashOf, nodeOf } from "./hash.ts";

/**
 * A growing tree that keeps every perfect subtree, so that the root at any earlier size is a handful of hashes away.
 * It holds 64 bytes an entry.
 */
export class Tree {
  /** The nodes of each level one after the other, leaves first. */
  readonly #levels: { bytes: Uint8Array; count: number }[] = [];

  /** How many leaves there are. */
  get size(): number {
    return this.#levels[0]?.count ?? 0;
  }

  /** Adds a leaf on the right, and every node that it completes. */
  append(leaf: Uint8Array): void {
    let node = leaf;
    for (let level = 0; ; level += 1) {
      const at = this.#push(level, node);
      if (at % 2 === 0) return;
      node = nodeOf(this.#node(level, at - 1), node);
    }
  }

  /** The leaf of an entry that there is. */
  leaf(index: number): Uint8Array {
    return this.#node(0, index);
  }

  /** The root over the first `size` leaves, of which there must be that many. */
  rootAt(size: number): Uint8Array {
    if (size === 0) return hashOf();
    let root: Uint8Array | undefined;
    // The perfect subtrees from the right edge in: each is one bit of the size.
    for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2)) {
      if (rest % 2 === 0) continue;
      const left = this.#node(level, rest - 1);
      root = root === undefined ? left : nodeOf(left, root);
    }
    return root ?? hashOf();
  }

  #push(level: number, node: Uint8Array): number {
    const row = (this.#levels[level] ??= { bytes: new Uint8Array(64 * HASH_BYTES), count: 0 });
    const at = row.count;
    if (row.bytes.length === at * HASH_BYTES) {
      const wider = new Uint8Array(row.bytes.length * 2);
      wider.set(row.bytes);
      row.bytes = wider;
    }
    row.bytes.set(node, at * HASH_BYTES);
    row.count += 1;
    return at;
  }

  #node(level: number, index: number): Uint8Array {
    const row = this.#levels[level];
    if (row === undefined || index >= row.count) throw new RangeError("there is no such node");
    return row.bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}

/** How a tree of more than one leaf splits: the largest power of two below its size. */
function leftOf(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}

/** How many hashes lead from a leaf to the root. */
export function pathLength(index: number, size: number): number {
  if (size <= 1) return 0;
  const left = leftOf(size);
  return 1 + (index < left ? pathLength(index, left) : pathLength(index - left, size - left));
}

/** The root that a leaf leads to by its path, unless place and path do not fit each other. */
export function rootOfPath(
  leaf: Uint8Array,
  place: { readonly index: number; readonly size: number },
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  const { index, size } = place;
  if (index >= size || path.length !== pathLength(index, size)) return undefined;
  const last = path.at(-1);
  if (last === undefined) return leaf;
  const left = leftOf(size);
  const rest = path.slice(0, -1);
  if (index < left) {
    const below = rootOfPath(leaf, { index, size: left }, rest);
    return below && nodeOf(below, last);
  }
  const below = rootOfPath(leaf, { index: index - left, size: size - left }, rest);
  return below && nodeOf(last, below);
}

/** A signed state of a ledger: its size and its root. */
export interface Head {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the path shows that the first leaves of the later head are those of the earlier one. */
export function isExtension(earlier: Head, later: Head, path: readonly Uint8Array[]): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && same(earlier.root, later.root);
  // Every tree extends the empty one, which has but one root.
  if (earlier.size === 0) return path.length === 0 && same(earlier.root, hashOf());
  const roots = rootsOfExtension(earlier, later.size, path, true);
  return roots !== undefined && same(roots.earlier, earlier.root) && same(roots.later, later.root);
}

interface Roots {
  readonly earlier: Uint8Array;
  readonly later: Uint8Array;
}

/** The two roots that a path leads to. `whole`: the earlier tree is all there was, so its root is not in the path. */
function rootsOfExtension(
  earlier: Head,
  size: number,
  path: readonly Uint8Array[],
  whole: boolean,
): Roots | undefined {
  const last = path.at(-1);
  if (earlier.size === size) {
    const root = whole ? earlier.root : last;
    const fits = path.length === (whole ? 0 : 1);
    return fits && root ? { earlier: root, later: root } : undefined;
  }
  if (last === undefined) return undefined;
  const left = leftOf(size);
  const rest = path.slice(0, -1);
  if (earlier.size <= left) {
    const below = rootsOfExtension(earlier, left, rest, whole);
    return below && { earlier: below.earlier, later: nodeOf(below.later, last) };
  }
  const right = { size: earlier.size - left, root: earlier.root };
  const below = rootsOfExtension(right, size - left, rest, false);
  return below && { earlier: nodeOf(last, below.earlier), later: nodeOf(last, below.later) };
}
