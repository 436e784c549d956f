/** Every refusal can be said, in both languages, with its article and a way out. */
import { describe, expect, test } from "vitest";
import type { Refusal, RefusalCode, RefusalParams } from "../../../shared/domain/refusal.ts";
import { RULES } from "../../../shared/rules/index.ts";
import { refusals as ja } from "../../../shared/text/ja/refusals.ts";
import { refusalText } from "../../../shared/text/refusalText.ts";
import { NAMES, demandGoodSentence } from "../../helpers/sentences.ts";

/** Every way each refusal can be meant. */
const MEANT: { readonly [C in RefusalCode]: readonly RefusalParams[C][] } = {
  "not-found": [{ kind: "asset", id: "A-1" }],
  "already-exists": [{ kind: "serial", id: "SN-1" }],
  "wrong-state": [{ asset: "A-1", state: "returned", transition: "T10" }],
  "wrong-stage": (
    [
      "issued",
      "released",
      "completed",
      "held",
      "void",
      "underway",
      "inTransit",
      "arrived",
      "checked",
      "open",
      "ended",
      "withdrawn",
      "carriedOut",
      "certified",
      "accepted",
      "closed",
      "elsewhere",
      "settled",
      "answered",
      "submitted",
    ] as const
  ).map((stage) => ({ kind: "slip", id: "S-1", stage })),
  "other-contract": [
    { kind: "asset", id: "A-1" },
    { kind: "person", id: "p-1" },
    { kind: "suspicion", id: "s-1" },
  ],
  "not-checked": [{ asset: "A-1" }],
  "named-twice": [{ asset: "A-1" }],
  "not-listed": [{ asset: "A-1" }],
  "nothing-named": [{}],
  "contract-completed": [{ contract: "K-1" }],
  "contract-ended": [{ contract: "K-1" }],
  "unknown-classification": [{ classification: "9" }],
  "not-by-hand": [{}],
  "last-manager": [{}],
  "term-reversed": [
    { from: "2026-07-24", to: "2026-07-23" },
    { from: "2026-07-24T10:00:00+09:00", to: "2026-07-24T09:00:00+09:00" },
  ],
  "same-party": [{ party: "city" }],
  "not-adjustable": [{ rule: "R10-1" }],
  "numbers-used-up": [{ form: "handoverSlip", year: 2026 }],
  "R5-1": [{ party: "stranger" }],
  "R5-3": [{ person: "p-1" }],
  "R5-4": [{ person: "p-1" }],
  "R5-5": [{ person: "p-1", signedOn: "2026-07-25" }],
  "R5-6": [{ person: "p-1", lastDay: "2026-07-23" }],
  "R6-1": [{ party: "stranger" }],
  "R10-1": [{ place: "P-1" }],
  "R10-2": [
    { place: "P-1", from: "2026-04-01", to: "2026-04-30" },
    { place: "P-1", from: "2026-04-01", to: "" },
  ],
  "R10-3": [{ place: "" }, { place: "P-1" }],
  "R10-4": [{ planned: "P-1", place: "P-2" }],
  "R10-5": [
    { place: "P-1", asset: "A-1", limit: "media" },
    { place: "P-1", asset: "A-1", limit: "classification" },
  ],
  "R10-6": [{ place: "P-1" }],
  "R10-7": [{ place: "P-1" }],
  "R10-8": [
    { place: "P-1", country: "SG", why: "abroad" },
    { place: "P-1", country: "SG", why: "cloud" },
  ],
  "R10-9": [{ place: "P-1", count: 2 }],
  "R11-1": [{ leg: "return" }],
  "R11-2": [{ asset: "" }, { asset: "A-1" }],
  "R11-3": [{ slip: "S-1" }],
  "R11-4": [{ asset: "A-1", expected: "20", found: "19" }],
  "R11-5": [{ asset: "A-1" }],
  "R11-6": [{ before: "20 box", after: "13 box 7 sheet" }],
  "R11-7": [{ slip: "S-1" }],
  "R11-8": [{ asset: "A-1", slip: "S-1" }],
  "R11-9": [
    { asset: "A-1", last: "2026-07-24T10:00:00+09:00", at: "2026-07-24T09:00:00+09:00" },
    { asset: "", last: "2026-07-24T10:00:00+09:00", at: "2026-07-25" },
  ],
  "R11-10": [{ days: 8, limit: 7 }],
  "R12-1": [{ person: "p-1" }],
  "R12-2": [{ person: "p-1", from: "2026-04-01", to: "" }],
  "R12-3": [{ person: "p-1" }],
  "R12-4": [{ missing: "cost" }, { missing: "responsible" }],
  "R12-5": [{ person: "p-1" }],
  "R12-6": [{ kind: "return", person: "p-1" }],
  "R12-7": [
    { asset: "A-1", custodian: "p-1", person: "p-2" },
    { asset: "A-1", custodian: "", person: "p-2" },
  ],
  "R12-8": [{ missing: ["consent"] }, { missing: ["party"] }, { missing: ["waybill", "consent"] }],
  "R12-9": [{ person: "p-1" }],
  "R12-10": [{ person: "p-1", named: "p-2" }],
  "R13-5": [{ asset: "A-1", expected: "封-1", found: "封-2" }],
  "R14-1": [{ count: 3 }],
  "R14-2": [
    { asset: "A-1", why: "none" },
    { asset: "A-1", why: "other" },
  ],
  "R14-3": [
    { asset: "A-1", technique: "overwrite", why: "media" },
    { asset: "A-1", technique: "purge", why: "method" },
    { asset: "A-1", technique: "shred", why: "instruction" },
  ],
  "R14-4": [
    { asset: "A-1", why: "serial", expected: "SN-1", found: "-" },
    { asset: "A-1", why: "verification", expected: "passed", found: "failed" },
  ],
  "R14-5": [
    { why: "absent", count: 2, assets: "A-1 A-2" },
    { why: "unnamed", count: 1, assets: "A-1" },
    { why: "early", count: 1, assets: "A-1" },
  ],
  "R14-6": [{ missing: "witness" }, { missing: "photos" }],
  "R14-9": [{ days: 15, limit: 14 }],
  "R14-10": [{}],
  "R18-4": [{}],
  "R18-5": [{}],

  "wrong-side": [
    { person: "p-1", side: "client", article: 18 },
    { person: "p-1", side: "contractor", article: 14 },
  ],
  "report-incomplete": [{ missing: "cause" }, { missing: "prevention" }],
  "not-counted": [{ asset: "A-1", place: "P-1" }],
  "not-expected": [{ asset: "A-1", place: "P-1" }],
  "R14-11": [
    { incidents: 1, suspicions: 0 },
    { incidents: 0, suspicions: 2 },
    { incidents: 1, suspicions: 2 },
  ],
  "R18-1": [{ count: 2 }],
  "R18-2": [{}],
  "R18-3": [{}],
  "R18-7": [{}],
  "R18-8": [{ count: 2 }],
};

