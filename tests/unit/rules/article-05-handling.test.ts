/** Art. 5, 12 and 20, for all who lay hands on the units or sign for them, not only those who carry and store. */
import { describe, test } from "vitest";
import {
  complete,
  endContract,
  handOverCustody,
  held,
  issue,
  receive,
  register,
  release,
  takeOut,
} from "../../helpers/acts.ts";
import { destroy, destroyed } from "../../helpers/disposalActs.ts";
import { arrive, carry, checkArrival, depart } from "../../helpers/transportActs.ts";
import { because, given, on } from "../../helpers/given.ts";
import { countPlace } from "../../helpers/recordActs.ts";
import type { Act } from "../../helpers/stage.ts";
import {
  CARRIER,
  CENTER,
  CHIEF,
  CITY_HALL,
  CLERK,
  CONTRACT,
  CONTRACTOR,
  DEPUTY,
  DRIVER,
  MANAGER,
  OFFICIAL,
  OUTSIDER,
  SUBCHIEF,
  SUB_OFFICE,
  act,
  admit,
  bareStage,
  carded,
  designate,
  designatePlace,
  enrolled,
  person,
  pledge,
  stage,
  stageWith,
  trained,
} from "../../helpers/stage.ts";

const at = (day: string) => `${day}T10:00:00+09:00`;
const NEWCOMER = "p-newcomer";
const newcomer = [person(NEWCOMER, CONTRACTOR, "新人 花子"), trained(NEWCOMER), carded(NEWCOMER)];
const onTheWay = [held("A-1"), depart("W-1", "move", { assets: ["A-1"] })].flat();
const toSub = depart("W-1", "move", { assets: ["A-1"], to: SUB_OFFICE });
const handed = [held("A-1"), destroyed("D-1", ["A-1"]).slice(0, -1)].flat();
const verifiedBy = (who: string) =>
  destroy("D-1", "out-D-1", { verification: { result: "passed", how: "目視", person: who } });
const endOf = (who: string, lastDay: string) =>
  act({
    type: "endDesignation",
    contract: CONTRACT,
    person: who,
    office: "custodyManager",
    lastDay,
  });

describe("who handles the units is on the roster (R5-4), whatever the handling is", () => {
  test.each([
    ["counting them", "counters.0", held("A-1"), countPlace("T-1", [], { counters: [NEWCOMER] })],
    ["bringing them", "person", onTheWay, arrive("W-1", { person: NEWCOMER })],
    [
      "comparing them at a subcontractor's",
      "person",
      [held("A-1"), toSub, arrive("W-1")].flat(),
      checkArrival("W-1", { person: NEWCOMER }),
    ],
    ["verifying that they are destroyed", "verification.person", handed, verifiedBy(NEWCOMER)],
  ] as const)("%s", (_name, path, story, doing) => {
    given(stage, newcomer, story)
      .when(doing)
      .thenRefused({ rule: "R5-4", severity: "block", path });
    given(stage, newcomer, pledge(NEWCOMER), story).when(doing).thenAccepted();
  });

  test.each([["counting", [CLERK, OUTSIDER], "counters.1"]] as const)(
    "and of a party of the contract (R5-1): %s",
    (_name, counters, path) => {
      given(stage, held("A-1"))
        .when(countPlace("T-1", [], { counters: [...counters] }))
        .thenRefused({ rule: "R5-1", path });
      given(stage, held("A-1"))
        .when(countPlace("T-1", [], { counters: [CLERK, SUBCHIEF] }))
        .thenAccepted();
    },
  );

  test("while the carrier's people bring what the carrier was given", () => {
    const hauler = "p-hauler";
    const by = { by: "thirdParty", party: CARRIER, waybill: "1234-5678", carriers: [] } as const;
    const sent = [
      person(hauler, CARRIER, "荷田 運"),
      admit(CARRIER),
      ...held("A-1"),
      because(
        "専門の運送業者",
        ["R13-3"],
        depart("W-1", "move", { assets: ["A-1"], carriage: { ...by, carriers: [] } }),
      ),
    ];
    given(stage, sent)
      .when(arrive("W-1", { person: hauler }))
      .thenAccepted();
  });

  test("that day: a term that begins later does not count yet, one that is over is told as over", () => {
    const later = designate(NEWCOMER, "handler", { from: "2026-07-25" });
    const doing = because("本日提出予定", ["R5-3"], takeOut(["A-1"], { person: NEWCOMER }));
    const story = given(stage, newcomer, later, held("A-1"));
    story.when(on("2026-07-24T18:00:00+09:00", doing)).thenRefused({
      rule: "R5-4",
      params: { person: NEWCOMER },
    });
    story.when(on(at("2026-07-25"), doing)).thenAccepted();
    const over = designate(NEWCOMER, "handler", { to: "2026-07-24" });
    given(stage, newcomer, over, held("A-1"))
      .when(on(at("2026-07-25"), doing))
      .thenRefused({ rule: "R5-6", params: { lastDay: "2026-07-24" } });
  });
});

