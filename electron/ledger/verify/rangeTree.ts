/** The tree of one stretch as its leaves go by, compared with the stored tiles and the signed heads. */
import type { ReadableDb } from "../connection.ts";
import type { Identity } from "../ledger.ts";
import { storedTree } from "../tree.ts";
import { read } from "./batches.ts";
import type { Findings } from "./findings.ts";
import { Subtrees, WIDTH, rootOver } from "./hashing.ts";
import { headReader } from "./signedHeads.ts";
import { tileCheck } from "./tiles.ts";

const HASH = 32;

/** Entries in a stretch: as many as one tile of level 1 stands for. */
export const RANGE = WIDTH * WIDTH;

/** What a stretch is to the whole tree. */
export interface RangeTree {
  /** The perfect subtrees its leaves make, largest first; nothing when a leaf is not known. */
  readonly edge: readonly Uint8Array[] | undefined;
  /** What was taken to be left of it when the heads were compared. */
  readonly left: readonly Uint8Array[] | undefined;
  /** How many heads it has, and the size of the newest with a good signature. */
  readonly heads: number;
  readonly newest: number;
  /** The size of the first head that the tree contradicts. */
  readonly wrongHead: number | undefined;
}

interface Stretch {
  readonly db: ReadableDb;
  /** Unknown where the first entry cannot be read. */
  readonly identity: Identity | undefined;
  readonly task: { readonly from: number };
  readonly left?: readonly Uint8Array[];
}

export function rangeTree({ db, identity, task, left: known }: Stretch, findings: Findings) {
  const left = known ?? read(() => storedTree(db).edge(task.from).hashes);
  const headsIn = headReader(db, identity, findings);
  const checkTile = tileCheck(db, findings);
  const tile = new Subtrees();
  const tiles = new Subtrees();
  const tileRoots = Buffer.alloc(WIDTH * HASH);
  let whole = true;
  let heads = 0;
  let newest = 0;
  let wrongHead: number | undefined;

  function compare(size: number, root: Buffer, inTile: number): void {
    if (!left || wrongHead !== undefined) return;
    if (!root.equals(rootOver([...left, ...tiles.edge(), ...tile.edge(inTile)]))) wrongHead = size;
  }

  /** A tile has become full: its root is a leaf of the tile above. */
  function complete(n: number, hashes: Buffer): void {
    const seq = (n + 1) * WIDTH - 1;
    const [root = Buffer.alloc(0)] = tile.edge();
    checkTile({ level: 0, n, hashes, root, seq });
    root.copy(tileRoots, tiles.count * HASH);
    tiles.append(root);
    tile.clear();
    const [above] = tiles.edge();
    if (tiles.count === WIDTH && above)
      checkTile({ level: 1, n: task.from / RANGE, hashes: tileRoots, root: above, seq });
  }

  return {
    /** The leaves of `[from, to)`, end to end; nothing when they are not all known, and then none after them counts. */
    take(from: number, to: number, leaves: Buffer | undefined): void {
      const signed = headsIn(from, to);
      heads += signed.length;
      newest = signed.at(-1)?.size ?? newest;
      whole &&= leaves !== undefined;
      if (!whole || !leaves) return;
      tile.fill(leaves);
      for (const { size, root } of signed) compare(size, root, size - from);
      if (to - from === WIDTH) complete(from / WIDTH, leaves);
    },
    outcome: (): RangeTree => ({
      edge: whole ? [...tiles.edge(), ...tile.edge()] : undefined,
      left,
      heads,
      newest,
      wrongHead,
    }),
  };
}
