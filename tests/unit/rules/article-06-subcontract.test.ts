import { describe, test } from "vitest";
import { held, issue } from "../../helpers/acts.ts";
import { destroy, handedToVendor, instruct } from "../../helpers/disposalActs.ts";
import { carry, depart } from "../../helpers/transportActs.ts";
import { because, given, on } from "../../helpers/given.ts";
import {
  ANNEX,
  CARRIER,
  CENTER,
  CONTRACT,
  CRUSHER,
  DESTROYER,
  PLANT,
  SUBCONTRACTOR,
  SUB_OFFICE,
  act,
  admit,
  bareStage,
  designate,
  designatePlace,
  enrolled,
  MANAGER,
  OFFICIAL,
  lacking,
  paper,
  place,
  DRIVER,
  CLERK,
  stage,
  stageWith,
} from "../../helpers/stage.ts";
import type { Act } from "../../helpers/stage.ts";

const at = (day: string) => `${day}T10:00:00+09:00`;

/** The stage without any consent of the client. */
const noConsent = [
  ...bareStage,
  designate(OFFICIAL, "designatedOfficial"),
  designate(MANAGER, "custodyManager"),
  ...[CENTER, PLANT, SUB_OFFICE].map((where) => designatePlace(where)),
  ...[MANAGER, DRIVER, CLERK].flatMap((who) => enrolled(who)),
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
    else
      outcome.thenRefused({
        rule: "R6-3",
        params: { why: "term", from: "2026-08-01", to: "2026-08-31" },
      });
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
      .thenRefused({ rule: "R6-3", path: "receiver", params: { party: DESTROYER, why: "term" } });
  });

  test("a disposer destroys only with a consent in force", () => {
    const ended = admit(DESTROYER, { to: "2026-07-24" });
    given(noConsent, ended, held("A-1"), handedToVendor("D-1", ["A-1"]))
      .when(on(at("2026-07-25"), destroy("D-1", "out-D-1", { performer: CRUSHER })))
      .thenRefused({ rule: "R6-3", path: "place", params: { party: DESTROYER, why: "term" } });
  });

  test("a disposer's people work at the contractor's own place only with a consent in force", () => {
    const ended = admit(DESTROYER, { to: "2026-07-23" });
    given(noConsent, ended, held("A-1"), instruct("O-1", ["A-1"]))
      .when(
        issue("S-1", "disposal", ["A-1"], { receiver: CRUSHER, instruction: "O-1", place: CENTER }),
      )
      .thenRefused("R6-3");
  });

  test("what is outside the consent stays here: other media, a higher class, other assets", () => {
    const only = (scope: NonNullable<Parameters<typeof admit>[1]>["scope"] & object) =>
      given(noConsent, held("A-1", "A-2"), admit(SUBCONTRACTOR, { scope })).when(
        depart("W-1", "move", { assets: ["A-1", "A-2"], to: SUB_OFFICE }),
      );
    only({ media: ["paper"] }).thenRefused(
      { rule: "R6-3", path: "assets.0", params: { why: "media", asset: "A-1" } },
      { rule: "R6-3", path: "assets.1", params: { why: "media", asset: "A-2" } },
    );
    only({ media: ["paper", "usb"] }).thenAccepted();
    only({ highestRank: 1 }).thenRefused(
      { rule: "R6-3", params: { why: "classification" } },
      "R6-3",
    );
    only({ highestRank: 2 }).thenAccepted();
    only({ assets: ["A-1"] }).thenRefused({
      rule: "R6-3",
      path: "assets.1",
      params: { why: "asset", asset: "A-2" },
    });
    only({ assets: ["A-1", "A-2"] }).thenAccepted();
  });

  test("one of several consents that covers it is enough", () => {
    given(
      noConsent,
      admit(SUBCONTRACTOR, { scope: { media: ["paper"] } }),
      admit(SUBCONTRACTOR, { consent: paper("承諾-追加") }),
      held("A-1"),
    )
      .when(toSub)
      .thenAccepted();
  });
});

