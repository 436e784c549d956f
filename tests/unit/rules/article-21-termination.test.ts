import { describe, test } from "vitest";
import { endContract, held } from "../../helpers/acts.ts";
import { given } from "../../helpers/given.ts";
import { stage } from "../../helpers/stage.ts";

describe("a contract that is terminated (art. 21)", () => {
  test("reminds of the deposit, and of what must go back", () => {
    given(stage)
      .when(endContract({ reason: "terminated" }))
      .thenNoticed({ rule: "R21-1", article: 21, severity: "info", path: "reason" });
  });

  test("unlike one that ends with its term", () => {
    given(stage).when(endContract()).thenNoticed();
  });

  test("after what art. 14 says of what is left", () => {
    given(stage, held("A-1"))
      .when(endContract({ reason: "terminated", acknowledged: [] }))
      .thenRefused("R14-8", "R21-1");
  });
});
