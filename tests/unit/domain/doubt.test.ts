/** Units in doubt, and the slips that wait for them (domain T07–T09, T23–T25, E01–E06). */
import { describe, expect, test } from "vitest";
import {
  boxes,
  clear,
  closeLoss,
  find,
  finding,
  handOverCustody,
  heldBoxes,
  issue,
  receive,
  register,
  release,
  repack,
  reportMissing,
} from "../../helpers/acts.ts";
import { instruct } from "../../helpers/disposalActs.ts";
import { arrive, checkArrival, depart } from "../../helpers/transportActs.ts";
import { given, on } from "../../helpers/given.ts";
import {
  CENTER,
  CITY,
  CITY_HALL,
  CONTRACT,
  CONTRACTOR,
  MANAGER,
  stage,
} from "../../helpers/stage.ts";

describe("a slip of which one line is in doubt", () => {
  const issued = [
    boxes("B-1", 26),
    register("A-1"),
    issue("S-1", "provision", ["B-1", "A-1"]),
    release("S-1"),
  ];
  const short = [...issued, receive("S-1", { look: finding("S-1", "B-1", { counted: 25 }) })];

  test("is received for the lines in order and held for the other", () => {
    given(stage, issued)
      .when(receive("S-1", { look: finding("S-1", "B-1", { counted: 25 }) }))
      .thenKnown("slip", "S-1", { state: "held" })
      .thenKnown("asset", "A-1", { state: "held", slip: undefined })
      .thenKnown("asset", "B-1", {
        state: "quarantined",
        quarantinedFrom: "held",
        heldOn: "S-1",
        slip: undefined,
        place: CENTER,
        custodian: { party: CONTRACTOR, person: MANAGER },
        received: undefined,
      });
  });

  test("says what was expected and what was found", () => {
    const { decision } = given(stage, issued).when(
      receive("S-1", { look: finding("S-1", "B-1", { counted: 25 }) }),
    );
    expect(decision.ok && decision.events).toMatchObject([
      { type: "slipReceived", accepted: ["A-1"] },
      {
        type: "differenceFound",
        contract: CONTRACT,
        differences: [{ asset: "B-1", kind: "quantity", expected: "26", found: "25" }],
      },
      { type: "groundsNoted" },
    ]);
  });

  test("is complete when the client has released the doubtful unit", () => {
    given(stage, short)
      .when(on("2026-07-25T10:00:00+09:00", clear(["B-1"])))
      .thenKnown("slip", "S-1", { state: "completed" })
      .thenKnown("asset", "B-1", {
        state: "held",
        heldOn: undefined,
        received: { slip: "S-1", at: "2026-07-25T10:00:00+09:00" },
      });
  });

  test("waits for both parts when the doubtful unit is divided into what is there and what is not", () => {
    const divided = [
      ...short,
      repack(
        ["B-1"],
        [
          { asset: "B-1a", value: 25 },
          { asset: "B-1b", value: 1 },
        ],
      ),
    ];
    given(stage, divided)
      .when(clear(["B-1a"]))
      .thenKnown("asset", "B-1a", { state: "held", quantity: { value: 25, unit: "box" } })
      .thenKnown("slip", "S-1", { state: "held" });
    given(stage, divided, clear(["B-1a"]), reportMissing(["B-1b"]))
      .when(closeLoss(["B-1b"]))
      .thenKnown("asset", "B-1b", { state: "lossClosed" })
      .thenKnown("slip", "S-1", { state: "completed" });
  });

  test("waits through a loss until it is closed, or found and released", () => {
    given(stage, short, reportMissing(["B-1"]))
      .when(closeLoss(["B-1"]))
      .thenKnown("slip", "S-1", { state: "completed" });
    given(stage, short, reportMissing(["B-1"]), find(["B-1"]))
      .when(clear(["B-1"]))
      .thenKnown("slip", "S-1", { state: "completed" })
      .thenKnown("asset", "B-1", { state: "held" });
  });

  test("that was to return it leaves it in the contractor's custody, for a slip of its own", () => {
    const back = [
      ...heldBoxes("B-1", 26),
      issue("S-2", "return", ["B-1"]),
      release("S-2"),
      receive("S-2", { look: finding("S-2", "B-1", { counted: 25 }) }),
    ];
    given(stage, back)
      .when(clear(["B-1"]))
      .thenKnown("asset", "B-1", {
        state: "held",
        custodian: { party: CONTRACTOR, person: MANAGER },
      })
      .thenKnown("slip", "S-2", { state: "completed" });
    given(stage, back, clear(["B-1"]))
      .when(issue("S-3", "return", ["B-1"]))
      .thenAccepted();
  });

  test("that was to dispose of it lets it go back to that and nowhere else", () => {
    const out = [
      ...heldBoxes("B-1", 26),
      instruct("O-1", ["B-1"]),
      issue("S-2", "disposal", ["B-1"]),
      release("S-2"),
      receive("S-2", { look: finding("S-2", "B-1", { counted: 25 }) }),
    ];
    given(stage, out)
      .when(clear(["B-1"]))
      .thenKnown("asset", "B-1", { state: "disposing", slip: "S-2", heldOn: undefined })
      .thenKnown("slip", "S-2", { state: "completed" });
  });
});

