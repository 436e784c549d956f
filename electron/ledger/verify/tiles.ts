/** The stored tiles, compared with the leaves they must be made of. */
import type { ReadableDb } from "../connection.ts";
import type { Findings } from "./findings.ts";
import { WIDTH } from "./hashing.ts";

/** A tile that is full: what its hashes and its root must be, and the entry that filled it. */
export interface FullTile {
  readonly level: number;
  readonly n: number;
  readonly hashes: Buffer;
  readonly root: Buffer;
  readonly seq: number;
}

/** Compares full tiles with the stored ones. */
export function tileCheck(db: ReadableDb, findings: Findings): (tile: FullTile) => void {
  const select = db.prepare<[number, number], { root: Buffer; hashes: Buffer }>(
    "SELECT root, hashes FROM tiles WHERE level = ? AND n = ?",
  );
  return ({ level, n, hashes, root, seq }) => {
    const stored = select.get(level, n);
    if (stored && root.equals(stored.root) && hashes.equals(stored.hashes)) return;
    findings.add({
      part: "tree",
      code: stored ? "tile-altered" : "tile-missing",
      seq,
      subject: `${level}/${n}`,
    });
  };
}

/** No tile may be there that a tree of this size has not filled. */
export function checkExtraTiles(db: ReadableDb, size: number, findings: Findings): void {
  const places = db.prepare<[], { level: number; n: number }>(
    "SELECT level, n FROM tiles ORDER BY level, n",
  );
  for (const { level, n } of places.iterate())
    if (n >= Math.floor(size / WIDTH ** (level + 1)))
      findings.add({ part: "tree", code: "tile-extra", subject: `${level}/${n}` });
}
