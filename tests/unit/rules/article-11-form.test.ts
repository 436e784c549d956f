import { test } from "vitest";
import { issue, register } from "../../helpers/acts.ts";
import { because, given } from "../../helpers/given.ts";
import { stage, stageWith } from "../../helpers/stage.ts";

test("where the client has a form of its own, a slip carries that form's number, or a reason (art. 11)", () => {
  const slip = issue("S-1", "provision", ["A-1"]);
  const cityForm = [...stageWith({ cityForm: true }), register("A-1")];
  given(cityForm)
    .when(slip)
    .thenRefused({ rule: "R11-15", article: 11, severity: "warn", path: "clientNumber" });
  given(cityForm)
    .when(issue("S-1", "provision", ["A-1"], { clientNumber: "8川財税第123号" }))
    .thenAccepted();
  given(cityForm)
    .when(because("発注者が採番中", ["R11-15"], slip))
    .thenAccepted();
  given(stage, register("A-1")).when(slip).thenAccepted();
});
