/** The way between two places: departure, arrival, the check, for each of the four legs (domain §6.3 T04–T19a). */
import { describe, test } from "vitest";
import { STORY_AT, given, on } from "../../helpers/given.ts";
import {
  closeLoss,
  find,
  held,
  inOrder,
  issue,
  receive,
  register,
  release,
  reportMissing,
} from "../../helpers/acts.ts";
import { destroyed, handedToVendor, instruct } from "../../helpers/disposalActs.ts";
import { BY_CONTRACTOR, arrive, carry, checkArrival, depart } from "../../helpers/transportActs.ts";
import {
  ANNEX,
  CENTER,
  CITY,
  CITY_HALL,
  CONTRACT,
  CONTRACTOR,
  CRUSHER,
  DESTROYER,
  DRIVER,
  MANAGER,
  OFFICIAL,
  PLANT,
  SUB_OFFICE,
  stage,
} from "../../helpers/stage.ts";

const offered = [
  register("A-1"),
  issue("S-1", "provision", ["A-1"], { place: CITY_HALL }),
  release("S-1"),
];
const back = [
  held("A-1"),
  issue("S-1", "return", ["A-1"], { place: CITY_HALL }),
  release("S-1"),
].flat();

describe("a provision that travels", () => {
  test("departs once released, under a number of its own", () => {
    given(stage, offered)
      .when(on(STORY_AT.replace("10:00", "10:40"), depart("W-1", "provision", { slip: "S-1" })))
      .thenRecorded({
        type: "departed",
        transport: "W-1",
        contract: CONTRACT,
        leg: "provision",
        slip: "S-1",
        from: CITY_HALL,
        to: CENTER,
        route: { by: "direct" },
        expectedAt: "2026-07-24T11:40:00+09:00",
        carriage: BY_CONTRACTOR,
        seals: [],
        assets: ["A-1"],
        number: { form: "transportRecord", year: 2026, number: 1 },
      })
      .thenKnown("transport", "W-1", {
        state: "inTransit",
        departedAt: "2026-07-24T10:40:00+09:00",
      })
      .thenKnown("slip", "S-1", { state: "released", transport: "W-1" })
      .thenKnown("asset", "A-1", {
        state: "inTransit",
        leg: "provision",
        transport: "W-1",
        place: undefined,
        custodian: { party: CITY },
      });
  });

  test("arrives and waits to be checked, still the city's to answer for", () => {
    given(stage, offered, depart("W-1", "provision", { slip: "S-1" }))
      .when(on("2026-07-24T11:35:00+09:00", arrive("W-1")))
      .thenKnown("transport", "W-1", {
        state: "arrived",
        arrival: { at: "2026-07-24T11:35:00+09:00", place: CENTER, person: DRIVER },
      })
      .thenKnown("asset", "A-1", { state: "arrived", place: CENTER, custodian: { party: CITY } });
  });

  test("is received only after the check, and is then the contractor's", () => {
    const arrived = [...offered, depart("W-1", "provision", { slip: "S-1" }), arrive("W-1")];
    given(stage, arrived)
      .when(receive("S-1"))
      .thenRefused({
        rule: "wrong-stage",
        article: 13,
        params: { kind: "transport", id: "W-1", stage: "inTransit" },
      });
    given(stage, arrived, checkArrival("W-1"))
      .when(receive("S-1"))
      .thenKnown("asset", "A-1", {
        state: "held",
        place: CENTER,
        transport: undefined,
        leg: undefined,
        checked: undefined,
        custodian: { party: CONTRACTOR, person: MANAGER },
      });
  });
});

describe("a return that travels", () => {
  test("is the contractor's to answer for until the city has received it", () => {
    given(stage, back, carry("W-1", "return", { slip: "S-1" }))
      .when(register("Z-9"))
      .thenKnown("asset", "A-1", {
        state: "arrived",
        place: CITY_HALL,
        custodian: { party: CONTRACTOR, person: MANAGER },
      });
    given(stage, back, carry("W-1", "return", { slip: "S-1" }))
      .when(receive("S-1"))
      .thenKnown("asset", "A-1", {
        state: "returned",
        place: CITY_HALL,
        custodian: { party: CITY, person: OFFICIAL },
      });
  });
});

describe("a disposal that travels", () => {
  test("brings the units to the vendor, who receives them to destroy them", () => {
    given(stage, held("A-1"), handedToVendor("D-1", ["A-1"]).slice(0, -1))
      .when(receive("out-D-1"))
      .thenKnown("asset", "A-1", {
        state: "disposing",
        place: PLANT,
        custodian: { party: DESTROYER, person: CRUSHER },
        transport: undefined,
      });
  });
});

describe("a move", () => {
  test("ends with the check: what was found in order is held where it is", () => {
    given(stage, held("A-1"), depart("W-1", "move", { assets: ["A-1"] }), arrive("W-1"))
      .when(checkArrival("W-1", { shelf: "書庫A-1段" }))
      .thenKnown("transport", "W-1", { state: "checked" })
      .thenKnown("asset", "A-1", {
        state: "held",
        place: ANNEX,
        shelf: "書庫A-1段",
        transport: undefined,
        leg: undefined,
        custodian: { party: CONTRACTOR, person: MANAGER },
      });
  });

  test("to a subcontractor leaves the contractor answering for it", () => {
    given(stage, held("A-1"), carry("W-1", "move", { assets: ["A-1"], to: SUB_OFFICE }))
      .when(register("Z-9"))
      .thenKnown("asset", "A-1", {
        state: "heldSub",
        custodian: { party: CONTRACTOR, person: MANAGER },
      });
  });

  test("names what it moves", () => {
    given(stage).when(depart("W-1", "move")).thenRefused({ rule: "nothing-named", path: "assets" });
  });
});

