import { describe, expect, test } from "vitest";
import {
  boxes,
  defer,
  endContract,
  finding,
  handOver,
  held,
  heldBoxes,
  issue,
  receive,
  register,
  release,
  repack,
  reportMissing,
  store,
  takeOut,
} from "../../helpers/acts.ts";
import { destroy, destroyed, instruct } from "../../helpers/disposalActs.ts";
import { depart } from "../../helpers/transportActs.ts";
import { STORY_AT, because, given, on } from "../../helpers/given.ts";
import { CENTER, act, contract, pledge, stage, stageWith } from "../../helpers/stage.ts";
import { addMinutes } from "../../../shared/domain/calendar.ts";

const voidSlip = (slip: string) => act({ type: "voidSlip", slip, reason: "誤記" });

describe("provision, return and disposal are done against a slip (art. 11)", () => {
  test.each(["provision", "return", "disposal"] as const)("also the transport for a %s", (leg) => {
    given(stage, held("A-1"))
      .when(depart("W-1", leg, { assets: ["A-1"], from: CENTER }))
      .thenRefused("wrong-state", { rule: "R11-1", path: "slip", params: { leg } });
  });

  test("but not a move between the contractor's places", () => {
    given(stage, held("A-1"))
      .when(depart("W-1", "move", { assets: ["A-1"] }))
      .thenAccepted();
  });

  test("and a slip has at least one line", () => {
    given(stage)
      .when(issue("S-1", "provision", []))
      .thenRefused({
        rule: "R11-2",
        path: "lines",
        params: { asset: "" },
      });
  });

  test("and a line says how many of what, as the ledger has it", () => {
    const line = (value: number, unit: "box" | "sheet") =>
      issue("S-1", "provision", ["B-1"], { lines: [{ asset: "B-1", quantity: { value, unit } }] });
    given(stage, boxes("B-1", 20)).when(line(20, "box")).thenAccepted();
    for (const wrong of [line(19, "box"), line(21, "box"), line(20, "sheet")])
      given(stage, boxes("B-1", 20))
        .when(wrong)
        .thenRefused({ rule: "R11-2", path: "lines.0.quantity", params: { asset: "B-1" } });
  });

  test("and the receiver confirms after the giver, never before", () => {
    const issued = [register("A-1"), issue("S-1", "provision", ["A-1"])];
    given(stage, issued)
      .when(receive("S-1"))
      .thenRefused({ rule: "R11-3", path: "slip", params: { slip: "S-1" } });
    given(stage, issued, release("S-1"))
      .when(receive("S-1"))
      .thenKnown("slip", "S-1", { state: "completed" });
  });

  test("and nothing departs before the giver has confirmed", () => {
    const issued = [register("A-1"), issue("S-1", "provision", ["A-1"], { place: "P-01" })];
    given(stage, issued)
      .when(depart("W-1", "provision", { slip: "S-1" }))
      .thenRefused({ rule: "R11-3", path: "slip" });
    given(stage, issued, release("S-1"))
      .when(depart("W-1", "provision", { slip: "S-1" }))
      .thenAccepted();
  });
});

