import { describe, test } from "vitest";
import { boxes, held, issue, register, release } from "../../helpers/acts.ts";
import { depart } from "../../helpers/transportActs.ts";
import { because, given, on } from "../../helpers/given.ts";
import {
  CENTER,
  CITY,
  CLERK,
  CONTRACT,
  DRIVER,
  MANAGER,
  OFFICIAL,
  act,
  designatePlace,
  lacking,
  paper,
  permit,
  place,
  stage,
  stageWith,
} from "../../helpers/stage.ts";

const AREA = "P-20";
const area = [
  place(AREA, { party: CITY, kind: "client", managedArea: true }),
  designatePlace(AREA),
];
const rulesRead = (persons: readonly string[], readOn = "2026-04-01") =>
  act({
    type: "acknowledgeAreaRules",
    contract: CONTRACT,
    place: AREA,
    persons: [...persons],
    readOn,
  });
const everyone = rulesRead([MANAGER, DRIVER, CLERK]);
const offered = [
  register("A-1"),
  issue("S-1", "provision", ["A-1"], { place: AREA }),
  release("S-1"),
];
const out = (over: Parameters<typeof depart>[2] = {}) =>
  depart("W-1", "provision", { slip: "S-1", from: AREA, ...over });
const into = (over: Parameters<typeof depart>[2] = {}) =>
  depart("W-1", "move", { assets: ["A-1"], to: AREA, ...over });
const at = (day: string) => `${day}T10:00:00+09:00`;

describe("a medium leaves an area of the client (art. 15(2))", () => {
  const ready = [...area, everyone, ...offered];
  const by = (number: string) => out({ carriage: { takeoutPermit: number } });
  const gap = (why: "none" | "unknown" | "term" | "media" | "application", number: string) =>
    ({
      rule: "R10-7",
      article: 15,
      severity: "block",
      path: "carriage.takeoutPermit",
      params: { place: AREA, why, number },
    }) as const;

  test("only with a permit of the client that is registered", () => {
    given(stage, ready).when(out()).thenRefused(gap("none", ""));
    given(stage, ready).when(by("持出-1")).thenRefused(gap("unknown", "持出-1"));
    given(stage, ready, permit(AREA, "持出-1")).when(by("持出－１")).thenAccepted();
  });

  test("that was applied for in writing, and before", () => {
    const unasked = lacking(permit(AREA, "持出-1"), "application");
    given(stage, ready, unasked).when(by("持出-1")).thenRefused(gap("application", "持出-1"));
    given(stage, ready, unasked, permit(AREA, "持出-1")).when(by("持出-1")).thenAccepted();
    given(stage, ready, lacking(permit(AREA, "持出-1", { media: ["paper"] }), "application"))
      .when(by("持出-1"))
      .thenRefused(gap("media", "持出-1"));
  });

  test("and not with one that only lets things in", () => {
    given(stage, ready, permit(AREA, "持出-1", { direction: "in" }))
      .when(by("持出-1"))
      .thenRefused(gap("unknown", "持出-1"));
    given(stage, ready, permit(AREA, "持出-1", { direction: "out" }))
      .when(by("持出-1"))
      .thenAccepted();
  });

  test.each([
    ["the day before", "2026-07-25", ["R10-7"]],
    ["the first day", "2026-07-26", []],
    ["the last day", "2026-07-27", []],
    ["the day after", "2026-07-28", ["R10-7"]],
  ] as const)("within the term of the permit: %s", (_name, day, refused) => {
    const outcome = given(
      stage,
      ready,
      permit(AREA, "持出-1", { from: "2026-07-26", to: "2026-07-27" }),
    ).when(on(at(day), by("持出-1")));
    if (refused.length === 0) outcome.thenAccepted();
    else outcome.thenRefused(gap("term", "持出-1"));
  });

  test("if the permit reaches to its kind", () => {
    given(stage, ready, permit(AREA, "持出-1", { media: ["tape"] }))
      .when(by("持出-1"))
      .thenRefused(gap("media", "持出-1"));
    given(stage, ready, permit(AREA, "持出-1", { media: ["tape", "usb"] }))
      .when(by("持出-1"))
      .thenAccepted();
  });

  test("without one where the client carries it itself", () => {
    given(stage, ready)
      .when(out({ carriage: { by: "client", carriers: [] } }))
      .thenAccepted();
  });

  test("without one as paper, which is neither device nor medium", () => {
    const papers = [
      boxes("B-1", 3),
      issue("S-1", "provision", ["B-1"], { place: AREA }),
      release("S-1"),
    ];
    given(stage, area, everyone, papers).when(out()).thenAccepted();
  });
});

