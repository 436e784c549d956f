/**
 * A stretch of an index without rows. Texts that are new mostly come in an order, and between one that was looked for
 * in vain and the next that there is, none has to be looked for: also where `A-10` sorts before `A-9`.
 */
export interface Gap {
  /** Whether a text is known to be absent without looking. */
  holds(text: string): boolean;
  /** Takes a text that was looked for in vain. */
  inVain(text: string): void;
  /** Forgets what is known: rows have been written. */
  forget(): void;
}

/** Text that lies on the same side of any other in UTF-8 and in UTF-16, in SQLite and in JavaScript. */
const ORDERED_ALIKE = /^[\0-\ud7ff]*$/;

/** A gap in the index whose first text at or after another `next` finds. */
export function gapIn(next: (from: string) => string | undefined): Gap {
  let absent: string | undefined;
  /** From `from` on, up to `to` or the end. */
  let stretch: { readonly from: string; readonly to: string | undefined } | undefined;

  function isInStretch(text: string): boolean {
    if (!stretch || text < stretch.from) return false;
    return stretch.to === undefined || text < stretch.to;
  }

  return {
    holds: (text) => text === absent || isInStretch(text),
    inVain(text) {
      // Where only one is looked for, to look for the next as well would double the cost.
      const isFirst = absent === undefined;
      absent = text;
      if (isFirst || !ORDERED_ALIKE.test(text)) return;
      const to = next(text);
      if (to === undefined || ORDERED_ALIKE.test(to)) stretch = { from: text, to };
    },
    forget() {
      absent = undefined;
      stretch = undefined;
    },
  };
}
