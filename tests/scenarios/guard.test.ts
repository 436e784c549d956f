/** What nobody is there to receive stays with a guard until the morning (預り). */
import { expect } from "vitest";
import { asset as assetView } from "../../electron/ledger/views/assets.ts";
import { home } from "../../electron/ledger/views/home.ts";
import { outstanding } from "../../electron/ledger/views/outstanding.ts";
import { transport as transportView } from "../../electron/ledger/views/transports.ts";
import { finding, held, issue, receive, register, release } from "../helpers/acts.ts";
import { arrive, checkArrival, depart } from "../helpers/transportActs.ts";
import { on } from "../helpers/given.ts";
import { leaveLoad, leaveSlip } from "../helpers/guardActs.ts";
import type { Act } from "../helpers/stage.ts";
import {
  CENTER,
  CITY,
  CITY_HALL,
  CONTRACT,
  DRIVER,
  MANAGER,
  act,
  designatePlace,
  place,
} from "../helpers/stage.ts";
import type { Scene } from "./scene.ts";
import { scenario } from "./scene.ts";

const NIGHT = "2026-07-24T22:30:00+09:00";
const LATER = "2026-07-24T22:40:00+09:00";
const MORNING = "2026-07-27T08:30:00+09:00";
const SEALS = [
  { asset: "A-1", seal: "夜-1" },
  { asset: "A-2", seal: "夜-2" },
];
const arrived: readonly Act[] = [
  register("A-1"),
  register("A-2"),
  issue("S-1", "provision", ["A-1", "A-2"], { place: CITY_HALL }),
  release("S-1"),
  on("2026-07-24T21:30:00+09:00", depart("W-1", "provision", { slip: "S-1" })),
  on(NIGHT, arrive("W-1")),
];
const left: readonly Act[] = [...arrived, on(LATER, leaveLoad("G-1", "W-1", { seals: SEALS }))];

const todosAt = (scene: Scene, at: string) =>
  scene
    .view((reading) => home(reading, { contract: CONTRACT, verified: { ok: true } }), at)
    .todos.map(({ urgency, text }) => `${urgency}: ${text}`);

scenario(
  "E19",
  "the guard who has it is named wherever it is listed, sealed, not in custody",
  (scene) => {
    scene.given(arrived);
    scene
      .when(on(LATER, leaveLoad("G-1", "W-1", { seals: SEALS.slice(0, 1) })))
      .thenRefused(["unsealed", "A-2"]);
    scene.when(on(LATER, leaveLoad("G-1", "W-1", { seals: SEALS }))).thenWritten("leftWithGuard");
    scene.thenUnits({ "A-1": "arrived", "A-2": "arrived" });
    expect(scene.thenKnown("asset", "A-1")).toMatchObject({
      custodian: { party: CITY },
      place: CENTER,
      seal: "夜-1",
    });
    const listed = scene.view((reading) => outstanding(reading, { contract: CONTRACT }));
    expect(listed.rows.map(({ guard }) => guard)).toEqual(["森 一夫", "森 一夫"]);
    const shown = scene.view((reading) => assetView(reading, "A-1"));
    expect(JSON.stringify(shown?.history.at(-1))).toContain("守衛 森 一夫 に預けました");
    const way = scene.view((reading) => transportView(reading, "W-1"));
    expect(way?.guard).toMatchObject({ guard: "森 一夫", leftAt: LATER, seals: ["夜-1", "夜-2"] });
    // The name stands in no entry: it is sealed like those of persons.
    const { guard } = scene.thenKnown("guardCustody", "G-1");
    expect(guard.sealed).toMatch(/^[\w-]{43}$/);
  },
);

