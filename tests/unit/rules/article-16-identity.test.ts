import { describe, test } from "vitest";
import { held } from "../../helpers/acts.ts";
import { depart } from "../../helpers/transportActs.ts";
import { because, given } from "../../helpers/given.ts";
import {
  CONTRACTOR,
  DRIVER,
  carded,
  person,
  pledge,
  stage,
  stageWith,
  trained,
} from "../../helpers/stage.ts";

const NEWCOMER = "p-newcomer";
const newcomer = [person(NEWCOMER, CONTRACTOR, "新人 花子"), pledge(NEWCOMER), trained(NEWCOMER)];
const withNewcomer = depart("W-1", "move", {
  assets: ["A-1"],
  carriage: { carriers: [DRIVER, NEWCOMER] },
});

describe("who carries (art. 16)", () => {
  test("has an identity card, or a reason is given", () => {
    given(stage, newcomer, held("A-1"))
      .when(withNewcomer)
      .thenRefused({
        rule: "R16-1",
        article: 16,
        severity: "warn",
        path: "carriage.carriers.1",
        params: { person: NEWCOMER, expiresOn: "" },
      });
    given(stage, newcomer, held("A-1"))
      .when(because("発行手続中", ["R16-1"], withNewcomer))
      .thenAccepted();
    given(stage, newcomer, carded(NEWCOMER), held("A-1")).when(withNewcomer).thenAccepted();
  });

  test("has one that is good to this day", () => {
    given(stage, newcomer, carded(NEWCOMER, { expiresOn: "2026-07-24" }), held("A-1"))
      .when(withNewcomer)
      .thenAccepted();
    given(stage, newcomer, carded(NEWCOMER, { expiresOn: "2026-07-23" }), held("A-1"))
      .when(withNewcomer)
      .thenRefused({ rule: "R16-1", params: { person: NEWCOMER, expiresOn: "2026-07-23" } });
  });

  test("and is kept from carrying where the contract says so", () => {
    given(stageWith({ severity: { "R16-1": "block" } }), newcomer, held("A-1"))
      .when(because("発行手続中", ["R16-1"], withNewcomer))
      .thenRefused({ rule: "R16-1", severity: "block" });
  });
});

test("the card comes after the pledge and before the training", () => {
  const stranger = [person(NEWCOMER, CONTRACTOR, "新人 花子")];
  given(stage, stranger, held("A-1")).when(withNewcomer).thenRefused("R5-4", "R16-1", "R20-1");
});
