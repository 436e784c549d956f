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
import { tileCheck } from "./tiles.ts";

const HASH = 64;
const NO_PREVIOUS = "0".repeat(HASH);
/** Length of `","recordedAt":"…` up to the number: members whose length never changes. */
const RECORDED_AT = '","recordedAt":"2026-07-24T05:15:02.113Z'.length;

/** A root that the ledger's key has signed, as hexadecimal. */
export interface SignedRoot {
  readonly size: number;
  readonly root: string;
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
  // The stored leaf comes as text: a buffer for each would cost more than comparing it.
  const rows = db
    .prepare<[], [number, Buffer, string]>(
      "SELECT seq, body, lower(hex(leaf)) FROM entries ORDER BY seq",
    )
    .raw();
  const leafToTrust = leafJudge(db, findings);
  const tiles = tileCheck(db, findings);
  const heads = headCheck(findings, roots);
  const tree = emptyGrowth();
  let previous = NO_PREVIOUS;
  let expected = 0;
  for (const [seq, body, stored] of rows.iterate()) {
    for (; expected < seq; expected += 1)
      findings.add({ part: "entries", code: "entry-missing", seq: expected });
    const computed = leafOf(body);
    const sound = computed === stored;
    if (sound && prevIn(body, seq) !== previous)
      findings.add({ part: "entries", code: "chain-broken", seq });
    const leaf = sound ? stored : leafToTrust(seq, { stored, computed });
    previous = leaf;
    grow(tree, leaf);
    tiles.leaf(leaf, tree);
    heads(tree);
    visit?.(seq, body);
    expected = seq + 1;
    if (expected % 4096 === 0) progress(expected);
  }
  progress(expected);
  tiles.end(tree.size);
  return tree;
}

/** Which of two leaves was signed: the next entry names it. Says what was changed. */
function leafJudge(db: ReadableDb, findings: Findings) {
  const bodyOf = db.prepare<[number], Buffer>("SELECT body FROM entries WHERE seq = ?").pluck();
  return (seq: number, { stored, computed }: { stored: string; computed: string }): string => {
    const next = bodyOf.get(seq + 1);
    const leafWasChanged = next !== undefined && prevIn(next, seq + 1) === computed;
    findings.add({ part: "entries", code: leafWasChanged ? "leaf-altered" : "entry-altered", seq });
    return leafWasChanged ? computed : stored;
  };
}

/**
 * The `prev` of a canonical body, read at its fixed place from the end: `…,"prev":"…","recordedAt":"…","seq":N,"v":1}`.
 * Whether the body is canonical at all is checked by the deeper part; one that is not has no `prev` here.
 */
function prevIn(body: Buffer, seq: number): string | undefined {
  const end = body.length - `","seq":${seq},"v":1}`.length - RECORDED_AT;
  return end < HASH ? undefined : body.toString("latin1", end - HASH, end);
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
    if (differs || rootOfGrown(tree) === head.root) return;
    differs = true;
    findings.add({
      part: "checkpoints",
      code: "checkpoint-root",
      seq: head.size - 1,
      subject: String(head.size),
    });
  };
}
