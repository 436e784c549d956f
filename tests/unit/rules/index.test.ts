/** The rules as a whole: their order, their reach, their words. */
import { describe, expect, test } from "vitest";
import { RULES, isAdjustable, rulesFor, unsettable } from "../../../shared/rules/index.ts";
import { refusals as en } from "../../../shared/text/en/refusals.ts";
import { refusals as ja } from "../../../shared/text/ja/refusals.ts";

const numbers = (code: string) => code.slice(1).split("-").map(Number) as [number, number];
const isLeft = ({ code }: { code: string }) => isAdjustable(code);
const codes = RULES.map((rule) => rule.code);

describe("the rules", () => {
  test("stand in the order of the articles, and within an article by number", () => {
    const sorted = codes.toSorted((a, b) => {
      const [articleA, numberA] = numbers(a);
      const [articleB, numberB] = numbers(b);
      return articleA - articleB || numberA - numberB;
    });
    expect(codes).toEqual(sorted);
  });

  test("each have one code, and every code that has words has a rule", () => {
    expect(new Set(codes).size).toBe(codes.length);
    const spoken = Object.keys(ja).filter((code) => /^R\d/.test(code));
    expect(spoken.toSorted()).toEqual([...codes].toSorted());
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(ja).toSorted());
  });

  test("each govern something, and govern it in the same order", () => {
    for (const rule of RULES) {
      expect(rule.governs.length, rule.code).toBeGreaterThan(0);
      expect(new Set(rule.governs).size, rule.code).toBe(rule.governs.length);
      for (const type of rule.governs) {
        const governing = rulesFor(type).map((one) => one.code);
        expect(governing).toEqual(codes.filter((code) => governing.includes(code)));
      }
    }
  });

  test("may be lowered below a warning only where Art. 13 asks for effort, or the text is open", () => {
    const lowerable = RULES.filter((rule) => rule.lowerable);
    expect(lowerable.filter((rule) => !rule.adjustable)).toEqual([]);
    expect(lowerable.filter(({ article }) => article !== 13).map(({ code }) => code)).toEqual([
      "R4-2",
      "R11-10",
      "R14-7",
      "R17-6",
      "R17-7",
      "R24-5",
    ]);
    const left = RULES.filter((rule) => rule.adjustable);
    const firm = left.filter((rule) => rule.severity === "warn" && !rule.lowerable);
    expect(firm.flatMap(({ code }) => unsettable({ [code]: "hold" }))).toMatchObject(
      firm.map(({ code }) => ({ rule: "too-lenient", params: { rule: code } })),
    );
    const others = left.filter((rule) => !firm.includes(rule));
    expect(others.flatMap(({ code }) => unsettable({ [code]: "hold" }))).toEqual([]);
    expect(left.flatMap(({ code }) => unsettable({ [code]: "warn" }))).toEqual([]);
    expect(left.flatMap(({ code }) => unsettable({ [code]: "block" }))).toEqual([]);
  });

  test("leave to a contract only duties of effort and open readings, never what the law forbids", () => {
    const adjustable = RULES.filter((rule) => rule.adjustable);
    expect(adjustable.filter((rule) => rule.severity === "block")).toEqual([]);
    expect(RULES.filter((rule) => rule.severity === "block").filter(isLeft)).toEqual([]);
    // A seal that is not the one put on is never only warned about.
    expect(isAdjustable("R13-5")).toBe(false);
    expect(isAdjustable("R5-3")).toBe(true);
  });
});
