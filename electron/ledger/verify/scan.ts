/**
 * One pass over the entries: every body hashed, every link followed, the tree rebuilt and compared with the stored
 * tiles and with every signed head.
 *
 * Where a body and its stored leaf disagree, the next entry's `prev` tells which of the two was changed, and the
 * tree goes on with the one that was signed: one change gives one finding, not a thousand.
 */
import type { ReadableDb } from "../connection.ts";
import type { Findings } from "./findings.ts";
import type { GrowingTree } from "./hashing.ts";
import { emptyGrowth, grow, leafOf, rootOfGrown } from "./hashing.ts";

const TILE = 256;
/** `,"prev":"` … `","recordedAt":"` … `","seq":` stand at fixed places before the end of a canonical body. */
const HEX = 64;
const RECORDED_AT = 24;
const ZEROS = "0".repeat(HEX);

export interface SignedRoot {
  readonly size: number;
  readonly root: Buffer;
}

export interface Scan {
  readonly db: ReadableDb;
  readonly findings: Findings;
  readonly roots: readonly SignedRoot[];
  /** Called for every entry in order with its bytes; for the deeper checks. */
  readonly visit?: (seq: number, body: Buffer) => void;
  /** Called now and then with the number of entries done. */
  readonly progress: (done: number) => void;
}

/** Scans all entries and gives the tree they make. */
export function scanEntries({ db, findings, roots, visit, progress }: Scan): GrowingTree {
  const rows = db
    .prepare<[], [number, Buffer, Buffer]>("SELECT seq, body, leaf FROM entries ORDER BY seq")
    .raw();
  const tiles = tileCheck(db, findings);
  const prevOf = db.prepare<[number], Buffer>("SELECT body FROM entries WHERE seq = ?").pluck();
  const tree = emptyGrowth();
  const heads = headCheck(findings, roots);
  let previous = ZEROS;
  let expected = 0;
  for (const [seq, body, stored] of rows.iterate()) {
    for (; expected < seq; expected += 1)
      findings.add({ part: "entries", code: "entry-missing", seq: expected });
    const computed = leafOf(body);
    let leaf = stored.toString("latin1");
    if (computed !== leaf) {
      const next = prevOf.get(seq + 1);
      const nextPrev = next && prevIn(next, seq + 1);
      const leafWasChanged = nextPrev === Buffer.from(computed, "latin1").toString("hex");
      findings.add({
        part: "entries",
        code: leafWasChanged ? "leaf-altered" : "entry-altered",
        seq,
      });
      if (leafWasChanged) leaf = computed;
    } else if (prevIn(body, seq) !== previous) {
      findings.add({ part: "entries", code: "chain-broken", seq });
    }
    previous = Buffer.from(leaf, "latin1").toString("hex");
    grow(tree, leaf);
    tiles.leaf(seq, leaf, tree);
    heads(tree);
    visit?.(seq, body);
    expected = seq + 1;
    if (seq % 4096 === 4095) progress(seq + 1);
  }
  progress(expected);
  tiles.end(tree.size);
  return tree;
}

/**
 * The `prev` of a canonical body, read at its fixed place from the end: `,"prev":"…","recordedAt":"…","seq":N,"v":1}`.
 * Whether the body is canonical at all is checked by the deeper part; a body that is not gives no `prev` here.
 */
function prevIn(body: Buffer, seq: number): string | undefined {
  const end =
    body.length - `","seq":${seq},"v":1}`.length - RECORDED_AT - '","recordedAt":"'.length;
  const start = end - HEX;
  return start < 0 ? undefined : body.toString("latin1", start, end);
}

/** Compares the stored tiles with the leaves as they go by. */
function tileCheck(db: ReadableDb, findings: Findings) {
  const select = db.prepare<[number, number], { root: Buffer; hashes: Buffer }>(
    "SELECT root, hashes FROM tiles WHERE level = ? AND n = ?",
  );
  /** Hashes of the tile being filled, one buffer a level. */
  const filling: { bytes: Buffer; count: number; tiles: number }[] = [];

  function push(level: number, leaf: string, seq: number, subtreeRoot: () => string): void {
    const at = (filling[level] ??= { bytes: Buffer.alloc(TILE * 32), count: 0, tiles: 0 });
    at.bytes.write(leaf, at.count * 32, 32, "latin1");
    at.count += 1;
    if (at.count < TILE) return;
    const n = at.tiles;
    at.count = 0;
    at.tiles += 1;
    const root = subtreeRoot();
    const stored = select.get(level, n);
    const name = `${level}/${n}`;
    if (!stored) findings.add({ part: "tree", code: "tile-missing", seq, subject: name });
    else if (!stored.hashes.equals(at.bytes) || stored.root.toString("latin1") !== root)
      findings.add({ part: "tree", code: "tile-altered", seq, subject: name });
    push(level + 1, root, seq, () => rootOfTile(filling[level + 1]?.bytes ?? at.bytes));
  }

  return {
    leaf(seq: number, leaf: string, tree: GrowingTree): void {
      push(0, leaf, seq, () => tree.tile);
    },
    end(size: number): void {
      const rows = db.prepare<[], { level: number; n: number }>(
        "SELECT level, n FROM tiles ORDER BY level, n",
      );
      for (const { level, n } of rows.iterate())
        if (n >= Math.floor(size / TILE ** (level + 1)))
          findings.add({ part: "tree", code: "tile-extra", subject: `${level}/${n}` });
    },
  };
}

function rootOfTile(bytes: Buffer): string {
  const tree = emptyGrowth();
  for (let at = 0; at < bytes.length; at += 32) grow(tree, bytes.toString("latin1", at, at + 32));
  return rootOfGrown(tree);
}

/** Compares signed roots with the tree as it reaches their sizes. After the first that differs, all later would. */
function headCheck(findings: Findings, roots: readonly SignedRoot[]): (tree: GrowingTree) => void {
  let next = 0;
  let differs = false;
  return (tree) => {
    while ((roots[next]?.size ?? Infinity) < tree.size) next += 1;
    const head = roots[next];
    if (head?.size !== tree.size) return;
    next += 1;
    if (differs || rootOfGrown(tree) === head.root.toString("latin1")) return;
    differs = true;
    findings.add({
      part: "checkpoints",
      code: "checkpoint-root",
      seq: head.size - 1,
      subject: String(head.size),
    });
  };
}
