import { describe, test } from "vitest";
import { held, heldBoxes, register, takeOut } from "../../helpers/acts.ts";
import { because, given, on } from "../../helpers/given.ts";
import { handOver } from "../../helpers/acts.ts";
import {
  CONTRACTOR,
  SUBCHIEF,
  person,
  pledge,
  stage,
  stageWith,
  trained,
} from "../../helpers/stage.ts";

const NEWCOMER = "p-newcomer";
const newcomer = [person(NEWCOMER, CONTRACTOR, "新人 花子"), pledge(NEWCOMER)];
const byNewcomer = takeOut(["A-1"], { person: NEWCOMER });
const at = (day: string) => `${day}T10:00:00+09:00`;

describe("who handles personal information (art. 20)", () => {
  test("has been trained, or a reason is given", () => {
    given(stage, newcomer, held("A-1"))
      .when(byNewcomer)
      .thenRefused({
        rule: "R20-1",
        article: 20,
        severity: "warn",
        path: "person",
        params: { person: NEWCOMER, last: "" },
      });
    given(stage, newcomer, held("A-1"))
      .when(because("今週受講予定", ["R20-1"], byNewcomer))
      .thenAccepted();
    given(stage, newcomer, trained(NEWCOMER), held("A-1")).when(byNewcomer).thenAccepted();
  });

  test.each([
    ["a year ago to the day", "2026-08-01", []],
    ["a day longer ago", "2026-07-31", ["R20-1"]],
  ] as const)("within the last twelve months: %s", (_name, heldOn, refused) => {
    const outcome = given(stage, newcomer, trained(NEWCOMER, heldOn), held("A-1")).when(
      on(at("2027-08-01"), byNewcomer),
    );
    if (refused.length === 0) outcome.thenAccepted();
    else outcome.thenRefused({ rule: "R20-1", params: { last: heldOn } });
  });

  test("as the last of several trainings says, and not by one that is still to come", () => {
    given(
      stage,
      newcomer,
      trained(NEWCOMER, "2025-01-10"),
      trained(NEWCOMER, "2026-07-01"),
      held("A-1"),
    )
      .when(byNewcomer)
      .thenAccepted();
    given(stage, newcomer, held("A-1"), trained(NEWCOMER, "2026-07-25"))
      .when(on("2026-07-24T23:00:00+09:00", byNewcomer))
      .thenRefused({ rule: "R20-1", params: { last: "" } });
  });

  test("or is kept from it where the contract says so", () => {
    given(stageWith({ severity: { "R20-1": "block" } }), newcomer, held("A-1"))
      .when(because("今週受講予定", ["R20-1"], byNewcomer))
      .thenRefused({ rule: "R20-1", severity: "block" });
  });
});

test("training is not asked of others' people, nor where there is nothing personal", () => {
  given(stage, held("A-1"))
    .when(takeOut(["A-1"], { person: SUBCHIEF }))
    .thenAccepted();
  const content = { personal: "no", myNumber: "no", sensitive: "no" } as const;
  given(stage, newcomer, register("A-1", { content }), handOver("in-1", "provision", ["A-1"]))
    .when(byNewcomer)
    .thenAccepted();
  given(stage, newcomer, heldBoxes("A-1", 2)).when(byNewcomer).thenRefused("R20-1");
});

test.each(["myNumber", "sensitive"] as const)(
  "training is asked where only %s is not ruled out",
  (flag) => {
    const content = { personal: "no", myNumber: "no", sensitive: "no", [flag]: "unknown" } as const;
    given(stage, newcomer, register("A-1", { content }), handOver("in-1", "provision", ["A-1"]))
      .when(byNewcomer)
      .thenRefused("R20-1");
  },
);
