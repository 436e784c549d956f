/** What goes wrong on the way is set aside there (T33, E26, E32), and waits where it arrives. */
import { describe, expect, test } from "vitest";
import { clear, held, issue, receive, register, release, repack } from "../../helpers/acts.ts";
import { instruct } from "../../helpers/disposalActs.ts";
import { arrive, checkArrival, depart } from "../../helpers/transportActs.ts";
import { booksAfter, given, on } from "../../helpers/given.ts";
import { openIncident } from "../../helpers/recordActs.ts";
import { CENTER, CITY_HALL, paper, stage } from "../../helpers/stage.ts";

const aside = openIncident("I-1", ["A-1"], { kind: "misdelivery", measure: "setAside" });
const moving = [...held("A-1", "A-2"), depart("W-1", "move", { assets: ["A-1", "A-2"] })];
const coming = [
  register("A-1"),
  register("A-2"),
  issue("S-1", "provision", ["A-1", "A-2"], { place: CITY_HALL }),
  release("S-1"),
  depart("W-1", "provision", { slip: "S-1" }),
];

describe("a unit set aside on its way (T33, E26)", () => {
  test("stays aboard, and arrives with the load, but is not counted in", () => {
    given(stage, moving, aside)
      .when(arrive("W-1"))
      .thenKnown("asset", "A-2", { state: "arrived" })
      .thenKnown("asset", "A-1", {
        state: "quarantined",
        quarantinedFrom: "held",
        place: "P-03",
        transport: undefined,
        leg: undefined,
      });
    given(stage, moving, aside, arrive("W-1"), checkArrival("W-1"))
      .when(clear(["A-1"]))
      .thenKnown("asset", "A-1", { state: "held", place: "P-03" });
  });

  test("does not arrive before it was set aside", () => {
    given(stage, moving, on("2026-07-24T12:00:00+09:00", aside))
      .when(on("2026-07-24T11:00:00+09:00", arrive("W-1")))
      .thenRefused({ rule: "R11-9", params: { asset: "A-1" } });
  });

  test("goes on with it when the client says so before it arrives", () => {
    given(stage, moving, aside)
      .when(clear(["A-1"]))
      .thenKnown("asset", "A-1", { state: "inTransit", transport: "W-1" });
  });

  test("of a slip is left behind when the rest is received, or received with it once cleared", () => {
    const arrived = [...coming, aside, arrive("W-1"), checkArrival("W-1")];
    given(stage, arrived)
      .when(receive("S-1"))
      .thenKnown("slip", "S-1", { state: "held" })
      .thenKnown("asset", "A-2", { state: "held" })
      .thenKnown("asset", "A-1", { state: "quarantined", quarantinedFrom: "held", heldOn: "S-1" });
    const { books } = booksAfter(stage, arrived, clear(["A-1"]), receive("S-1"));
    expect(books.get("asset", "A-1")).toMatchObject({ state: "held", place: CENTER });
    expect(books.get("slip", "S-1")?.state).toBe("completed");
  });

  test("is neither returned, destroyed nor repacked before it is anywhere", () => {
    const said = { instruction: paper("指示-9"), finding: "誤配先から回収中" };
    const underway = { rule: "wrong-stage", params: { kind: "asset", stage: "underway" } } as const;
    given(stage, moving, aside)
      .when(issue("S-2", "return", ["A-1"], { quarantine: said }))
      .thenRefused(underway);
    given(stage, moving, aside)
      .when(instruct("O-1", ["A-1"], { finding: said.finding }))
      .thenRefused(underway);
    given(stage, moving, aside)
      .when(repack(["A-1"], [{ asset: "A-9", value: 1, serial: "SN-A-1" }]))
      .thenRefused(underway);
  });

  test("is set aside where it has arrived as well", () => {
    given(stage, moving, arrive("W-1"))
      .when(aside)
      .thenKnown("asset", "A-1", { state: "quarantined", quarantinedFrom: "held" });
    given(stage, coming, arrive("W-1"))
      .when(aside)
      .thenKnown("asset", "A-1", { state: "quarantined", quarantinedFrom: "arrived", slip: "S-1" });
  });
});
