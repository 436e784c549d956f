import { describe, expect, test } from "vitest";
import { clear, closeLoss, defer, held, reportMissing, find } from "../../helpers/acts.ts";
import { instruct } from "../../helpers/disposalActs.ts";
import { given, on } from "../../helpers/given.ts";
import type { Act } from "../../helpers/stage.ts";
import {
  CLERK,
  CONTRACT,
  SUBCONTRACTOR,
  CITY,
  CITY_HALL,
  act,
  admit,
  carded,
  designate,
  designatePlace,
  evaluate,
  paper,
  party,
  permit,
  person,
  place,
  stage,
  trained,
} from "../../helpers/stage.ts";

const TODAY = "2026-07-24T10:00:00+09:00";
const YESTERDAY = "2026-07-23";
const TOMORROW = "2026-07-25";
const now = { now: TODAY };
const AREA = "P-20";
const CLOUD = "P-31";
const there: readonly Act[] = [
  place(AREA, { party: CITY, kind: "client", managedArea: true }),
  place(CLOUD, { kind: "cloud" }),
];
const today = (doing: Act) => on(TODAY, (at, books) => ({ ...doing(at, books), occurredAt: at }));

describe("whatever is told of has happened (R11-9)", () => {
  const read = (readOn: string) =>
    act({
      type: "acknowledgeAreaRules",
      contract: CONTRACT,
      place: AREA,
      persons: [CLERK],
      readOn,
    });
  const endConsent = act({
    type: "endConsent",
    contract: CONTRACT,
    party: SUBCONTRACTOR,
    lastDay: "2026-12-31",
  });
  const equip = act({ type: "equipPlace", place: CITY_HALL, lock: "電気錠" });

  test.each([
    ["a training", trained(CLERK)],
    ["an identity card", carded(CLERK)],
    ["a permit", permit(AREA, "持出-1")],
    ["the evaluation of a cloud", evaluate(CLOUD)],
    ["the end of a consent", endConsent],
    ["the rules of an area", read("2026-04-01")],
    ["what a place is equipped with", equip],
    ["a party", party("new", "carrier", "あたらし運輸")],
    ["a person", person("p-new", CITY, "新田 新")],
    ["a place", place("P-90")],
  ])("%s, up to five minutes ahead of the clock and no more", (_name, doing) => {
    const story = given(stage, there);
    const told = (at: string) =>
      on(at, (when, books) => ({ ...doing(when, books), occurredAt: at }));
    story.when(told("2026-07-24T10:05:00+09:00"), now).thenAccepted();
    story
      .when(told("2027-07-24T10:00:00+09:00"), now)
      .thenRefused({ rule: "R11-9", path: "occurredAt" });
  });

  test.each([
    ["a training", "heldOn", (day: string) => trained(CLERK, day)],
    ["the rules of an area", "readOn", read],
    [
      "the evaluation of a cloud",
      "evaluatedOn",
      (day: string) => evaluate(CLOUD, { evaluatedOn: day }),
    ],
    [
      "a consent",
      "consent.date",
      (day: string) => admit(SUBCONTRACTOR, { consent: paper("承-1", day) }),
    ],
    [
      "an application",
      "application.date",
      (day: string) =>
        admit(SUBCONTRACTOR, { consent: paper("承-1", day), application: paper("申-1", day) }),
    ],
    [
      "a designation",
      "document.date",
      (day: string) => designate(CLERK, "handler", { document: paper("指-1", day) }),
    ],
    [
      "a place's designation",
      "document.date",
      (day: string) => designatePlace(CITY_HALL, { document: paper("場-1", day) }),
    ],
    [
      "a permit",
      "document.date",
      (day: string) => permit(AREA, "持出-1", { document: paper("持-1", day) }),
    ],
  ])("%s is not dated ahead of today", (_name, path, doing) => {
    const story = given(stage, there);
    story.when(today(doing("2026-07-24")), now).thenAccepted();
    const { decision } = story.when(today(doing(TOMORROW)), now);
    expect(decision.ok || decision.refusals.map((one) => [one.rule, one.path])).toContainEqual([
      "R11-9",
      path,
    ]);
  });
});

describe("what the client's paper orders or allows is not done before there is the paper (R11-9)", () => {
  const missing = [held("A-1"), reportMissing(["A-1"])].flat();
  test.each([
    [
      "an instruction to dispose (art. 14)",
      "document.date",
      held("A-1"),
      (date: string) => instruct("O-1", ["A-1"], { document: paper("廃-1", date) }),
    ],
    [
      "the release of a quarantine (art. 18)",
      "instruction.date",
      [...missing, find(["A-1"])],
      (date: string) => clear(["A-1"], { instruction: paper("解-1", date) }),
    ],
    [
      "the closure of a loss (art. 18)",
      "document.date",
      missing,
      (date: string) => closeLoss(["A-1"], { document: paper("終-1", date) }),
    ],
    [
      "a deferral (art. 14)",
      "document.date",
      held("A-1"),
      (date: string) => defer(["A-1"], { document: paper("猶-1", date) }),
    ],
  ] as const)("%s", (_name, path, story, doing) => {
    // It is told of days later, when the paper has long been there.
    const later = { now: "2026-07-31T10:00:00+09:00" };
    given(stage, story).when(doing(YESTERDAY), later).thenAccepted();
    given(stage, story).when(doing("2026-07-24"), later).thenAccepted();
    given(stage, story)
      .when(doing(TOMORROW), later)
      .thenRefused({ rule: "R11-9", path, params: { at: TOMORROW, paper: true } });
  });
});
