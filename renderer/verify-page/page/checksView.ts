/** The table of what was checked: each part with its result in a word, a mark and a sentence. */
import type { Tally } from "../bundle/alongside.ts";
import type { Report } from "../bundle/check.ts";
import type { Finding, FindingCode } from "../bundle/findings.ts";
import type { Text } from "../text/text.ts";
import { numberText } from "../text/text.ts";
import { el, icon, table } from "./dom.ts";
import { lacksSome } from "./state.ts";

type Part = keyof Text["verdict"]["checks"]["rows"];
type Result = "good" | "bad" | "gap" | "none" | "unknown";

/** Which part of the bundle each finding is about. */
const PART_OF: Readonly<Record<FindingCode, Part>> = {
  checkpoint: "head",
  firstKey: "entries",
  entryForm: "entries",
  entryLedger: "entries",
  entryMissing: "entries",
  entryMoved: "entries",
  entryAltered: "entries",
  chain: "entries",
  rewritten: "entries",
  tooFew: "entries",
  tooMany: "entries",
  predecessorForm: "lineage",
  predecessorUnsigned: "lineage",
  predecessorParted: "lineage",
  closeHead: "entries",
  restoreHead: "entries",
  correctionAstray: "entries",
  disclosureForm: "disclosures",
  disclosureAltered: "disclosures",
  disclosureExtra: "disclosures",
  disclosureTwice: "disclosures",
  disclosureKept: "disclosures",
  formForm: "forms",
  formExtra: "forms",
  attachmentAltered: "attachments",
  attachmentExtra: "attachments",
  consistencyForm: "consistency",
  consistencyHead: "consistency",
  consistencyPath: "consistency",
  cosignedForm: "consistency",
  cosignedHead: "consistency",
};

interface Row {
  readonly result: Result;
  readonly says: readonly string[];
}

/** The table. */
export function checksTable(text: Text, report: Report): HTMLElement {
  const words = text.verdict.checks;
  const bad = new Set(report.findings.map(({ code }: Finding) => PART_OF[code]));
  const rows = rowsOf(text, report);
  const { predecessors } = report.entries.lineage;
  const parts: Part[] = ["head", "entries", "disclosures", "forms", "attachments", "consistency"];
  if (predecessors.length > 0 || bad.has("lineage")) parts.splice(2, 0, "lineage");
  const list = table(
    words.heading,
    [words.part, words.result, words.detail],
    parts.map((part) => {
      const { result, says } = rows[part];
      return [
        words.rows[part],
        mark(text, bad.has(part) ? "bad" : result),
        el("span", {}, ...says.map((line) => el("span", { class: "line" }, line))),
      ];
    }),
  );
  return el("div", { class: "checks" }, list);
}

const ICONS = { good: "good", bad: "bad", gap: "caution", none: "none", unknown: "none" } as const;

function mark(text: Text, result: Result): HTMLElement {
  const words = text.verdict.checks[result];
  return el("span", { class: `mark ${ICONS[result]}` }, icon(ICONS[result]), words);
}

function rowsOf(text: Text, report: Report): Readonly<Record<Part, Row>> {
  const words = text.verdict.checks;
  const { head, proven, entries, disclosures, forms, attachments, consistency } = report;
  const count = (value: number) => numberText(text, value);
  const { expired } = disclosures;
  const lacking = absentOf(disclosures) - expired;
  const withoutWords = absentOf(forms);
  return {
    head: { result: "good", says: [words.head(count(head.size))] },
    entries: {
      result: head.isSigned ? "good" : "unknown",
      says: [words.entries(count(entries.tree.size))],
    },
    lineage: {
      result: head.isSigned && proven === head.size ? "good" : "unknown",
      says: entries.lineage.predecessors.map(({ key, head: { size }, knownSize }) =>
        words.lineage(key.name, count(size), count(Math.max(0, knownSize - size))),
      ),
    },
    disclosures: row(words.nothing, disclosures, {
      result: disclosures.found === 0 ? "none" : "good",
      says: [
        ...(disclosures.found > 0
          ? [words.disclosures(count(disclosures.found), count(disclosures.named))]
          : []),
        ...(lacking > 0 ? [words.leftOut(count(lacking))] : []),
        ...(expired > 0 ? [words.expired(count(expired))] : []),
      ],
    }),
    forms: row(words.nothing, forms, {
      result: forms.found === 0 ? "none" : "good",
      says: [
        words.forms(count(forms.found), count(forms.named)),
        ...(withoutWords > 0 ? [words.formsLeftOut(count(withoutWords))] : []),
      ],
    }),
    attachments: row(words.nothing, attachments, attachmentsRow(text, attachments)),
    consistency: {
      result: consistencyResult(report),
      says: [words.consistency(count(consistency.found), count(consistency.named))],
    },
  };
}

/** Where none is here they were left out on purpose; where some are, the others are missing. */
function attachmentsRow(text: Text, attachments: Tally): Row {
  const words = text.verdict.checks;
  const count = (value: number) => numberText(text, value);
  const missing = count(absentOf(attachments));
  const compared = words.attachments(count(attachments.found), count(attachments.named));
  if (absentOf(attachments) === 0) return { result: "good", says: [compared] };
  if (!lacksSome(attachments)) return { result: "none", says: [words.attachmentsLeftOut(missing)] };
  return { result: "gap", says: [compared, words.attachmentsMissing(missing)] };
}

/** How much of what the entries name is not here at all. */
function absentOf({ named, found, wrong }: Tally): number {
  return named - found - wrong;
}

/** A part that the entries name nothing of is neither right nor wrong. */
function row(nothing: string, { named }: { readonly named: number }, other: Row): Row {
  return named === 0 ? { result: "none", says: [nothing] } : other;
}

function consistencyResult({ consistency, head, proven }: Report): Result {
  if (consistency.named === 0) return "none";
  // Where the entries are not those of the head, a proof that fails says nothing of itself.
  return head.isSigned && proven === head.size ? "good" : "unknown";
}
