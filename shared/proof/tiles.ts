/**
 * The tree kept as tiles of 256 hashes (C2SP tlog-tiles): at level 0 the leaves, at each level above
 * the roots of the full tiles below. Only full tiles are ever stored, so none is ever changed; the
 * unfinished right edge is read from the leaves and from the roots of lower tiles.
 *
 * A tile's bytes are those that C2SP publishes, so exporting them is copying them.
 */

import type { Sha256 } from "./effects.ts";
import { appendLeaf, emptyTree, HASH_BYTES, type ReadNode, rootOf } from "./tree.ts";

/** Hashes in a full tile. */
export const TILE_WIDTH = 256;

/** Bytes in a full tile. */
export const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

/** Levels of the tree that one level of tiles spans: 2^8 = 256. */
export const TILE_HEIGHT = 8;

/** A tile's place: level 0 holds leaves; tile n holds hashes n · 256 up to (n + 1) · 256 - 1. */
export interface TilePlace {
  readonly level: number;
  readonly n: number;
}

/** What storage answers; each is asked only for what a tree of the right size must have. */
export interface TileReader {
  /** The 8,192 bytes of a full tile; `undefined` while it is not full. */
  readonly readTile: (level: number, n: number) => Uint8Array | undefined;
  /** The roots of `count` full tiles from the `n`th on, end to end: hashes of the tile above. */
  readonly readTileRoots: (level: number, n: number, count: number) => Uint8Array;
  /** The leaf hashes of `count` entries from `index` on, end to end. */
  readonly readLeaves: (index: number, count: number) => Uint8Array;
}

/** The tiles that become full with the entry that makes the tree `size` large, lowest first. */
export function tilesCompletedBy(size: number): TilePlace[] {
  const places: TilePlace[] = [];
  let count = size;
  for (let level = 0; count > 0 && count % TILE_WIDTH === 0; level++) {
    count /= TILE_WIDTH;
    places.push({ level, n: count - 1 });
  }
  return places;
}

/** The bytes of a tile that has just become full, read from what lies below it. */
export function tileHashes(reader: TileReader, { level, n }: TilePlace): Uint8Array {
  return hashesBelow(reader, level, { first: n * TILE_WIDTH, count: TILE_WIDTH });
}

/**
 * The root over the hashes of a tile, or over any whole run of hashes.
 *
 * @throws RangeError unless the bytes are at least one hash and whole hashes.
 */
export function tileRoot(sha256: Sha256, hashes: Uint8Array): Uint8Array {
  if (hashes.length === 0 || hashes.length % HASH_BYTES !== 0) {
    throw new RangeError("a tile is made of whole hashes");
  }
  let tree = emptyTree;
  for (let at = 0; at < hashes.length; at += HASH_BYTES) {
    tree = appendLeaf(sha256, tree, hashes.subarray(at, at + HASH_BYTES));
  }
  return rootOf(sha256, tree);
}

/**
 * Reads any node of the tree with at most one tile, or with the few hashes of an unfinished one.
 * The caller must ask only for subtrees whose leaves all exist.
 */
export function tileNodeReader(sha256: Sha256, reader: TileReader): ReadNode {
  return (treeLevel, index) => {
    const level = Math.floor(treeLevel / TILE_HEIGHT);
    const width = 2 ** (treeLevel % TILE_HEIGHT);
    const first = index * width;
    if (width === 1) return hashesBelow(reader, level, { first, count: 1 });
    const n = Math.floor(first / TILE_WIDTH);
    const tile = reader.readTile(level, n);
    if (tile === undefined)
      return tileRoot(sha256, hashesBelow(reader, level, { first, count: width }));
    if (tile.length !== TILE_BYTES) throw new RangeError(`tile ${level}/${n} is not 8192 bytes`);
    const start = (first - n * TILE_WIDTH) * HASH_BYTES;
    return tileRoot(sha256, tile.subarray(start, start + width * HASH_BYTES));
  };
}

/** Hashes of a level of tiles, from the level below: no tile need be full for them. */
function hashesBelow(
  reader: TileReader,
  level: number,
  { first, count }: { readonly first: number; readonly count: number },
): Uint8Array {
  return level === 0
    ? reader.readLeaves(first, count)
    : reader.readTileRoots(level - 1, first, count);
}
