/**
 * The stretches put together: that each begins where the one before ends, that their trees make the whole one, and
 * that what each took to lie left of it really does.
 */
import type { ReadableDb } from "../connection.ts";
import type { Identity } from "../ledger.ts";
import type { Findings } from "./findings.ts";
import { Subtrees, WIDTH, rootOver } from "./hashing.ts";
import { checkCoverage } from "./signedHeads.ts";
import type { RangeOutcome, RangeTask } from "./range.ts";
import { scanRange } from "./range.ts";
import { RANGE } from "./rangeTree.ts";
import { checkExtraTiles, tileCheck } from "./tiles.ts";

/** A stretch and what was found of it; nothing when it could not be looked at. */
export interface Part {
  readonly task: RangeTask;
  readonly outcome: RangeOutcome | undefined;
}

/** A stretch that was looked at. */
interface Seen extends Part {
  readonly outcome: RangeOutcome;
}

export interface Joined {
  /** Entries that are there. */
  readonly present: number;
  readonly heads: number;
  /** The root over all entries; nothing when a leaf is not known. */
  readonly root: Uint8Array | undefined;
}

interface Ledger {
  readonly db: ReadableDb;
  /** Unknown where the first entry cannot be read. */
  readonly identity: Identity | undefined;
}

/** Joins all stretches, which come in order; `size` is one more than the number of the last entry. */
export function joinRanges(
  ledger: Ledger,
  parts: readonly Part[],
  size: number,
  findings: Findings,
): Joined {
  const tree = upperTree(ledger.db, findings);
  const sum = { present: 0, heads: 0, newest: 0 };
  let wrongHead: number | undefined;
  let before: Seen | undefined;
  let at = 0;
  for (const { task, outcome } of parts) {
    if (task.from > at) {
      reportGap(at, task.from, findings);
      tree.lose();
    }
    at = task.to;
    if (!outcome) {
      tree.lose();
      continue;
    }
    const part = { task, outcome };
    findings.take(outcome.found);
    checkSeam(before, part, findings);
    // After the first head that differs, all later would.
    wrongHead ??= wrongHeadOn(tree.edge(), part, ledger);
    tree.append(task, outcome.edge);
    sum.present += outcome.present;
    sum.heads += outcome.heads;
    sum.newest = Math.max(sum.newest, outcome.newest);
    before = part;
  }
  if (wrongHead !== undefined)
    findings.add({
      part: "checkpoints",
      code: "checkpoint-root",
      seq: wrongHead - 1,
      subject: String(wrongHead),
    });
  checkExtraTiles(ledger.db, size, findings);
  checkCoverage(ledger.db, { identity: ledger.identity, size, newest: sum.newest }, findings);
  const edge = tree.edge();
  return { present: sum.present, heads: sum.heads, root: edge && rootOver(edge) };
}

/** Where no stretch was looked at, no entry is. */
function reportGap(from: number, to: number, findings: Findings): void {
  const subject = `${from}〜${to - 1}`;
  findings.add({ part: "entries", code: "entry-missing", seq: from, subject });
}

/** Two stretches meet where the first entry of the one names the last leaf of the other. */
function checkSeam(before: Seen | undefined, { task, outcome }: Seen, findings: Findings): void {
  if (!before) return;
  const leaf = before.outcome.lastLeaf;
  const { firstPrev } = outcome;
  if (leaf === undefined || firstPrev === undefined || before.task.to !== task.from) return;
  if (leaf !== firstPrev) findings.add({ part: "entries", code: "chain-broken", seq: task.from });
}

/** The first head of a stretch that differs, given what truly lies left of it. */
function wrongHeadOn(
  left: readonly Uint8Array[] | undefined,
  { task, outcome }: Seen,
  { db, identity }: Ledger,
): number | undefined {
  if (!left) return undefined;
  if (isSame(left, outcome.left)) return outcome.wrongHead;
  // The stored tiles said something else of what lies left: the heads are compared once more.
  return scanRange({ db, identity, task: { ...task, bodies: false }, left, tick: () => {} })
    .wrongHead;
}

function isSame(a: readonly Uint8Array[], b: readonly Uint8Array[] | undefined): boolean {
  return a.length === b?.length && a.every((hash, at) => Buffer.compare(hash, b[at] ?? hash) === 0);
}

/** The tree above the stretches, whose roots fill the tiles from level 2 up. */
function upperTree(db: ReadableDb, findings: Findings) {
  const checkTile = tileCheck(db, findings);
  const levels: Subtrees[] = [];
  const hashes: Buffer[] = [];
  let rest: readonly Uint8Array[] = [];
  let whole = true;

  function push(at: number, root: Buffer, entries: number): void {
    const level = (levels[at] ??= new Subtrees());
    const laid = (hashes[at] ??= Buffer.alloc(WIDTH * 32));
    root.copy(laid, level.count * 32);
    level.append(root);
    const [top] = level.edge();
    if (level.count < WIDTH || !top) return;
    const n = entries / (RANGE * WIDTH ** (at + 1)) - 1;
    checkTile({ level: at + 2, n, hashes: laid, root: top, seq: entries - 1 });
    level.clear();
    push(at + 1, top, entries);
  }

  return {
    /** From here on the tree is not known any more. */
    lose(): void {
      whole = false;
    },
    append({ to, from }: RangeTask, edge: readonly Uint8Array[] | undefined): void {
      const [root] = edge ?? [];
      if (!edge) whole = false;
      else if (to - from === RANGE && root) push(0, Buffer.from(root), to);
      else rest = edge;
    },
    /** The perfect subtrees so far, largest first. */
    edge: (): readonly Uint8Array[] | undefined =>
      whole ? [...levels.toReversed().flatMap((level) => level.edge()), ...rest] : undefined,
  };
}