describe("who signs for the units has pledged and was trained too", () => {
  /** The stage, of whose people the manager has shown nothing. */
  const unpledged: readonly Act[] = [
    ...bareStage,
    designate(OFFICIAL, "designatedOfficial"),
    designate(MANAGER, "custodyManager"),
    ...[CITY_HALL, CENTER].map((where) => designatePlace(where)),
    ...[CLERK, DRIVER].flatMap((who) => enrolled(who)),
  ];
  const offered = [register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1")];

  test("at a handover (R5-3, R20-1)", () => {
    given(unpledged, offered)
      .when(receive("S-1"))
      .thenRefused(
        { rule: "R5-3", severity: "warn", path: "person", params: { person: MANAGER } },
        { rule: "R20-1", severity: "warn", path: "person", params: { person: MANAGER, last: "" } },
      );
    given(unpledged, offered)
      .when(because("本日提出予定", ["R5-3", "R20-1"], receive("S-1")))
      .thenAccepted();
    given(unpledged, pledge(MANAGER), trained(MANAGER), offered)
      .when(receive("S-1"))
      .thenAccepted();
  });

  test("but is not asked for it on the client's side", () => {
    given(unpledged, [register("A-1"), issue("S-1", "provision", ["A-1"])])
      .when(release("S-1"))
      .thenAccepted();
  });

  test("on the completion report (R5-3)", () => {
    given(unpledged, endContract())
      .when(complete)
      .thenRefused({ rule: "R5-3", path: "issuer", params: { person: MANAGER } });
    given(unpledged, pledge(MANAGER), endContract()).when(complete).thenAccepted();
  });

  test("and counts what is personal only after a training (R20-1)", () => {
    const untrained = [person(NEWCOMER, CONTRACTOR, "新人 花子"), pledge(NEWCOMER)];
    const counted = countPlace("T-1", [], { counters: [NEWCOMER] });
    given(stage, untrained, held("A-1")).when(counted).thenRefused("R20-1");
    given(stage, untrained).when(counted).thenAccepted();
  });
});

describe("what arrives is checked by who receives it (art. 12)", () => {
  const back = [
    held("A-1"),
    issue("S-1", "return", ["A-1"], { place: CITY_HALL }),
    release("S-1"),
    depart("W-1", "return", { slip: "S-1" }),
    arrive("W-1"),
  ].flat();

  test("what is returned: by the client's designated official, in office that day (T14a)", () => {
    given(stage, back)
      .when(checkArrival("W-1", { person: OFFICIAL }))
      .thenAccepted();
    given(stage, back)
      .when(checkArrival("W-1", { person: MANAGER }))
      .thenRefused({ rule: "R12-1", path: "person", params: { person: MANAGER } });
    given(stage, back)
      .when(checkArrival("W-1", { person: CHIEF }))
      .thenRefused({ rule: "R12-1", params: { person: CHIEF } });
    given(stage, designate(CHIEF, "designatedOfficial", { to: "2026-07-23" }), back)
      .when(checkArrival("W-1", { person: CHIEF }))
      .thenRefused({ rule: "R12-2", params: { to: "2026-07-23" } });
  });

  test("what moves between the contractor's places: by a custody manager in office (T11)", () => {
    const moved = [...onTheWay, arrive("W-1")];
    given(stage, moved)
      .when(checkArrival("W-1", { person: DEPUTY }))
      .thenAccepted();
    given(stage, moved)
      .when(checkArrival("W-1", { person: CLERK }))
      .thenRefused({ rule: "R12-3", path: "person", params: { person: CLERK } });
    given(stage, moved, endOf(DEPUTY, "2026-07-24"))
      .when(on(at("2026-07-25"), checkArrival("W-1", { person: DEPUTY })))
      .thenRefused({ rule: "R12-3", params: { person: DEPUTY } });
    given(stageWith({ delegation: "withConsent" }), designate(CLERK, "delegate"), moved)
      .when(checkArrival("W-1", { person: CLERK }))
      .thenAccepted();
  });

  test("and leaves the custody of a manager who is in office (T11)", () => {
    const gone = [held("A-1", "A-2"), endOf(MANAGER, "2026-07-24")].flat();
    const move = depart("W-1", "move", {
      assets: ["A-1", "A-2"],
      carriage: { responsible: DEPUTY },
    });
    given(stage, gone).when(on("2026-07-24T18:00:00+09:00", move)).thenAccepted();
    given(stage, gone)
      .when(on(at("2026-07-25"), move))
      .thenRefused({ rule: "R12-3", path: "assets.0", params: { person: MANAGER } });
    given(stage, gone, handOverCustody(["A-1", "A-2"]))
      .when(on(at("2026-07-25"), move))
      .thenAccepted();
  });

  test("what goes to a subcontractor's place may be checked by its people", () => {
    given(stage, held("A-1"), carry("W-1", "move", { assets: ["A-1"], to: SUB_OFFICE }).slice(0, 2))
      .when(checkArrival("W-1", { person: SUBCHIEF }))
      .thenAccepted();
  });
});
