/** What was written down wrong of a paper is put right; what it allows is not, and what rests on it stays (E07). */
import { describe, expect, test } from "vitest";
import { held, issue, register, store, takeOut } from "../../helpers/acts.ts";
import { instruct } from "../../helpers/disposalActs.ts";
import { approveCopies, copy } from "../../helpers/copyActs.ts";
import { correct, paper } from "../../helpers/correctionActs.ts";
import { because, given, on } from "../../helpers/given.ts";
import { instructOnIncident, openIncident } from "../../helpers/recordActs.ts";
import type { Act } from "../../helpers/stage.ts";
import {
  ANNEX,
  CENTER,
  CLERK,
  CONTRACT,
  DESTROYER,
  MANAGER,
  OFFICIAL,
  act,
  designate,
  paper as document,
  pledge,
  stage,
} from "../../helpers/stage.ts";

const official = paper("designation", OFFICIAL);
const inUse = [stage, held("A-1"), takeOut(["A-1"])].flat(2);
const T = (time: string) => `2026-07-24T${time}:00+09:00`;

describe("a paper under its number, its date and its term", () => {
  test("is corrected at once: the client's paper is the truth, and the reason says which", () => {
    given(stage)
      .when(correct("c", official, { documentNumber: "8総管第3号", validTo: "2027-03-31" }))
      .thenAccepted()
      .thenKnown("correction", "c", { state: "inForce", both: undefined })
      .thenKnown("standing", `${CONTRACT}/${OFFICIAL}`, {
        designations: [
          {
            office: "designatedOfficial",
            document: { number: "8総管第3号", date: "2026-04-01" },
            from: "2026-04-01",
            to: "2027-03-31",
          },
        ],
      });
  });

  const papers: readonly (readonly [string, readonly Act[], ReturnType<typeof paper>, object])[] = [
    ["a place's", [], paper("placeDesignation", ANNEX), { documentDate: "2026-03-30" }],
    ["a consent", [], paper("consent", DESTROYER), { applicationNumber: "申-9" }],
    [
      "an instruction",
      [instruct("d", ["A-1"])],
      paper("instruction", "d"),
      { deadline: T("12:00").slice(0, 10) },
    ],
    [
      "an approval to copy",
      [approveCopies("k")],
      paper("copyApproval", "k"),
      { documentNumber: "写-9" },
    ],
  ];
  test.each(papers)("%s says it of its own", (_what, story, subject, after) => {
    given(stage, held("A-1"), story)
      .when(correct("c", subject, after, { said: Object.keys(after)[0] as "deadline" }))
      .thenAccepted()
      .thenKnown("correction", "c", { after });
  });

  test("what the client instructed about an incident, where that was a paper", () => {
    const told = [
      stage,
      held("A-1"),
      openIncident("i", ["A-1"]),
      instructOnIncident("i", { document: document("8情事第1号") }),
      instructOnIncident("i", { content: "口頭の指示" }),
    ].flat(2);
    given(told)
      .when(correct("c", paper("incidentInstruction", "i", 0), { documentNumber: "8情事第2号" }))
      .thenAccepted();
    given(told)
      .when(correct("c", paper("incidentInstruction", "i", 1), { documentNumber: "8情事第2号" }))
      .thenRefused("R11-14");
  });

  test("a pledge and a training by their day", () => {
    given(stage)
      .when(correct("c", paper("pledge", CLERK), { signedOn: "2026-04-02" }))
      .thenAccepted()
      .thenKnown("standing", `${CONTRACT}/${CLERK}`, { pledgedOn: "2026-04-02" });
    given(stage)
      .when(correct("c", paper("training", CLERK), { heldOn: "2026-03-30", training: "基礎研修" }))
      .thenAccepted()
      .thenKnown("standing", `${CONTRACT}/${CLERK}`, {
        trainings: [{ heldOn: "2026-03-30", subject: "基礎研修" }],
      });
  });

  test("does not begin after it ends, nor is it dated ahead", () => {
    given(stage, correct("c", official, { validTo: "2027-03-31" }))
      .when(correct("d", official, { validFrom: "2027-04-01" }))
      .thenRefused({ rule: "term-reversed", path: "after.validTo" });
    given(stage)
      .when(correct("d", official, { documentDate: "2026-07-25" }))
      .thenRefused({ rule: "R11-9", path: "after.documentDate" });
  });
});

