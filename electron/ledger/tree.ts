/** The Merkle tree as the file keeps it: leaves in `entries`, full tiles in `tiles`, the right edge in neither. */
import type { Db } from "./connection.ts";
import { sha256 } from "./crypto.ts";
import type { TilePlace, TileReader } from "../../shared/proof/tiles.ts";
import {
  tileHashes,
  tileNodeReader,
  tileRoot,
  tilesCompletedBy,
} from "../../shared/proof/tiles.ts";
import type { ReadNode, TreeEdge } from "../../shared/proof/tree.ts";
import { readEdge } from "../../shared/proof/tree.ts";

export interface StoredTree {
  readonly readNode: ReadNode;
  /** The tree's right edge at a size, from which it grows and its root follows. */
  edge(size: number): TreeEdge;
  /** Stores the tiles that the entry making the tree `size` large completes. */
  storeTiles(size: number): void;
}

export function storedTree(db: Db): StoredTree {
  const selectTile = db
    .prepare<[number, number], Buffer>("SELECT hashes FROM tiles WHERE level = ? AND n = ?")
    .pluck();
  const selectRoot = db
    .prepare<[number, number], Buffer>("SELECT root FROM tiles WHERE level = ? AND n = ?")
    .pluck();
  const selectLeaf = db.prepare<[number], Buffer>("SELECT leaf FROM entries WHERE seq = ?").pluck();
  const reader: TileReader = {
    readTile: (level, n) => selectTile.get(level, n),
    readTileRoot: (level, n) => present(selectRoot.get(level, n), `tile ${level}/${n}`),
    readLeaf: (index) => present(selectLeaf.get(index), `leaf ${index}`),
  };
  const readNode = tileNodeReader(sha256, reader);
  return {
    readNode,
    edge: (size) => readEdge(readNode, size),
    storeTiles: (size) => {
      for (const place of tilesCompletedBy(size)) storeTile(db, reader, place);
    },
  };
}

function storeTile(db: Db, reader: TileReader, place: TilePlace): void {
  const hashes = tileHashes(reader, place);
  const changes = db
    .prepare("INSERT INTO tiles(level, n, root, hashes) VALUES (?, ?, ?, ?)")
    .run(place.level, place.n, tileRoot(sha256, hashes), hashes).changes;
  if (changes !== 1) throw new Error(`tile ${place.level}/${place.n} was not stored`);
}

function present(value: Uint8Array | undefined, what: string): Uint8Array {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}