scenario("E19", "in the morning its seals are compared, and the guard has it no more", (scene) => {
  scene.given(left, on(MORNING, checkArrival("W-1")));
  expect(scene.thenKnown("guardCustody", "G-1")).toMatchObject({ state: "over", overAt: MORNING });
  scene.given(receive("S-1"));
  scene.thenUnits({ "A-1": "held", "A-2": "held" });
  const listed = scene.view((reading) => outstanding(reading, { contract: CONTRACT }));
  expect(listed.rows.map(({ guard }) => guard)).toEqual([undefined, undefined]);
});

scenario("E19", "another seal in the morning sets the unit aside, as on any arrival", (scene) => {
  scene.given(left);
  scene
    .when(on(MORNING, checkArrival("W-1", { found: { "A-2": { sealRead: "夜-9" } } })))
    .thenWritten("arrivalChecked", "differenceFound")
    .thenTold(["R13-5", "A-2", "夜-2", "夜-9"]);
  scene.thenUnits({ "A-1": "arrived", "A-2": "quarantined" });
  expect([...scene.books().all("suspicion")].map(({ doubts }) => doubts[0]?.ground)).toEqual([
    "seal",
  ]);
});

scenario("E19", "what was not confirmed by the next working morning is asked for", (scene) => {
  scene.given(left);
  const asked = expect.stringMatching(/^soon: .*2点を守衛 森 一夫 に預けています/);
  const overdue = expect.stringMatching(
    /^now: 守衛 森 一夫 に預けた 2点\(.*\)の受け取りが、令和8年7月27日 10時00分 を過ぎても記録されていません/,
  );
  // The 24th of July 2026 is a Friday.
  expect(todosAt(scene, "2026-07-26T12:00:00+09:00")).toContainEqual(asked);
  expect(todosAt(scene, "2026-07-27T09:59:00+09:00")).toContainEqual(asked);
  expect(todosAt(scene, "2026-07-27T10:01:00+09:00")).toContainEqual(overdue);
  scene.given(on("2026-07-27T10:30:00+09:00", checkArrival("W-1")));
  expect(todosAt(scene, "2026-07-27T10:31:00+09:00").join("")).not.toContain("守衛");
});

scenario(
  "E19",
  "neither a holiday nor a day the client is closed is a working morning",
  (scene) => {
    // The 10th of August 2026 is a Monday, the 11th 山の日, the 12th the client's own.
    scene.given(
      ...arrived.slice(0, -2).map((doing) => on("2026-08-10T20:00:00+09:00", doing)),
      on("2026-08-10T21:00:00+09:00", depart("W-1", "provision", { slip: "S-1" })),
      on("2026-08-10T22:00:00+09:00", arrive("W-1")),
      on("2026-08-10T22:10:00+09:00", leaveLoad("G-1", "W-1", { seals: SEALS })),
    );
    const shown = scene.view((reading) => transportView(reading, "W-1"));
    expect(shown?.guard?.by).toBe("2026-08-13T10:00:00+09:00");
    const overdue = expect.stringMatching(/令和8年8月13日 10時00分 を過ぎても/);
    expect(todosAt(scene, "2026-08-13T09:59:00+09:00")).not.toContainEqual(overdue);
    expect(todosAt(scene, "2026-08-13T10:01:00+09:00")).toContainEqual(overdue);
  },
  { closedDays: ["08-12"] },
);

scenario(
  "E19",
  "only a whole load that has arrived stays with a guard, and only with one",
  (scene) => {
    scene.given(arrived.slice(0, -1));
    scene
      .when(on(NIGHT, leaveLoad("G-1", "W-1", { seals: SEALS })))
      .thenRefused(["wrong-stage", "搬送第0001号"]);
    scene.given(on(NIGHT, arrive("W-1")));
    scene
      .when(
        on(LATER, leaveLoad("G-1", "W-1", { seals: [...SEALS, { asset: "A-3", seal: "夜-3" }] })),
      )
      .thenRefused(["not-found"]);
    scene
      .when(on(LATER, leaveSlip("G-1", "S-1", { seals: SEALS })))
      .thenRefused(["wrong-stage", "第0001号"]);
    scene.given(on(LATER, leaveLoad("G-1", "W-1", { seals: SEALS })));
    scene
      .when(on("2026-07-24T23:00:00+09:00", leaveLoad("G-2", "W-1", { seals: SEALS })))
      .thenRefused(["wrong-stage", "守衛"]);
  },
);

