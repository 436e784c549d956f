/** The report: every finding in words, the first bad entry, and what was looked at. */
import { findings as texts } from "../../../shared/text/ja/findings.ts";
import type { FindingCode } from "../../../shared/text/ja/findings.ts";
import type { Finding, VerifyReport } from "../../../shared/views/audit.ts";
import type { Findings, Found } from "./findings.ts";

/** What of an entry itself is not as it was recorded. Where one is, documents after it cannot be computed any more. */
const OF_ENTRIES: ReadonlySet<FindingCode> = new Set([
  "genesis-unreadable",
  "entry-missing",
  "entry-unreadable",
  "entry-altered",
  "entry-form",
  "entry-foreign",
  "chain-broken",
]);

type Outcome = Pick<
  VerifyReport,
  "path" | "counts" | "size" | "origin" | "root" | "earlierDocuments" | "follows" | "heads"
> & {
  readonly startedAt: number;
};

export function reportOf(findings: Findings, { startedAt, ...outcome }: Outcome): VerifyReport {
  const { kept, counts } = findings.all();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const list = settled(kept).toSorted((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity));
  const firstBad = list.find(({ seq }) => seq !== undefined)?.seq;
  return {
    ok: total === 0,
    startedAt: new Date(startedAt).toISOString(),
    seconds: (Date.now() - startedAt) / 1000,
    ...outcome,
    findings: list.map(told),
    more: total - kept.length,
    ...(firstBad === undefined ? {} : { firstBad }),
  };
}

/** Differences of documents that only follow from a bad entry before them are one finding, not hundreds. */
function settled(kept: readonly Found[]): readonly Found[] {
  const bad = kept.filter(({ code }) => OF_ENTRIES.has(code)).map(({ seq = 0 }) => seq);
  if (bad.length === 0) return kept;
  const from = Math.min(...bad);
  const follows = (found: Found) => found.part === "books" && (found.seq ?? Infinity) >= from;
  const rest = kept.filter((found) => !follows(found));
  return rest.length === kept.length
    ? kept
    : [...rest, { part: "books", code: "books-uncertain", seq: from }];
}

function told({ part, code, seq, subject }: Found): Finding {
  const named = subject ?? String(seq ?? "");
  return {
    part,
    code,
    message: texts[code](named),
    ...(seq === undefined ? {} : { seq }),
    ...(subject === undefined ? {} : { subject }),
  };
}
