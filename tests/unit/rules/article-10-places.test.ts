import { describe, test } from "vitest";
import { held, issue, register, takeOut } from "../../helpers/acts.ts";
import { destroy, handedToVendor } from "../../helpers/disposalActs.ts";
import { arrive, depart } from "../../helpers/transportActs.ts";
import { because, given, on } from "../../helpers/given.ts";
import {
  ANNEX,
  CAFE,
  CENTER,
  CITY_HALL,
  CONTRACT,
  PLANT,
  STRANGER,
  SUB_OFFICE,
  act,
  admit,
  designatePlace,
  evaluate,
  lacking,
  place,
  stage,
} from "../../helpers/stage.ts";

const at = (day: string) => `${day}T10:00:00+09:00`;
const move = (over: Parameters<typeof depart>[2] = {}) =>
  depart("W-1", "move", { assets: ["A-1"], ...over });

/** A place that is designated for part of the year. */
const SHED = "P-10";
const shed = (over: Parameters<typeof designatePlace>[1]) => [
  place(SHED),
  designatePlace(SHED, over),
];

describe("an asset leaves for another place", () => {
  test("when the client has designated it (art. 10)", () => {
    given(stage, held("A-1"))
      .when(move({ to: ANNEX }))
      .thenKnown("asset", "A-1", {
        state: "inTransit",
        place: undefined,
      });
  });

  test("never for a place that was never designated", () => {
    given(stage, admit(STRANGER), held("A-1"))
      .when(move({ to: CAFE }))
      .thenRefused({ rule: "R10-1", severity: "block", path: "to", params: { place: CAFE } });
  });

  test("never to be handed over at a place that was never designated", () => {
    given(stage, admit(STRANGER), register("A-1"))
      .when(issue("S-1", "provision", ["A-1"], { place: CAFE }))
      .thenRefused({ rule: "R10-1", path: "place" });
  });

  test("never to be destroyed where the designation has ended", () => {
    const end = act({
      type: "endPlaceDesignation",
      contract: CONTRACT,
      place: PLANT,
      lastDay: "2026-07-24",
    });
    given(stage, held("A-1"), handedToVendor("D-1", ["A-1"]), end)
      .when(on(at("2026-07-25"), destroy("D-1", "out-D-1")))
      .thenRefused({ rule: "R10-2", path: "place" });
  });

  test.each([
    ["the day before the designation begins", "2026-07-31", ["R10-2"]],
    ["the first day", "2026-08-01", []],
    ["the last day", "2026-08-31", []],
    ["the day after the designation ends", "2026-09-01", ["R10-2"]],
  ] as const)("by the term of the designation: %s", (_name, day, refused) => {
    const outcome = given(stage, shed({ from: "2026-08-01", to: "2026-08-31" }), held("A-1")).when(
      on(at(day), move({ to: SHED })),
    );
    if (refused.length === 0) outcome.thenAccepted();
    else
      outcome.thenRefused({
        rule: "R10-2",
        path: "to",
        params: { place: SHED, from: "2026-08-01", to: "2026-08-31" },
      });
  });

  test("by a later designation when an earlier one has ended", () => {
    given(
      stage,
      shed({ from: "2026-05-01", to: "2026-05-31" }),
      designatePlace(SHED, { from: "2026-07-01" }),
      held("A-1"),
    )
      .when(move({ to: SHED }))
      .thenAccepted();
  });

  test("after a designation without an end, only until the client ends it", () => {
    const ended = act({
      type: "endPlaceDesignation",
      contract: CONTRACT,
      place: ANNEX,
      lastDay: "2026-07-24",
    });
    given(stage, held("A-1"), ended)
      .when(move({ to: ANNEX }))
      .thenAccepted();
    given(stage, held("A-1"), ended)
      .when(on(at("2026-07-25"), move({ to: ANNEX })))
      .thenRefused({
        rule: "R10-2",
        params: { place: ANNEX, from: "2026-04-01", to: "2026-07-24" },
      });
  });

  test("a slip is judged by the day of the handover, not by the day it is made out", () => {
    const story = given(stage, shed({ from: "2026-08-01" }), register("A-1"));
    story
      .when(issue("S-1", "provision", ["A-1"], { place: SHED, plannedAt: at("2026-07-31") }))
      .thenRefused("R10-2");
    story
      .when(issue("S-1", "provision", ["A-1"], { place: SHED, plannedAt: at("2026-08-01") }))
      .thenRefused("R11-10");
    given(stage, shed({ from: "2026-07-30" }), register("A-1"))
      .when(issue("S-1", "provision", ["A-1"], { place: SHED, plannedAt: at("2026-07-30") }))
      .thenAccepted();
  });
});

