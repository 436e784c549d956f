/** What a slip left undone goes on under its number (枝番). */
import { expect } from "vitest";
import { search } from "../../electron/ledger/views/search.ts";
import { slip as slipView, slips } from "../../electron/ledger/views/slips.ts";
import { formNumber } from "../../shared/forms/era.ts";
import {
  clear,
  closeLoss,
  finding,
  held,
  issue,
  receive,
  register,
  release,
  reportMissing,
} from "../helpers/acts.ts";
import { on } from "../helpers/given.ts";
import type { Act, Over } from "../helpers/stage.ts";
import { act, lacking, paper } from "../helpers/stage.ts";
import type { Scene } from "./scene.ts";
import { scenario } from "./scene.ts";

const HASH = "0f".repeat(32);
const file = (asset: string, over: Over<"registerAsset"> = {}) =>
  lacking(
    register(asset, {
      media: "data",
      quantity: { value: 3, unit: "file" },
      contentHash: HASH,
      ...over,
    }),
    "serial",
  );
const voidSlip = (slip: string) => act({ type: "voidSlip", slip, reason: "停電のため取止め" });
const goesOn = (slip: string, with_: string, kind: "provision" | "return", units: string[]): Act =>
  issue(slip, kind, units, { continues: with_ });
const partial = { look: () => [{ asset: "D-1", counted: 2, seal: "none" as const }] };

const numberOf = (scene: Scene, slip: string) => formNumber(scene.thenKnown("slip", slip).number);

/** Two of three files came; the power was cut. */
const brokenOff = [
  file("D-1"),
  issue("S-1", "provision", ["D-1"]),
  release("S-1"),
  receive("S-1", partial),
];

scenario("E34", "what is sent again goes by the same number with the next branch", (scene) => {
  scene.given(brokenOff, file("D-1-2"));
  scene.when(goesOn("S-2", "S-1", "provision", ["D-1-2"])).thenWritten("slipIssued");
  expect(numberOf(scene, "S-2")).toBe("令和8年度 第0001号の2");
  expect(scene.thenKnown("sheet", "handoverSlip/S-2/issued").content).toMatchObject({
    number: { number: 1, branch: 2 },
    continues: { number: 1 },
  });
  scene.given(release("S-2"), receive("S-2"));
  scene.thenUnits({ "D-1": "quarantined", "D-1-2": "held" });
  // The number of the year is used once; the next slip has the next one, and no number is left out.
  scene.given(register("A-1"), issue("S-3", "provision", ["A-1"]));
  expect(numberOf(scene, "S-3")).toBe("令和8年度 第0002号");
});

scenario("E34", "only a finished slip that left something undone has a branch", (scene) => {
  scene.given(file("D-1"), register("A-1"), issue("S-1", "provision", ["D-1"]));
  const again = goesOn("S-2", "S-1", "provision", ["A-1"]);
  scene.when(again).thenRefused(["wrong-stage", "第0001号"]);
  scene.given(release("S-1"));
  scene.when(again).thenRefused(["wrong-stage", "第0001号"]);
  scene.given(receive("S-1"));
  scene.when(again).thenRefused(["nothing-missing", "第0001号"]);
  scene.when(goesOn("S-2", "nowhere", "provision", ["A-1"])).thenRefused(["not-found"]);
});

scenario("E34", "what the city lets go after all needs no branch any more", (scene) => {
  scene.given(brokenOff, register("A-1"));
  scene.given(clear(["D-1"], { finding: "再送を受け、3件とハッシュの一致を確認" }));
  scene
    .when(goesOn("S-2", "S-1", "provision", ["A-1"]))
    .thenRefused(["nothing-missing", "第0001号"]);
});

scenario("E34", "what came in part and goes back was still not provided", (scene) => {
  scene.given(brokenOff, file("D-1-2"));
  const back = { instruction: paper("指示-9"), finding: "2件のみ届いた" };
  scene.given(issue("S-2", "return", ["D-1"], { quarantine: back }));
  scene.given(release("S-2"), receive("S-2"));
  scene.when(goesOn("S-3", "S-1", "provision", ["D-1-2"])).thenWritten("slipIssued");
  expect(numberOf(scene, "S-3")).toBe("令和8年度 第0001号の2");
});

