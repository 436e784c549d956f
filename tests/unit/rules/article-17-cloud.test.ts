import { describe, test } from "vitest";
import { issue, register } from "../../helpers/acts.ts";
import { because, given, on } from "../../helpers/given.ts";
import type { Act } from "../../helpers/stage.ts";
import {
  CENTER,
  designatePlace,
  evaluate,
  lacking,
  place,
  stage,
  stageWith,
} from "../../helpers/stage.ts";

const CLOUD = "P-31";
const service: readonly Act[] = [place(CLOUD, { kind: "cloud" }), designatePlace(CLOUD)];
const upload = issue("S-1", "provision", ["A-1"], { place: CLOUD });
const known = (...more: readonly Act[]) => given(stage, service, ...more, register("A-1"));
const at = (day: string) => `${day}T10:00:00+09:00`;

describe("personal information goes to a cloud service (art. 17(1))", () => {
  test("of which all four conditions are known", () => {
    known(evaluate(CLOUD)).when(upload).thenAccepted();
    known().when(upload).thenRefused("R17-1", "R17-2", "R17-3", "R17-4", "R17-5", "R17-6");
  });

  test("whose data stays in Japan, every copy of it", () => {
    known(lacking(evaluate(CLOUD), "countries"))
      .when(upload)
      .thenRefused({
        rule: "R17-1",
        article: 17,
        severity: "block",
        path: "place",
        params: { place: CLOUD, abroad: [] },
      });
    known(evaluate(CLOUD, { countries: ["JP", "SG"] }))
      .when(upload)
      .thenRefused({ rule: "R17-1", params: { abroad: ["SG"] } });
  });

  test("under the law of Japan and before a court in Japan, both", () => {
    known(lacking(evaluate(CLOUD), "governingLaw"))
      .when(upload)
      .thenRefused({ rule: "R17-2", severity: "block", params: { missing: ["governingLaw"] } });
    known(lacking(evaluate(CLOUD), "jurisdiction"))
      .when(upload)
      .thenRefused({ rule: "R17-2", params: { missing: ["jurisdiction"] } });
  });

  test("whose provider may use it for nothing else", () => {
    known(lacking(evaluate(CLOUD), "purposeClause"))
      .when(upload)
      .thenRefused({ rule: "R17-3", severity: "block", params: { place: CLOUD } });
  });

  test("that someone has judged to be trustworthy, whatever certificates it has", () => {
    known(evaluate(CLOUD, { certifications: [] }))
      .when(upload)
      .thenAccepted();
    for (const why of ["certifications", "conclusion", "grounds"] as const)
      known(lacking(evaluate(CLOUD), why))
        .when(upload)
        .thenRefused({ rule: "R17-4", severity: "block", params: { why } });
    known(evaluate(CLOUD, { conclusion: "notTrusted" }))
      .when(upload)
      .thenRefused({ rule: "R17-4", params: { why: "notTrusted" } });
  });

  test("as it was found last, not as it was once", () => {
    const later = evaluate(CLOUD, { evaluatedOn: "2026-07-01", conclusion: "notTrusted" });
    known(evaluate(CLOUD), later).when(upload).thenRefused("R17-4");
    known(later, evaluate(CLOUD)).when(upload).thenRefused("R17-4");
  });

  test("and no reason makes up for a condition that is not met", () => {
    known(lacking(evaluate(CLOUD), "purposeClause"))
      .when(because("提供者に確認中", ["R17-3"], upload))
      .thenRefused("R17-3");
  });
});

describe("a cloud service (art. 17(2))", () => {
  test.each([
    ["safeguards", "R17-5"],
    ["deletion", "R17-6"],
  ] as const)("is used without known %s only for a reason", (member, rule) => {
    const story = known(lacking(evaluate(CLOUD), member));
    story.when(upload).thenRefused({ rule, severity: "warn", params: { place: CLOUD } });
    story.when(because("来月までに整える", [rule], upload)).thenAccepted();
    given(
      stageWith({ severity: { [rule]: "block" } }),
      service,
      lacking(evaluate(CLOUD), member),
      register("A-1"),
    )
      .when(because("来月までに整える", [rule], upload))
      .thenRefused({ rule, severity: "block" });
  });

  test("is looked at again after the months of the contract", () => {
    const old = (evaluatedOn: string) =>
      known(evaluate(CLOUD, { evaluatedOn, certifications: [] })).when(upload);
    old("2025-07-24").thenAccepted();
    old("2025-07-23").thenRefused({
      rule: "R17-7",
      severity: "warn",
      params: { why: "old", months: 12, evaluatedOn: "2025-07-23" },
    });
    given(
      stageWith({ cloudMonths: 1 }),
      service,
      evaluate(CLOUD, { evaluatedOn: "2026-06-23", certifications: [] }),
      register("A-1"),
    )
      .when(upload)
      .thenRefused({ rule: "R17-7", params: { months: 1 } });
  });

  test("has certificates that are still good, or a reason is given", () => {
    const certified = (expiresOn: string) =>
      known(evaluate(CLOUD, { certifications: [{ name: "認証A", expiresOn }] })).when(upload);
    certified("2026-07-24").thenAccepted();
    certified("2026-07-23").thenRefused({
      rule: "R17-7",
      params: { why: "certification", name: "認証A", expiresOn: "2026-07-23" },
    });
  });
});

describe("the conditions of Art. 17 are not asked", () => {
  test("for what is certainly no personal information", () => {
    const harmless = { personal: "no", myNumber: "no", sensitive: "no" } as const;
    given(stage, service, register("A-1", { content: harmless }))
      .when(upload)
      .thenAccepted();
    for (const flag of ["personal", "myNumber", "sensitive"] as const)
      given(stage, service, register("A-1", { content: { ...harmless, [flag]: "unknown" } }))
        .when(upload)
        .thenRefused("R17-1", "R17-2", "R17-3", "R17-4", "R17-5", "R17-6");
  });

  test("of a place that is no cloud service, which cannot be evaluated as one", () => {
    given(stage)
      .when(evaluate(CENTER))
      .thenRefused({
        rule: "wrong-place",
        article: 17,
        params: { place: CENTER, needed: "cloud" },
      });
  });
});

test("the designation of the place comes before the conditions, and these in their order", () => {
  given(
    stage,
    place(CLOUD, { kind: "cloud" }),
    evaluate(CLOUD, { countries: ["US"] }),
    register("A-1"),
  )
    .when(on(at("2026-07-24"), upload))
    .thenRefused("R10-1", "R17-1");
});