describe("a medium is brought into an area of the client (art. 15(2))", () => {
  test("only with a permit to bring it in, named as such", () => {
    const story = given(
      stage,
      area,
      everyone,
      permit(AREA, "持込-1", { direction: "in" }),
      held("A-1"),
    );
    story.when(into()).thenRefused({
      rule: "R15-1",
      article: 15,
      severity: "block",
      path: "carriage.bringInPermit",
      params: { place: AREA, why: "none", number: "" },
    });
    story
      .when(into({ carriage: { takeoutPermit: "持込-1" } }))
      .thenRefused({ rule: "R15-1", params: { why: "none" } });
    story.when(into({ carriage: { bringInPermit: "持込-1" } })).thenAccepted();
  });
});

describe("whoever enters an area of the client (art. 15(1))", () => {
  const carried = out({ carriage: { takeoutPermit: "持出-1" } });
  const ready = [...area, permit(AREA, "持出-1"), ...offered];

  test("has read its rules, or says why not", () => {
    given(stage, ready, rulesRead([DRIVER]))
      .when(carried)
      .thenRefused({
        rule: "R15-2",
        article: 15,
        severity: "warn",
        path: "carriage.carriers.1",
        params: { person: CLERK, place: AREA },
      });
    given(stage, ready, rulesRead([DRIVER]))
      .when(because("入口で説明を受けた", ["R15-2"], carried))
      .thenAccepted();
  });

  test("has read them by the day of entering", () => {
    const read = (day: string) => rulesRead([DRIVER, CLERK], day);
    given(stage, ready, on(at("2026-07-26"), read("2026-07-26")))
      .when(on(at("2026-07-26"), carried))
      .thenAccepted();
    given(stage, ready, on(at("2026-07-27"), read("2026-07-27")))
      .when(on(at("2026-07-26"), carried))
      .thenRefused("R15-2", "R15-2");
  });

  test("or is turned away where the contract says so", () => {
    given(stageWith({ severity: { "R15-2": "block" } }), ready)
      .when(because("入口で説明を受けた", ["R15-2"], carried))
      .thenRefused({ rule: "R15-2", severity: "block" }, "R15-2");
  });

  test("is asked at the desk there too, and the client's own people are not", () => {
    const slip = [register("A-1"), issue("S-1", "provision", ["A-1"], { place: AREA })];
    given(stage, area, slip).when(release("S-1")).thenAccepted();
    given(stage, area, slip, release("S-1"))
      .when(
        act({
          type: "confirmReceipt",
          slip: "S-1",
          person: MANAGER,
          confirmation: { by: "paper" },
          identityShown: true,
          checks: [{ asset: "A-1", counted: 1, seal: "none", serialRead: "SN-A-1" }],
        }),
      )
      .thenRefused({ rule: "R15-2", params: { person: MANAGER, place: AREA } });
  });
});

describe("a permit and the reading of rules", () => {
  test("belong to an area of the client, and to no other place", () => {
    given(stage)
      .when(permit(CENTER, "持出-1"))
      .thenRefused({ rule: "wrong-place", article: 15, params: { place: CENTER, needed: "area" } });
    given(stage, area)
      .when(
        act({
          type: "acknowledgeAreaRules",
          contract: CONTRACT,
          place: CENTER,
          persons: [OFFICIAL],
          readOn: "2026-07-24",
        }),
      )
      .thenRefused("wrong-place");
  });

  test("were applied for before they were given", () => {
    given(stage, area)
      .when(permit(AREA, "持出-1", { application: paper("申請-1", "2026-04-02") }))
      .thenRefused({ rule: "term-reversed", path: "document.date" });
    given(stage, area)
      .when(permit(AREA, "持出-1", { application: paper("申請-1", "2026-04-01") }))
      .thenAccepted();
  });
});

test("the permit out comes before the permit in, and both before the rules of the area", () => {
  const other = [
    place("P-21", { party: CITY, kind: "client", managedArea: true }),
    designatePlace("P-21"),
  ];
  given(stage, area, other, offered)
    .when(out({ to: "P-21" }))
    .thenRefused("R10-7", "R15-1", "R15-2", "R15-2", "R15-2", "R15-2");
});
