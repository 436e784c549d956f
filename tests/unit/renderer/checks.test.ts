/** The comparison at the desk: when a line is done, and what a confirmation carries. */
import { describe, expect, test } from "vitest";
import type { CheckLine, Comparison } from "../../../renderer/app/checking/checks.ts";
import {
  checksOf,
  foundInstead,
  freshComparison,
  isDone,
  isOther,
  ticked,
} from "../../../renderer/app/checking/checks.ts";
import type { SlipView } from "../../../shared/views/handover.ts";

type Line = SlipView["items"][number];

function line(id: string, seal?: string, serial?: string): Line {
  const asset = {
    id,
    quantity: { value: 3, unit: "box" },
    ...(serial === undefined ? {} : { serial }),
  };
  // Only what a comparison looks at.
  return { asset: { ...asset, ...(seal === undefined ? {} : { seal }) } } as Line;
}

const plain = line("a");
const sealed = line("b", "S-1");

function after(...parts: readonly Parameters<typeof ticked>[2][]): Comparison {
  return parts.reduce<Comparison>(
    (all, part) => ticked(all, [plain, sealed], part),
    freshComparison(),
  );
}

describe("a line", () => {
  test("without a seal is done when its count is ticked", () => {
    expect(isDone(after({ count: true }), plain)).toBe(true);
  });

  test("with a seal is done when both are ticked", () => {
    expect(isDone(after({ count: true }), sealed)).toBe(false);
    expect(isDone(after({ count: true }, { seal: true }), sealed)).toBe(true);
  });

  test("that differs is done when a count is written", () => {
    const found = { ...foundInstead(sealed), sealRead: "S-1" };
    expect(isDone(after({ found }), sealed)).toBe(true);
    expect(isDone(after({ found: { ...found, counted: "" } }), sealed)).toBe(false);
  });
});

describe("the numbers on a unit", () => {
  const numbered = line("c", undefined, "SN-1");
  const closed = line("d", "S-2", "SN-2");
  const all = ticked(freshComparison(), [numbered, closed], { count: true, seal: true });

  test("are carried as read where the line is ticked; what an intact seal keeps in is known by the seal", () => {
    expect(checksOf(all, [numbered, closed])).toEqual([
      { asset: "c", counted: 3, seal: "none", serialRead: "SN-1" },
      { asset: "d", counted: 3, seal: "intact", sealRead: "S-2" },
    ]);
  });

  test.each([
    ["the serial of what is not sealed", numbered, {}, { serialRead: "SN-1" }],
    ["the seal that is intact", closed, {}, { sealRead: "S-2" }],
    ["the serial where the seal is broken", closed, { seal: "broken" }, { serialRead: "SN-2" }],
  ] as const)("must be read where something differs: %s", (_name, one, differs, read) => {
    const found = { ...foundInstead(one), counted: "2", ...differs };
    const done = (what: typeof found) => isDone(ticked(all, [one], { found: what }), one);
    expect(done(found)).toBe(false);
    expect(done({ ...found, ...read })).toBe(true);
    expect(done({ ...found, counted: "0" })).toBe(true);
  });
});

describe("the hash of what came over a network", () => {
  const hash = "ab".repeat(32);
  const sent: CheckLine = { ...line("e"), hash };
  const counted = ticked(freshComparison(), [sent], { count: true });
  const made = (typed: string) => ticked(counted, [sent], { hash: typed });

  test("must be made, in whatever way it is typed, and is carried", () => {
    expect(isDone(counted, sent)).toBe(false);
    expect(isDone(made("ab"), sent)).toBe(false);
    expect(isDone(made(hash.toUpperCase()), sent)).toBe(true);
    expect(checksOf(made(hash.toUpperCase()), [sent])).toEqual([
      { asset: "e", counted: 3, seal: "none", hashRead: hash },
    ]);
  });

  test("is carried where it is another, too: what came is set aside then", () => {
    expect(checksOf(made("cd".repeat(32)), [sent])).toMatchObject([{ hashRead: "cd".repeat(32) }]);
    expect(isOther(made("cd".repeat(32)), sent)).toBe(true);
    for (const typed of ["", "cd", hash]) expect(isOther(made(typed), sent)).toBe(false);
  });

  test("is not asked of less than was sent", () => {
    const found = { ...foundInstead(sent), counted: "2" };
    const fewer = ticked(freshComparison(), [sent], { found });
    expect(isDone(fewer, sent)).toBe(true);
    expect(checksOf(fewer, [sent])).toEqual([{ asset: "e", counted: 2, seal: "none" }]);
  });
});

describe("a confirmation", () => {
  test("carries nothing of a line nobody compared", () => {
    expect(checksOf(freshComparison(), [plain, sealed])).toEqual([]);
  });

  test("carries what is written where all was ticked", () => {
    expect(checksOf(after({ count: true }, { seal: true }), [plain, sealed])).toEqual([
      { asset: "a", counted: 3, seal: "none" },
      { asset: "b", counted: 3, seal: "intact", sealRead: "S-1" },
    ]);
  });

  test("carries what was found where it differs, and not what was ticked before", () => {
    const found = {
      ...foundInstead(sealed),
      counted: "２",
      seal: "broken",
      note: "角が開いている",
    } as const;
    expect(checksOf(after({ count: true }, { found }), [sealed])).toEqual([
      { asset: "b", counted: 2, seal: "broken", note: "角が開いている" },
    ]);
  });
});
