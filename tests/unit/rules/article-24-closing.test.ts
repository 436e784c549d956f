/** Periods are closed in order and signed, and what is told of them later says why it is late (Art. 24). */
import { describe, expect, test } from "vitest";
import { held, register, store, takeOut } from "../../helpers/acts.ts";
import { close } from "../../helpers/closingActs.ts";
import { because, given, on } from "../../helpers/given.ts";
import {
  CLERK,
  CONTRACT,
  CRUSHER,
  DEPUTY,
  OFFICIAL,
  act,
  stage,
  stageWith,
} from "../../helpers/stage.ts";

/** The contract of the stage begins on 1 April; its story is told on 24 July. */
const upTo = (to: string) => close("first", "2026-04-01", to);

describe("a close", () => {
  test("counts what happened in its days, and says at which head", () => {
    const { decision } = given(stage, held("A-1", "A-2"), store(["A-1"])).when(upTo("2026-07-24"));
    expect(decision).toMatchObject({
      ok: true,
      events: [
        {
          type: "periodClosed",
          counts: [
            { what: "registered", count: 2 },
            { what: "provided", count: 1 },
            { what: "stored", count: 1 },
          ],
          head: { root: `${"A".repeat(43)}=` },
        },
        { type: "groundsNoted" },
      ],
    });
  });

  test("says as well that nothing moved", () => {
    given(stage, held("A-1"))
      .when(upTo("2026-07-23"))
      .thenKnown("periodClose", "first", { counts: [], late: [] })
      .thenKnown("closing", CONTRACT, { last: "first", to: "2026-07-23" });
  });

  test("is a paper with a number of its own series, which says the same", () => {
    const { books } = given(stage, held("A-1"), upTo("2026-04-30"))
      .when(close("second", "2026-05-01", "2026-07-24", { remarks: "控えと照合した" }))
      .thenKnown("numbering", "contractor/periodClose/2026", { last: 2 });
    expect(books.get("sheet", "periodClose/first/completed")?.content).toMatchObject({
      counts: [],
    });
    expect(books.get("sheet", "periodClose/second/completed")?.content).toMatchObject({
      number: { form: "periodClose", year: 2026, number: 2 },
      from: "2026-05-01",
      to: "2026-07-24",
      counts: [
        { what: "registered", count: 1 },
        { what: "provided", count: 1 },
      ],
      head: books.get("periodClose", "second")?.head,
      previous: { from: "2026-04-01", to: "2026-04-30", number: { number: 1 } },
      closed: { by: "paper" },
      remarks: "控えと照合した",
    });
  });

  test("ends on its own day at the latest, and not before it begins", () => {
    given(stage).when(upTo("2026-07-24")).thenAccepted();
    given(stage).when(upTo("2026-07-25")).thenRefused({ rule: "R11-9", path: "to" });
    given(stage).when(upTo("2026-03-31")).thenRefused({ rule: "term-reversed", path: "to" });
  });

  test("is signed by a custody manager of the contractor", () => {
    given(stage)
      .when(close("first", "2026-04-01", "2026-04-30", { person: CLERK }))
      .thenRefused("R12-3");
    given(stage)
      .when(close("first", "2026-04-01", "2026-04-30", { person: OFFICIAL }))
      .thenRefused({ rule: "wrong-side", params: { article: 24 } });
    given(stage)
      .when(close("first", "2026-04-01", "2026-04-30", { person: CRUSHER }))
      .thenRefused("wrong-side");
    given(
      stage,
      act({
        type: "openAccount",
        account: "a-2",
        login: "daikou",
        role: "manager",
        person: DEPUTY,
      }),
    )
      .when(
        close("first", "2026-04-01", "2026-04-30", {
          confirmation: { by: "account", account: "a-2" },
        }),
      )
      .thenRefused({ rule: "R12-10", params: { of: "close" } });
  });

  test("cannot be decided where nothing can be looked up", () => {
    given(stage)
      .when(upTo("2026-04-30"), { history: undefined as never })
      .thenRefused("not-by-hand");
  });
});

describe("R24-6: periods are closed in order, without a gap", () => {
  const closed = [stage, upTo("2026-04-30")].flat();

  test("the first begins with the contract", () => {
    given(stage)
      .when(close("first", "2026-04-02", "2026-04-30"))
      .thenRefused({ rule: "R24-6", path: "from", params: { expected: "2026-04-01" } });
  });

  test.each([
    ["2026-05-01", true],
    ["2026-04-30", false],
    ["2026-05-02", false],
  ])("the next begins on %s: %s", (from, fits) => {
    const outcome = given(closed).when(close("second", from, "2026-05-31"));
    if (fits) outcome.thenKnown("periodClose", "second", { previous: "first" });
    else outcome.thenRefused({ rule: "R24-6", params: { expected: "2026-05-01" } });
  });
});

describe("R24-5: what is told of a closed period says why it is late", () => {
  const noon = (day: string) => `${day}T12:00:00+09:00`;
  const closed = [stage, upTo("2026-04-30"), close("second", "2026-05-01", "2026-07-22")].flat();
  const now = { now: noon("2026-07-24") };

  test("on its last day it asks, on the day after it does not", () => {
    given(closed)
      .when(on(noon("2026-07-22"), register("A-1")), now)
      .thenRefused({
        rule: "R24-5",
        severity: "warn",
        path: "occurredAt",
        params: { from: "2026-05-01", to: "2026-07-22", days: 2 },
      });
    given(closed)
      .when(on(noon("2026-07-23"), register("A-1")), now)
      .thenAccepted();
  });

  test("with a reason it is accepted, and the close tells of it", () => {
    given(closed)
      .when(
        because("登録票の提出が遅れた", ["R24-5"], on(noon("2026-04-30"), register("A-1"))),
        now,
      )
      .thenKnown("periodClose", "first", {
        late: [{ seq: expect.any(Number) as number, at: noon("2026-04-30"), days: 85 }],
      })
      .thenKnown("periodClose", "second", { late: [] });
  });

  test("before the first period, or where nothing is closed, nobody asks", () => {
    given(stage)
      .when(on(noon("2026-04-30"), register("A-1")), now)
      .thenAccepted();
    given(closed)
      .when(on(noon("2026-03-31"), register("A-1")), now)
      .thenAccepted();
  });

  test("a contract may only note it, or refuse it", () => {
    const under = (severity: "hold" | "block") =>
      given(stageWith({ severity: { "R24-5": severity } }), upTo("2026-04-30"));
    under("hold")
      .when(on(noon("2026-04-30"), register("A-1")), now)
      .thenNoticed("R24-5")
      .thenKnown("asset", "A-1", { state: "planned" });
    under("block")
      .when(because("遅れた", ["R24-5"], on(noon("2026-04-30"), register("A-1"))), now)
      .thenRefused("R24-5");
  });

  test("stands after what is refused by the article before it", () => {
    given(closed)
      .when(on(noon("2026-07-22"), takeOut(["A-9"])), now)
      .thenRefused("not-found");
    given(closed, register("A-1"))
      .when(on(noon("2026-07-22"), register("A-2", { number: "A-1" })), now)
      .thenRefused("R24-1", "R24-5");
  });
});
