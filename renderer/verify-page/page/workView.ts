/** How far a check has come. The elements stay while the numbers run, so that 中止 can be pressed. */
import type { Text } from "../text/text.ts";
import { numberText } from "../text/text.ts";
import { button, el } from "./dom.ts";
import type { Work } from "./state.ts";

interface Shown {
  readonly text: Text;
  readonly is: Work["is"];
  readonly line: HTMLElement;
  readonly bar: HTMLProgressElement;
}

export class WorkView {
  #shown: Shown | undefined;
  /** When the part that is being checked was begun, for telling how long it will take. */
  #begun = { part: "", at: 0 };

  /** Shows in `place` what is being done, or nothing. */
  draw(place: Element, text: Text, work: Work | undefined, stop: () => void): void {
    if (work === undefined) {
      this.#shown = undefined;
      place.replaceChildren();
      return;
    }
    if (this.#shown?.is !== work.is || this.#shown.text !== text) {
      const line = el("p", {});
      const bar = el("progress", {});
      const { stop: words } = text.page.progress;
      place.replaceChildren(line, bar, button(words, stop, { class: "quiet" }));
      this.#shown = { text, is: work.is, line, bar };
    }
    this.#tell(this.#shown, work);
  }

  #tell({ text, line, bar }: Shown, work: Work): void {
    const words = text.page.progress;
    if (work.is !== "checking") {
      line.textContent = words[work.is];
      return;
    }
    const now = performance.now();
    if (this.#begun.part !== work.part) this.#begun = { part: work.part, at: now };
    const share = work.ofBytes === 0 ? 1 : Math.min(1, work.bytes / work.ofBytes);
    const left = share === 0 ? 0 : ((now - this.#begun.at) / 1000) * (1 / share - 1);
    line.textContent = `${words[work.part]}: ${words.count(numberText(text, work.count), left)}`;
    bar.value = share;
  }
}
