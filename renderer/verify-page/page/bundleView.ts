/** The result of a bundle: the verdict first, then what is wrong, what was checked, what that cannot show. */
import type { Report } from "../bundle/check.ts";
import { firstBad, type Finding } from "../bundle/findings.ts";
import { hexOf } from "../format/bytes.ts";
import { linesOfOthers } from "../format/cosignature.ts";
import type { Text } from "../text/text.ts";
import { momentText, numberText, sentenceOf } from "../text/text.ts";
import { checksTable } from "./checksView.ts";
import type { Child } from "./dom.ts";
import { details, el, facts, foreign, grouped, icon, table } from "./dom.ts";
import type { Bundle, BundleVerdict, State } from "./state.ts";
import { bundleVerdict, keyMatch } from "./state.ts";

/** More than the ledger has kinds of events; a stranger may make up any number. */
const MAX_KINDS = 200;

const TONES = {
  good: "good",
  incomplete: "caution",
  mismatch: "bad",
  bad: "bad",
  unreadable: "caution",
} as const;

/** The verdict on the bundle, in one heading and a few sentences. */
export function verdictView(text: Text, state: State): Child {
  const verdict = bundleVerdict(state);
  const { bundle } = state;
  if (bundle === undefined || verdict === undefined) return undefined;
  const tone = TONES[verdict];
  return el(
    "section",
    { class: `verdict ${tone}`, "aria-labelledby": "verdict" },
    el("h2", { id: "verdict", tabindex: "-1" }, icon(tone), text.verdict.is[verdict]),
    ...sentences(text, state, bundle, verdict).map((words) => el("p", {}, words)),
  );
}

/** Everything below the verdict, where there was something to check. */
export function bundleView(text: Text, state: State): readonly Child[] {
  if (state.bundle?.is !== "checked") return [];
  const { mismatch } = text.verdict.findings;
  const isContradicted = bundleVerdict(state) === "mismatch";
  return [isContradicted && todoView(text, mismatch), ...partsOf(text, state.bundle)];
}

function sentences(text: Text, state: State, bundle: Bundle, verdict: BundleVerdict): string[] {
  const { says } = text.verdict;
  if (bundle.is === "closed") return [text.zipFaults[bundle.fault]];
  if (bundle.is === "refused") return [text.bundleFaults[bundle.fault](bundle.subject)];
  const { report } = bundle;
  const count = numberText(text, report.entries.tree.size);
  const first = firstBad(report.findings);
  const bad = first === undefined ? says.bad : says.badAt(numberText(text, first));
  const said = {
    good: says.good(count),
    incomplete: says.incomplete(count),
    mismatch: says.mismatch,
    bad,
    unreadable: "",
  }[verdict];
  const proven = verdict === "bad" && report.proven > 0;
  const match = keyMatch(state);
  // What is wrong already needs no doubt of the key, but a wrong key is what is wrong.
  const isKeySaid = verdict === "good" || verdict === "incomplete" || match === "other";
  return [
    said,
    ...(proven ? [says.proven(numberText(text, report.proven - 1))] : []),
    ...(isKeySaid ? [text.verdict.key[match]] : []),
    ...(isSample(report) ? [text.verdict.sample] : []),
  ];
}

function partsOf(text: Text, { report, at }: Extract<Bundle, { is: "checked" }>): readonly Child[] {
  const words = text.verdict;
  return [
    report.findings.length > 0 && findingsView(text, report),
    section(words.checks.heading, checksTable(text, report)),
    section(words.facts.heading, factsOf(text, report), kindsView(text, report)),
    section(
      words.limits.heading,
      el("ul", { class: "plain" }, ...words.limits.list.map((line) => el("li", {}, line))),
    ),
    el(
      "p",
      { class: "small" },
      text.page.foot.checkedAt(momentText(text, at), report.seconds.toFixed(1)),
    ),
  ];
}

/** A part of the page with its heading. */
function section(heading: string, ...children: readonly Child[]): HTMLElement {
  return el("section", {}, el("h3", {}, heading), ...children);
}

function findingsView(text: Text, { findings, more }: Report): HTMLElement {
  const words = text.verdict.findings;
  const items = sorted(findings).map((finding) => el("li", {}, sentenceOf(text, finding)));
  return el(
    "section",
    {},
    el("h3", {}, words.heading),
    el("ol", { class: "findings" }, ...items),
    more > 0 && el("p", {}, words.more(numberText(text, more))),
    todoView(text, words.todos),
  );
}

/** What to do now, in order. */
function todoView(text: Text, lines: readonly string[]): HTMLElement {
  return el(
    "section",
    {},
    el("h3", {}, text.verdict.findings.todo),
    el("ol", { class: "todo" }, ...lines.map((line) => el("li", {}, line))),
  );
}

/** By entry, the first on top; what is about no entry comes last. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  const place = (finding: Finding) => ("seq" in finding ? finding.seq : Infinity);
  return findings.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function factsOf(text: Text, report: Report): HTMLElement {
  const words = text.verdict.facts;
  const { cosigned, entries, head, key, layout } = report;
  const size = numberText(text, head.size);
  const root = hexOf(head.root);
  const lines = cosigned.reduce((sum, { note }) => sum + linesOfOthers(note, [key]), 0);
  const others = lines > 0 && words.witnesses(numberText(text, lines));
  return facts([
    [words.folder, layout.folder !== "" && foreign(layout.folder)],
    [words.title, foreign(titleOf(report))],
    [words.ledger, el("code", {}, key.name)],
    [words.count, numberText(text, entries.tree.size)],
    [words.first, entries.first && momentText(text, entries.first.recordedAt)],
    [words.last, entries.last && momentText(text, entries.last.recordedAt)],
    [words.head, el("span", {}, words.headValue(size, ""), grouped(root, 8))],
    ["", others && el("span", {}, others)],
  ]);
}

function opening({ entries }: Report) {
  return entries.first?.events.find(({ type }) => type === "ledgerOpened");
}

function titleOf(report: Report): string {
  const title = opening(report)?.["title"];
  return typeof title === "string" ? title : "";
}

function isSample(report: Report): boolean {
  return opening(report)?.["sample"] === true;
}

function kindsView(text: Text, { entries }: Report): Child {
  const words = text.verdict.kinds;
  if (entries.kinds.size === 0) return false;
  const nameOf = (kind: string) =>
    Object.hasOwn(text.events, kind) ? text.events[kind] : foreign(kind);
  const rows = [...entries.kinds]
    .slice(0, MAX_KINDS)
    .map(([kind, count]) => [nameOf(kind), numberText(text, count)]);
  const more = entries.kinds.size - rows.length;
  return details(
    words.heading,
    table(words.heading, [words.kind, words.count], rows),
    more > 0 && el("p", {}, text.verdict.findings.more(numberText(text, more))),
  );
}
