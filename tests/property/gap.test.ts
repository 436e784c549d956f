/** What is known to be absent without a look is absent, in whatever order texts are asked for. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { gapIn } from "../../electron/ledger/gap.ts";

/** An index as SQLite keeps it: in the order of UTF-8. */
function indexOf(texts: readonly string[]) {
  const bytes = (text: string) => Buffer.from(text, "utf8");
  const ordered = texts.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)));
  return (from: string) => ordered.find((text) => Buffer.compare(bytes(text), bytes(from)) >= 0);
}

/** Few, so that they meet; and those whose order is another in UTF-16: a private one, and one beyond the plane. */
const sign = fc.constantFrom("1", "9", "\ud7ff", "\ue000", "\u{20bb7}");
const texts = fc.array(fc.string({ unit: sign, maxLength: 2 }), { minLength: 5, maxLength: 20 });

test("what a gap holds is in no row, and what was looked for in vain is held", () => {
  let held = 0;
  fc.assert(
    fc.property(texts, texts, (rows, asked) => {
      const gap = gapIn(indexOf(rows));
      const found = asked.filter((one) => {
        if (gap.lacks(one)) {
          held += 1;
          return rows.includes(one);
        }
        if (rows.includes(one)) return false;
        gap.inVain(one);
        return !gap.lacks(one);
      });
      expect(found).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(held).toBeGreaterThan(0);
});

/** How many looks it takes to find out that no row says any of these. */
function looks(rows: readonly string[], asked: readonly string[]): number {
  const next = indexOf(rows);
  let count = 0;
  const gap = gapIn((from) => {
    count += 1;
    return next(from);
  });
  for (const one of asked) {
    if (gap.lacks(one)) continue;
    count += 1;
    gap.inVain(one);
  }
  return count;
}

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `A-${from + n}`);

test("a list that goes on where the rows end takes three looks", () => {
  expect(looks(numbered(1000, 5000), numbered(5000, 9000))).toBe(3);
});

test("numbers without leading zeros take a look for every ten", () => {
  expect(looks(numbered(1, 1000), numbered(1000, 9000))).toBeLessThanOrEqual(810);
});

test("for texts that rows do say, what comes next is asked for once", () => {
  let asked = 0;
  const next = indexOf(numbered(100, 200));
  const gap = gapIn((from) => {
    asked += 1;
    return next(from);
  });
  for (const one of ["B-1", "B-2"]) gap.inVain(one);
  asked = 0;
  expect(numbered(100, 200).filter((one) => gap.lacks(one))).toEqual([]);
  expect(asked).toBe(1);
});

test("what a gap knew is forgotten once rows are written", () => {
  const gap = gapIn(indexOf([]));
  for (const one of ["A-1", "A-2"]) gap.inVain(one);
  expect(gap.lacks("A-3")).toBe(true);
  gap.forget();
  expect(["A-1", "A-2", "A-3"].some((one) => gap.lacks(one))).toBe(false);
});