describe("an application for subcontracting (art. 6(2))", () => {
  test("says all that the article asks for", () => {
    given(noConsent).when(admit(SUBCONTRACTOR)).thenAccepted();
    given(noConsent)
      .when(lacking(admit(SUBCONTRACTOR), "application", "reason", "supervision"))
      .thenRefused({
        rule: "R6-2",
        article: 6,
        severity: "block",
        path: "application",
        params: { party: SUBCONTRACTOR, missing: ["application", "reason", "supervision"] },
      });
  });

  test("is asked of a courier only where the contract counts it as a subcontractor", () => {
    const bare = lacking(admit(CARRIER), "application", "reason", "information", "measures");
    given(noConsent).when(bare).thenAccepted();
    given(stageWith({ courier: "subcontract" }))
      .when(bare)
      .thenRefused("R6-2");
  });

  test("that leaves the main part or all of the work to another is only let through for a reason", () => {
    given(noConsent)
      .when(lacking(admit(SUBCONTRACTOR), "extent"))
      .thenRefused({ rule: "R6-4", path: "extent", params: { extent: "unsaid" } });
    given(noConsent)
      .when(because("発注者に照会中", ["R6-4"], lacking(admit(SUBCONTRACTOR), "extent")))
      .thenAccepted();
    for (const extent of ["main", "whole"] as const) {
      given(noConsent)
        .when(admit(SUBCONTRACTOR, { extent }))
        .thenRefused({ rule: "R6-4", severity: "warn", path: "extent", params: { extent } });
      given(noConsent)
        .when(because("発注者の判断を確認済", ["R6-4"], admit(SUBCONTRACTOR, { extent })))
        .thenAccepted();
    }
    given(noConsent)
      .when(admit(SUBCONTRACTOR, { extent: "part" }))
      .thenAccepted();
  });

  test("names someone of that party who answers for it", () => {
    given(noConsent)
      .when(admit(SUBCONTRACTOR, { responsible: CRUSHER }))
      .thenRefused({ rule: "other-contract", path: "responsible", params: { id: CRUSHER } });
    given(noConsent, lacking(admit(SUBCONTRACTOR), "responsible"), held("A-1"))
      .when(toSub)
      .thenRefused({ rule: "R6-6", path: "to", params: { party: SUBCONTRACTOR } });
  });

  test("is not older than the consent that answers it", () => {
    given(noConsent)
      .when(admit(SUBCONTRACTOR, { application: paper("申請", "2026-04-02") }))
      .thenRefused({ rule: "term-reversed", path: "consent.date" });
    given(noConsent)
      .when(admit(SUBCONTRACTOR, { application: paper("申請", "2026-04-01") }))
      .thenAccepted();
  });
});

describe("a consent that ends", () => {
  const end = (lastDay: string) =>
    act({ type: "endConsent", contract: CONTRACT, party: SUBCONTRACTOR, lastDay });

  test("holds to its last day and not a day longer", () => {
    const story = given(stage, end("2026-07-24"), held("A-1"));
    story.when(toSub).thenAccepted();
    story.when(on(at("2026-07-25"), toSub)).thenRefused("R6-3");
  });

  test("ends once, and not before it began", () => {
    given(stage, end("2026-07-24"))
      .when(end("2026-07-24"))
      .thenRefused({ rule: "not-found", params: { kind: "admission", id: SUBCONTRACTOR } });
    given(stage).when(end("2026-03-31")).thenRefused({ rule: "term-reversed", path: "lastDay" });
    given(noConsent).when(end("2026-07-24")).thenRefused({ rule: "not-found", path: "party" });
  });
});

describe("what a subcontractor has (art. 6)", () => {
  const atSub: readonly Act[] = [
    ...held("A-1"),
    ...carry("W-0", "move", { assets: ["A-1"], to: SUB_OFFICE }),
  ];
  const onwards = depart("W-1", "move", { assets: ["A-1"], from: SUB_OFFICE, to: PLANT });

  test("goes back to the contractor", () => {
    given(stage, atSub)
      .when(depart("W-1", "move", { assets: ["A-1"], from: SUB_OFFICE, to: CENTER }))
      .thenAccepted();
  });

  test("goes to nobody else without a consent for that very way", () => {
    given(stage, atSub)
      .when(onwards)
      .thenRefused({
        rule: "R6-5",
        article: 6,
        severity: "block",
        path: "to",
        params: { party: DESTROYER, by: SUBCONTRACTOR },
      });
    given(stage, atSub, admit(DESTROYER, { under: SUBCONTRACTOR }))
      .when(onwards)
      .thenAccepted();
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
