/** The Merkle tree as the file keeps it: leaves in `entries`, full tiles in `tiles`, the right edge in neither. */
import type { Statement } from "better-sqlite3";
import type { Db } from "./connection.ts";
import { sha256 } from "./crypto.ts";
import type { TilePlace, TileReader } from "../../shared/proof/tiles.ts";
import {
  TILE_BYTES,
  TILE_WIDTH,
  tileHashes,
  tileNodeReader,
  tileRoot,
  tilesCompletedBy,
} from "../../shared/proof/tiles.ts";
import type { ReadNode, TreeEdge } from "../../shared/proof/tree.ts";
import { HASH_BYTES, readEdge } from "../../shared/proof/tree.ts";

export interface StoredTree {
  readonly readNode: ReadNode;
  /** The tree's right edge at a size, from which it grows and its root follows. */
  edge(size: number): TreeEdge;
  /** Stores the tiles that the entry making the tree `size` large completes. */
  storeTiles(size: number, leaf: Uint8Array): void;
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
    storeTiles: (size, leaf) => {
      if (filled !== size - 1) leaves = readLeaves(size - 1);
      leaves.set(leaf, ((size - 1) % TILE_WIDTH) * HASH_BYTES);
      filled = size;
      for (const place of tilesCompletedBy(size))
        storeTile(insert, place, place.level === 0 ? leaves : tileHashes(reader, place));
    },
  };
}

function storeTile(insert: Statement, place: TilePlace, hashes: Uint8Array): void {
  const { changes } = insert.run(place.level, place.n, tileRoot(sha256, hashes), hashes);
  if (changes !== 1) throw new Error(`tile ${place.level}/${place.n} was not stored`);
}

function joined(hashes: readonly Buffer[], count: number, what: string): Uint8Array {
  const bytes = Buffer.concat(hashes);
  if (hashes.length !== count || bytes.length !== count * HASH_BYTES)
    throw new Error(`${what} are missing: ${hashes.length} of ${count}`);
  return bytes;
}