scenario(
  "E19",
  "a slip nobody came to receive stays with the guard, and goes nowhere else",
  (scene) => {
    scene.given(held("A-1"), issue("S-1", "return", ["A-1"]), release("S-1"));
    const seals = [{ asset: "A-1", seal: "夜-1" }];
    scene.when(leaveSlip("G-1", "S-1", { person: MANAGER, seals })).thenWritten("leftWithGuard");
    scene.when(depart("W-1", "return", { slip: "S-1" })).thenRefused(["wrong-stage", "守衛"]);
    scene
      .when(receive("S-1", { look: finding("S-1", "A-1", { seal: "broken" }) }))
      .thenWritten("slipReceived", "differenceFound")
      .thenTold(["R13-5", "A-1", "夜-1"]);
    expect(scene.thenKnown("guardCustody", "G-1").state).toBe("over");
  },
);

scenario("E19", "a slip called off is with no guard any more", (scene) => {
  scene.given(held("A-1"), issue("S-1", "return", ["A-1"]));
  scene.given(
    leaveSlip("G-1", "S-1", { person: MANAGER, seals: [{ asset: "A-1", seal: "夜-1" }] }),
  );
  scene.given(act({ type: "voidSlip", slip: "S-1", reason: "取りに来ない" }));
  expect(scene.thenKnown("guardCustody", "G-1").state).toBe("over");
  expect(scene.thenKnown("asset", "A-1")).toMatchObject({ state: "held", seal: "夜-1" });
});

scenario(
  "E19",
  "a guard's room is named where it is another than the place it came to",
  (scene) => {
    const ROOM = "P-80";
    scene.given(arrived);
    const leave = (where: string) =>
      on(LATER, leaveLoad("G-1", "W-1", { seals: SEALS, place: where }));
    scene.when(leave("P-77")).thenRefused("not-found");
    scene.when(leave(CITY_HALL)).thenRefused(["wrong-place", CITY_HALL]);
    scene.given(on(NIGHT, place(ROOM, { name: "運用センター 警備室" })));
    scene.when(leave(ROOM)).thenRefused(["R10-1", "運用センター 警備室"]);
    scene.given(on(NIGHT, designatePlace(ROOM)));
    scene.when(leave(ROOM)).thenWritten("leftWithGuard");
    const shown = scene.view((reading) => transportView(reading, "W-1"));
    expect(shown?.guard?.place).toMatchObject({
      id: ROOM,
      label: expect.stringContaining("警備室"),
    });
    const row = scene.view((reading) => outstanding(reading, { contract: CONTRACT })).rows[0];
    expect(row).toMatchObject({ guard: "森 一夫", guardPlace: expect.stringContaining("警備室") });
    const unit = scene.view((reading) => assetView(reading, "A-1"));
    expect(JSON.stringify(unit?.history.at(-1))).toContain("運用センター 警備室");
    // It has not been carried: what is compared in the morning, and where, stays.
    expect(scene.thenKnown("asset", "A-1").place).toBe(CENTER);
    scene.given(on(MORNING, checkArrival("W-1")), receive("S-1"));
    scene.thenUnits({ "A-1": "held", "A-2": "held" });
  },
);

scenario("E19", "a guard's place is designated like any other", (scene) => {
  scene.given(arrived);
  scene.given(
    act({
      type: "endPlaceDesignation",
      contract: CONTRACT,
      place: CENTER,
      lastDay: "2026-07-23",
    }),
  );
  scene
    .when(on(LATER, leaveLoad("G-1", "W-1", { person: DRIVER, seals: SEALS })))
    .thenRefused("R10-2");
});