describe("the way (art. 10)", () => {
  test("goes straight, or is declared", () => {
    given(stage, held("A-1"))
      .when(lacking(move(), "route"))
      .thenRefused({ rule: "R10-3", path: "route", params: { place: "" } });
  });

  test("goes only by designated places", () => {
    given(stage, held("A-1"))
      .when(move({ route: { by: "via", places: [SUB_OFFICE] } }))
      .thenAccepted();
    given(stage, held("A-1"))
      .when(move({ route: { by: "via", places: [SUB_OFFICE, CAFE] } }))
      .thenRefused({ rule: "R10-3", path: "route.places.1", params: { place: CAFE } });
  });

  test("goes by a place only within the term of its designation", () => {
    const story = given(stage, shed({ from: "2026-08-01" }), held("A-1"));
    const via = move({ route: { by: "via", places: [SHED] } });
    story.when(via).thenRefused({ rule: "R10-3", path: "route.places.0", params: { place: SHED } });
    given(stage, shed({ from: "2026-07-24" }), held("A-1"))
      .when(via)
      .thenAccepted();
  });

  test("ends where it was to end", () => {
    given(stage, held("A-1"), move({ to: ANNEX }))
      .when(arrive("W-1", { place: ANNEX }))
      .thenKnown("asset", "A-1", { state: "arrived", place: ANNEX });
    given(stage, held("A-1"), move({ to: ANNEX }))
      .when(arrive("W-1", { place: SUB_OFFICE }))
      .thenRefused({
        rule: "R10-4",
        path: "place",
        params: { planned: ANNEX, place: SUB_OFFICE },
      });
  });
});

describe("a designated place (art. 10)", () => {
  test("takes only the media it was designated for", () => {
    const onlyPaper = shed({ media: ["paper"] });
    given(stage, onlyPaper, held("A-1"))
      .when(move({ to: SHED }))
      .thenRefused({
        rule: "R10-5",
        path: "assets.0",
        params: { place: SHED, asset: "A-1", limit: "media", media: ["paper"] },
      });
    given(stage, shed({ media: ["paper", "usb"] }), held("A-1"))
      .when(move({ to: SHED }))
      .thenAccepted();
  });

  test("takes nothing above the highest classification it was designated for", () => {
    given(stage, shed({ highestRank: 1 }), held("A-1"))
      .when(move({ to: SHED }))
      .thenRefused({
        rule: "R10-5",
        params: { place: SHED, asset: "A-1", limit: "classification", most: "機密性1" },
      });
    given(stage, shed({ highestRank: 2 }), held("A-1"))
      .when(move({ to: SHED }))
      .thenAccepted();
  });

  test("takes what any of several designations covers, each with its own limits", () => {
    const paperOnly = shed({ media: ["paper"] });
    const low = designatePlace(SHED, { media: ["usb"], highestRank: 1 });
    const sticks = designatePlace(SHED, { media: ["usb"], highestRank: 2 });
    given(stage, paperOnly, sticks, held("A-1"))
      .when(move({ to: SHED }))
      .thenAccepted();
    given(stage, paperOnly, low, held("A-1"))
      .when(move({ to: SHED }))
      .thenRefused({ rule: "R10-5", params: { limit: "classification", most: "機密性1" } });
    given(stage, shed({ highestRank: 0 }), held("A-1"))
      .when(move({ to: SHED }))
      .thenRefused({ rule: "R10-5", params: { most: "" } });
  });

  test("takes of several assets each one that fits, and says which do not", () => {
    given(
      stage,
      shed({ highestRank: 1 }),
      register("A-1"),
      register("A-2", { classification: "1" }),
    )
      .when(issue("S-1", "provision", ["A-2", "A-1"], { place: SHED }))
      .thenRefused({ rule: "R10-5", path: "lines.1.asset" });
  });

  test("leaves what is still there when its designation ends, and says so", () => {
    const end = act({
      type: "endPlaceDesignation",
      contract: CONTRACT,
      place: CENTER,
      lastDay: "2026-07-31",
    });
    given(stage, held("A-1"), held("A-2"))
      .when(end)
      .thenNoticed({ rule: "R10-9", severity: "hold", params: { place: CENTER, count: 2 } });
    given(stage, register("A-1")).when(end).thenNoticed();
  });
});

