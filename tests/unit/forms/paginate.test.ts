/** Where pages end: nothing is lost, doubled or cut, and signatures stand with lines. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Heights, Page } from "../../../shared/forms/paginate.ts";
import { paginate } from "../../../shared/forms/paginate.ts";

/** A page of 100, a head of 5, rows of 10, a closing row of 5. */
function heights(over: Partial<Heights> = {}): Heights {
  return {
    page: 100,
    first: 30,
    later: 10,
    head: 5,
    rows: [],
    end: 5,
    more: 3,
    tail: [20],
    isSigned: true,
    notice: 4,
    ...over,
  };
}

const rows = (count: number) => Array.from({ length: count }, () => 10);
const spans = (pages: readonly Page[]) => pages.map((page) => page.rows);

describe("a signed form", () => {
  test("stands on one page when it fits, and says how much room is left", () => {
    expect(paginate(heights({ rows: rows(3) }))).toEqual([
      { rows: [0, 3], ends: true, tail: [0, 1], free: 10 },
    ]);
  });

  test("without lines still has its closing row and its signatures", () => {
    expect(paginate(heights())).toEqual([{ rows: [0, 0], ends: true, tail: [0, 1], free: 40 }]);
  });

  test("draws three lines over to the signatures when these no longer fit", () => {
    const pages = paginate(heights({ rows: rows(6) }));
    expect(spans(pages)).toEqual([
      [0, 3],
      [3, 6],
    ]);
    expect(pages.map((page) => page.ends)).toEqual([false, true]);
    expect(pages.map((page) => page.tail)).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test("draws lines over also where only one or two were left for the last page", () => {
    const pages = paginate(heights({ rows: rows(15) }));
    expect(spans(pages).at(-1)).toEqual([12, 15]);
  });

  test("has one closing row also where that is as high as the line under a table that goes on", () => {
    const pages = paginate(heights({ rows: rows(6), end: 3, more: 3 }));
    expect(pages.map((page) => page.ends)).toEqual([false, true]);
  });

  test("says where the lines are when the signatures cannot stand with any", () => {
    const pages = paginate(heights({ rows: rows(6), tail: [60] }));
    expect(pages.map((page) => page.linesEndOn)).toEqual([undefined, 1]);
    expect(pages.at(-1)).toMatchObject({ rows: [0, 0], tail: [0, 1] });
  });

  test("lets remarks run on over pages before the signatures", () => {
    const pages = paginate(heights({ rows: rows(3), tail: [...rows(18), 20] }));
    expect(pages.map((page) => page.tail)).toEqual([
      [0, 3],
      [3, 12],
      [12, 19],
    ]);
    expect(pages.at(-1)?.linesEndOn).toBe(1);
  });

  test("begins the lines on the second page when the first has no room for one", () => {
    expect(spans(paginate(heights({ rows: [70, 10, 10] })))[0]).toEqual([0, 0]);
  });
});

test("a form signed at its head lets what follows run on, and says nothing of lines", () => {
  const pages = paginate(heights({ rows: rows(5), tail: rows(9), isSigned: false }));
  expect(spans(pages)[0]).toEqual([0, 5]);
  expect(pages.every((page) => page.linesEndOn === undefined)).toBe(true);
});

const anyHeights = fc.record({
  page: fc.constant(100),
  first: fc.integer({ min: 0, max: 60 }),
  later: fc.integer({ min: 0, max: 20 }),
  head: fc.integer({ min: 1, max: 10 }),
  rows: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }),
  end: fc.integer({ min: 3, max: 8 }),
  more: fc.integer({ min: 1, max: 3 }),
  tail: fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 12 }),
  isSigned: fc.boolean(),
  notice: fc.integer({ min: 1, max: 5 }),
});

describe("any form", () => {
  test("has every line and every block once, in order, and one closing row", () => {
    fc.assert(
      fc.property(anyHeights, (some) => {
        const pages = paginate(some);
        const all = (of: (page: Page) => readonly [number, number]) =>
          pages.flatMap((page) => numbers(...of(page)));
        expect(all((page) => page.rows)).toEqual(numbers(0, some.rows.length));
        expect(all((page) => page.tail)).toEqual(numbers(0, some.tail.length));
        expect(pages.filter((page) => page.ends)).toHaveLength(1);
      }),
    );
  });

  test("puts nothing beyond the edge of a page", () => {
    fc.assert(
      fc.property(anyHeights, (some) => {
        for (const [index, page] of paginate(some).entries()) {
          expect(used(some, page, index) + page.free).toBe(some.page);
          expect(page.free).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** What stands on a page, added up from the outside. */
function used(some: Heights, page: Page, index: number): number {
  const sum = (list: readonly number[], [from, to]: readonly [number, number]) =>
    list.slice(from, to).reduce((total, height) => total + height, 0);
  const goesOn = !page.ends && page.tail[1] === 0;
  const hasTable = page.ends || goesOn;
  return (
    (index === 0 ? some.first : some.later) +
    (hasTable ? some.head : 0) +
    sum(some.rows, page.rows) +
    (page.ends ? some.end : 0) +
    (goesOn ? some.more : 0) +
    sum(some.tail, page.tail) +
    (page.linesEndOn === undefined ? 0 : some.notice)
  );
}