describe("which paper is meant", () => {
  const twice = [
    stage,
    designate(OFFICIAL, "designatedOfficial", {
      document: document("8総管第9号"),
      from: "2026-06-01",
    }),
  ].flat();

  test("is told by its place among those of its kind; the entry must be its own", () => {
    given(twice)
      .when(correct("c", paper("designation", OFFICIAL, 1), { validFrom: "2026-06-02" }))
      .thenAccepted();
    given(twice)
      .when(
        (at, books) =>
          ({
            ...correct("c", paper("designation", OFFICIAL, 1), { validFrom: "2026-06-02" })(
              at,
              books,
            ),
            target: (
              correct("c", official, {})(at, books) as { target: { seq: number; leaf: string } }
            ).target,
          }) as ReturnType<Act>,
      )
      .thenRefused({ rule: "R11-14", path: "target" });
  });

  test("one that is not there is not found, nor a thing under a paper's address", () => {
    given(twice)
      .when(correct("c", paper("designation", OFFICIAL, 2), { documentNumber: "9" }))
      .thenRefused({ rule: "not-found", path: "subject.nth" }, "R11-14");
    given(stage, register("A-1"))
      .when(correct("c", { kind: "asset", id: "A-1", nth: 0 }, { name: "別" }))
      .thenRefused({ rule: "not-found", path: "subject.nth" });
    given(stage)
      .when(correct("c", { kind: "designation", id: OFFICIAL }, { documentNumber: "9" }))
      .thenRefused({ rule: "not-found", path: "subject.id" });
  });

  test("it is still known once it was corrected, and corrected again", () => {
    given(twice, correct("c", official, { documentNumber: "甲" }))
      .when(correct("d", official, { documentNumber: "乙" }))
      .thenAccepted()
      .thenKnown("correction", "d", { before: { documentNumber: "甲" } })
      .thenKnown("corrections", `designation/${CONTRACT}/${OFFICIAL}/0`, { all: ["c", "d"] });
  });

  const ended = [
    stage,
    act({
      type: "endDesignation",
      contract: CONTRACT,
      person: OFFICIAL,
      office: "designatedOfficial",
      lastDay: "2026-09-30",
    }),
  ].flat();

  test("its last day is the word of the entry that ended it", () => {
    given(ended)
      .when(correct("c", official, { validTo: "2026-10-31" }, { said: "validTo" }))
      .thenAccepted();
    given(ended)
      .when(correct("c", official, { validTo: "2026-10-31" }))
      .thenRefused("R11-14");
  });
});

describe("R11-20: what a paper allows is not corrected but ended, and another registered", () => {
  test.each([
    ["person", MANAGER],
    ["office", "custodyManager"],
    ["place", CENTER],
  ] as const)("%s", (field, value) => {
    given(stage)
      .when(correct("c", official, { [field]: value }))
      .thenRefused({ rule: "R11-20", article: 11, path: `after.${field}`, params: { field } });
  });
});

describe("R11-21: entries that rest on a paper with the date now corrected are told, and stay", () => {
  const clerk = paper("pledge", CLERK);

  test("a pledge that was signed only after a unit was stored", () => {
    const later = on("2026-07-25T10:00:00+09:00", store(["A-1"]));
    const story = [stage, held("A-1"), on(T("10:30"), store(["A-1"])), later].flat(2);
    const signed = (signedOn: string) =>
      on("2026-07-26T10:00:00+09:00", correct("c", clerk, { signedOn }));
    given(story).when(signed("2026-07-24")).thenAccepted();
    given(story)
      .when(signed("2026-07-25"))
      .thenRefused({ rule: "R11-21", severity: "warn", params: { kind: "pledge", count: 1 } });
    given(story)
      .when(signed("2026-07-26"))
      .thenRefused({ rule: "R11-21", params: { count: 2 } });
  });

  test("is never refused for that: with a reason it is in force, and the entries are as they were", () => {
    const { decision } = given(inUse, pledge(CLERK, "2026-04-01"))
      .when(
        on(
          "2026-07-26T10:00:00+09:00",
          because(
            "原本の日付を確かめた",
            ["R11-21"],
            correct("c", official, { validFrom: "2026-07-25" }),
          ),
        ),
      )
      .thenAccepted();
    expect(decision.ok && decision.events.map(({ type }) => type)).toEqual([
      "warningAcknowledged",
      "correctionWritten",
    ]);
  });

  test("counts them: each entry once, and only those of the days that the paper has lost", () => {
    const story = [stage, held("A-1"), issue("out", "return", ["A-1"])].flat(2);
    given(story)
      .when(on(T("20:00"), correct("c", official, { validFrom: "2026-07-24" })))
      .thenAccepted();
    given(story)
      .when(on("2026-07-26T10:00:00+09:00", correct("c", official, { validTo: "2026-07-23" })))
      .thenRefused({ rule: "R11-21", params: { kind: "designation", count: 3 } });
  });

  test("a slip is looked at for the day of its handover", () => {
    const planned = "2026-07-30T10:00:00+09:00";
    given(stage, held("A-1"), issue("out", "return", ["A-1"], { plannedAt: planned }))
      .when(on("2026-08-01T10:00:00+09:00", correct("c", official, { validTo: "2026-07-29" })))
      .thenRefused({ rule: "R11-21", params: { count: 1 } });
  });

  test("nothing is said where only its number was wrong", () => {
    given(inUse)
      .when(correct("c", clerk, { signedOn: "2026-03-31" }))
      .thenAccepted();
    given(inUse)
      .when(correct("c", official, { documentNumber: "甲" }))
      .thenAccepted();
  });

  test("an approval to copy counts from its paper's own date", () => {
    given(stage, held("A-1"), approveCopies("k"), copy("C-1", "A-1", "k"))
      .when(
        on(
          "2026-07-26T10:00:00+09:00",
          correct("c", paper("copyApproval", "k"), { documentDate: "2026-07-25" }),
        ),
      )
      .thenRefused({ rule: "R11-21", params: { kind: "copyApproval", count: 1 } });
  });
});
