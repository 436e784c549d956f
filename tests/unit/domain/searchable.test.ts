/** What two texts have in common for someone who looks for one of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchable, spansOf } from "../../../shared/domain/searchable.ts";
import { SHAPES } from "../../../shared/domain/shapes.ts";

describe("is found alike", () => {
  test.each([
    ["the shapes of a name", "髙橋", "高橋"],
    ["the shapes of 崎", "﨑", "崎"],
    ["the shapes of 浜", "濵田", "浜田"],
    ["the shapes of 辺", "渡邉", "渡辺"],
    ["both other shapes of 辺", "渡邊", "渡邉"],
    ["a shape outside the basic plane", "𠮷田", "吉田"],
    ["old forms", "櫻澤 國廣", "桜沢国広"],
    ["a compatibility character", "\ufa19奈川", "神奈川"],
    ["a shape that a selector asks for", "辻\u{e0100}", "辻"],
    ["hiragana and katakana", "わたなべ", "ワタナベ"],
    ["half-width kana", "ﾜﾀﾅﾍﾞ", "わたなべ"],
    ["kana written apart from their marks", "ハ\u3099", "バ"],
    ["small kana as mainframes wrote them", "シヨウコ", "しょうこ"],
    ["wide letters and digits", "ＳＮ－００１", "sn-001"],
    ["upper and lower case", "Lto", "LTO"],
    ["with and without blanks", "渡邉　隆", "渡辺隆"],
    ["every kind of hyphen", "A−1‐2–3ー4", "A1234"],
    ["with and without the long vowel", "サーバー", "サーバ"],
    ["a number in a circle", "①", "1"],
  ])("%s", (_what, one, other) => {
    expect(searchable(one)).toBe(searchable(other));
  });

  test.each([
    ["other names", "坂本", "阪本"],
    ["voiced and unvoiced", "ハタ", "バタ"],
    ["other digits", "12", "21"],
  ])("not %s", (_what, one, other) => {
    expect(searchable(one)).not.toBe(searchable(other));
  });
});

describe("a shape", () => {
  test("belongs to one character, once", () => {
    const all = SHAPES.replaceAll(" ", "");
    expect(new Set(all).size).toBe(Array.from(all).length);
    expect(SHAPES.split(" ").every((group) => Array.from(group).length > 1)).toBe(true);
  });

  test("is found by every other of its character", () => {
    for (const group of SHAPES.split(" ")) {
      const [usual = "", ...others] = group;
      for (const other of others) expect(searchable(other)).toBe(searchable(usual));
    }
  });
});

/** Names as they come: kana of every kind, shapes, marks, digits, blanks. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from("髙高﨑崎濵浜𠮷吉わワﾜがガｶﾞパﾊﾟっッー－-　 Aａ1１①㈱")),
    fc.constantFrom("ｶ\uff9e", "か\u3099", "辻\u{e0100}"),
    fc.string({ minLength: 1, maxLength: 1, unit: "grapheme" }),
  ),
  maxLength: 20,
});

describe("what is marked", () => {
  test("is where it stands in the text as it was written", () => {
    expect(spansOf("髙橋 太郎(ﾀｶﾊｼ)", "高橋太")).toEqual([[0, 4]]);
    expect(spansOf("ｶﾞｶﾞ ガ", "が")).toEqual([
      [0, 2],
      [2, 4],
      [5, 6],
    ]);
    expect(spansOf("𠮷田と𠮷川", "吉")).toEqual([
      [0, 2],
      [4, 6],
    ]);
    expect(spansOf("㈱山田", "株")).toEqual([[0, 1]]);
    // Parts of one character, written one after the other.
    expect(spansOf("\u1100\u1161", "\uac00")).toEqual([[0, 2]]);
    expect(spansOf("(\u3145\u314f)", "\u3145\u314f")).toEqual([[1, 3]]);
  });

  test("is nothing where nothing was sought", () => {
    expect(spansOf("髙橋", " - ")).toEqual([]);
  });

  test("folds to what was sought, and lies within whole characters", () => {
    fc.assert(
      fc.property(text, text, text, (before, sought, after) => {
        const whole = `${before} ${sought} ${after}`;
        const wanted = searchable(sought);
        for (const [from, to] of spansOf(whole, sought)) {
          expect(whole.slice(from, to).isWellFormed()).toBe(true);
          expect(searchable(whole.slice(from, to))).toContain(wanted);
        }
        expect(spansOf(whole, sought).length > 0).toBe(wanted !== "");
      }),
    );
  });
});