/** The article a code stands under; cloud data abroad stands under another than the rest of its rule. */
function articleOf(code: string, params: object): number | undefined {
  if (code === "R10-8" && "why" in params && params.why === "cloud") return 17;
  return RULES.find((rule) => rule.code === code)?.article;
}

const CASES = Object.entries(MEANT).flatMap(([rule, all]) =>
  all.map((params: object) => ({ rule, params, said: JSON.stringify(params) })),
);

const refusalOf = ({ rule, params }: { rule: string; params: object }): Refusal => {
  const article = articleOf(rule, params);
  // The table above ties every code to its parameters.
  return {
    rule,
    params,
    severity: "block",
    ...(article === undefined ? {} : { article }),
  } as unknown as Refusal;
};

describe("a refusal", () => {
  test.each(CASES)("$rule $said can be said well", (one) => {
    expect(() => demandGoodSentence(refusalOf(one))).not.toThrow();
  });

  test("names what it is about", () => {
    expect(refusalText(refusalOf({ rule: "R10-1", params: { place: "P-1" } }), NAMES)).toBe(
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
      const own = said.replaceAll(/A-\d|SN-\d|R\d+-\d+|SG|Purge|passed|failed/g, "");
      expect(own, one.rule).not.toMatch(/[A-Za-z]{2,}/);
    }
  });

  test("has a case here for everything it can mean", () => {
    expect(Object.keys(MEANT).toSorted()).toEqual(Object.keys(ja).toSorted());
  });
});
