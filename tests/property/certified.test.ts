/** Laws of comparing what was handed over with what is certified, for any units and any certificate. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Nameable } from "../../shared/domain/certified.ts";
import { compareMarks } from "../../shared/domain/certified.ts";
import { closeMark, foldMark } from "../../shared/domain/marks.ts";

/** Few letters, so that marks meet; hyphens, blanks and full width, so that they are typed differently. */
const mark = fc
  .array(fc.constantFrom("A", "a", "1", "１", "-", "－", " ", "2"), { minLength: 1, maxLength: 4 })
  .map((letters) => letters.join(""));
const units = fc.array(
  fc.record({ number: mark, serial: mark, container: mark }, { requiredKeys: ["number"] }),
  {
    maxLength: 8,
  },
);
const marks = fc.array(mark, { maxLength: 12 });
const sorted = (all: readonly string[]) => all.map(foldMark).toSorted();

describe("the three lists", () => {
  test("hold every unit exactly once, and every mark is either a unit's or unknown", () => {
    fc.assert(
      fc.property(units, marks, (sent, named) => {
        const { matched, unnamed, unknown } = compareMarks(sent, named);
        expect([...matched.map(({ unit }) => unit), ...unnamed]).toHaveLength(sent.length);
        expect(new Set([...matched.map(({ unit }) => unit), ...unnamed])).toEqual(new Set(sent));
        const strange = new Set(unknown.map(foldMark));
        for (const one of named) {
          const alone = compareMarks(sent, [one]);
          expect(alone.matched.length === 1).toBe(!strange.has(foldMark(one)));
        }
        for (const { mark: by } of matched) expect(strange.has(foldMark(by))).toBe(false);
        expect(unknown.every((one) => named.includes(one))).toBe(true);
      }),
    );
  });

  test("are the same in whatever order units and marks come", () => {
    const shuffled = <T>(all: readonly T[]) =>
      fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
    fc.assert(
      fc.property(
        fc
          .tuple(units, marks)
          .chain(([sent, named]) =>
            fc.tuple(fc.constant(sent), fc.constant(named), shuffled(sent), shuffled(named)),
          ),
        ([sent, named, sentAnew, namedAnew]) => {
          const once = compareMarks<Nameable>(sent, named);
          const again = compareMarks<Nameable>(sentAnew, namedAnew);
          expect(new Set(again.unnamed)).toEqual(new Set(once.unnamed));
          expect(sorted(again.unknown)).toEqual(sorted(once.unknown));
        },
      ),
    );
  });

  test("take no mark for a unit from which it differs in more than width, case, blanks and hyphens", () => {
    fc.assert(
      fc.property(units, marks, (sent, named) => {
        for (const { unit, mark: by } of compareMarks<Nameable>(sent, named).matched)
          expect(
            [unit.serial, unit.number, unit.container].map((one) => one && closeMark(one)),
          ).toContain(closeMark(by));
      }),
    );
  });
});

describe("a mark", () => {
  test("goes first to the unit that carries it as it is", () => {
    const sent = [
      { number: "A-1", serial: "SN1-2" },
      { number: "A-2", serial: "SN12" },
    ];
    const { matched, unnamed } = compareMarks(sent, ["sn12"]);
    expect(matched.map(({ unit }) => unit.number)).toEqual(["A-2"]);
    expect(unnamed.map(({ number }) => number)).toEqual(["A-1"]);
  });

  test("that is close to two units names neither", () => {
    const sent = [
      { number: "A-1", serial: "SN1-2" },
      { number: "A-2", serial: "S-N12" },
    ];
    expect(compareMarks(sent, ["SN12"])).toEqual({ matched: [], unnamed: sent, unknown: ["SN12"] });
  });

  test("of a box names what is alone in it and has no serial, after every other name (E15)", () => {
    const alone = { number: "B-1", container: "箱-1" };
    const named = (sent: readonly Nameable[], by: string) =>
      compareMarks(sent, [by]).matched.map(({ unit }) => unit.number);
    expect(named([alone], "箱－１")).toEqual(["B-1"]);
    expect(named([alone], "箱1")).toEqual(["B-1"]);
    expect(named([alone, { number: "B-2", container: "箱-1" }], "箱-1")).toEqual([]);
    expect(named([{ ...alone, serial: "SN-1" }], "箱-1")).toEqual([]);
    expect(named([alone, { number: "A-1", serial: "SN-1", container: "箱-1" }], "箱-1")).toEqual(
      [],
    );
    expect(named([alone, { number: "箱-1" }], "箱-1")).toEqual(["箱-1"]);
  });

  test("of hyphens alone names nothing", () => {
    expect(compareMarks([{ number: "-" }], ["－－"]).unknown).toEqual(["－－"]);
  });
});
