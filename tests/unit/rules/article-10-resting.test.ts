/** Art. 10 where units come to rest: at the arrival, at the receipt, at the release of a quarantine. */
import { describe, test } from "vitest";
import {
  clear,
  find,
  held,
  issue,
  receive,
  register,
  release,
  reportMissing,
} from "../../helpers/acts.ts";
import { arrive, carry, depart } from "../../helpers/transportActs.ts";
import { given, on } from "../../helpers/given.ts";
import {
  ANNEX,
  CAFE,
  CENTER,
  CITY,
  CITY_HALL,
  CLERK,
  CONTRACT,
  MANAGER,
  act,
  designatePlace,
  place,
  stage,
} from "../../helpers/stage.ts";

const at = (day: string) => `${day}T10:00:00+09:00`;
const SHED = "P-10";
const shed = (over: Parameters<typeof designatePlace>[1]) => [
  place(SHED),
  designatePlace(SHED, over),
];
const endOf = (where: string, lastDay: string) =>
  act({ type: "endPlaceDesignation", contract: CONTRACT, place: where, lastDay });

describe("what arrives (art. 10)", () => {
  const move = depart("W-1", "move", {
    assets: ["A-1"],
    to: ANNEX,
    expectedAt: "2026-07-25T12:00:00+09:00",
  });

  test("is recorded where it is, and noticed where the designation has ended on the way", () => {
    given(stage, held("A-1"), move, endOf(ANNEX, "2026-07-24"))
      .when(on("2026-07-24T18:00:00+09:00", arrive("W-1")))
      .thenNoticed();
    given(stage, held("A-1"), move, endOf(ANNEX, "2026-07-24"))
      .when(on(at("2026-07-25"), arrive("W-1")))
      .thenNoticed({ rule: "R10-2", severity: "hold", path: "place", params: { place: ANNEX } })
      .thenKnown("asset", "A-1", { state: "arrived", place: ANNEX });
  });
});

describe("what stops on the way (art. 10)", () => {
  const by = (where: string) =>
    depart("W-1", "move", { assets: ["A-1"], to: ANNEX, route: { by: "via", places: [where] } });

  test("stops only where its medium and its class may be (R10-5)", () => {
    given(stage, shed({ media: ["paper"] }), held("A-1"))
      .when(by(SHED))
      .thenRefused({ rule: "R10-5", path: "assets.0", params: { place: SHED, limit: "media" } });
    given(stage, shed({ highestRank: 2 }), held("A-1"))
      .when(by(SHED))
      .thenAccepted();
    given(stage, shed({ highestRank: 1 }), held("A-1"))
      .when(by(SHED))
      .thenRefused("R10-5");
  });

  test("is asked about when it stops abroad (R10-8)", () => {
    given(stage, [place(SHED, { country: "SG" }), designatePlace(SHED)], held("A-1"))
      .when(by(SHED))
      .thenRefused({ rule: "R10-8", severity: "warn", path: "route.places.0" });
  });
});

describe("what is received (art. 10)", () => {
  test("is received by hand at the contractor's place, not at the client's (T03)", () => {
    const offeredAt = (where: string) => [
      register("A-1"),
      issue("S-1", "provision", ["A-1"], { place: where }),
      release("S-1"),
    ];
    given(stage, offeredAt(CENTER))
      .when(receive("S-1"))
      .thenKnown("asset", "A-1", { state: "held", place: CENTER });
    given(stage, offeredAt(CITY_HALL))
      .when(receive("S-1"))
      .thenRefused({
        rule: "R10-10",
        article: 10,
        severity: "block",
        path: "slip",
        params: { place: CITY_HALL },
      });
  });

  test("may be carried from the client's place, and received where it went", () => {
    given(
      stage,
      register("A-1"),
      issue("S-1", "provision", ["A-1"], { place: CITY_HALL }),
      release("S-1"),
      carry("W-1", "provision", { slip: "S-1" }),
    )
      .when(receive("S-1"))
      .thenKnown("asset", "A-1", { state: "held", place: CENTER });
  });

  test("may be received in an area of the client, where the contractor works", () => {
    const AREA = "P-20";
    const area = [
      place(AREA, { party: CITY, kind: "client", managedArea: true }),
      designatePlace(AREA),
      act({
        type: "acknowledgeAreaRules",
        contract: CONTRACT,
        place: AREA,
        persons: [MANAGER, CLERK],
        readOn: "2026-04-01",
      }),
    ];
    given(
      stage,
      area,
      register("A-1"),
      issue("S-1", "provision", ["A-1"], { place: AREA }),
      release("S-1"),
    )
      .when(receive("S-1"))
      .thenAccepted();
  });

  test("only while the place is designated, and for what it is designated", () => {
    const offered = [
      register("A-1"),
      issue("S-1", "provision", ["A-1"], { place: SHED }),
      release("S-1"),
    ];
    const story = given(stage, shed({ to: "2026-07-24" }), offered);
    story.when(on("2026-07-24T18:00:00+09:00", receive("S-1"))).thenAccepted();
    story
      .when(on(at("2026-07-25"), receive("S-1")))
      .thenRefused({ rule: "R10-2", severity: "block", path: "slip", params: { place: SHED } });
    given(stage, shed({ to: "2026-07-24" }), designatePlace(SHED, { media: ["paper"] }), offered)
      .when(on(at("2026-07-25"), receive("S-1")))
      .thenRefused({ rule: "R10-5", severity: "block", path: "lines.0" });
  });

  test("while what is returned lies with the client as it likes", () => {
    const back = [
      held("A-1"),
      issue("S-1", "return", ["A-1"], { place: CENTER }),
      release("S-1"),
      endOf(CENTER, "2026-07-24"),
    ].flat();
    given(stage, back)
      .when(on(at("2026-07-25"), receive("S-1")))
      .thenKnown("asset", "A-1", { state: "returned" });
  });
});

describe("what is released from quarantine (art. 10)", () => {
  const found = (where: string) =>
    [held("A-1", "A-2"), reportMissing(["A-1"]), find(["A-1"], { place: where })].flat();

  test("rests at a designated place", () => {
    given(stage, found(ANNEX))
      .when(clear(["A-1"]))
      .thenKnown("asset", "A-1", { state: "held", place: ANNEX });
    given(stage, found(CAFE))
      .when(clear(["A-1"]))
      .thenRefused({
        rule: "R10-1",
        severity: "block",
        path: "assets.0",
        params: { place: CAFE, what: "keep" },
      });
  });

  test("within the term and the limits of that place, each unit by its own", () => {
    const both = [
      shed({ media: ["paper"] }),
      held("A-1", "A-2"),
      reportMissing(["A-1", "A-2"]),
      find(["A-1"], { place: ANNEX }),
      find(["A-2"], { place: SHED }),
    ].flat();
    given(stage, both)
      .when(clear(["A-1", "A-2"]))
      .thenRefused({ rule: "R10-5", path: "assets.1", params: { place: SHED, asset: "A-2" } });
    given(stage, found(ANNEX), endOf(ANNEX, "2026-07-24"))
      .when(on(at("2026-07-25"), clear(["A-1"])))
      .thenRefused({ rule: "R10-2", path: "assets.0", params: { place: ANNEX } });
  });
});
