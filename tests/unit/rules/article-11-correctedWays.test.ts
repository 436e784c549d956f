/** A way (搬送) that was written down wrong is put right in what describes it, within the order of what happened (E07). */
import { describe, test } from "vitest";
import { held, issue, receive, register, release, store } from "../../helpers/acts.ts";
import { arrive, carry, checkArrival, depart } from "../../helpers/transportActs.ts";
import { approve, correct, way } from "../../helpers/correctionActs.ts";
import { given, on } from "../../helpers/given.ts";
import { ANNEX, CENTER, stage } from "../../helpers/stage.ts";

const T = (time: string) => `2026-07-24T${time}:00+09:00`;
const moving = { assets: ["A-1"], from: CENTER, to: ANNEX };
const stored = [stage, held("A-1"), on(T("12:00"), store(["A-1"]))].flat(2);
const gone = [stored, on(T("13:00"), depart("w", "move", moving))].flat();
const arrived = [gone, on(T("14:00"), arrive("w"))].flat();
const over = [arrived, on(T("15:00"), checkArrival("w"))].flat();
const left = { said: "departedAt" } as const;
const came = { said: "arrivedAt" } as const;

describe("words about a way", () => {
  test("its means, vehicle, waybill, case and remarks are corrected at once after a move", () => {
    const right = {
      means: "charter",
      vehicle: "川崎 300 あ 1",
      waybill: "99-1",
      caseNumber: "箱-9",
      departureNote: "2台に分けた",
    } as const;
    given(over)
      .when(correct("c", way("w"), right))
      .thenAccepted()
      .thenKnown("correction", "c", { state: "inForce", both: undefined })
      .thenKnown("transport", "w", { note: "2台に分けた", state: "checked" });
    given(over, correct("c", way("w"), { vehicle: "川崎 300 あ 1" }))
      .when(correct("d", way("w"), {}, { cleared: ["vehicle"] }))
      .thenAccepted()
      .thenKnown("correction", "d", { before: { vehicle: "川崎 300 あ 1" }, after: {} });
  });

  test("remarks of the arrival belong to the entry of the arrival", () => {
    given(over)
      .when(correct("c", way("w"), { arrivalNote: "雨天" }, came))
      .thenAccepted();
    given(over)
      .when(correct("c", way("w"), { arrivalNote: "雨天" }))
      .thenRefused({ rule: "R11-14", path: "target" });
    given(gone)
      .when(correct("c", way("w"), { arrivalNote: "雨天" }))
      .thenRefused("R11-14");
  });

  test("where to and who carried it is custody", () => {
    given(over)
      .when(correct("c", way("w"), { place: CENTER }))
      .thenRefused({ rule: "R11-11", params: { field: "place" } });
    given(over)
      .when(correct("c", way("w"), { person: "p-driver" }))
      .thenRefused({ rule: "R11-20", params: { field: "person" } });
  });
});

describe("R11-13: a departure and an arrival stay in the order of what happened", () => {
  test.each([
    ["11:59", false],
    ["12:00", true],
    ["14:00", true],
    ["14:01", false],
  ])("a departure at %s, after the unit was stored and before it arrived: %s", (time, fits) => {
    const outcome = given(over).when(
      on(T("16:00"), correct("c", way("w"), { departedAt: T(time) }, left)),
    );
    if (fits) outcome.thenAccepted().thenKnown("transport", "w", { departedAt: T(time) });
    else outcome.thenRefused({ rule: "R11-13", path: "after.departedAt" });
  });

  test.each([
    ["12:59", false],
    ["13:00", true],
    ["15:00", true],
    ["15:01", false],
  ])("an arrival at %s, after the departure and before the check: %s", (time, fits) => {
    const outcome = given(over).when(
      on(T("16:00"), correct("c", way("w"), { arrivedAt: T(time) }, came)),
    );
    if (fits) outcome.thenAccepted();
    else outcome.thenRefused({ rule: "R11-13", path: "after.arrivedAt" });
  });

  test("while nothing has come after, until now; the unit's own last time goes with it", () => {
    given(gone)
      .when(on(T("16:00"), correct("c", way("w"), { departedAt: T("15:59") }, left)))
      .thenAccepted()
      .thenKnown("asset", "A-1", { lastAt: T("15:59"), since: T("15:59") });
    given(gone)
      .when(on(T("16:00"), correct("c", way("w"), { departedAt: T("16:01") }, left)))
      .thenRefused("R11-13");
    given(arrived)
      .when(on(T("16:00"), correct("c", way("w"), { arrivedAt: T("15:00") }, came)))
      .thenAccepted()
      .thenKnown("asset", "A-1", { lastAt: T("15:00"), state: "arrived" });
    given(over)
      .when(on(T("16:00"), correct("c", way("w"), { arrivedAt: T("14:30") }, came)))
      .thenKnown("asset", "A-1", { lastAt: T("15:00") });
  });

  test("where nobody can look, never earlier than was written", () => {
    given(over)
      .when(on(T("16:00"), correct("c", way("w"), { departedAt: T("12:30") }, left)), {
        history: undefined as never,
      })
      .thenRefused("R11-13");
  });
});

describe("a way on which both sides confirmed what travelled", () => {
  const provided = [
    stage,
    register("A-1"),
    issue("in", "provision", ["A-1"]),
    release("in"),
    carry("w", "provision", { slip: "in" }),
  ].flat();

  test("takes both sides' word, once the slip is received", () => {
    given(provided)
      .when(correct("c", way("w"), { waybill: "99-1" }))
      .thenKnown("correction", "c", { state: "inForce" });
    const proposed = [provided, receive("in"), correct("c", way("w"), { waybill: "99-1" })].flat();
    given(proposed, approve("c", "giver"))
      .when(approve("c", "receiver"))
      .thenKnown("correction", "c", { state: "inForce" });
  });
});
