import { describe, test } from "vitest";
import {
  clear,
  defer,
  finding,
  handOver,
  handOverCustody,
  held,
  heldBoxes,
  issue,
  putBack,
  receive,
  register,
  release,
  takeOut,
} from "../../helpers/acts.ts";
import { arrive, checkArrival, depart } from "../../helpers/transportActs.ts";
import { because, given, on } from "../../helpers/given.ts";
import { countPlace } from "../../helpers/recordActs.ts";
import {
  ANNEX,
  CENTER,
  CITY,
  CITY_HALL,
  CLERK,
  CONTRACTOR,
  DRIVER,
  MANAGER,
  designatePlace,
  lacking,
  place,
  stage,
  stageWith,
} from "../../helpers/stage.ts";

const moved = (seals: { asset: string; seal: string }[]) =>
  [
    held("A-1", "A-2"),
    depart("W-1", "move", { assets: ["A-1", "A-2"], seals }),
    arrive("W-1"),
  ].flat();
const sealed = moved([{ asset: "A-1", seal: "封-771" }]);

describe("a sealed asset that arrives (art. 13)", () => {
  test("is held when its seal is the one put on", () => {
    given(stage, sealed)
      .when(checkArrival("W-1"))
      .thenKnown("asset", "A-1", { state: "held", place: ANNEX, seal: "封-771" });
  });

  test.each([
    ["broken", { seal: "broken" }, "封-771"],
    ["gone", { seal: "none" }, "-"],
    ["another", { seal: "intact", sealRead: "封-772" }, "封-772"],
  ] as const)("is set aside when its seal is %s, and the others are not", (_name, what, found) => {
    given(stage, sealed)
      .when(checkArrival("W-1", { found: { "A-1": what } }))
      .thenNoticed({
        rule: "R13-5",
        article: 13,
        severity: "hold",
        path: "checks.0.seal",
        params: { asset: "A-1", expected: "封-771", found },
      })
      .thenKnown("asset", "A-1", { state: "quarantined", place: ANNEX, quarantinedFrom: "held" })
      .thenKnown("asset", "A-2", { state: "held" });
  });

  test("is not set aside because its number was typed in full width", () => {
    given(stage, moved([{ asset: "A-1", seal: "S-771" }]))
      .when(checkArrival("W-1", { found: { "A-1": { sealRead: "ｓ－７７１" } } }))
      .thenNoticed();
  });

  test("is not passed with a number nobody read, though the seal is whole", () => {
    given(stage, sealed)
      .when(
        checkArrival("W-1", {
          checks: ["A-1", "A-2"].map((asset) => ({ asset, counted: 1, seal: "intact" })),
        }),
      )
      .thenRefused(
        { rule: "not-read", article: 13, params: { asset: "A-1", what: "seal" } },
        { rule: "not-read", article: 11, params: { asset: "A-2", what: "serial" } },
      );
  });

  test("is released with a new seal, which is the one to be found next", () => {
    const broken = checkArrival("W-1", { found: { "A-1": { seal: "broken" } } });
    given(stage, sealed, broken)
      .when(clear(["A-1"], { seals: [{ asset: "A-1", seal: "封-900" }] }))
      .thenKnown("asset", "A-1", { state: "held", seal: "封-900", quarantinedFrom: undefined });
  });

  test("that had no seal is set aside all the same when someone finds one broken", () => {
    given(stage, moved([]))
      .when(checkArrival("W-1", { found: { "A-1": { seal: "broken" } } }))
      .thenNoticed({ rule: "R13-5", params: { asset: "A-1", expected: "-", found: "×" } });
  });
});

describe("a seal at a handover (art. 13)", () => {
  const lines = [{ asset: "A-1", quantity: { value: 1, unit: "stick" as const }, seal: "封-1" }];
  const issued = [register("A-1"), issue("S-1", "provision", ["A-1"], { lines })];

  test("that is not whole stops the release", () => {
    given(stage, issued)
      .when(release("S-1", { look: finding("S-1", "A-1", { seal: "broken" }) }))
      .thenRefused({ rule: "R13-5", severity: "block", path: "checks.0.seal" });
  });

  test("that is not whole at the receipt sets the asset aside", () => {
    given(stage, issued, release("S-1"))
      .when(receive("S-1", { look: finding("S-1", "A-1", { seal: "broken" }) }))
      .thenNoticed({ rule: "R13-5", severity: "hold" })
      .thenKnown("asset", "A-1", { state: "quarantined" });
  });
});

test("the count comes before the seal", () => {
  const lines = [{ asset: "A-1", quantity: { value: 1, unit: "stick" as const }, seal: "封-1" }];
  given(stage, register("A-1"), issue("S-1", "provision", ["A-1"], { lines, place: CITY_HALL }))
    .when(release("S-1", { look: finding("S-1", "A-1", { seal: "broken", counted: 0 }) }))
    .thenRefused("R11-4", "R13-5");
});

/** One asset of its own class and content, in the manager's custody. */
const kept = (over: Parameters<typeof register>[1]) =>
  [register("A-1", over), handOver("S-0", "provision", ["A-1"])].flat();
