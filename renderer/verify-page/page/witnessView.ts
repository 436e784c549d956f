/** Asks for the keys of witnesses, and says who vouches for which head. */
import type { Text } from "../text/text.ts";
import { momentText, numberText } from "../text/text.ts";
import type { Child } from "./dom.ts";
import { button, el, foreign, icon } from "./dom.ts";
import type { Acts } from "./inputsView.ts";
import type { State } from "./state.ts";
import { reportIn, witnessedIn } from "./state.ts";

/** Shown once there is a line of a witness to check, or a key to check one with. */
export function witnessInput(text: Text, state: State, acts: Acts): Child {
  const { witnesses } = state;
  const isAsked = (reportIn(state)?.cosigned.length ?? 0) > 0 || witnesses.text !== "";
  if (!isAsked) return undefined;
  const words = text.page.witness;
  const field = el("textarea", {
    id: "witness",
    rows: "3",
    spellcheck: "false",
    autocomplete: "off",
    "aria-describedby": "witness-hint",
  });
  field.value = witnesses.text;
  return el(
    "section",
    { class: "input", "aria-labelledby": "ask-witness" },
    el("h2", { id: "ask-witness" }, words.heading),
    el("p", {}, words.why),
    el("label", { for: "witness" }, words.label),
    el("p", { class: "small", id: "witness-hint" }, words.hint),
    field,
    el(
      "p",
      { class: "buttons" },
      button(words.check, () => acts.witnesses(field.value)),
      witnesses.text !== "" && button(words.clear, () => acts.witnesses(""), { class: "quiet" }),
    ),
    el("div", { role: "status" }, ...answers(text, state)),
  );
}

function answers(text: Text, state: State): readonly Child[] {
  const words = text.page.witness;
  const { keys, faults } = state.witnesses;
  const found = witnessedIn(state);
  const count = (value: number) => numberText(text, value);
  const faulty = faults.map(({ line, fault }) => say("caution", words.faults[fault](line)));
  if (!found || keys.length === 0) return faulty;
  const { heads, unsound, silent, strangers } = found;
  return [
    ...heads.flatMap(({ size, by }) => [
      say("good", words.vouched(count(size), count(by.length))),
      el(
        "ul",
        { class: "plain" },
        ...by.map(({ name, at }) => el("li", {}, foreign(name), " ", momentText(text, at))),
      ),
    ]),
    ...unsound.map((name) => say("bad", words.unsound, name)),
    ...silent.map((name) => say("none", words.silent, name)),
    strangers > 0 && el("p", {}, words.strangers(count(strangers))),
    ...faulty,
  ];
}

function say(tone: "good" | "bad" | "caution" | "none", words: string, name?: string): HTMLElement {
  const of = name === undefined ? [] : [foreign(name), ": "];
  return el("p", {}, el("span", { class: `mark ${tone}` }, icon(tone)), " ", ...of, words);
}
