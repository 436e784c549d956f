/**
 * Hashing at the speed verify needs. The result of a hash costs more as a Buffer than the hashing itself, so hashes
 * are hexadecimal strings here, as they stand in the bodies, and inputs are built in buffers that are used again.
 */
import { hash } from "node:crypto";

const body = Buffer.alloc(1 + 65_536);
const node = Buffer.alloc(65);
node[0] = 0x01;

/** SHA-256(0x00 ‖ body), RFC 6962. */
export function leafOf(bytes: Buffer): string {
  if (bytes.length >= body.length)
    return hash("sha256", Buffer.concat([Buffer.of(0), bytes]), "hex");
  bytes.copy(body, 1);
  return hash("sha256", body.subarray(0, bytes.length + 1), "hex");
}

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962. */
function nodeOf(left: string, right: string): string {
  node.write(left, 1, 32, "hex");
  node.write(right, 33, 32, "hex");
  return hash("sha256", node, "hex");
}

/** A tree growing at its right edge: the roots of the perfect subtrees of `size`, largest first. */
export interface GrowingTree {
  size: number;
  readonly hashes: string[];
  /** The root of the 256 leaves completed last: that of a full tile. */
  tile: string;
}

const TILE_LEVEL = 8;

export function emptyGrowth(): GrowingTree {
  return { size: 0, hashes: [], tile: "" };
}

export function grow(tree: GrowingTree, leaf: string): void {
  let carried = leaf;
  let level = 0;
  for (let rest = tree.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    carried = nodeOf(tree.hashes.pop() ?? "", carried);
    level += 1;
    if (level === TILE_LEVEL) tree.tile = carried;
  }
  tree.hashes.push(carried);
  tree.size += 1;
}

/** The root over everything grown so far; of an empty tree, the hash of nothing. */
export function rootOfGrown(tree: GrowingTree): string {
  let root: string | undefined;
  for (const hashed of tree.hashes.toReversed())
    root = root === undefined ? hashed : nodeOf(hashed, root);
  return root ?? hash("sha256", Buffer.alloc(0), "hex");
}
