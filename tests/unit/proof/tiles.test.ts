import { describe, expect, test } from "vitest";

import { concat } from "../../../shared/proof/bytes.ts";
import {
  type TilePlace,
  type TileReader,
  tileHashes,
  tileNodeReader,
  tileRoot,
  tilesCompletedBy,
} from "../../../shared/proof/tiles.ts";
import {
  consistencyPath,
  inclusionPath,
  readEdge,
  type ReadNode,
} from "../../../shared/proof/tree.ts";
import { nodesOf, sha256, someLeaves, treeOf } from "./platform.ts";

/** Stores leaves as the ledger does: full tiles with their roots, and counts what is read. */
function store(leaves: readonly Uint8Array[]): { reader: TileReader; reads: string[] } {
  const tiles = new Map<string, { hashes: Uint8Array; root: Uint8Array }>();
  const reads: string[] = [];
  const root = (level: number, n: number) => {
    reads.push(`root ${level}/${n}`);
    const tile = tiles.get(`${level}/${n}`);
    if (tile === undefined) throw new Error(`tile ${level}/${n} is not full`);
    return tile.root;
  };
  const leaf = (index: number) => {
    reads.push(`leaf ${index}`);
    const found = leaves[index];
    if (found === undefined) throw new Error(`there is no leaf ${index}`);
    return found;
  };
  const reader: TileReader = {
    readTile: (level, n) => {
      reads.push(`tile ${level}/${n}`);
      return tiles.get(`${level}/${n}`)?.hashes;
    },
    readTileRoots: (level, n, count) =>
      concat(...Array.from({ length: count }, (_, i) => root(level, n + i))),
    readLeaves: (index, count) =>
      concat(...Array.from({ length: count }, (_, i) => leaf(index + i))),
  };
  const complete = (place: TilePlace): void => {
    const hashes = tileHashes(reader, place);
    tiles.set(`${place.level}/${place.n}`, { hashes, root: tileRoot(sha256, hashes) });
  };
  for (let size = 1; size <= leaves.length; size++) tilesCompletedBy(size).forEach(complete);
  reads.length = 0;
  return { reader, reads };
}

const leaves = someLeaves(256 * 256 + 256 * 2 + 77);
const { reader, reads } = store(leaves);
const fromTiles = tileNodeReader(sha256, reader);
const fromLeaves = nodesOf(leaves);

function prove(readNode: ReadNode, index: number, size: number): Uint8Array[][] {
  return [
    inclusionPath(sha256, readNode, { index, size }),
    consistencyPath(sha256, readNode, { from: index, to: size }),
  ];
}

describe("tiles", () => {
  test.each([
    [0, []],
    [1, []],
    [255, []],
    [256, [{ level: 0, n: 0 }]],
    [257, []],
    [512, [{ level: 0, n: 1 }]],
    [
      65_536,
      [
        { level: 0, n: 255 },
        { level: 1, n: 0 },
      ],
    ],
    [
      2 ** 24 * 3,
      [
        { level: 0, n: 196_607 },
        { level: 1, n: 767 },
        { level: 2, n: 2 },
      ],
    ],
  ])("that become full with size %d are %j", (size, places) => {
    expect(tilesCompletedBy(size)).toEqual(places);
  });

  test("answer every node that the leaves answer", () => {
    for (const level of [0, 1, 5, 7, 8, 9, 12, 15, 16]) {
      const count = Math.floor(leaves.length / 2 ** level);
      for (const index of [0, 1, count >> 1, count - 2, count - 1]) {
        if (index < 0 || index >= count) continue;
        expect(fromTiles(level, index), `${level}/${index}`).toEqual(fromLeaves(level, index));
      }
    }
  });

  test.each([1, 2, 255, 256, 257, 300, 511, 512, 65_535, 65_536, 65_537, 66_047, 66_048, 66_125])(
    "answer the edge of a tree of %d leaves",
    (size) => {
      const small = store(leaves.slice(0, size));
      expect(readEdge(tileNodeReader(sha256, small.reader), size)).toEqual(
        treeOf(leaves.slice(0, size)),
      );
    },
  );

  test("give the same proofs as the leaves, for sizes they have outgrown too", () => {
    for (const size of [300, 65_536, 65_800, leaves.length]) {
      for (const index of [1, 255, 256, 299, size - 1]) {
        expect(prove(fromTiles, index, size)).toEqual(prove(fromLeaves, index, size));
      }
    }
  });

  test("are read a few times for a proof, however many leaves there are", () => {
    reads.length = 0;
    const path = inclusionPath(sha256, fromTiles, { index: 12_345, size: leaves.length });
    const tilesRead = reads.filter((read) => read.startsWith("tile"));
    expect(tilesRead.length).toBeLessThanOrEqual(2 * path.length);
    expect(reads.length).toBeLessThan(200);
  });

  test("of the wrong length are refused, not hashed", () => {
    const torn = { ...reader, readTile: () => new Uint8Array(8191) };
    expect(() => tileNodeReader(sha256, torn)(3, 0)).toThrow("not 8192 bytes");
    expect(() => tileRoot(sha256, new Uint8Array(33))).toThrow("whole hashes");
    expect(() => tileRoot(sha256, new Uint8Array(0))).toThrow("whole hashes");
  });
});
