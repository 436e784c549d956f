/** The comparison at the desk: when a line is done, and what a confirmation carries. */
import { describe, expect, test } from "vitest";
import type { Comparison } from "../../../renderer/app/checking/checks.ts";
import {
  checksOf,
  foundInstead,
  freshComparison,
  isDone,
  ticked,
} from "../../../renderer/app/checking/checks.ts";
import type { SlipView } from "../../../shared/views/handover.ts";

type Line = SlipView["items"][number];

function line(id: string, seal?: string): Line {
  const asset = { id, quantity: { value: 3, unit: "box" } };
  // Only what a comparison looks at.
  return { asset, ...(seal === undefined ? {} : { seal }) } as Line;
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
    const found = foundInstead(sealed);
    expect(isDone(after({ found }), sealed)).toBe(true);
    expect(isDone(after({ found: { ...found, counted: "" } }), sealed)).toBe(false);
  });
});

describe("a confirmation", () => {
  test("carries nothing of a line nobody compared", () => {
    expect(checksOf(freshComparison(), [plain, sealed])).toEqual([]);
  });

  test("carries what is written where all was ticked", () => {
    expect(checksOf(after({ count: true }, { seal: true }), [plain, sealed])).toEqual([
      { asset: "a", counted: 3, seal: "none" },
      { asset: "b", counted: 3, seal: "intact" },
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
