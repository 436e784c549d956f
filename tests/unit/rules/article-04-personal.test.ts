import { describe, test } from "vitest";
import { register } from "../../helpers/acts.ts";
import { because, given } from "../../helpers/given.ts";
import { SETTINGS, lacking, stage, stageWith } from "../../helpers/stage.ts";

const NONE = { personal: "no", myNumber: "no", sensitive: "no" } as const;
const unasked = (over: Parameters<typeof register>[1]) =>
  lacking(register("A-1", over), "acknowledged");

describe("what is in an asset (art. 4)", () => {
  test("is decided when it is registered", () => {
    given(stage)
      .when(unasked({ content: NONE }))
      .thenAccepted();
  });

  test.each(["personal", "myNumber", "sensitive"] as const)(
    "or asked about while %s is not known",
    (flag) => {
      const doing = unasked({ content: { ...NONE, [flag]: "unknown" } });
      given(stage)
        .when(doing)
        .thenRefused({
          rule: "R4-1",
          article: 4,
          severity: "warn",
          path: "content",
          params: { unknown: [flag] },
        });
      given(stage)
        .when(because("照会中", ["R4-1"], doing))
        .thenAccepted();
    },
  );
});

describe("My Numbers (art. 4)", () => {
  const inClass = (classification: string) =>
    unasked({ classification, content: { ...NONE, personal: "yes", myNumber: "yes" } });

  test("are in no class below the contract's least", () => {
    given(stage).when(inClass("3")).thenAccepted();
    given(stage)
      .when(inClass("2"))
      .thenRefused({
        rule: "R4-2",
        severity: "warn",
        path: "classification",
        params: { classification: "2", least: "機密性3" },
      });
  });

  test("which is the one the contract says, at its rank and not one below", () => {
    given(stageWith({ highRank: 2 }))
      .when(inClass("2"))
      .thenAccepted();
    given(stageWith({ highRank: 2 }))
      .when(inClass("1"))
      .thenRefused({ rule: "R4-2", params: { least: "機密性2" } });
  });

  test("are refused below it where the contract asks for more than a reason", () => {
    given(stageWith({ severity: { "R4-2": "block" } }))
      .when(because("小規模", ["R4-2"], inClass("2")))
      .thenRefused({ rule: "R4-2", severity: "block" });
  });

  test("in a class the contract does not know are asked for the class alone", () => {
    given(stageWith({ classification: SETTINGS.classification.slice(0, 1) }))
      .when(inClass("2"))
      .thenRefused("unknown-classification");
  });
});

describe("what is said to be in an asset (art. 4)", () => {
  test.each([
    [["myNumber"], { ...NONE, myNumber: "yes" }],
    [["sensitive"], { ...NONE, sensitive: "yes" }],
    [["myNumber", "sensitive"], { personal: "no", myNumber: "yes", sensitive: "yes" }],
  ] as const)("is not personal and %s at once", (says, content) => {
    given(stage)
      .when(unasked({ classification: "3", content }))
      .thenRefused({
        rule: "R4-3",
        article: 4,
        severity: "block",
        path: "content.personal",
        params: { says },
      });
    given(stage)
      .when(register("A-1", { classification: "3", content: { ...content, personal: "yes" } }))
      .thenAccepted();
  });

  test("may still be unknown, which is asked about and no contradiction", () => {
    given(stage)
      .when(register("A-1", { content: { ...NONE, myNumber: "unknown" } }))
      .thenAccepted();
  });
});