const NONE = { personal: "no", myNumber: "no", sensitive: "no" } as const;
type Carriage = NonNullable<Parameters<typeof depart>[2]>["carriage"];
const away = (carriage: Carriage = {}) => depart("W-1", "move", { assets: ["A-1"], carriage });

describe("a load (art. 13)", () => {
  test("of a high class goes in a locked case", () => {
    given(stage, kept({ classification: "3" }))
      .when(away({ caseNumber: "K-02" }))
      .thenAccepted();
    given(stage, kept({ classification: "3" }))
      .when(away())
      .thenRefused({
        rule: "R13-1",
        article: 13,
        severity: "warn",
        path: "carriage.caseNumber",
        params: { asset: "A-1" },
      });
    given(stage, kept({ classification: "2" }))
      .when(away())
      .thenAccepted();
  });

  test.each([
    [3, true],
    [2, false],
  ])("of a class that the contract calls high from rank %i on: %s", (highRank, accepted) => {
    const outcome = given(stageWith({ highRank }), kept({ classification: "2" })).when(away());
    if (accepted) outcome.thenAccepted();
    else outcome.thenRefused("R13-1");
  });

  test("of personal information is encrypted, if it can be", () => {
    const open = { encryption: { state: "none" } } as const;
    given(stage, kept(open))
      .when(away())
      .thenRefused({ rule: "R13-2", severity: "warn", path: "assets.0", params: { asset: "A-1" } });
    given(stage, kept({ ...open, content: NONE }))
      .when(away())
      .thenAccepted();
    given(stage, heldBoxes("A-1", 3)).when(away()).thenAccepted();
  });

  test("of personal information is carried by two", () => {
    given(stage, kept({}))
      .when(away({ carriers: [DRIVER] }))
      .thenRefused({ rule: "R13-3", severity: "warn", path: "carriage.carriers" });
    given(stage, kept({}))
      .when(away({ carriers: [DRIVER, DRIVER] }))
      .thenRefused("R13-3");
    given(stage, kept({}))
      .when(away({ carriers: [DRIVER, CLERK] }))
      .thenAccepted();
    given(stage, kept({ content: NONE }))
      .when(away({ carriers: [DRIVER] }))
      .thenAccepted();
  });

  test("goes with a reason all the same, unless the contract insists", () => {
    const alone = because("欠勤のため", ["R13-3"], away({ carriers: [DRIVER] }));
    given(stage, kept({})).when(alone).thenAccepted();
    given(stageWith({ severity: { "R13-3": "block" } }), kept({}))
      .when(alone)
      .thenRefused({ rule: "R13-3", severity: "block" });
    given(stageWith({ severity: { "R13-3": "hold" } }), kept({}))
      .when(away({ carriers: [DRIVER] }))
      .thenNoticed({ rule: "R13-3", severity: "hold" });
  });

  test("in a container has a seal", () => {
    const lines = [{ asset: "A-1", quantity: { value: 1, unit: "stick" as const } }];
    const boxed = (seal: object) =>
      [
        register("A-1"),
        issue("S-1", "provision", ["A-1"], {
          lines: lines.map((line) => ({ ...line, container: "C-1", ...seal })),
        }),
        release("S-1"),
        receive("S-1"),
      ].flat();
    given(stage, boxed({}))
      .when(away())
      .thenRefused({ rule: "R13-4", severity: "warn", params: { container: "C-1" } });
    given(stage, boxed({ seal: "封-1" }))
      .when(away())
      .thenAccepted();
    given(stage, boxed({}))
      .when(depart("W-1", "move", { assets: ["A-1"], seals: [{ asset: "A-1", seal: "封-2" }] }))
      .thenAccepted();
  });

  test("is not carried by whoever has the key of its case", () => {
    given(stage, kept({}))
      .when(away({ caseNumber: "K-02", keyHolder: DRIVER }))
      .thenRefused({
        rule: "R13-9",
        severity: "warn",
        path: "carriage.keyHolder",
        params: { person: DRIVER },
      });
    given(stage, kept({}))
      .when(away({ caseNumber: "K-02", keyHolder: MANAGER }))
      .thenAccepted();
    given(stage, kept({}))
      .when(away({ keyHolder: DRIVER }))
      .thenAccepted();
  });

  test("that is careless in every way is told so in the order of the rules", () => {
    const open = { classification: "3", encryption: { state: "none" } } as const;
    given(stage, kept(open))
      .when(away({ carriers: [DRIVER] }))
      .thenRefused("R13-1", "R13-2", "R13-3");
  });
});

