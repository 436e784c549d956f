import { describe, test } from "vitest";
import { depart, destroy, handedToVendor, held, instruct, issue } from "../../helpers/acts.ts";
import { given, on } from "../../helpers/given.ts";
import {
  ANNEX,
  CARRIER,
  CENTER,
  CRUSHER,
  DESTROYER,
  PLANT,
  SUBCONTRACTOR,
  SUB_OFFICE,
  admit,
  bareStage,
  designate,
  designatePlace,
  MANAGER,
  OFFICIAL,
  place,
  pledge,
  DRIVER,
  CLERK,
  stage,
  stageWith,
} from "../../helpers/stage.ts";

const at = (day: string) => `${day}T10:00:00+09:00`;

/** The stage without any consent of the client. */
const noConsent = [
  ...bareStage,
  designate(OFFICIAL, "designatedOfficial"),
  designate(MANAGER, "custodyManager"),
  ...[CENTER, PLANT, SUB_OFFICE].map((where) => designatePlace(where)),
  ...[MANAGER, DRIVER, CLERK].map((who) => pledge(who)),
];
const toSub = depart("W-1", "move", { assets: ["A-1"], to: SUB_OFFICE });

describe("part of the work goes to another (art. 6)", () => {
  test("on the client's written consent", () => {
    given(noConsent, admit(SUBCONTRACTOR), held("A-1")).when(toSub).thenAccepted();
    given(noConsent, held("A-1"))
      .when(toSub)
      .thenRefused({
        rule: "R6-1",
        article: 6,
        severity: "block",
        path: "to",
        params: { party: SUBCONTRACTOR },
      });
  });

  test.each([
    ["the day before the consent begins", "2026-07-31", false],
    ["the first day", "2026-08-01", true],
    ["the last day", "2026-08-31", true],
    ["the day after the consent ends", "2026-09-01", false],
  ] as const)("within the term of the consent: %s", (_name, day, accepted) => {
    const outcome = given(
      noConsent,
      admit(SUBCONTRACTOR, { from: "2026-08-01", to: "2026-08-31" }),
      held("A-1"),
    ).when(on(at(day), toSub));
    if (accepted) outcome.thenAccepted();
    else outcome.thenRefused("R6-1");
  });

  test("within the term of any of several consents", () => {
    given(
      noConsent,
      admit(SUBCONTRACTOR, { from: "2026-05-01", to: "2026-05-31" }),
      admit(SUBCONTRACTOR, { from: "2026-07-01" }),
      held("A-1"),
    )
      .when(toSub)
      .thenAccepted();
  });

  test("a disposer receives only with a consent in force on the day of the handover", () => {
    const give = issue("S-1", "disposal", ["A-1"], { receiver: CRUSHER, instruction: "O-1" });
    given(
      noConsent,
      admit(DESTROYER, { from: "2026-05-01", to: "2026-05-31" }),
      held("A-1"),
      instruct("O-1", ["A-1"]),
    )
      .when(give)
      .thenRefused({ rule: "R6-1", path: "receiver", params: { party: DESTROYER } });
  });

  test("a disposer destroys only with a consent in force", () => {
    const ended = admit(DESTROYER, { to: "2026-07-24" });
    given(noConsent, ended, held("A-1"), handedToVendor("D-1", ["A-1"]))
      .when(on(at("2026-07-25"), destroy("D-1", "out-D-1", { performer: CRUSHER })))
      .thenRefused({ rule: "R6-1", path: "place", params: { party: DESTROYER } });
  });

  test("a disposer's people work at the contractor's own place only with a consent in force", () => {
    const ended = admit(DESTROYER, { to: "2026-07-23" });
    given(noConsent, ended, held("A-1"), instruct("O-1", ["A-1"]))
      .when(
        issue("S-1", "disposal", ["A-1"], { receiver: CRUSHER, instruction: "O-1", place: CENTER }),
      )
      .thenRefused("R6-1");
  });
});

describe("a courier (art. 6)", () => {
  const courier = depart("W-1", "move", {
    assets: ["A-1"],
    to: ANNEX,
    carriage: { by: "thirdParty", party: CARRIER, waybill: "1234-5678", carriers: [] },
  });

  test("is a subcontractor where the contract says so", () => {
    given(stageWith({ courier: "subcontract" }), held("A-1"))
      .when(courier)
      .thenRefused({ rule: "R6-1", path: "carriage.party", params: { party: CARRIER } }, "R12-8");
    given(stageWith({ courier: "subcontract" }), admit(CARRIER), held("A-1"))
      .when(courier)
      .thenAccepted();
  });

  test("is else only asked for by art. 12", () => {
    given(stage, held("A-1")).when(courier).thenRefused("R12-8");
  });
});

test("a missing consent comes before the place that is not designated", () => {
  given(noConsent, place("P-40", { party: SUBCONTRACTOR }), held("A-1"))
    .when(depart("W-1", "move", { assets: ["A-1"], to: "P-40" }))
    .thenRefused("R6-1", "R10-1");
});
