/** Custody managers change without anything moving: both sign, and the client is told (Art. 12, E09). */
import { describe, expect, test } from "vitest";
import { handOver, held, issue, reportMissing } from "../../helpers/acts.ts";
import { because, booksAfter, given, happen } from "../../helpers/given.ts";
import {
  CLERK,
  CONTRACT,
  CONTRACTOR,
  DEPUTY,
  MANAGER,
  OFFICIAL,
  act,
  designate,
  lacking,
  stage,
} from "../../helpers/stage.ts";
import { callOff, handOn, takeOver } from "../../helpers/successionActs.ts";

const ready = [stage, designate(DEPUTY, "custodyManager"), held("A-1", "A-2")].flat();
const handed = [ready, handOn("S", ["A-1", "A-2"])].flat();

describe("a change of persons", () => {
  test("leaves custody where it is until the one who comes has signed", () => {
    given(ready)
      .when(handOn("S", ["A-1"]))
      .thenKnown("succession", "S", { state: "handed" })
      .thenKnown("asset", "A-1", { custodian: { party: CONTRACTOR, person: MANAGER } });
  });

  test("passes custody without moving anything", () => {
    given(handed)
      .when(takeOver("S"))
      .thenKnown("succession", "S", { state: "taken" })
      .thenKnown("asset", "A-2", {
        custodian: { party: CONTRACTOR, person: DEPUTY },
        state: "held",
        place: "P-02",
      });
  });

  test("hands on keys alone, and not nothing", () => {
    given(ready).when(handOn("S", [])).thenAccepted();
    given(ready)
      .when(handOn("S", [], { keys: [] }))
      .thenRefused("nothing-named");
    given(ready, handOn("S", []))
      .when(takeOver("S"))
      .thenKnown("succession", "S", { state: "taken" });
  });

  test("ends the office of the one who goes on the day agreed, who then hands over nothing", () => {
    given(ready, handOn("S", ["A-1"], { lastDay: "2026-07-23" }), takeOver("S"))
      .when(issue("out", "return", ["A-2"]))
      .thenRefused("R12-3");
    given(ready, handOn("S", ["A-1"], { lastDay: "2026-07-24" }), takeOver("S"))
      .when(issue("out", "return", ["A-2"]))
      .thenAccepted();
    const twice = act({
      type: "endDesignation",
      contract: CONTRACT,
      person: MANAGER,
      office: "custodyManager",
      lastDay: "2026-07-20",
    });
    given(ready, twice, handOn("S", ["A-1"], { lastDay: "2026-07-24" }))
      .when(takeOver("S"))
      .thenAccepted();
  });

  test("is taken over once, or called off", () => {
    given(handed, takeOver("S")).when(takeOver("S")).thenRefused("wrong-stage", "R12-7", "R12-7");
    given(handed, callOff("S"))
      .when(takeOver("S"))
      .thenRefused({ rule: "wrong-stage", params: { stage: "withdrawn" } });
    given(handed, takeOver("S"))
      .when(callOff("S"))
      .thenRefused({ rule: "wrong-stage", params: { stage: "taken" } });
  });

  test("hands on what the one who goes has, and has still when it is taken over", () => {
    given(ready)
      .when(handOn("S", ["A-1"], { from: CLERK }))
      .thenRefused("R12-7");
    given(handed, handOver("back", "return", ["A-1"]))
      .when(takeOver("S"))
      .thenRefused({ rule: "wrong-state", params: { asset: "A-1", state: "returned" } }, "R12-7");
    given(handed, reportMissing(["A-1"]))
      .when(takeOver("S"))
      .thenAccepted();
  });

  test("goes to a custody manager who is someone else", () => {
    given(ready)
      .when(handOn("S", ["A-1"], { to: MANAGER }))
      .thenRefused("R12-5");
    given(ready)
      .when(handOn("S", ["A-1"], { to: CLERK }))
      .thenRefused("R12-3");
  });

  test("is signed by the very person", () => {
    const account = act({
      type: "openAccount",
      account: "a-d",
      login: "daikou",
      role: "manager",
      person: DEPUTY,
    });
    const byDeputy = { confirmation: { by: "account", account: "a-d" } } as const;
    given(ready, account)
      .when(handOn("S", ["A-1"], byDeputy))
      .thenRefused({ rule: "R12-10", params: { of: "succession" } });
    given(handed, account).when(takeOver("S", byDeputy)).thenAccepted();
  });
});

describe("the paper of a change of persons", () => {
  test("has a number of its own series, and stands frozen before and after it is taken over", () => {
    const { books } = given(handed, handOn("T", []))
      .when(takeOver("S", { remarks: "封印を確かめた" }))
      .thenKnown("numbering", "contractor/succession/2026", { last: 2 });
    expect(books.get("sheet", "succession/S/issued")?.content).toMatchObject({
      number: { form: "succession", year: 2026, number: 1 },
      units: [
        { number: "A-1", place: { code: "P-02" } },
        { number: "A-2", place: { code: "P-02" } },
      ],
      keys: [{ what: "媒体保管庫の鍵", count: 2 }],
      handed: { by: "paper" },
    });
    expect(books.get("sheet", "succession/S/issued")?.content).not.toHaveProperty("taken");
    expect(books.get("sheet", "succession/S/completed")?.content).toMatchObject({
      taken: { by: "paper", remarks: "封印を確かめた" },
      notice: { number: "届-1" },
    });
  });

  test("is not made of one that an earlier program wrote without a number", () => {
    const { decision } = given(ready).when(handOn("S", ["A-1"]));
    const { books } = booksAfter(ready);
    const [written] = decision.ok ? decision.events : [];
    if (written?.type !== "successionWritten") throw new Error("nothing was written");
    const { number: _number, ...unnumbered } = written;
    books.follow(unnumbered, { seq: 9000 });
    happen(books, takeOver("S"), "2026-07-24T17:00:00+09:00");
    expect(books.get("succession", "S")?.state).toBe("taken");
    expect([...books.all("sheet")].filter(({ form }) => form === "succession")).toEqual([]);
  });
});

describe("R12-12: only the one named takes over", () => {
  test.each([MANAGER, CLERK, OFFICIAL])("%s does not", (person) => {
    given(handed)
      .when(takeOver("S", { person }))
      .thenRefused({ rule: "R12-12", path: "person", params: { person, named: DEPUTY } });
  });

  test("the deputy does", () => {
    given(handed)
      .when(takeOver("S", { person: DEPUTY }))
      .thenAccepted();
  });
});

describe("R12-13: the client is told of the change", () => {
  test("by a paper, or a reason is given", () => {
    given(handed).when(takeOver("S")).thenAccepted();
    given(handed)
      .when(lacking(takeOver("S"), "notice"))
      .thenRefused({ rule: "R12-13", severity: "warn", path: "notice" });
    given(handed)
      .when(because("後日届け出る", ["R12-13"], lacking(takeOver("S"), "notice")))
      .thenAccepted();
  });
});
