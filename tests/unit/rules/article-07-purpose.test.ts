import { describe, test } from "vitest";
import { held, takeOut, issue, release } from "../../helpers/acts.ts";
import { depart } from "../../helpers/transportActs.ts";
import { because, given } from "../../helpers/given.ts";
import { lacking, stage, stageWith } from "../../helpers/stage.ts";

describe("every use says what for (art. 7)", () => {
  const aimless = lacking(takeOut(["A-1"]), "purpose");

  test("when something is taken out", () => {
    given(stage, held("A-1"))
      .when(takeOut(["A-1"]))
      .thenAccepted();
    given(stage, held("A-1"))
      .when(aimless)
      .thenRefused({ rule: "R7-1", article: 7, severity: "warn", path: "purpose" });
    given(stage, held("A-1"))
      .when(because("点検", ["R7-1"], aimless))
      .thenAccepted();
  });

  test("when something is moved, but not when a slip says it", () => {
    given(stage, held("A-1"))
      .when(lacking(depart("W-1", "move", { assets: ["A-1"] }), "purpose"))
      .thenRefused("R7-1");
    given(stage, held("A-1"), issue("S-1", "return", ["A-1"]), release("S-1"))
      .when(depart("W-1", "return", { slip: "S-1" }))
      .thenAccepted();
  });

  test("which a contract may insist on", () => {
    given(stageWith({ severity: { "R7-1": "block" } }), held("A-1"))
      .when(because("点検", ["R7-1"], aimless))
      .thenRefused({ rule: "R7-1", severity: "block" });
  });

  test("which comes before the place of work", () => {
    given(stage, held("A-1"))
      .when(lacking(takeOut(["A-1"], { place: "P-99" }), "purpose"))
      .thenRefused({ rule: "wrong-stage" }, "R6-1", "R7-1", "R10-6");
  });
});