describe("a handover confirms what is handed over (art. 11)", () => {
  const released = [boxes("B-1", 20), issue("S-1", "provision", ["B-1"]), release("S-1")];

  test("and sets aside what is not what the slip says", () => {
    given(stage, released)
      .when(receive("S-1", { look: finding("S-1", "B-1", { counted: 19 }) }))
      .thenNoticed({
        rule: "R11-4",
        severity: "hold",
        path: "checks.0.counted",
        params: { asset: "B-1", expected: "20", found: "19" },
      })
      .thenKnown("asset", "B-1", { state: "quarantined", heldOn: "S-1" })
      .thenKnown("slip", "S-1", { state: "held" });
  });

  test("and sets aside more than there should be as well as less", () => {
    given(stage, released)
      .when(receive("S-1", { look: finding("S-1", "B-1", { counted: 21 }) }))
      .thenNoticed({ rule: "R11-4", params: { asset: "B-1", expected: "20", found: "21" } });
  });

  test("and sets aside another serial number, however it is typed", () => {
    const stick = [register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1")];
    given(stage, stick)
      .when(receive("S-1", { look: finding("S-1", "A-1", { serialRead: "SN-A-2" }) }))
      .thenNoticed({
        rule: "R11-4",
        path: "checks.0.serialRead",
        params: { asset: "A-1", expected: "SN-A-1", found: "SN-A-2" },
      });
    given(stage, stick)
      .when(receive("S-1", { look: finding("S-1", "A-1", { serialRead: "ｓｎ-a-1" }) }))
      .thenNoticed();
  });

  test("and before anything has changed hands a difference stops the handover", () => {
    given(stage, boxes("B-1", 20), issue("S-1", "provision", ["B-1"]))
      .when(release("S-1", { look: finding("S-1", "B-1", { counted: 19 }) }))
      .thenRefused({ rule: "R11-4", severity: "block" });
  });
});

describe("what can be counted is counted (art. 11)", () => {
  test("and not called one lot", () => {
    given(stage)
      .when(boxes("B-1", 1, { quantity: { value: 1, unit: "lot" } }))
      .thenRefused({ rule: "R11-5", path: "quantity.unit", params: { asset: "B-1" } });
  });

  test("unless it has no body to count", () => {
    given(stage)
      .when(boxes("B-1", 1, { media: "cloud", quantity: { value: 1, unit: "lot" } }))
      .thenAccepted();
  });

  test("also when it is packed anew", () => {
    given(stage, heldBoxes("B-1", 2))
      .when(
        repack(["B-1"], [], {
          into: [{ asset: "B-2", number: "B-2", quantity: { value: 2, unit: "lot" } }],
        }),
      )
      .thenRefused(
        { rule: "R11-5", path: "into.0.quantity.unit", params: { asset: "B-2" } },
        "R11-6",
      );
  });
});

describe("repacking loses nothing and invents nothing (art. 11)", () => {
  const into = (...values: number[]) =>
    values.map((value, index) => ({ asset: `B-1/${index + 1}`.replace("/", "-"), value }));

  test("what comes out is as much as went in", () => {
    given(stage, heldBoxes("B-1", 20))
      .when(repack(["B-1"], into(13, 7)))
      .thenAccepted();
    for (const wrong of [into(13, 6), into(13, 8)])
      given(stage, heldBoxes("B-1", 20))
        .when(repack(["B-1"], wrong))
        .thenRefused({ rule: "R11-6", path: "into" });
  });

  test("in the same unit", () => {
    given(stage, heldBoxes("B-1", 20))
      .when(
        repack(["B-1"], [], {
          into: [{ asset: "B-2", number: "B-2", quantity: { value: 20, unit: "sheet" } }],
        }),
      )
      .thenRefused({ rule: "R11-6", params: { before: "20 box", after: "20 sheet" } });
  });

  test("from units that lie together", () => {
    const two = [heldBoxes("B-1", 3), heldBoxes("B-2", 4)].flat();
    given(stage, two)
      .when(repack(["B-1", "B-2"], [{ asset: "B-3", value: 7 }]))
      .thenAccepted();
    given(stage, two, depart("W-1", "move", { assets: ["B-2"] }))
      .when(repack(["B-1", "B-2"], [{ asset: "B-3", value: 7 }]))
      .thenRefused("wrong-state", { rule: "R11-6", params: { before: "7 box", after: "7 box" } });
    given(stage, heldBoxes("B-1", 3), heldBoxes("B-2", 4, { media: "film" }))
      .when(repack(["B-1", "B-2"], [{ asset: "B-3", value: 7 }]))
      .thenRefused("R11-6");
    given(stage, heldBoxes("B-1", 3), heldBoxes("B-2", 4, { mediumOwner: "contractor" }))
      .when(repack(["B-1", "B-2"], [{ asset: "B-3", value: 7 }]))
      .thenRefused("R11-6");
  });

  test("and keeps every serial number on one of the new units", () => {
    given(stage, held("A-1", "A-2"))
      .when(repack(["A-1", "A-2"], [{ asset: "A-3", value: 2 }]))
      .thenRefused("R11-6");
    given(stage, held("A-1"))
      .when(repack(["A-1"], [{ asset: "A-3", value: 1, serial: "SN-A-1" }]))
      .thenKnown("asset", "A-3", { serial: "SN-A-1", parents: ["A-1"] });
  });
});

describe("a slip that both sides have confirmed (art. 11)", () => {
  test("cannot be voided", () => {
    given(stage, held("A-1"))
      .when(voidSlip("in-A-1"))
      .thenRefused({ rule: "R11-7", path: "slip", params: { slip: "in-A-1" } });
  });

  test("can be voided until the receiver has confirmed", () => {
    const issued = [register("A-1"), issue("S-1", "provision", ["A-1"])];
    given(stage, issued).when(voidSlip("S-1")).thenAccepted();
    given(stage, issued, release("S-1")).when(voidSlip("S-1")).thenAccepted();
  });
});

describe("an asset on an open slip (art. 11)", () => {
  const open = [held("A-1"), issue("S-1", "return", ["A-1"])].flat();

  test.each([
    ["put on another slip", issue("S-2", "return", ["A-1"]), "lines.0.asset"],
    ["moved", depart("W-1", "move", { assets: ["A-1"] }), "assets.0"],
    ["taken out for work", takeOut(["A-1"]), "assets.0"],
    ["repacked", repack(["A-1"], [{ asset: "A-2", value: 1, serial: "SN-A-1" }]), "from.0"],
  ] as const)("cannot be %s", (_name, doing, path) => {
    given(stage, open)
      .when(doing)
      .thenRefused({ rule: "R11-8", path, params: { asset: "A-1", slip: "S-1" } });
  });

  test("cannot be put under an instruction to destroy it", () => {
    given(stage, open)
      .when(instruct("O-1", ["A-1"]))
      .thenRefused({ rule: "R11-8", path: "assets.0" });
  });

  test("cannot be destroyed under a slip it once stood on", () => {
    const first = [held("A-1", "A-2"), destroyed("D-1", ["A-1", "A-2"]).slice(0, -1)].flat();
    given(stage, first, reportMissing(["A-1"]))
      .when(destroy("D-1", "out-D-1"))
      .thenKnown("destruction", "D-1", { destroyed: ["A-2"] });
  });
});

describe("times (art. 11)", () => {
  const before = addMinutes(STORY_AT, -1);

  test("of one asset never run backwards", () => {
    const outcome = given(stage, on(STORY_AT, register("A-1")));
    outcome.when(on(STORY_AT, issue("S-1", "provision", ["A-1"]))).thenAccepted();
    outcome.when(on(before, issue("S-1", "provision", ["A-1"]))).thenRefused({
      rule: "R11-9",
      path: "occurredAt",
      params: { asset: "A-1", last: STORY_AT, at: before },
    });
  });

  test("of different assets are not compared", () => {
    given(stage, register("A-1"))
      .when(on(before, register("A-2")))
      .thenAccepted();
  });

  test("may lie five minutes ahead of the clock, for two desks' clocks differ, and no more", () => {
    const now = STORY_AT;
    const early = addMinutes(now, 5);
    given(stage)
      .when(on(early, register("A-1")), { now })
      .thenAccepted();
    const earlier = "2026-07-24T10:05:01+09:00";
    given(stage)
      .when(on(earlier, register("A-1")), { now })
      .thenRefused({
        rule: "R11-9",
        path: "occurredAt",
        params: { asset: "", last: early, at: earlier },
      });
  });

  test("of work begin after what it follows, not only end after it", () => {
    const handed = [held("A-1"), destroyed("D-1", ["A-1"]).slice(0, -1)].flat();
    given(stage, handed)
      .when(destroy("D-1", "out-D-1", { startedAt: STORY_AT }))
      .thenRefused({ rule: "R11-9", path: "startedAt" });
  });

  test.each([
    ["a slip", "issuedOn", issue("S-1", "provision", ["A-1"], { issuedOn: "2026-07-25" })],
    ["a contract's end", "endedOn", endContract({ endedOn: "2026-07-25" })],
    ["a pledge", "signedOn", pledge("p-clerk", "2026-07-25")],
  ] as const)("%s is not dated ahead", (_name, path, doing) => {
    const outcome = given(stage, register("A-1"), held("A-2"));
    const { decision } = outcome.when(doing, { now: "2026-07-24T23:54:59+09:00" });
    expect(decision.ok || decision.refusals[0]).toMatchObject({ rule: "R11-9", path });
    outcome.when(doing, { now: "2026-07-24T23:55:00+09:00" }).thenAccepted();
  });

  test("are looked at for every unit, and every late one is named", () => {
    given(stage, held("A-1"), held("A-2"))
      .when(on("2026-07-24T09:00:00+09:00", store(["A-1", "A-2"])))
      .thenRefused(
        { rule: "R11-9", params: { asset: "A-1" } },
        { rule: "R11-9", params: { asset: "A-2" } },
      );
  });
});

describe("issue and handover (art. 11)", () => {
  const after = (days: number) => `2026-07-${24 + days}T10:00:00+09:00`;
  const planned = (days: number) => issue("S-1", "provision", ["A-1"], { plannedAt: after(days) });

  test("lie no more than the contract's days apart, or a reason is given", () => {
    given(stage, register("A-1")).when(planned(7)).thenAccepted();
    const late = because(
      "庁舎の休館",
      ["R11-10"],
      issue("S-1", "provision", ["A-1"], { plannedAt: "2026-08-01T10:00:00+09:00" }),
    );
    given(stage, register("A-1"))
      .when(issue("S-1", "provision", ["A-1"], { plannedAt: "2026-08-01T10:00:00+09:00" }))
      .thenRefused({ rule: "R11-10", severity: "warn", params: { days: 8, limit: 7 } });
    given(stage, register("A-1")).when(late).thenAccepted();
  });

  test("are measured again when the receiver confirms", () => {
    const released = [register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1")];
    given(stage, released)
      .when(on(after(7), receive("S-1")))
      .thenAccepted();
    given(stage, released)
      .when(on("2026-08-01T10:00:00+09:00", receive("S-1")))
      .thenRefused({ rule: "R11-10", params: { days: 8, limit: 7 } });
  });

  test("may be stricter in a contract: then no reason helps", () => {
    given(stageWith({ slipGapDays: 1, severity: { "R11-10": "block" } }), register("A-1"))
      .when(because("庁舎の休館", ["R11-10"], planned(2)))
      .thenRefused({ rule: "R11-10", severity: "block", params: { days: 2, limit: 1 } });
  });

  test("may be noted only, where a contract says so", () => {
    given(stageWith({ slipGapDays: 1, severity: { "R11-10": "hold" } }), register("A-1"))
      .when(planned(2))
      .thenNoticed({ rule: "R11-10", severity: "hold" });
  });
});

test("a contract cannot soften what is no matter of effort", () => {
  const settings = { severity: { "R11-1": "warn", "R11-10": "block" } } as const;
  given(stage)
    .when(contract(settings, { contract: "K-2" }))
    .thenRefused({
      rule: "not-adjustable",
      path: "settings.severity.R11-1",
      params: { rule: "R11-1" },
    });
});

test("an answered warning is kept with its reason, once, and an unasked one is not", () => {
  const outcome = given(stage, register("A-1")).when(
    because(
      "庁舎の休館",
      ["R11-10", "R14-9", "R11-10"],
      issue("S-1", "provision", ["A-1"], { plannedAt: "2026-08-01T10:00:00+09:00" }),
    ),
  );
  expect(outcome.decision.ok && outcome.decision.events.map((event) => event.type)).toEqual([
    "warningAcknowledged",
    "slipIssued",
    "groundsNoted",
  ]);
});

test("the line comes before the time, and the time before the gap of days", () => {
  given(stage, on(STORY_AT, register("A-1")))
    .when(
      on(
        "2026-07-24T09:00:00+09:00",
        issue("S-1", "provision", ["A-1"], {
          plannedAt: "2026-08-01T10:00:00+09:00",
          lines: [{ asset: "A-1", quantity: { value: 2, unit: "stick" } }],
        }),
      ),
    )
    .thenRefused("R11-2", "R11-9", "R11-10");
});

test("what nobody may do any more is refused even when it would be late", () => {
  given(stage, held("A-1"), handOver("S-1", "return", ["A-1"]))
    .when(defer(["A-1"]))
    .thenRefused({
      rule: "wrong-state",
      article: 14,
      params: { asset: "A-1", state: "returned", transition: "T32" },
    });
});
