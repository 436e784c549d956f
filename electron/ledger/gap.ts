/**
 * A stretch of an index without rows. Texts that are new mostly come in an order, and between one that was looked for
 * in vain and the next that there is, none has to be looked for: also where `A-10` sorts before `A-9`.
 */
export interface Gap {
  /** Whether a text is known to be absent, or is found to be as others were before it. */
  lacks(text: string): boolean;
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

  /** Whether no row says a text; where one does, the next is not expected to be absent either. */
  function isBeside(text: string): boolean {
    const to = next(text);
    const isOrdered = ORDERED_ALIKE.test(text) && (to === undefined || ORDERED_ALIKE.test(to));
    stretch = isOrdered && to !== text ? { from: text, to } : undefined;
    return to !== text;
  }

  function forget(): void {
    absent = undefined;
    stretch = undefined;
  }

  return {
    lacks(text) {
      if (text === absent || isInStretch(text)) return true;
      // Where others were looked for in vain, what comes next tells of this one and of those after it.
      if (!stretch) return false;
      if (isBeside(text)) return true;
      forget();
      return false;
    },
    inVain(text) {
      // Where only one is looked for, to look for the next as well would double the cost.
      if (absent !== undefined) isBeside(text);
      absent = text;
    },
    forget,
  };
}
