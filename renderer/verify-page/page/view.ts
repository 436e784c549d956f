/** Draws the page: the result on top, what is asked for below. Only what changed is drawn anew. */
import type { Text } from "../text/text.ts";
import { texts } from "../text/text.ts";
import type { App, Change } from "./app.ts";
import { bundleView, verdictView } from "./bundleView.ts";
import type { Child } from "./dom.ts";
import { button, el, icon } from "./dom.ts";
import { givenBy } from "./gather.ts";
import type { Acts } from "./inputsView.ts";
import { bundleInput, keyInput, slipInput } from "./inputsView.ts";
import { witnessInput } from "./witnessView.ts";
import { headView, slipView } from "./slipView.ts";
import type { Notice, State } from "./state.ts";
import { WorkView } from "./workView.ts";

/** The places of the page that are filled, by what changes them. */
const PLACES = ["top", "results", "asks", "key", "foot"] as const;
type Place = (typeof PLACES)[number];

const DRAWN: Readonly<Record<Change, readonly Place[]>> = {
  all: PLACES,
  work: [],
  results: ["results"],
  paper: ["results"],
  bundle: ["results", "key"],
};

export class View {
  readonly #version: string;
  readonly #work = new WorkView();

  constructor(version: string) {
    this.#version = version;
  }

  /** Draws what a change has changed. */
  draw(state: State, change: Change, app: App): void {
    const text = texts[state.lang];
    document.documentElement.lang = state.lang;
    document.title = text.page.title;
    const work = document.querySelector("#place-work");
    if (work) this.#work.draw(work, text, state.work, () => app.stop());
    for (const place of DRAWN[change]) {
      const children = this.#children(place, text, { state, app });
      document.querySelector(`#place-${place}`)?.replaceChildren(el("div", {}, ...children));
    }
    leadTo(change);
  }

  #children(place: Place, text: Text, { state, app }: Scene): readonly Child[] {
    switch (place) {
      case "top":
        return top(text, app);
      case "results":
        return results(text, state, app);
      case "asks":
        return [bundleInput(text, actsOn(app)), slipInput(text, actsOn(app))];
      case "key":
        return [keyInput(text, state, actsOn(app)), witnessInput(text, state, actsOn(app))];
      case "foot":
        return foot(text, this.#version);
    }
  }
}

/** Leads to a new result; whoever scans one paper after the other stays where the scanner writes. */
function leadTo(change: Change): void {
  if (change === "bundle") document.querySelector<HTMLElement>("#verdict")?.focus();
  if (change !== "paper") return;
  const latest = document.querySelector<HTMLElement>("#latest");
  if (document.activeElement?.id !== "code") latest?.focus();
  latest?.scrollIntoView({ block: "start" });
}

interface Scene {
  readonly state: State;
  readonly app: App;
}

function actsOn(app: App): Acts {
  return {
    take: (files) => app.take(Promise.resolve(givenBy(files))),
    code: (words, isDone) => app.code(words, isDone),
    key: (words) => app.key(words),
    witnesses: (words) => app.witnesses(words),
  };
}

function top(text: Text, app: App): readonly Child[] {
  const choices = (["ja", "en"] as const).map((lang) =>
    button(texts[lang].page.language, () => app.speak(lang), {
      lang,
      "aria-pressed": String(lang === text.lang),
    }),
  );
  return [
    el("h1", {}, text.page.title),
    el("div", { class: "languages" }, ...choices),
    el("p", { class: "lead" }, text.page.lead),
    el("p", { class: "quiet-words" }, icon("good"), text.page.quiet),
  ];
}

function results(text: Text, state: State, app: App): readonly Child[] {
  const slips = state.slips.map((slip, at) => {
    const shown = slipView(text, slip, () => app.removeSlip(slip));
    if (at === 0) shown.id = "latest";
    return shown;
  });
  const heads = state.heads.map((head) => headView(text, head, () => app.removeHead(head)));
  const notices = state.notices.map((notice) =>
    el(
      "p",
      { class: "notice", role: "status" },
      noticeWords(text, notice),
      button(text.page.notices.close, () => app.removeNotice(notice), { class: "quiet" }),
    ),
  );
  const part = (heading: string, cards: readonly HTMLElement[]) =>
    cards.length > 0 && el("section", {}, el("h2", {}, heading), ...cards);
  return [
    ...notices,
    verdictView(text, state),
    part(text.slip.heading, slips),
    part(text.head.heading, heads),
    ...bundleView(text, state),
  ];
}

function foot(text: Text, version: string): readonly Child[] {
  const licences = document.querySelector("#licences")?.textContent ?? "";
  return [
    el("p", {}, text.page.foot.self),
    el("p", {}, text.page.foot.version(version)),
    el("details", {}, el("summary", {}, text.page.foot.licences), el("pre", {}, licences)),
  ];
}

function noticeWords(text: Text, notice: Notice): string {
  const { notices, progress } = text.page;
  if ("name" in notice) return notices[notice.is](notice.name);
  return notice.is === "stopped" ? progress.stopped : notices[notice.is];
}