scenario("E34", "called off on the way, it goes on by branches, one after the other", (scene) => {
  scene.given(register("A-1"), register("A-2"), issue("S-1", "provision", ["A-1", "A-2"]));
  scene.given(voidSlip("S-1"));
  scene.given(goesOn("S-2", "S-1", "provision", ["A-1", "A-2"]), voidSlip("S-2"));
  // Whichever of the series is named, it is the series that goes on.
  scene.given(goesOn("S-3", "S-2", "provision", ["A-1"]), release("S-3"), receive("S-3"));
  expect(["S-1", "S-2", "S-3"].map((slip) => numberOf(scene, slip))).toEqual([
    "令和8年度 第0001号",
    "令和8年度 第0001号の2",
    "令和8年度 第0001号の3",
  ]);
  const shown = scene.view((reading) => slipView(reading, "S-1"));
  expect(shown?.branches.map(({ label }) => label)).toEqual([
    "令和8年度 第0001号の2",
    "令和8年度 第0001号の3",
  ]);
  expect(shown?.missing.map(({ id }) => id)).toEqual(["A-2"]);
  expect(scene.view((reading) => slipView(reading, "S-3"))?.continues?.id).toBe("S-1");
  scene.given(goesOn("S-4", "S-3", "provision", ["A-2"]), release("S-4"), receive("S-4"));
  scene
    .when(goesOn("S-5", "S-1", "provision", ["A-2"]))
    .thenRefused(["nothing-missing", "第0001号"], "wrong-state");
});

scenario(
  "E34",
  "a branch is the same handover: contract, kind, parties and what was left",
  (scene) => {
    scene.given(held("A-1", "A-2", "A-3"));
    scene.given(issue("S-1", "return", ["A-1", "A-2"]), release("S-1"));
    scene.given(receive("S-1", { look: finding("S-1", "A-2", { counted: 0 }) }));
    scene
      .when(goesOn("S-2", "S-1", "provision", ["A-2"]))
      .thenRefused(["other-handover", "区分"], "wrong-state");
    scene
      .when(goesOn("S-2", "S-1", "return", ["A-3"]))
      .thenRefused(["not-missing", "A-3", "第0002号"]);
    scene.given(clear(["A-2"]));
    scene.when(goesOn("S-2", "S-1", "return", ["A-2"])).thenWritten("slipIssued");
    expect(numberOf(scene, "S-2")).toBe("令和8年度 第0002号の2");
  },
);

scenario("E34", "a loss that was closed does not end what was to be sent", (scene) => {
  scene.given(brokenOff, reportMissing(["D-1"]), closeLoss(["D-1"]));
  scene.given(file("D-2", { number: "D-1", previous: "D-1" }));
  // What comes again as another unit is on its way already: nothing else is left.
  scene
    .when(goesOn("S-2", "S-1", "provision", ["D-2"]))
    .thenRefused(["nothing-missing", "第0001号"]);
});

scenario("E34", "a branch keeps the fiscal year of its first, and is found beside it", (scene) => {
  scene.given(register("A-1"), on("2027-03-30T10:00:00+09:00", issue("S-1", "provision", ["A-1"])));
  scene.given(voidSlip("S-1"));
  scene.given(on("2027-03-31T10:00:00+09:00", goesOn("S-2", "S-1", "provision", ["A-1"])));
  expect(scene.thenKnown("slip", "S-2").number).toMatchObject({ year: 2026, branch: 2 });
  const found = (text: string) =>
    scene
      .view((reading) => search(reading, { text }))
      .groups.flatMap(({ kind, hits }) => (kind === "slip" ? hits.map(({ id }) => id) : []));
  expect(found("第1号").toSorted()).toEqual(["S-1", "S-2"]);
  expect(found("1").toSorted()).toEqual(["S-1", "S-2"]);
  expect(found("第1号の2")).toEqual(["S-2"]);
  expect(found("1の2")).toEqual(["S-2"]);
  scene.given(register("A-2"), on("2027-03-31T11:00:00+09:00", issue("S-3", "provision", ["A-2"])));
  const listed = scene.view((reading) => slips(reading, {}));
  expect(listed.rows.map(({ id }) => id)).toEqual(["S-3", "S-2", "S-1"]);
});
