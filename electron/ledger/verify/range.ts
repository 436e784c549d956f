/**
 * One stretch of the ledger: every body hashed, every link followed, the tree rebuilt and compared with the stored
 * tiles and with every signed head.
 *
 * A stretch begins at a multiple of 65,536, so its part of the tree is a subtree of its own. Stretches can be looked at
 * in any order and by several threads; what lies left of one is taken from the stored tiles for the time being, and
 * compared with what was computed when all are joined (see `join.ts`).
 */
import { hash } from "node:crypto";
import type { ReadableDb } from "../connection.ts";
import type { Identity } from "../ledger.ts";
import type { Batch } from "./batches.ts";
import { BATCH, batchReader, textsOf } from "./batches.ts";
import type { FoundAll } from "./findings.ts";
import { Findings } from "./findings.ts";
import type { FormCheck } from "./form.ts";
import { formCheck } from "./form.ts";
import { OneByOne, prevAt } from "./oneByOne.ts";
import type { RangeTree } from "./rangeTree.ts";
import { rangeTree } from "./rangeTree.ts";

const NO_PREVIOUS = "0".repeat(64);

export interface RangeTask {
  readonly kind: "range";
  readonly from: number;
  readonly to: number;
  /** Whether every body is read, too, and not only hashed. */
  readonly bodies: boolean;
}

export interface RangeOutcome extends RangeTree {
  readonly found: FoundAll;
  readonly present: number;
  /** The `prev` of the first entry and the leaf of the last: where the stretches before and after must fit. */
  readonly firstPrev: string | undefined;
  readonly lastLeaf: string | undefined;
}

export interface RangeWork {
  readonly db: ReadableDb;
  /** Unknown where the first entry cannot be read. */
  readonly identity: Identity | undefined;
  readonly task: RangeTask;
  /** Called after every batch with the number of entries done. */
  readonly tick: (done: number) => void;
  /** What lies left of the stretch, when that is known already. */
  readonly left?: readonly Uint8Array[];
}

/** Looks at one stretch. */
export function scanRange(work: RangeWork): RangeOutcome {
  const { db, identity, task, tick } = work;
  const findings = new Findings();
  const form = task.bodies ? formCheck(identity, findings) : undefined;
  const batchOf = batchReader(db);
  const singly = new OneByOne(db, findings, form);
  const tree = rangeTree(work, findings);
  let previous = task.from === 0 ? NO_PREVIOUS : undefined;
  let present = 0;
  for (let from = task.from; from < task.to; from += BATCH) {
    const to = Math.min(from + BATCH, task.to);
    const batch = batchOf(from, to);
    if (batch && fits(batch, previous)) {
      singly.end(from);
      tree.take(from, to, batch.leaves);
      previous = batch.leaves.toString("hex", batch.leaves.length - 32);
      present += batch.count;
      if (form) readAll(batch, form);
    } else {
      const looked = singly.look(from, to, previous);
      tree.take(from, to, endToEnd(looked.leaves));
      previous = looked.leaves.at(-1);
      present += looked.present;
    }
    tick(to - from);
  }
  singly.end(task.to);
  return {
    found: findings.all(),
    present,
    firstPrev: singly.prevOf(task.from),
    lastLeaf: previous,
    ...tree.outcome(),
  };
}

/** Whether every leaf is the hash of its body and every link leads to the leaf before. */
function fits({ from, bytes, ends, leaves }: Batch, before: string | undefined): boolean {
  const stored = leaves.toString("hex");
  let previous = before;
  let start = 0;
  for (let at = 0; at < ends.length; at += 1) {
    const end = ends[at] ?? 0;
    const leaf = stored.slice(at * 64, at * 64 + 64);
    if (hash("sha256", bytes.subarray(start, end), "hex") !== leaf) return false;
    if (previous !== undefined && prevAt(bytes, end, from + at) !== previous) return false;
    previous = leaf;
    start = end;
  }
  return true;
}

function readAll(batch: Batch, form: FormCheck): void {
  let seq = batch.from;
  for (const text of textsOf(batch)) {
    form(seq, text);
    seq += 1;
  }
}

/** Leaves as one buffer; nothing when one of them is not known. */
function endToEnd(leaves: readonly (string | undefined)[]): Buffer | undefined {
  return leaves.includes(undefined) ? undefined : Buffer.from(leaves.join(""), "hex");
}
