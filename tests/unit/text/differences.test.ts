/** What was found amiss, in words. */
import { describe, expect, test } from "vitest";
import type { Event } from "../../../shared/domain/event.ts";
import { comparedText } from "../../../shared/text/ja/differences.ts";
import { tellEntry } from "../../../shared/text/ja/history.ts";
import type { Names } from "../../../shared/text/refusalText.ts";
import { refusalText } from "../../../shared/text/refusalText.ts";
import { refusalOf } from "../../helpers/meant.ts";

const named = (id: string) => id;
const names: Names = {
  person: named,
  party: named,
  place: named,
  asset: named,
  contract: named,
  slip: named,
  of: (_kind, id) => id,
};

describe("a difference", () => {
  test.each([
    ["seal", "S-1", "S-2", "台帳「S-1」 現物「S-2」"],
    ["seal", "S-1", "×", "台帳「S-1」 現物「異常あり」"],
    ["seal", "S-1", "S-1", "台帳「S-1」 現物「異常あり」"],
    ["seal", "S-1", "-", "台帳「S-1」 現物「なし」"],
    ["serial", "SN-1", "-", "台帳「SN-1」 現物「なし」"],
    ["damage", "-", "筐体の割れ", "「筐体の割れ」"],
    ["verification", "passed", "failed", "「不合格」"],
  ])("of a %s, %s and %s, is said in words", (kind, expected, found, said) => {
    expect(comparedText({ kind, expected, found })).toBe(said);
  });

  test("stands in the history and in the refusal in the same words", () => {
    const difference: Event = {
      type: "differenceFound",
      occurredAt: "2026-07-24T14:05:00+09:00",
      contract: "K-1",
      differences: [{ asset: "a-1", kind: "seal", expected: "S-1", found: "×" }],
    };
    const [detail] = tellEntry([difference], { names }).details;
    expect(detail?.value).toContain("台帳「S-1」 現物「異常あり」");
    const params = { asset: "a-1", expected: "S-1", found: "×" };
    expect(refusalText(refusalOf({ rule: "R13-5", params }), names)).toContain(
      "台帳「S-1」 現物「異常あり」",
    );
  });
});
