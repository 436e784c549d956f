/**
 * A paper's code against what is known: a key, a bundle. Says what follows and no more: alone a code proves nothing,
 * with a key it proves that the ledger signed, with a bundle whether the ledger still says what the paper says.
 */
import { base64urlOf, same } from "../format/bytes.ts";
import type { PublicKey } from "../format/note.ts";
import type { FormNumber, SlipCode, Stage } from "../format/slipCode.ts";
import { headOfSlip } from "../format/slipCode.ts";
import type { Head, Tree } from "../format/tree.ts";
import type { Report } from "../bundle/check.ts";
import type { Body } from "../bundle/body.ts";
import type { Predecessor } from "../bundle/lineage.ts";
import type { Pace } from "../bundle/pace.ts";
import type { Frozen, Paper } from "../bundle/papers.ts";
import { frozenBy, sameNumber } from "../bundle/papers.ts";
import type { Opened } from "./recall.ts";
import { openedIn, recallBody, recallForm } from "./recall.ts";

/** What a paper says of itself that the ledger does not: its kind, its number, how far it had got, its words. */
export type Difference =
  | { readonly of: "form"; readonly ledger: Frozen | undefined }
  | { readonly of: "number"; readonly ledger: FormNumber }
  | { readonly of: "stage"; readonly ledger: Stage }
  | { readonly of: "sheet" };

/** What the ledger recorded in the entry that a paper belongs to. */
export interface Recorded {
  readonly body: Body;
  readonly frozen: Frozen;
  readonly paper: Paper;
  /** The words of the form, if the bundle holds them, and the personal values that it opens. */
  readonly form: Opened | undefined;
}

/**
 * What follows for a paper.
 * - `unproven`: there is no key to check it with
 * - `otherLedger`, `otherKey`: another ledger or another key than the known one signed it, or claims to have
 * - `forged`: the known key did not sign this
 * - `signed`: the known key signed it; whether the ledger still holds it takes a bundle
 * - `absent`: the bundle ends before that entry
 * - `replaced`: another entry stands there now
 * - `parted`: the entry is there, but what else had been signed with it is not
 * - `otherwise`: the entry is there, and it is not what the paper says of itself
 * - `genuine`: the ledger holds what this paper was printed from
 * - `inherited`: the same of a ledger before, whose entry this one has taken over
 * - `lost`, `lostUnsaid`: a ledger before had that entry and this one has not; it says so itself, or knew of no such loss
 */
export type Verdict =
  | { readonly is: "unproven" | "otherLedger" | "otherKey" | "forged" | "signed" }
  | { readonly is: "absent"; readonly size: number }
  | { readonly is: "replaced" | "parted" }
  | {
      readonly is: "otherwise";
      readonly differences: readonly Difference[];
      readonly recorded: Recorded | undefined;
    }
  | { readonly is: "genuine" | "inherited"; readonly recorded: Recorded }
  | { readonly is: "lost" | "lostUnsaid"; readonly size: number };

/** Judges a code under a key, and against a bundle if there is one with that key. */
export async function judge(
  code: SlipCode,
  known: { readonly key: PublicKey | undefined; readonly report: Report | undefined },
  pace: Pace,
): Promise<Verdict> {
  const { key, report } = known;
  if (key === undefined) return { is: "unproven" };
  const before = report?.entries.lineage.of(code.origin);
  const signer = before?.key ?? key;
  if (code.origin !== signer.name) return { is: "otherLedger" };
  if (!same(code.keyId, signer.id)) return { is: "otherKey" };
  const head = headOfSlip(code, signer);
  if (head === undefined) return { is: "forged" };
  if (report === undefined) return { is: "signed" };
  if (before) return judgeBefore(code, { head, before, report }, pace);
  const { tree } = report.entries;
  if (code.index >= tree.size) return { is: "absent", size: tree.size };
  return standing(code, head, tree) ?? compare(code, report, pace);
}

/** A paper of a ledger before: its entry was taken over or lost. */
async function judgeBefore(
  code: SlipCode,
  {
    head,
    before,
    report,
  }: { readonly head: Head; readonly before: Predecessor; readonly report: Report },
  pace: Pace,
): Promise<Verdict> {
  const { size } = before.head;
  if (code.index >= size) return { is: code.size > before.knownSize ? "lostUnsaid" : "lost", size };
  // Beyond what was taken over no root can be compared; the leaf binds all entries before it as well.
  const signed = code.size > size ? { size: 0, root: before.tree.rootAt(0) } : head;
  const verdict = standing(code, signed, before.tree) ?? (await compare(code, report, pace));
  return verdict.is === "genuine" ? { ...verdict, is: "inherited" } : verdict;
}

/** What is wrong with the tree that should hold the paper's leaf and extend its head; nothing if it does. */
function standing(code: SlipCode, head: Head, tree: Tree): Verdict | undefined {
  if (code.index >= tree.size || !same(tree.leaf(code.index), code.leaf)) return { is: "replaced" };
  if (head.size > tree.size) return { is: "absent", size: tree.size };
  return same(tree.rootAt(head.size), head.root) ? undefined : { is: "parted" };
}

/** Compares what the paper says of itself with the entry, whose leaf is the paper's. */
async function compare(code: SlipCode, report: Report, pace: Pace): Promise<Verdict> {
  const body = await recallBody(report, code.index, pace);
  const frozen = body?.events.map(frozenBy).filter((each) => each !== undefined) ?? [];
  const meant = frozen.find(({ form }) => form === code.form);
  const paper = meant && report.entries.papers.of(meant);
  if (body === undefined || meant === undefined || paper === undefined) {
    const differences = [{ of: "form", ledger: frozen[0] } as const];
    return { is: "otherwise", differences, recorded: undefined };
  }
  const content = await recallForm(report, meant.sheet, pace);
  const form = content && (await openedIn(report, content, pace));
  const recorded = { body, frozen: meant, paper, form };
  const differences = differencesOf(code, meant, paper);
  return differences.length > 0
    ? { is: "otherwise", differences, recorded }
    : { is: "genuine", recorded };
}

function differencesOf(code: SlipCode, frozen: Frozen, paper: Paper): readonly Difference[] {
  const differences: Difference[] = [];
  if (!sameNumber(code.number, paper.number)) {
    differences.push({ of: "number", ledger: paper.number });
  }
  if (code.stage !== frozen.stage) differences.push({ of: "stage", ledger: frozen.stage });
  if (base64urlOf(code.sheet) !== frozen.sheet) differences.push({ of: "sheet" });
  return differences;
}
