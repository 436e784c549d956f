/** What heads kept outside the file say of it: evidence that people hold, and the witnesses whose lines it keeps. */
import type { VerifierKey } from "../../../shared/proof/note.ts";
import { heldText } from "../../../shared/text/ja/heads.ts";
import type { HeadsReport, HeldResult, MissingHeads } from "../../../shared/views/heads.ts";
import type { ComparedHeld, ComparedLedger } from "../../heads/held/compare.ts";
import { compareHeld } from "../../heads/held/compare.ts";
import type { Held } from "../../heads/held/read.ts";
import { witnessedHeads } from "../../heads/witnessed.ts";
import { entryCount } from "../entries.ts";
import type { Findings } from "./findings.ts";

interface Outside {
  readonly against?: readonly Held[];
  readonly missing?: readonly MissingHeads[];
  readonly witnesses?: readonly VerifierKey[];
}

/** Compares the ledger with what is outside of it. Nothing when there is nothing to compare with. */
export function checkHeads(
  { findings, ...ledger }: ComparedLedger & { readonly findings: Findings },
  { against = [], missing = [], witnesses: keys = [] }: Outside,
): HeadsReport | undefined {
  const { unsound, witnesses, strangers } = witnessedHeads(ledger, keys, against);
  for (const size of unsound)
    findings.add({ part: "heads", code: "cosignature-altered", subject: String(size) });
  const compared = compareHeld(ledger, against);
  const size = entryCount(ledger.db);
  for (const result of compared.results) reportDifference(findings, result, { compared, size });
  if (against.length + missing.length + witnesses.length + strangers === 0) return undefined;
  const { results, ...together } = compared;
  return {
    results: [...results],
    ...together,
    witnesses: [...witnesses],
    strangers,
    ...(missing.length === 0 ? {} : { missing: [...missing] }),
  };
}

/** A loss that the ledger's own first entry states is no difference; one beyond what it knew of is. */
function isStated({ verdict, size = 0, before }: HeldResult): boolean {
  return verdict === "lost" && before !== undefined && size <= before.knownSize;
}

function reportDifference(
  findings: Findings,
  result: HeldResult,
  { compared, size }: { readonly compared: ComparedHeld; readonly size: number },
): void {
  const { verdict, seq } = result;
  if (verdict === "held" || verdict === "inherited" || isStated(result)) return;
  const subject = heldText(result, size);
  // What changed first is the same for all; a paper that was never the ledger's concerns its own entry.
  const at =
    verdict === "changed"
      ? compared.change?.from
      : verdict === "short"
        ? size
        : verdict === "otherwise"
          ? seq
          : undefined;
  findings.add({
    part: "heads",
    code: `head-${verdict}`,
    subject,
    ...(at === undefined ? {} : { seq: at }),
  });
}
