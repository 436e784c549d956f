/** Every way each refusal can be meant: one set of parameters for each sentence it has. */
import type { Refusal, RefusalCode, RefusalParams } from "../../shared/domain/refusal.ts";
import { RULES } from "../../shared/rules/index.ts";

const PERMIT_GAPS = (["none", "unknown", "term", "media"] as const).map((why) => ({
  place: "P-1",
  why,
  number: why === "none" ? "" : "持出-1",
}));

export const MEANT: { readonly [C in RefusalCode]: readonly RefusalParams[C][] } = {
  "not-found": [{ kind: "asset", id: "A-1" }],
  "already-exists": [{ kind: "asset", id: "A-1" }],
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
  "already-imported": [{ name: "一覧", rows: 120, at: "2026-07-24T10:00:00+09:00" }],
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
  "nothing-said": [{}],
  "wrong-place": [
    { place: "P-1", needed: "cloud" },
    { place: "P-1", needed: "area" },
  ],
  "wrong-side": [
    { person: "p-1", side: "client", article: 8 },
    { person: "p-1", side: "client", article: 18 },
    { person: "p-1", side: "contractor", article: 14 },
  ],
  "report-incomplete": [{ missing: "cause" }, { missing: "prevention" }],
  "not-counted": [{ asset: "A-1", place: "P-1" }],
  "not-expected": [{ asset: "A-1", place: "P-1" }],
  "numbers-used-up": [{ form: "handoverSlip", year: 2026 }],
  "R2-1": [{ missing: ["number", "name", "media"] }, { missing: ["kind"] }],
  "R4-1": [{ unknown: ["personal", "myNumber", "sensitive"] }],
  "R4-2": [{ classification: "2", least: "機密性3" }],
  "R5-1": [{ party: "stranger" }],
  "R5-2": [{ party: "stranger" }],
  "R5-3": [{ person: "p-1" }],
  "R5-4": [{ person: "p-1" }],
  "R5-5": [{ person: "p-1", signedOn: "2026-07-25" }],
  "R5-6": [{ person: "p-1", lastDay: "2026-07-23" }],
  "R6-1": [{ party: "stranger" }],
  "R6-2": [
    {
      party: "sub",
      missing: ["application", "reason", "information", "measures", "supervision"],
    },
  ],
  "R6-3": [
    { party: "sub", why: "term", from: "2026-04-01", to: "2026-04-30" },
    { party: "sub", why: "media", asset: "A-1" },
    { party: "sub", why: "classification", asset: "A-1" },
    { party: "sub", why: "asset", asset: "A-1" },
  ],
  "R6-4": [
    { party: "sub", extent: "main" },
    { party: "sub", extent: "whole" },
  ],
  "R6-5": [{ party: "third", by: "sub" }],
  "R6-6": [{ party: "sub" }],
  "R7-1": [{}],
  "R8-1": [{}],
  "R8-2": [
    { number: "写-1", why: "number", copies: 3, used: 3 },
    { number: "写-1", why: "term", from: "2026-04-01", to: "" },
    { number: "写-1", why: "asset", asset: "A-1" },
    { number: "写-1", why: "media" },
  ],
  "R8-3": [{ missing: ["number", "media", "place", "dueOn"] }, { missing: ["place"] }],
  "R8-4": [{}],
  "R8-5": [{ asset: "A-1", count: 2, copies: "A-1C1 A-1C2" }],
  "R9-1": [{}],
  "R9-2": [{}],
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
  "R10-7": PERMIT_GAPS,
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
  "R13-1": [{ asset: "A-1" }],
  "R13-2": [{ asset: "A-1" }],
  "R13-3": [{}],
  "R13-4": [{ asset: "A-1", container: "C-1" }],
  "R13-5": [{ asset: "A-1", expected: "封-1", found: "封-2" }],
  "R13-6": [
    { minutes: 119, limit: 1 },
    { minutes: 300, limit: 3 },
  ],
  "R13-7": [
    { place: "P-1", missing: ["lock", "keyCustodian"] },
    { place: "P-1", missing: ["lock"] },
  ],
  "R13-8": [{ asset: "A-1", days: 181, limit: 180 }],
  "R13-9": [{ person: "p-1" }],
  "R13-10": [{ asset: "A-1", since: "2026-07-23T10:00:00+09:00" }],
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
  "R14-7": [{ days: 31, limit: 30 }],
  "R14-8": [{ count: 3 }],
  "R14-9": [{ days: 15, limit: 14 }],
  "R14-10": [{}],
  "R14-11": [
    { incidents: 1, suspicions: 0 },
    { incidents: 0, suspicions: 2 },
    { incidents: 1, suspicions: 2 },
  ],
  "R14-12": [{ count: 2, marks: "SN-1 SN-2" }],
  "R14-13": [{ count: 1 }],
  "R14-14": [{}],
  "R15-1": PERMIT_GAPS,
  "R15-2": [{ person: "p-1", place: "P-1" }],
  "R16-1": [
    { person: "p-1", expiresOn: "" },
    { person: "p-1", expiresOn: "2026-07-23" },
  ],
  "R17-1": [
    { place: "P-1", abroad: [] },
    { place: "P-1", abroad: ["SG"] },
  ],
  "R17-2": [{ place: "P-1", missing: ["governingLaw", "jurisdiction"] }],
  "R17-3": [{ place: "P-1" }],
  "R17-4": (["certifications", "conclusion", "grounds", "notTrusted"] as const).map((why) => ({
    place: "P-1",
    why,
  })),
  "R17-5": [{ place: "P-1" }],
  "R17-6": [{ place: "P-1" }],
  "R17-7": [
    { place: "P-1", why: "old", months: 12, evaluatedOn: "2025-07-01" },
    { place: "P-1", why: "certification", name: "認証A", expiresOn: "2026-06-30" },
  ],
  "R18-1": [{ count: 2 }],
  "R18-2": [{}],
  "R18-3": [{}],
  "R18-4": [{}],
  "R18-5": [{}],
  "R18-7": [{}],
  "R18-8": [{ count: 2 }],
  "R20-1": [
    { person: "p-1", last: "" },
    { person: "p-1", last: "2025-04-01" },
  ],
  "R21-1": [{}],
  "R24-1": [{ number: "A-1", asset: "A-1" }],
  "R24-2": [{ serial: "SN-1", asset: "A-1", contract: "K-1" }],
  "R24-3": [{ why: "myNumber" }, { why: "address" }],
  "R24-4": [{}],
};

/** The article a code stands under; cloud data abroad stands under another than the rest of its rule. */
function articleOf(code: string, params: object): number | undefined {
  if (code === "R10-8" && "why" in params && params.why === "cloud") return 17;
  return RULES.find((rule) => rule.code === code)?.article;
}

/** One of them as the rule itself would give it. */
export const refusalOf = ({ rule, params }: { rule: string; params: object }): Refusal => {
  const article = articleOf(rule, params);
  // The table above ties every code to its parameters.
  return {
    rule,
    params,
    severity: "block",
    ...(article === undefined ? {} : { article }),
  } as unknown as Refusal;
};