describe("a unit that was in doubt on arrival", () => {
  const arrivedBroken = [
    register("A-1"),
    register("A-2"),
    issue("S-1", "provision", ["A-1", "A-2"], { place: CITY_HALL }),
    release("S-1"),
    depart("W-1", "provision", { slip: "S-1", seals: [{ asset: "A-1", seal: "封-1" }] }),
    arrive("W-1"),
    checkArrival("W-1", { found: { "A-1": { seal: "broken" } } }),
  ];

  test("waits on its slip, still the giver's to answer for", () => {
    given(stage, arrivedBroken.slice(0, -1))
      .when(checkArrival("W-1", { found: { "A-1": { seal: "broken" } } }))
      .thenKnown("asset", "A-1", {
        state: "quarantined",
        quarantinedFrom: "arrived",
        slip: "S-1",
        heldOn: undefined,
        custodian: { party: CITY },
      })
      .thenKnown("asset", "A-2", { state: "arrived", checked: true });
  });

  test("is received with the others once the client has released it", () => {
    const released = clear(["A-1"], { seals: [{ asset: "A-1", seal: "封-9" }] });
    given(stage, arrivedBroken)
      .when(released)
      .thenKnown("asset", "A-1", { state: "arrived", checked: true, seal: "封-9", slip: "S-1" });
    given(stage, arrivedBroken, released)
      .when(receive("S-1"))
      .thenKnown("slip", "S-1", { state: "completed" })
      .thenKnown("asset", "A-1", {
        state: "held",
        custodian: { party: CONTRACTOR, person: MANAGER },
      });
  });

  test("stays behind when the others are received without it, and holds the slip", () => {
    given(stage, arrivedBroken)
      .when(receive("S-1"))
      .thenKnown("slip", "S-1", { state: "held" })
      .thenKnown("asset", "A-2", { state: "held" })
      .thenKnown("asset", "A-1", {
        state: "quarantined",
        quarantinedFrom: "held",
        heldOn: "S-1",
        slip: undefined,
        transport: undefined,
      });
    given(stage, arrivedBroken, receive("S-1"))
      .when(clear(["A-1"]))
      .thenKnown("slip", "S-1", { state: "completed" });
  });

  test("is not the contractor's to hand on before it was received", () => {
    given(stage, arrivedBroken)
      .when(handOverCustody(["A-1"]))
      .thenRefused({ rule: "R12-7", params: { asset: "A-1", custodian: "", person: MANAGER } });
  });

  test("cannot be moved or put on another slip meanwhile", () => {
    given(stage, arrivedBroken)
      .when(issue("S-2", "return", ["A-1"]))
      .thenRefused({ rule: "R11-8", params: { slip: "S-1" } }, "R18-4");
  });
});

describe("a unit lost on the way", () => {
  const underway = [
    register("A-1"),
    register("A-2"),
    issue("S-1", "provision", ["A-1", "A-2"], { place: CITY_HALL }),
    release("S-1"),
    depart("W-1", "provision", { slip: "S-1" }),
    reportMissing(["A-1"]),
  ];

  test("holds the slip when the rest is received", () => {
    given(stage, underway, arrive("W-1"), checkArrival("W-1"))
      .when(receive("S-1"))
      .thenKnown("slip", "S-1", { state: "held" })
      .thenKnown("asset", "A-1", { state: "missing", heldOn: "S-1" });
  });

  test("no longer holds it when the loss was closed before", () => {
    given(stage, underway, closeLoss(["A-1"]), arrive("W-1"), checkArrival("W-1"))
      .when(receive("S-1"))
      .thenKnown("slip", "S-1", { state: "completed" });
  });

  test("comes into the contractor's custody when it is found and the client says so", () => {
    given(stage, underway, arrive("W-1"), checkArrival("W-1"), receive("S-1"), find(["A-1"]))
      .when(clear(["A-1"]))
      .thenKnown("asset", "A-1", {
        state: "held",
        custodian: { party: CONTRACTOR, person: MANAGER },
      })
      .thenKnown("slip", "S-1", { state: "completed" });
  });
});