describe("a load that is late (art. 13)", () => {
  const expectedAt = "2026-07-24T12:00:00+09:00";
  const gone = [kept({}), depart("W-1", "move", { assets: ["A-1"], expectedAt })].flat();
  const late = on("2026-07-24T15:01:00+09:00", arrive("W-1"));

  test.each([
    ["2026-07-24T15:00:00+09:00", false],
    ["2026-07-24T15:01:00+09:00", true],
  ])("is so three hours after its time: %s, %s", (at, isLate) => {
    const outcome = given(stage, gone).when(on(at, arrive("W-1")));
    if (!isLate) outcome.thenNoticed();
    else
      outcome.thenNoticed({
        rule: "R13-6",
        article: 13,
        severity: "hold",
        path: "note",
        params: { minutes: 181, limit: 3 },
      });
  });

  test("or after as many hours as the contract says", () => {
    given(stageWith({ lateHours: 4 }), gone)
      .when(late)
      .thenNoticed();
  });

  test("is not asked about once someone has said why", () => {
    given(stage, gone)
      .when(on("2026-07-24T18:00:00+09:00", arrive("W-1", { note: "事故渋滞" })))
      .thenNoticed();
    given(stage, gone, on("2026-07-24T18:00:00+09:00", arrive("W-1", { note: "事故渋滞" })))
      .when(checkArrival("W-1"))
      .thenNoticed();
  });

  test("is checked only with the reason", () => {
    given(stage, gone, late)
      .when(checkArrival("W-1"))
      .thenRefused({ rule: "R13-6", severity: "warn", path: "note" });
    given(stage, gone, late)
      .when(checkArrival("W-1", { note: "事故渋滞" }))
      .thenAccepted();
    given(stage, gone, late)
      .when(because("事故渋滞", ["R13-6"], checkArrival("W-1")))
      .thenAccepted();
  });
});

describe("a place where things are kept (art. 13)", () => {
  const bare = (over: Parameters<typeof place>[1]) =>
    lacking(place("P-50", over), "lock", "keyCustodian");

  test("has a lock, and someone who keeps the key", () => {
    given(stage, place("P-50")).when(designatePlace("P-50")).thenAccepted();
    given(stage, bare({}))
      .when(designatePlace("P-50"))
      .thenRefused({
        rule: "R13-7",
        severity: "warn",
        path: "place",
        params: { place: "P-50", missing: ["lock", "keyCustodian"] },
      });
    given(stage, lacking(place("P-50"), "keyCustodian"))
      .when(designatePlace("P-50"))
      .thenRefused({ rule: "R13-7", params: { missing: ["keyCustodian"] } });
  });

  test("is the client's own business where it is the client's", () => {
    given(stage, bare({ party: CITY, kind: "client" }))
      .when(designatePlace("P-50"))
      .thenAccepted();
    given(stage, bare({ party: CONTRACTOR, kind: "cloud" }))
      .when(designatePlace("P-50"))
      .thenAccepted();
  });
});

describe("what is stored (art. 13)", () => {
  const handing = (day: string) => on(`${day}T10:00:00+09:00`, handOverCustody(["A-1"]));

  test.each([
    ["2027-01-20", true],
    ["2027-01-21", false],
  ])("is looked at within 180 days before it is handed on: %s, %s", (day, accepted) => {
    const outcome = given(stage, held("A-1")).when(handing(day));
    if (accepted) outcome.thenAccepted();
    else
      outcome.thenRefused({
        rule: "R13-8",
        severity: "warn",
        path: "assets.0",
        params: { asset: "A-1", days: 181, limit: 180 },
      });
  });

  test("or within the days the contract says, counted from the last time someone saw it", () => {
    const used = [
      on("2026-12-01T09:00:00+09:00", takeOut(["A-1"])),
      on("2026-12-01T17:00:00+09:00", putBack(["A-1"])),
    ];
    given(stageWith({ stocktakeDays: 30 }), held("A-1"), used)
      .when(handing("2026-12-31"))
      .thenAccepted();
    given(stageWith({ stocktakeDays: 30 }), held("A-1"), used)
      .when(handing("2027-01-01"))
      .thenRefused("R13-8");
    given(stageWith({ stocktakeDays: 30 }), held("A-1"))
      .when(on("2026-10-01T10:00:00+09:00", defer(["A-1"])))
      .thenRefused("R13-8");
  });

  test("which a stocktake is", () => {
    const counted = on("2026-12-01T17:00:00+09:00", countPlace("T-1"));
    given(stageWith({ stocktakeDays: 30 }), held("A-1"), [counted])
      .when(handing("2026-12-31"))
      .thenAccepted();
    given(stageWith({ stocktakeDays: 30 }), held("A-1"), [counted])
      .when(handing("2027-01-01"))
      .thenRefused("R13-8");
  });

  test("is put back on the day it was taken out", () => {
    const out = on("2026-07-24T23:00:00+09:00", takeOut(["A-1"]));
    given(stage, held("A-1"), out)
      .when(on("2026-07-24T23:59:59+09:00", putBack(["A-1"])))
      .thenNoticed();
    given(stage, held("A-1"), out)
      .when(on("2026-07-25T00:00:00+09:00", putBack(["A-1"])))
      .thenNoticed({
        rule: "R13-10",
        severity: "hold",
        path: "assets.0",
        params: { asset: "A-1", since: "2026-07-24T23:00:00+09:00" },
      });
    given(stage, held("A-1"), out)
      .when(on("2026-07-25T00:00:00+09:00", putBack(["A-1"], { note: "夜間印字" })))
      .thenNoticed()
      .thenKnown("asset", "A-1", { place: CENTER, checkedAt: "2026-07-25T00:00:00+09:00" });
  });
});
