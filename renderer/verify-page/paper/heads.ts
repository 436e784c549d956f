/** Earlier heads of the same ledger, from wherever a person kept them: does this bundle still hold what they signed? */
import { same } from "../format/bytes.ts";
import type { PublicKey } from "../format/note.ts";
import { openCheckpoint } from "../format/note.ts";
import type { Report } from "../bundle/check.ts";

/**
 * What follows for an earlier checkpoint.
 * - `unproven`: there is no key to check it with
 * - `otherLedger`, `otherKey`, `forged`: not a head that the known key signed
 * - `signed`: the known key signed it; there is no bundle to compare
 * - `absent`: the bundle ends before it
 * - `parted`: the bundle's entries are not those that were signed then
 * - `held`: they are
 */
export type HeadVerdict =
  | "unproven"
  | "otherLedger"
  | "otherKey"
  | "forged"
  | "signed"
  | "absent"
  | "parted"
  | "held";

const FAULTS = {
  form: "forged",
  ledger: "otherLedger",
  unsigned: "otherKey",
  signature: "forged",
} as const;

/** Judges the note of a checkpoint under a key, and against a bundle if there is one with that key. */
export function judgeHead(
  note: string,
  known: { readonly key: PublicKey | undefined; readonly report: Report | undefined },
): HeadVerdict {
  if (known.key === undefined) return "unproven";
  const opened = openCheckpoint(note, known.key);
  if (!opened.ok) return FAULTS[opened.fault];
  if (known.report === undefined) return "signed";
  const { size, root } = opened.checkpoint;
  const { tree } = known.report.entries;
  if (size > tree.size) return "absent";
  return same(tree.rootAt(size), root) ? "held" : "parted";
}
