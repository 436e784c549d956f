import { describe, test } from "vitest";
import { register } from "../../helpers/acts.ts";
import { given } from "../../helpers/given.ts";
import { lacking, stage } from "../../helpers/stage.ts";

describe("what is protected is known (art. 2)", () => {
  test("by its number, its name and its medium", () => {
    given(stage).when(register("A-1")).thenAccepted();
    given(stage)
      .when(lacking(register("A-1"), "number", "name", "media"))
      .thenRefused({
        rule: "R2-1",
        article: 2,
        severity: "block",
        path: "number",
        params: { missing: ["number", "name", "media"] },
      });
  });

  test.each(["number", "name", "media"] as const)("and not without its %s", (member) => {
    given(stage)
      .when(lacking(register("A-1"), member))
      .thenRefused({ rule: "R2-1", path: member, params: { missing: [member] } });
  });

  test("and another medium than those of the list only when someone says what it is", () => {
    given(stage)
      .when(register("A-1", { media: "other" }))
      .thenRefused({ rule: "R2-1", path: "model", params: { missing: ["kind"] } });
    given(stage)
      .when(register("A-1", { media: "other", model: "録音用ミニディスク" }))
      .thenAccepted();
    given(stage)
      .when(register("A-1", { media: "other", note: "録音用ミニディスク" }))
      .thenAccepted();
  });

  test("before anyone asks what is in it", () => {
    const content = { personal: "unknown", myNumber: "no", sensitive: "no" } as const;
    given(stage)
      .when(lacking(register("A-1", { content }), "name", "acknowledged"))
      .thenRefused("R2-1", "R4-1");
  });
});
