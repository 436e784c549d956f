/** Elements out of words. Text becomes text only; what a stranger wrote is set apart and shows what it hides. */

export type Child = Node | string | false | undefined;

/** An element with attributes and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) if (child) element.append(child);
  return element;
}

/** A button that does something. */
export function button(
  words: string,
  act: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const element = el("button", { type: "button", ...attributes }, words);
  element.addEventListener("click", act);
  return element;
}

/** One of the drawings that stand in the page. */
export function icon(name: "good" | "bad" | "caution" | "none"): Node {
  const template = document.querySelector<HTMLTemplateElement>(`#icon-${name}`);
  return template ? template.content.cloneNode(true) : document.createTextNode("");
}

/** Controls, marks that turn the direction of writing, and what has no width. */
const HIDDEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** What someone else wrote: it cannot disturb the text around it, and hides nothing. */
export function foreign(text: string): HTMLElement {
  const shown = text.replace(
    HIDDEN,
    (char) => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
  return el("bdi", { class: "foreign" }, shown);
}

/** Long digits in groups, for comparing by eye; copying takes them without the gaps. */
export function grouped(text: string, size: number): HTMLElement {
  const groups = text.match(new RegExp(`.{1,${size}}`, "g")) ?? [];
  return el("span", { class: "grouped" }, ...groups.map((group) => el("span", {}, group)));
}

/** A list of names and values; absent values are left out. */
export function facts(rows: readonly (readonly [name: string, value: Child])[]): HTMLElement {
  const shown = rows.filter(([, value]) => value !== undefined && value !== false && value !== "");
  const parts = shown.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]);
  return el("dl", { class: "facts" }, ...parts);
}

/** A table with a head; wide ones scroll by themselves. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ...head.map((name) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, ...rows.map((row) => el("tr", {}, ...row.map((cell) => el("td", {}, cell))))),
    ),
  );
}

/** Something that can be unfolded. */
export function details(summary: string, ...children: readonly Child[]): HTMLElement {
  return el("details", {}, el("summary", {}, summary), ...children);
}
