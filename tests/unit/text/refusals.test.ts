/** Every refusal can be said, in both languages, with its article and a way out. */
import { describe, expect, test } from "vitest";
import { refusals as ja } from "../../../shared/text/ja/refusals.ts";
import { refusalText } from "../../../shared/text/refusalText.ts";
import { MEANT, refusalOf } from "../../helpers/meant.ts";
import { NAMES, demandGoodSentence } from "../../helpers/sentences.ts";

const CASES = Object.entries(MEANT).flatMap(([rule, all]) =>
  all.map((params: object) => ({ rule, params, said: JSON.stringify(params) })),
);

describe("a refusal", () => {
  test.each(CASES)("$rule $said can be said well", (one) => {
    expect(() => demandGoodSentence(refusalOf(one))).not.toThrow();
  });

  test("names what it is about", () => {
    expect(
      refusalText(refusalOf({ rule: "R10-1", params: { place: "P-1", what: "carry" } }), NAMES),
    ).toBe(
      "搬出できません。「‹place P-1›」は発注者の指定した場所ではありません(特記事項 第10条)。指定を受けたときは、指定文書を登録してください。",
    );
  });

  test("writes days in the era and quantities with their units", () => {
    const say = (rule: string, params: object) => refusalText(refusalOf({ rule, params }), NAMES);
    expect(say("R11-6", { before: "20 box", after: "13 box 7 sheet" })).toContain(
      "前 20箱、後 13箱 7枚",
    );
    expect(say("R10-2", { place: "P-1", from: "2026-04-01", to: "" })).toContain(
      "令和8年4月1日からです",
    );
    expect(say("R11-9", { asset: "", last: "", at: "2026-07-25" })).toContain("令和8年7月25日");
  });

  test("holds no words of another language on a Japanese screen", () => {
    for (const one of CASES) {
      const said = refusalText(refusalOf(one), NAMES).replaceAll(/‹[^›]*›/g, "");
      const own = said.replaceAll(
        /A-\d|SN-\d|R\d+-\d+|SG|SSD|USB|mm²|Purge|Destroy|passed|failed|ISMAP|ISO\/IEC/g,
        "",
      );
      expect(own, one.rule).not.toMatch(/[A-Za-z]{2,}/);
    }
  });

  test("has a case here for everything it can mean", () => {
    expect(Object.keys(MEANT).toSorted()).toEqual(Object.keys(ja).toSorted());
  });
});
