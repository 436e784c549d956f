/** Earlier heads of the same ledger, from wherever a person kept them: does this bundle still hold what they signed? */
import { same } from "../format/bytes.ts";
import type { PublicKey } from "../format/note.ts";
import { openCheckpoint, statedCheckpoint } from "../format/note.ts";
import type { Head, Tree } from "../format/tree.ts";
import type { Report } from "../bundle/check.ts";
import type { Pace } from "../bundle/pace.ts";
import type { Predecessor } from "../bundle/lineage.ts";

/**
 * What follows for an earlier checkpoint.
 * - `unproven`: there is no key to check it with
 * - `otherLedger`, `otherKey`, `forged`: not a head that the known key signed
 * - `signed`: the known key signed it; there is no bundle to compare
 * - `absent`: the bundle ends before it
 * - `parted`: the bundle's entries are not those that were signed then
 * - `held`: they are
 * - `inherited`: it is of a ledger before, and its entries as far as they were taken over are as they were then
 * - `lost`, `lostUnsaid`: a ledger before had entries that this one has not; it says so itself, or knew of no such loss
 */
export type HeadVerdict =
  | "unproven"
  | "otherLedger"
  | "otherKey"
  | "forged"
  | "signed"
  | "absent"
  | "parted"
  | "held"
  | "inherited"
  | "lost"
  | "lostUnsaid";

const FAULTS = {
  form: "forged",
  ledger: "otherLedger",
  unsigned: "otherKey",
  signature: "forged",
} as const;

/** Judges the note of a checkpoint under a key, and against a bundle if there is one with that key. */
export function judgeHead(
  note: string,
  { key, report }: { readonly key: PublicKey | undefined; readonly report: Report | undefined },
): HeadVerdict {
  if (key === undefined) return "unproven";
  const before = report?.entries.lineage.of(statedCheckpoint(note)?.origin ?? "");
  const opened = openCheckpoint(note, before?.key ?? key);
  if (!opened.ok) return FAULTS[opened.fault];
  const head = opened.checkpoint;
  if (before) return standingBefore(head, before);
  return report === undefined ? "signed" : standing(head, report.entries.tree);
}

function standing({ size, root }: Head, tree: Tree): HeadVerdict {
  if (size > tree.size) return "absent";
  return same(tree.rootAt(size), root) ? "held" : "parted";
}

/** A head of a ledger before: up to where that one was taken over, or beyond. */
function standingBefore(head: Head, { head: last, knownSize, tree }: Predecessor): HeadVerdict {
  if (head.size > last.size) return head.size > knownSize ? "lostUnsaid" : "lost";
  const verdict = standing(head, tree);
  return verdict === "held" ? "inherited" : verdict;
}

/** The gravest first. A file may go on from one ledger to the next: what is of another says nothing of this one. */
const BY_GRAVITY: readonly HeadVerdict[] = [
  "parted",
  "absent",
  "lostUnsaid",
  "forged",
  "otherKey",
  "lost",
  "unproven",
  "signed",
  "inherited",
  "held",
  "otherLedger",
];

/** The gravest verdict on the notes of one file, and the size of the largest head that it is about. */
export async function judgeHeads(
  notes: readonly string[],
  known: Parameters<typeof judgeHead>[1],
  pace: Pace,
): Promise<{ readonly verdict: HeadVerdict; readonly size: number }> {
  const sizes = new Map<HeadVerdict, number>();
  for (const note of notes) {
    const verdict = judgeHead(note, known);
    sizes.set(verdict, Math.max(sizes.get(verdict) ?? 0, statedCheckpoint(note)?.size ?? 0));
    // oxlint-disable-next-line no-await-in-loop -- the page answers in between
    if (pace.isDue) await pace.rest();
  }
  const verdict = BY_GRAVITY.find((one) => sizes.has(one)) ?? "forged";
  return { verdict, size: sizes.get(verdict) ?? 0 };
}
