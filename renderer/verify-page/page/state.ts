/** What the page knows, and the one verdict that follows from it. */
import type { BundleFault, Report } from "../bundle/check.ts";
import type { Progress } from "../bundle/pace.ts";
import type { ZipFault } from "../bundle/zip.ts";
import type { KeyFault, PublicKey } from "../format/note.ts";
import { sameKey } from "../format/note.ts";
import type { SlipCode, SlipCodeFault } from "../format/slipCode.ts";
import type { HeadVerdict } from "../paper/heads.ts";
import type { Verdict } from "../paper/judge.ts";
import type { WitnessKeys, Witnessed } from "../paper/witnesses.ts";
import type { PictureFault } from "../paper/picture.ts";
import { witnessed } from "../paper/witnesses.ts";
import type { Tally } from "../bundle/alongside.ts";
import type { Lang } from "../text/text.ts";

/** A bundle that was given to the page. */
export type Bundle =
  | { readonly is: "refused"; readonly fault: BundleFault; readonly subject: string }
  | { readonly is: "closed"; readonly fault: ZipFault }
  | { readonly is: "checked"; readonly report: Report; readonly at: Date };

/** A paper that was given to the page, and what followed. */
export type Slip =
  | { readonly is: "unreadable"; readonly fault: SlipCodeFault }
  | { readonly is: "read"; readonly code: SlipCode; readonly verdict: Verdict };

/** An earlier checkpoint, or all of an anchor file, and what followed. `name` is the file's; without one it was a bundle's. */
export interface EarlierHead {
  readonly name: string | undefined;
  readonly notes: readonly string[];
  readonly size: number;
  readonly verdict: HeadVerdict;
}

/** The key that someone typed from paper. */
export interface Given {
  readonly text: string;
  readonly key?: PublicKey;
  readonly fault?: KeyFault;
}

/** Something that was put on the page and could not be used. */
export type Notice =
  | {
      readonly is: "unknown" | "unreadable" | PictureFault;
      readonly name: string;
    }
  | { readonly is: "noReader" | "unexpected" | "stopped" };

export type Work =
  | { readonly is: "gathering" | "reading" }
  | ({ readonly is: "checking" } & Progress);

export interface State {
  readonly lang: Lang;
  readonly work: Work | undefined;
  readonly bundle: Bundle | undefined;
  readonly slips: readonly Slip[];
  readonly heads: readonly EarlierHead[];
  readonly given: Given;
  readonly witnesses: WitnessKeys;
  readonly notices: readonly Notice[];
}

/** The report of the bundle that was checked. */
export function reportIn({ bundle }: State): Report | undefined {
  return bundle?.is === "checked" ? bundle.report : undefined;
}

/** The key that papers are checked with: the one from paper comes first. */
export function keyIn(state: State): PublicKey | undefined {
  return state.given.key ?? reportIn(state)?.key;
}

/**
 * What is known of the bundle's key from outside: that it is the one on paper or not, or the same pair as on paper of the
 * ledger before; that it signed a paper which the bundle bears out; or nothing yet.
 */
export function keyMatch(state: State): "same" | "before" | "other" | "signs" | "open" {
  const report = reportIn(state);
  if (report && state.given.key) return matchOf(report, state.given.key);
  const isBorneOut = state.slips.some(
    (slip) => slip.is === "read" && ["genuine", "inherited"].includes(slip.verdict.is),
  );
  return isBorneOut ? "signs" : "open";
}

function matchOf({ key, entries }: Report, given: PublicKey): "same" | "before" | "other" {
  if (sameKey(given, key)) return "same";
  const before = entries.lineage.of(given.name);
  return before && sameKey(given, before.key) ? "before" : "other";
}

export type BundleVerdict = "good" | "incomplete" | "mismatch" | "bad" | "unreadable";

/** The one word for the bundle. */
export function bundleVerdict(state: State): BundleVerdict | undefined {
  if (state.bundle === undefined) return undefined;
  const report = reportIn(state);
  if (report === undefined) return "unreadable";
  if (report.findings.length > 0) return "bad";
  if (isContradicted(state)) return "mismatch";
  return lacksSome(report.attachments) ? "incomplete" : "good";
}

/** Whether some are here and some are not; where none is, they were left out of this copy on purpose. */
export function lacksSome({ named, found, wrong }: Tally): boolean {
  return found + wrong > 0 && found + wrong < named;
}

/** What the witnesses' lines say; nothing before there is a bundle. */
export function witnessedIn(state: State): Witnessed | undefined {
  const report = reportIn(state);
  return report && witnessed(report, state.witnesses.keys);
}

const CONTRADICTING: readonly string[] = ["replaced", "parted", "absent", "lostUnsaid"];

/** Whether anything from outside shows that the bundle is not the ledger that there was. */
function isContradicted(state: State): boolean {
  const bySlip = state.slips.some(
    (slip) => slip.is === "read" && CONTRADICTING.includes(slip.verdict.is),
  );
  const byHead = state.heads.some(({ verdict }) => CONTRADICTING.includes(verdict));
  const byWitness = (witnessedIn(state)?.unsound.length ?? 0) > 0;
  return bySlip || byHead || byWitness || keyMatch(state) === "other";
}
