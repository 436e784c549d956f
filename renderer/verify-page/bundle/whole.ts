/** The entries as a whole against the signed head: how many there must be, which root, and where they part from it. */
import { same } from "../format/bytes.ts";
import type { ConsistencyProof } from "../format/proofFile.ts";
import type { Head } from "../format/tree.ts";
import { Tree } from "../format/tree.ts";
import type { Break, Entries } from "./entries.ts";
import type { Findings } from "./findings.ts";
import { entryOf } from "./findings.ts";
import type { Pace } from "./pace.ts";

/** The head as the bundle states it. */
export interface BundleHead extends Head {
  /** Whether the ledger's key signed it. */
  readonly isSigned: boolean;
  /** Signatures by other keys: witnesses, which this page does not know. */
  readonly others: number;
}

/** How many leaves go by between two looks at the clock. */
const STRIDE = 256;

interface Checking {
  readonly findings: Findings;
  readonly pace: Pace;
}

/** Above this many breaks nobody is helped by knowing each. */
const MAX_BREAKS = 1000;

/**
 * Compares the entries with the head. Returns how many of them, from the first, it vouches for, be it through an
 * earlier head whose proof holds; one that nobody signed vouches for none, and then only the chain is looked at.
 */
export async function checkWhole(
  entries: Entries,
  head: BundleHead,
  holding: readonly ConsistencyProof[],
  { findings, pace }: Checking,
): Promise<number> {
  const { tree, breaks, reach } = entries;
  const isSaid = findings.list.some((finding) => entryOf(finding) !== undefined);
  await sayBreaks(entries, head, { findings, pace });
  if (!head.isSigned) return 0;
  const isPrefix = tree.size >= head.size && same(tree.rootAt(head.size), head.root);
  // Else the largest earlier head that the signed one extends and that is here as it was.
  const proven = isPrefix ? head.size : holding.reduce((most, { old }) => Math.max(most, old), 0);
  if (reach < head.size) findings.add({ code: "tooFew", seq: reach, signed: head.size });
  if (tree.size > head.size) findings.add({ code: "tooMany", seq: head.size, signed: head.size });
  const isLong = reach >= head.size && tree.size >= head.size;
  if (!isPrefix && isLong && !isSaid && breaks.length === 0) {
    findings.add({ code: "rewritten", seq: proven, to: head.size - 1 });
  }
  return proven;
}

/**
 * Says where the chain does not hold. Each entry names the leaf of the one before; if the tree of the named leaves is
 * the one that was signed, then they are the true ones, and exactly the entries before the breaks were altered.
 */
async function sayBreaks(
  { tree, breaks }: Entries,
  head: Head,
  { findings, pace }: Checking,
): Promise<void> {
  if (breaks.length === 0) return;
  const altered = await alteredOf(tree, breaks, { head, pace });
  const isFormless = (seq: number) =>
    findings.list.some((finding) => finding.code === "entryForm" && finding.seq === seq);
  if (altered === undefined) {
    for (const { seq } of breaks) findings.add({ code: "chain", seq });
    return;
  }
  for (const { seq } of altered) {
    if (!isFormless(seq - 1)) findings.add({ code: "entryAltered", seq: seq - 1 });
  }
}

/** Which breaks may tell the true leaf: all, or not those of entries that were altered themselves. */
function candidates(breaks: readonly Break[]): readonly (readonly Break[])[] {
  if (breaks.length > MAX_BREAKS) return [];
  const before = breaks.filter(({ seq }) => seq > 0);
  const broken = new Set(before.map(({ seq }) => seq));
  return [before, before.filter(({ seq }) => !broken.has(seq + 1))];
}

/** The breaks that tell the leaves which the signed head has, if any do. */
async function alteredOf(
  tree: Tree,
  breaks: readonly Break[],
  { head, pace }: { readonly head: Head; readonly pace: Pace },
): Promise<readonly Break[] | undefined> {
  for (const some of candidates(breaks))
    if (same(await rootWith(tree, some, pace), head.root)) return some;
  return undefined;
}

/** The root if the entries before the breaks had the leaves that are named. A long tree takes its time. */
async function rootWith(tree: Tree, breaks: readonly Break[], pace: Pace): Promise<Uint8Array> {
  const named = new Map(breaks.map(({ seq, said }) => [seq - 1, said]));
  const other = new Tree();
  for (let index = 0; index < tree.size; index += 1) {
    other.append(named.get(index) ?? tree.leaf(index));
    if (index % STRIDE === 0 && pace.isDue)
      await pace.rest({ part: "whole", bytes: index, ofBytes: tree.size, count: index });
  }
  return other.rootAt(other.size);
}