describe("work on an asset (art. 10)", () => {
  test("is done where it is stored, if that is designated", () => {
    given(stage, held("A-1"))
      .when(takeOut(["A-1"]))
      .thenKnown("asset", "A-1", { state: "inUse" });
  });

  test("is never done at a place that was never designated", () => {
    given(stage, held("A-1"))
      .when(takeOut(["A-1"], { place: CAFE }))
      .thenRefused("wrong-stage", "R6-1", {
        rule: "R10-6",
        path: "place",
        params: { place: CAFE },
      });
  });

  test("is not done at another designated place without a move", () => {
    given(stage, held("A-1"))
      .when(takeOut(["A-1"], { place: ANNEX }))
      .thenRefused({
        rule: "wrong-stage",
        article: 10,
        path: "assets.0",
        params: { kind: "asset", id: "A-1", stage: "elsewhere" },
      });
  });

  test("is not done after the designation of the place has ended", () => {
    const end = act({
      type: "endPlaceDesignation",
      contract: CONTRACT,
      place: CENTER,
      lastDay: "2026-07-24",
    });
    given(stage, held("A-1"), end)
      .when(on(at("2026-07-25"), takeOut(["A-1"])))
      .thenRefused({ rule: "R10-2", path: "place" });
  });

  test("destroys an asset only where the ledger has it", () => {
    given(stage, held("A-1"), handedToVendor("D-1", ["A-1"]))
      .when(destroy("D-1", "out-D-1", { place: CENTER }))
      .thenRefused({ rule: "wrong-stage", article: 10, path: "units.0.asset" });
    given(stage, held("A-1"), handedToVendor("D-1", ["A-1"]))
      .when(destroy("D-1", "out-D-1", { place: PLANT }))
      .thenAccepted();
  });
});

describe("a place outside Japan", () => {
  const ABROAD = "P-30";
  const CLOUD = "P-31";
  const abroad = [place(ABROAD, { country: "SG" }), designatePlace(ABROAD)];
  const known = evaluate(CLOUD);
  const cloud = [place(CLOUD, { kind: "cloud", country: "US" }), designatePlace(CLOUD), known];
  const offer = (where: string) => issue("S-1", "provision", ["A-1"], { place: where });
  const harmless = { personal: "no", myNumber: "no", sensitive: "no" } as const;

  test("is warned about, and accepted for a reason when the client designated it (art. 10)", () => {
    given(stage, abroad, register("A-1"))
      .when(offer(ABROAD))
      .thenRefused({
        rule: "R10-8",
        article: 10,
        severity: "warn",
        path: "place",
        params: { place: ABROAD, country: "SG", why: "abroad" },
      });
    given(stage, abroad, register("A-1"))
      .when(because("指定文書で確認した", ["R10-8"], offer(ABROAD)))
      .thenAccepted();
  });

  test("never holds personal data in a cloud, whatever the reason (art. 17)", () => {
    given(stage, cloud, register("A-1"))
      .when(because("指定文書で確認した", ["R10-8"], offer(CLOUD)))
      .thenRefused({
        rule: "R10-8",
        article: 17,
        severity: "block",
        params: { place: CLOUD, country: "US", why: "cloud" },
      });
  });

  test("never receives personal data that has no medium (art. 17)", () => {
    given(stage, abroad, register("A-1", { media: "data" }))
      .when(offer(ABROAD))
      .thenRefused({ rule: "R10-8", severity: "block" });
  });

  test.each(["personal", "myNumber", "sensitive"] as const)(
    "never holds in a cloud what may be personal by %s alone (art. 17)",
    (flag) => {
      given(stage, cloud, register("A-1", { content: { ...harmless, [flag]: "unknown" } }))
        .when(offer(CLOUD))
        .thenRefused({ rule: "R10-8", severity: "block" });
    },
  );

  test("may hold what is not personal data in a cloud, for a reason", () => {
    given(stage, cloud, register("A-1", { content: harmless }))
      .when(offer(CLOUD))
      .thenRefused({ rule: "R10-8", severity: "warn" });
  });

  test("is not judged harmless while it is unknown whether data is personal", () => {
    given(stage, cloud, register("A-1", { content: { ...harmless, personal: "unknown" } }))
      .when(offer(CLOUD))
      .thenRefused({ rule: "R10-8", severity: "block" });
  });
});

test("the reasons come in the order of the articles: the third party, the place, the transport", () => {
  given(stage, held("A-1"))
    .when(
      move({ to: CAFE, route: { by: "via", places: [CAFE] }, carriage: { costBorneBy: "client" } }),
    )
    .thenRefused("R6-1", "R10-1", "R10-3", "R12-4");
});

test("a unit that the place cannot take is told so, and not that it is in the wrong state", () => {
  given(stage, shed({ media: ["paper"] }), held("A-1"), depart("W-0", "move", { assets: ["A-1"] }))
    .when(move({ from: ANNEX, to: SHED }))
    .thenRefused("R10-5");
  given(stage, held("A-1"), depart("W-0", "move", { assets: ["A-1"] }))
    .when(move({ from: ANNEX, to: CITY_HALL }))
    .thenRefused({ rule: "wrong-state", article: 12, path: "assets.0" });
});
