/** The Merkle tree as the file keeps it: leaves in `entries`, full tiles in `tiles`, the right edge in neither. */
import type { Statement } from "better-sqlite3";
import type { Db } from "./connection.ts";
import { sha256 } from "./crypto.ts";
import type { TilePlace, TileReader } from "../../shared/proof/tiles.ts";
import {
  TILE_BYTES,
  TILE_HEIGHT,
  TILE_WIDTH,
  tileHashes,
  tileNodeReader,
  tileRoot,
  tilesCompletedBy,
} from "../../shared/proof/tiles.ts";
import type { ReadNode, TreeEdge } from "../../shared/proof/tree.ts";
import { HASH_BYTES, readEdge, rootOf } from "../../shared/proof/tree.ts";

export interface StoredTree {
  readonly readNode: ReadNode;
  /** The tree's right edge at a size, from which it grows and its root follows. */
  edge(size: number): TreeEdge;
  /** Stores the tiles that the next leaf of a tree completes. */
  storeTiles(edge: TreeEdge, leaf: Uint8Array): void;
}

export function storedTree(db: Db): StoredTree {
  const selectTile = db
    .prepare<[number, number], Buffer>("SELECT hashes FROM tiles WHERE level = ? AND n = ?")
    .pluck();
  // Runs, not single rows: finding a tile costs far more than going on to the next.
  const selectRoots = db
    .prepare<[number, number, number], Buffer>(
      "SELECT root FROM tiles WHERE level = ? AND n >= ? AND n < ? ORDER BY n",
    )
    .pluck();
  const selectLeaves = db
    .prepare<[number, number], Buffer>(
      "SELECT leaf FROM entries WHERE seq >= ? AND seq < ? ORDER BY seq",
    )
    .pluck();
  const reader: TileReader = {
    readTile: (level, n) => selectTile.get(level, n),
    readTileRoots: (level, n, count) =>
      joined(selectRoots.all(level, n, n + count), count, `tiles ${level}/${n}`),
    readLeaves: (index, count) =>
      joined(selectLeaves.all(index, index + count), count, `leaves ${index}`),
  };
  const readNode = tileNodeReader(sha256, reader);
  const insert = db.prepare("INSERT INTO tiles(level, n, root, hashes) VALUES (?, ?, ?, ?)");
  // The leaves of the tile being filled, so that a full tile need not be read back; valid for `filled` entries.
  let leaves: Uint8Array = new Uint8Array(TILE_BYTES);
  let filled = -1;

  function readLeaves(size: number): Uint8Array {
    const bytes = new Uint8Array(TILE_BYTES);
    const count = size % TILE_WIDTH;
    bytes.set(reader.readLeaves(size - count, count));
    return bytes;
  }

  return {
    readNode,
    edge: (size) => readEdge(readNode, size),
    storeTiles: (edge, leaf) => {
      if (filled !== edge.size) leaves = readLeaves(edge.size);
      leaves.set(leaf, (edge.size % TILE_WIDTH) * HASH_BYTES);
      filled = edge.size + 1;
      for (const place of tilesCompletedBy(filled)) {
        if (place.level === 0)
          storeTile(insert, place, { hashes: leaves, root: lowest(edge, leaf) });
        else storeTile(insert, place, rooted(tileHashes(reader, place)));
      }
    },
  };
}

interface Tile {
  readonly hashes: Uint8Array;
  readonly root: Uint8Array;
}

function rooted(hashes: Uint8Array): Tile {
  return { hashes, root: tileRoot(sha256, hashes) };
}

/** The root of the lowest tile that a leaf completes: of its 255 inner nodes, the edge has all but the last eight. */
function lowest(edge: TreeEdge, leaf: Uint8Array): Uint8Array {
  return rootOf(sha256, { size: TILE_WIDTH, hashes: [...edge.hashes.slice(-TILE_HEIGHT), leaf] });
}

function storeTile(insert: Statement, place: TilePlace, { hashes, root }: Tile): void {
  const { changes } = insert.run(place.level, place.n, root, hashes);
  if (changes !== 1) throw new Error(`tile ${place.level}/${place.n} was not stored`);
}

function joined(hashes: readonly Buffer[], count: number, what: string): Uint8Array {
  const bytes = Buffer.concat(hashes);
  if (hashes.length !== count || bytes.length !== count * HASH_BYTES)
    throw new Error(`${what} are missing: ${hashes.length} of ${count}`);
  return bytes;
}
