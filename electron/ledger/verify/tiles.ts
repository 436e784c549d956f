/** Compares the stored tiles with the leaves as they go by. */
import type { ReadableDb } from "../connection.ts";
import type { Findings } from "./findings.ts";
import type { GrowingTree } from "./hashing.ts";
import { emptyGrowth, grow, rootOfGrown } from "./hashing.ts";

const TILE = 256;

export interface TileCheck {
  /** A leaf has just been put into `tree`. */
  leaf(leaf: string, tree: GrowingTree): void;
  /** All leaves have been seen: no tile may be left over. */
  end(size: number): void;
}

interface Filling {
  hashes: string[];
  tiles: number;
}

export function tileCheck(db: ReadableDb, findings: Findings): TileCheck {
  const select = db.prepare<[number, number], { root: Buffer; hashes: Buffer }>(
    "SELECT root, hashes FROM tiles WHERE level = ? AND n = ?",
  );
  const places = db.prepare<[], { level: number; n: number }>(
    "SELECT level, n FROM tiles ORDER BY level, n",
  );
  /** Hashes of the tile being filled and the number of tiles filled so far, at each level. */
  const filling: Filling[] = [{ hashes: [], tiles: 0 }];

  /** A tile is full: it is compared, and its root is one hash of the tile above. */
  function complete(
    level: number,
    at: Filling,
    { size, root }: { size: number; root: string },
  ): void {
    const stored = select.get(level, at.tiles);
    const sound =
      stored?.root.toString("hex") === root && stored.hashes.toString("hex") === at.hashes.join("");
    if (!sound)
      findings.add({
        part: "tree",
        code: stored ? "tile-altered" : "tile-missing",
        seq: size - 1,
        subject: `${level}/${at.tiles}`,
      });
    at.tiles += 1;
    at.hashes = [];
    const above = (filling[level + 1] ??= { hashes: [], tiles: 0 });
    above.hashes.push(root);
    if (above.hashes.length === TILE)
      complete(level + 1, above, { size, root: rootOver(above.hashes) });
  }

  const [leaves = { hashes: [], tiles: 0 }] = filling;
  return {
    leaf(leaf, tree) {
      leaves.hashes.push(leaf);
      if (leaves.hashes.length === TILE) complete(0, leaves, { size: tree.size, root: tree.tile });
    },
    end(size) {
      for (const { level, n } of places.iterate())
        if (n >= Math.floor(size / TILE ** (level + 1)))
          findings.add({ part: "tree", code: "tile-extra", subject: `${level}/${n}` });
    },
  };
}

function rootOver(hashes: readonly string[]): string {
  const tree = emptyGrowth();
  for (const hash of hashes) grow(tree, hash);
  return rootOfGrown(tree);
}
