/** What the page asks for: a bundle, the code of a paper, the key from paper. */
import { hexOf } from "../format/bytes.ts";
import { keyText } from "../format/note.ts";
import type { Text } from "../text/text.ts";
import type { Child } from "./dom.ts";
import { button, el, facts, grouped } from "./dom.ts";
import type { State } from "./state.ts";
import { keyMatch, reportIn } from "./state.ts";

/** What a person can do here. */
export interface Acts {
  /** Files were chosen or dropped. */
  readonly take: (files: readonly File[]) => void;
  /** Something was typed, scanned or pasted as a code. `isDone`: the person says that it is complete. */
  readonly code: (text: string, isDone: boolean) => boolean;
  readonly key: (text: string) => void;
  readonly witnesses: (text: string) => void;
}

/** Asks for a bundle. */
export function bundleInput(text: Text, acts: Acts): HTMLElement {
  const words = text.page.bundle;
  const folder = chooser(acts, { webkitdirectory: "", "data-chooses": "folder" });
  const zip = chooser(acts, { accept: ".zip,application/zip", "data-chooses": "zip" });
  return el(
    "section",
    { class: "input", "aria-labelledby": "ask-bundle" },
    el("h2", { id: "ask-bundle" }, words.heading),
    el("p", { class: "drop" }, words.drop),
    el(
      "p",
      { class: "buttons" },
      button(words.folder, () => folder.click(), { class: "main" }),
      button(words.zip, () => zip.click()),
      folder,
      zip,
    ),
    el("p", { class: "small" }, words.upload),
  );
}

/** Asks for the code of a paper. */
export function slipInput(text: Text, acts: Acts): HTMLElement {
  const words = text.page.slip;
  const picture = chooser(acts, {
    accept: "image/*,.pdf",
    multiple: "",
    "data-chooses": "picture",
  });
  const field = el("textarea", {
    id: "code",
    rows: "4",
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "characters",
    "aria-describedby": "code-hint",
  });
  const give = (isDone: boolean) => {
    if (acts.code(field.value, isDone)) field.value = "";
  };
  // A scanner types: the code is complete when its checksum fits.
  field.addEventListener("input", () => give(false));
  return el(
    "section",
    { class: "input", "aria-labelledby": "ask-code" },
    el("h2", { id: "ask-code" }, words.heading),
    el("label", { for: "code" }, words.label),
    el("p", { class: "small", id: "code-hint" }, words.hint),
    field,
    el(
      "p",
      { class: "buttons" },
      button(words.check, () => give(true)),
      button(words.picture, () => picture.click()),
      picture,
    ),
    el("p", { class: "small" }, words.pictures),
  );
}

/** A hidden input that a button opens. */
function chooser(acts: Acts, attributes: Readonly<Record<string, string>>): HTMLInputElement {
  const input = el("input", { type: "file", hidden: "", ...attributes });
  input.addEventListener("change", () => {
    acts.take([...(input.files ?? [])]);
    // The same choice again must be noticed again.
    input.value = "";
  });
  return input;
}

/** Asks for the key on paper, and shows the bundle's for comparing by eye. */
export function keyInput(text: Text, state: State, acts: Acts): HTMLElement {
  const words = text.page.key;
  const field = el("textarea", {
    id: "key",
    rows: "2",
    spellcheck: "false",
    autocomplete: "off",
    "aria-describedby": "key-hint",
  });
  field.value = state.given.text;
  return el(
    "section",
    { class: "input", "aria-labelledby": "ask-key" },
    el("h2", { id: "ask-key" }, words.heading),
    el("p", {}, words.why),
    bundleKey(text, state),
    el("label", { for: "key" }, words.label),
    el("p", { class: "small", id: "key-hint" }, words.hint),
    field,
    el(
      "p",
      { class: "buttons" },
      button(words.compare, () => acts.key(field.value)),
      state.given.text !== "" && button(words.clear, () => acts.key(""), { class: "quiet" }),
    ),
    el("p", { role: "status" }, answer(text, state)),
  );
}

function bundleKey(text: Text, state: State): Child {
  const words = text.page.key;
  const key = reportIn(state)?.key;
  if (key === undefined) return undefined;
  return el(
    "div",
    { class: "key" },
    el("h3", {}, words.inBundle),
    facts([
      [words.ledger, el("code", {}, key.name)],
      [words.id, el("code", {}, hexOf(key.id))],
      [words.key, grouped(keyText(key), 4)],
    ]),
  );
}

function answer(text: Text, state: State): string {
  const words = text.page.key;
  const { given } = state;
  if (given.fault !== undefined) return words.faults[given.fault];
  if (given.key === undefined) return "";
  const match = keyMatch(state);
  return match === "same" || match === "before" || match === "other" ? words[match] : words.given;
}
