import { describe, test } from "vitest";
import { held, register } from "../../helpers/acts.ts";
import { describeAnew } from "../../helpers/describeActs.ts";
import { given } from "../../helpers/given.ts";
import { lacking, stage } from "../../helpers/stage.ts";

describe("the information is the client's (art. 9)", () => {
  test("whether it is said or not", () => {
    given(stage).when(register("A-1")).thenAccepted();
    given(stage)
      .when(register("A-1", { informationOwner: "client" }))
      .thenAccepted();
  });

  test("and never the contractor's", () => {
    given(stage)
      .when(register("A-1", { informationOwner: "contractor" }))
      .thenRefused({ rule: "R9-1", article: 9, severity: "block", path: "informationOwner" });
  });

  test("also on the contractor's own medium, which then cannot simply be returned", () => {
    given(stage)
      .when(register("A-1", { mediumOwner: "contractor" }))
      .thenNoticed({ rule: "R9-2", article: 9, severity: "info", path: "mediumOwner" });
    given(stage)
      .when(register("A-1", { mediumOwner: "client" }))
      .thenNoticed();
  });

  test("and when it is decided later whose the medium is, too", () => {
    const owned = (mediumOwner: "client" | "contractor") => describeAnew(["A-1"], { mediumOwner });
    given(stage, held("A-1"))
      .when(owned("contractor"))
      .thenNoticed({ rule: "R9-2", article: 9, severity: "info", path: "after.mediumOwner" });
    given(stage, held("A-1"), owned("contractor")).when(owned("client")).thenNoticed();
    given(stage, held("A-1"))
      .when(describeAnew(["A-1"], { dueOn: "2027-03-01" }))
      .thenNoticed();
  });

  test("which is said after what is missing", () => {
    given(stage)
      .when(
        lacking(
          register("A-1", { informationOwner: "contractor", mediumOwner: "contractor" }),
          "name",
        ),
      )
      .thenRefused("R2-1", "R9-1", "R9-2");
  });
});
