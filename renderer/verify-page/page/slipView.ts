/** The result of one paper: the verdict first, then what the paper claims beside what the ledger recorded. */
import type { SlipCode } from "../format/slipCode.ts";
import { base64urlOf } from "../format/bytes.ts";
import type { Difference, Recorded, Verdict } from "../paper/judge.ts";
import type { Text } from "../text/text.ts";
import { formText, momentText, numberText } from "../text/text.ts";
import type { Child } from "./dom.ts";
import { button, details, el, icon, table } from "./dom.ts";
import { formView } from "./formView.ts";
import type { EarlierHead, Slip } from "./state.ts";

const TONES = {
  genuine: "good",
  inherited: "good",
  lost: "caution",
  lostUnsaid: "bad",
  signed: "none",
  unproven: "none",
  absent: "bad",
  otherwise: "bad",
  replaced: "bad",
  parted: "bad",
  forged: "bad",
  otherLedger: "caution",
  otherKey: "caution",
} as const;

/** One paper. */
export function slipView(text: Text, slip: Slip, remove: () => void): HTMLElement {
  const words = text.slip;
  const away = button(words.remove, remove, { class: "quiet" });
  if (slip.is === "unreadable") {
    const says = text.slipFaults[slip.fault];
    return card("caution", words.unreadable, [says], [away]);
  }
  const { code, verdict } = slip;
  const size = "size" in verdict ? verdict.size : 0;
  const { heading, says } = text.slipVerdicts[verdict.is]({ index: code.index, size });
  const recorded = "recorded" in verdict ? verdict.recorded : undefined;
  const title = `${formText(text, code.form, code.number)} ${text.form.stages[code.stage]}`;
  return card(
    TONES[verdict.is],
    heading,
    [title, says],
    [
      ...later(text, code, recorded),
      claims(text, code, verdict),
      recorded && recordedView(text, code, recorded),
      away,
    ],
  );
}

function card(
  tone: "good" | "bad" | "caution" | "none",
  heading: string,
  sentences: readonly string[],
  parts: readonly Child[],
): HTMLElement {
  return el(
    "article",
    { class: `card ${tone}`, tabindex: "-1" },
    el("h3", {}, icon(tone), heading),
    ...sentences.map((sentence) => el("p", {}, sentence)),
    ...parts,
  );
}

/** What became of the paper's number after the paper was made. */
function later(text: Text, code: SlipCode, recorded: Recorded | undefined): readonly Child[] {
  const { voided, completed } = recorded?.paper ?? {};
  return [
    voided !== undefined && el("p", { class: "note" }, text.slip.voided(voided)),
    code.stage === "issued" &&
      completed !== undefined &&
      el("p", { class: "note" }, text.slip.completedLater(completed)),
  ];
}

/** What the code says of its paper, beside what the ledger says where that is known. */
function claims(text: Text, code: SlipCode, verdict: Verdict): HTMLElement {
  const words = text.slip;
  const differing = verdict.is === "otherwise" ? verdict.differences : [];
  const isCompared = "recorded" in verdict;
  const rows: (readonly [Difference["of"] | undefined, string, string])[] = [
    ["form", words.form, text.form.kinds[code.form]],
    ["number", words.number, formText(text, code.form, code.number)],
    ["stage", words.stage, text.form.stages[code.stage]],
    ["sheet", text.differences.sheet, `${base64urlOf(code.sheet).slice(0, 12)}…`],
    [undefined, words.ledger, code.origin],
    [undefined, words.entry, numberText(text, code.index)],
    [undefined, words.signedAs, numberText(text, code.size)],
  ];
  const body = rows.map(([of, name, value]) => {
    const difference = differing.find((one) => one.of === of);
    const other =
      difference &&
      el("span", { class: "mark bad" }, icon("bad"), ledgerValue(text, code, difference));
    return isCompared ? [name, value, other ?? (of ? words.sameSheet : "")] : [name, value];
  });
  const head = isCompared ? ["", words.onPaper, words.inLedger] : ["", words.onPaper];
  const list = table(words.claims, head, body);
  return differing.length > 0 ? el("div", {}, list) : details(words.claims, list);
}

function ledgerValue(text: Text, code: SlipCode, difference: Difference): string {
  switch (difference.of) {
    case "form":
      return difference.ledger ? text.form.kinds[difference.ledger.form] : text.slip.notForm;
    case "number":
      return formText(text, code.form, difference.ledger);
    case "stage":
      return text.form.stages[difference.ledger];
    case "sheet":
      return text.slip.otherSheet;
  }
}

function recordedView(text: Text, code: SlipCode, { body, form }: Recorded): HTMLElement {
  const words = text.slip;
  return el(
    "div",
    { class: "recorded" },
    el("h4", {}, words.recorded(code.index)),
    el("p", { class: "small" }, `${words.recordedAt} ${momentText(text, body.recordedAt)}`),
    el("p", {}, form ? words.compare : words.noWords),
    ...(form ? formView(text, form) : []),
  );
}

const HEAD_TONES = {
  held: "good",
  inherited: "good",
  lost: "caution",
  lostUnsaid: "bad",
  parted: "bad",
  absent: "bad",
  signed: "none",
  forged: "bad",
  otherKey: "caution",
  otherLedger: "caution",
  unproven: "none",
} as const;

/** One earlier head. */
export function headView(text: Text, head: EarlierHead, remove: () => void): HTMLElement {
  const { heading, says } = text.headVerdicts[head.verdict];
  const name = text.head.of(head.name ?? text.head.earlierBundle, numberText(text, head.size));
  const away = button(text.slip.remove, remove, { class: "quiet" });
  return card(HEAD_TONES[head.verdict], heading, [name, says], [away]);
}