describe("a departure", () => {
  test("takes what is there, and nothing that is elsewhere", () => {
    given(stage, held("A-1"))
      .when(depart("W-1", "move", { assets: ["A-1"], from: ANNEX, to: CENTER }))
      .thenRefused({
        rule: "wrong-stage",
        article: 10,
        path: "assets.0",
        params: { kind: "asset", id: "A-1", stage: "elsewhere" },
      });
  });

  test("is of the slip's own kind", () => {
    given(stage, offered)
      .when(depart("W-1", "return", { slip: "S-1", from: CITY_HALL, to: CENTER }))
      .thenRefused(
        { rule: "wrong-stage", path: "slip" },
        { rule: "wrong-state", params: { transition: "T14a" } },
      );
  });

  test("happens once for a slip", () => {
    given(stage, offered, depart("W-1", "provision", { slip: "S-1" }))
      .when(depart("W-2", "provision", { slip: "S-1" }))
      .thenRefused({ rule: "wrong-stage", path: "slip" }, "wrong-state");
  });

  test("does not happen for a slip that is complete", () => {
    given(stage, held("A-1"))
      .when(depart("W-1", "provision", { slip: "in-A-1" }))
      .thenRefused({ rule: "wrong-stage", params: { stage: "completed" } }, "nothing-named");
  });

  test("takes the units still on the slip when one of them was lost", () => {
    const two = [
      held("A-1", "A-2"),
      issue("S-1", "return", ["A-1", "A-2"], { place: CITY_HALL }),
      release("S-1"),
      reportMissing(["A-2"]),
    ].flat();
    given(stage, two)
      .when(depart("W-1", "return", { slip: "S-1" }))
      .thenKnown("transport", "W-1", { assets: ["A-1"] });
  });

  test("records the seals put on for the way", () => {
    given(stage, held("A-1"))
      .when(depart("W-1", "move", { assets: ["A-1"], seals: [{ asset: "A-1", seal: "封-1" }] }))
      .thenKnown("asset", "A-1", { seal: "封-1" });
  });
});

describe("an arrival", () => {
  const moved = [held("A-1", "A-2"), depart("W-1", "move", { assets: ["A-1", "A-2"] })].flat();

  test("is recorded once, and checked once", () => {
    given(stage, moved, arrive("W-1"))
      .when(arrive("W-1"))
      .thenRefused(
        { rule: "wrong-stage", params: { kind: "transport", id: "W-1", stage: "arrived" } },
        "wrong-state",
        "wrong-state",
      );
    given(stage, moved, arrive("W-1"), checkArrival("W-1"))
      .when(checkArrival("W-1"))
      .thenRefused({ rule: "wrong-stage", params: { stage: "checked" } });
  });

  test("is not checked before it has happened", () => {
    given(stage, moved)
      .when(checkArrival("W-1"))
      .thenRefused(
        { rule: "wrong-stage", params: { stage: "inTransit" } },
        "wrong-state",
        "wrong-state",
      );
  });

  test("is checked unit by unit, all of them, each once, and no others", () => {
    given(stage, moved, arrive("W-1"))
      .when((at, books) => ({
        type: "checkArrival",
        occurredAt: at,
        transport: "W-1",
        person: MANAGER,
        checks: inOrder(books, ["A-1", "A-1", "Z-9"]),
      }))
      .thenRefused(
        { rule: "not-checked", article: 13, params: { asset: "A-2" } },
        { rule: "named-twice", path: "checks.1.asset", params: { asset: "A-1" } },
        { rule: "not-listed", path: "checks.2.asset", params: { asset: "Z-9" } },
      );
  });

  test("is not before the departure", () => {
    given(stage, moved)
      .when(on(STORY_AT, arrive("W-1")))
      .thenRefused("R11-9", "R11-9");
  });

  test("goes on without what was lost on the way", () => {
    given(stage, moved, reportMissing(["A-2"]))
      .when(arrive("W-1"))
      .thenKnown("asset", "A-1", { state: "arrived" })
      .thenKnown("asset", "A-2", { state: "missing", transport: undefined });
    given(stage, moved, reportMissing(["A-2"]), arrive("W-1"))
      .when(checkArrival("W-1"))
      .thenKnown("asset", "A-1", { state: "held" });
  });
});

describe("an asset lost under way and found", () => {
  test("rests where it was found, to be instructed anew", () => {
    const lost = [
      held("A-1"),
      destroyed("D-1", ["A-1"]).slice(0, 1),
      issue("S-2", "disposal", ["A-1"]),
      release("S-2"),
      depart("W-1", "disposal", { slip: "S-2" }),
      reportMissing(["A-1"]),
    ].flat();
    given(stage, lost)
      .when(find(["A-1"], { place: CENTER }))
      .thenKnown("asset", "A-1", {
        state: "quarantined",
        quarantinedFrom: "held",
        place: CENTER,
        instruction: undefined,
      });
    given(stage, lost)
      .when(closeLoss(["A-1"]))
      .thenKnown("asset", "A-1", { state: "lossClosed" });
    given(stage, lost, find(["A-1"]))
      .when(instruct("O-2", ["A-1"]))
      .thenRefused("R18-4");
    given(stage, lost, find(["A-1"]))
      .when(instruct("O-2", ["A-1"], { finding: "開封の跡なし" }))
      .thenKnown("asset", "A-1", { state: "disposalInstructed", instruction: "O-2" });
  });
});
