/** What happens on the way. */
import { expect } from "vitest";
import { asset as assetView } from "../../electron/ledger/views/assets.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import {
  clear,
  complete,
  endContract,
  finding,
  handOver,
  handOverCustody,
  held,
  issue,
  receive,
  register,
  release,
  takeOut,
} from "../helpers/acts.ts";
import { arrive, checkArrival, depart } from "../helpers/transportActs.ts";
import { because, on } from "../helpers/given.ts";
import {
  closeIncident,
  openIncident,
  submitReport,
  tellClient,
  writeReport,
} from "../helpers/recordActs.ts";
import type { Act } from "../helpers/stage.ts";
import {
  ANNEX,
  CARRIER,
  CITY,
  CITY_HALL,
  CONTRACT,
  CONTRACTOR,
  DEPUTY,
  DRIVER,
  MANAGER,
  OUTSIDER,
  admit,
  designate,
  lacking,
} from "../helpers/stage.ts";
import { scenario } from "./scene.ts";

const PROVIDED = ["A-1", "A-2"];
const underway: readonly Act[] = [
  ...PROVIDED.map((asset) => register(asset)),
  issue("S-1", "provision", PROVIDED, { place: CITY_HALL }),
  release("S-1"),
  depart("W-1", "provision", { slip: "S-1", seals: [{ asset: "A-1", seal: "封-771" }] }),
  arrive("W-1"),
];

scenario("E02", "what was sealed is set aside, the rest is received, the slip is held", (scene) => {
  scene.given(underway);
  scene
    .when(checkArrival("W-1", { found: { "A-1": { seal: "broken", sealRead: "封-771" } } }))
    .thenWritten("arrivalChecked", "differenceFound")
    .thenTold(["R13-5", "A-1", "封-771"]);
  scene.thenUnits({ "A-1": "quarantined", "A-2": "arrived" });
  scene.given(receive("S-1"));
  scene.thenUnits({ "A-1": "quarantined", "A-2": "held" });
  scene.thenOutstanding("A-1", "A-2");
  expect(scene.thenKnown("slip", "S-1").state).toBe("held");
  expect([...scene.books().all("suspicion")].map(({ doubts }) => doubts[0]?.ground)).toEqual([
    "seal",
  ]);
});

scenario("E02", "it is sealed anew only with the city's instruction", (scene) => {
  scene.given(underway, checkArrival("W-1", { found: { "A-1": { seal: "broken" } } }));
  const again = clear(["A-1"], { seals: [{ asset: "A-1", seal: "封-900" }] });
  scene.when(lacking(again, "instruction")).thenRefused(["R18-4", "A-1"]);
  scene.when(again).thenWritten("quarantineReleased");
  expect(scene.thenKnown("asset", "A-1")).toMatchObject({ state: "arrived", seal: "封-900" });
  scene.given(receive("S-1"));
  scene.thenUnits({ "A-1": "held", "A-2": "held" });
  expect(scene.thenKnown("slip", "S-1").state).toBe("completed");
});

const byCourier = (carriage: NonNullable<Parameters<typeof depart>[2]>["carriage"]) =>
  depart("W-1", "return", {
    slip: "S-1",
    carriage: { by: "thirdParty", carriers: [], ...carriage },
  });
const readyToGo: readonly Act[] = [
  ...held("A-1"),
  issue("S-1", "return", ["A-1"], { place: CITY_HALL }),
  release("S-1"),
];

scenario("E13", "a courier is named, with its waybill and the city's consent", (scene) => {
  scene.given(readyToGo);
  scene.when(byCourier({})).thenRefused(["R12-8", "運送業者名"]);
  scene
    .when(byCourier({ party: CARRIER }))
    .thenRefused(["R12-8", "たしか運輸株式会社", "伝票番号"]);
  scene
    .when(byCourier({ party: CARRIER, waybill: "1234-5678" }))
    .thenRefused(["R12-8", "たしか運輸株式会社", "承諾"]);
  scene.thenUnits({ "A-1": "returning" });
  scene.given(admit(CARRIER));
  scene.when(byCourier({ party: CARRIER, waybill: "1234-5678" })).thenWritten("departed");
  expect(scene.thenKnown("transport", "W-1").carriage).toMatchObject({
    by: "thirdParty",
    party: CARRIER,
    waybill: "1234-5678",
  });
});

scenario("E13", "who signs at the other end is the city's official, never the courier", (scene) => {
  scene.given(held("A-1"));
  scene
    .when(issue("S-2", "return", ["A-1"], { receiver: OUTSIDER }))
    .thenRefused(["R5-1", "通りがかり商店"], "R6-1", ["R12-6", "名無 権兵衛"]);
  scene.given(admit(CARRIER), readyToGo.slice(-2));
  scene.given(byCourier({ party: CARRIER, waybill: "1234-5678" }), arrive("W-1"));
  expect(scene.thenKnown("asset", "A-1").custodian).toEqual({ party: CONTRACTOR, person: MANAGER });
  scene.given(checkArrival("W-1"), receive("S-1"));
  scene.thenUnits({ "A-1": "returned" });
  expect(scene.thenKnown("asset", "A-1").custodian.party).toBe(CITY);
  scene.thenOutstanding();
});

const NIGHT = "2026-07-24T22:30:00+09:00";
const MORNING = "2026-07-25T08:30:00+09:00";
const leftOvernight: readonly Act[] = [
  ...PROVIDED.map((asset) => register(asset)),
  issue("S-1", "provision", PROVIDED, { place: CITY_HALL }),
  release("S-1"),
  on("2026-07-24T21:30:00+09:00", depart("W-1", "provision", { slip: "S-1" })),
  on(NIGHT, arrive("W-1", { note: "夜間受付の警備員 森に預けた。封印のまま警備室の金庫" })),
];

scenario("E19", "overnight it has arrived and is nobody's until the morning's check", (scene) => {
  scene.given(leftOvernight);
  scene.thenUnits({ "A-1": "arrived" });
  scene.thenOutstanding("A-1", "A-2");
  expect(scene.thenKnown("asset", "A-1").custodian).toEqual({ party: CITY });
  expect(scene.thenKnown("transport", "W-1").arrival).toMatchObject({
    at: NIGHT,
    person: DRIVER,
    note: "夜間受付の警備員 森に預けた。封印のまま警備室の金庫",
  });
  scene.when(receive("S-1")).thenRefused(["wrong-stage", "令和8年度 搬送第0001号"]);
  scene.given(on(MORNING, checkArrival("W-1")), receive("S-1"));
  scene.thenUnits({ "A-1": "held", "A-2": "held" });
  expect(scene.thenKnown("asset", "A-1").custodian).toEqual({ party: CONTRACTOR, person: MANAGER });
});

scenario("E19", "what the guard has is not handed on before it was received", (scene) => {
  scene.given(leftOvernight, designate(DEPUTY, "custodyManager"));
  scene
    .when(handOverCustody(["A-1"]))
    .thenRefused(["R12-7", "A-1", "まだ受注者が受け取っていません"]);
});

scenario(
  "E32",
  "what is found broken on arrival is told with its condition, and judged before the contract is over",
  (scene) => {
    scene.given(held("A-1", "A-2"), depart("W-1", "move", { assets: ["A-1", "A-2"] }));
    scene.given(arrive("W-1", { note: "荷下ろし中に落下" }));
    scene
      .when(checkArrival("W-1", { found: { "A-1": { damage: "筐体の割れ。読み取れる" } } }))
      .thenWritten("arrivalChecked", "differenceFound")
      .thenTold(["R13-11", "A-1", "筐体の割れ。読み取れる"]);
    scene.thenUnits({ "A-1": "quarantined", "A-2": "held" });
    const told = JSON.stringify(scene.view((reading) => assetView(reading, "A-1"))?.history);
    expect(told).toContain("筐体の割れ。読み取れる");
    const [doubt] = [...scene.books().all("suspicion")];
    expect(doubt?.doubts).toMatchObject([{ asset: "A-1", ground: "damage" }]);
    scene.given(endContract());
    scene.when(complete).thenRefused(["R14-1", "2"], "R14-8", "R14-11");
    // A medium that can still be read is an incident of Art. 18; damage to the outside alone can be judged none.
    const suspicions = [doubt?.suspicion ?? ""];
    scene
      .when(openIncident("I-1", ["A-1"], { kind: "damage", suspicions }))
      .thenWritten("incidentOpened");
    expect([...scene.books().all("suspicion")].map(({ answer }) => answer)).toMatchObject([
      { by: "incident", incident: "I-1" },
    ]);
    scene.when(closeIncident("I-1")).thenRefused("R18-2", "R18-3", "R18-8");
    scene.given(tellClient("I-1"), writeReport("I-1-report", "I-1"), submitReport("I-1-report"));
    // It stays aside, and the incident open, until the client has said what is to become of it.
    scene.when(closeIncident("I-1")).thenRefused(["R18-8", "1"]);
    scene.given(
      clear(["A-1"]),
      closeIncident("I-1"),
      handOver("S-1", "return", ["A-1", "A-2"], { place: ANNEX }),
    );
    scene.when(complete).thenWritten("contractCompleted");
  },
);

scenario("E32", "a unit that was dropped is set aside by an incident, as damage", (scene) => {
  scene.given(held("A-1"), depart("W-1", "move", { assets: ["A-1"] }));
  scene.given(arrive("W-1", { note: "荷下ろし中に落下。外装に割れ" }));
  scene.given(checkArrival("W-1", { found: { "A-1": { note: "外装の角が割れている" } } }));
  scene
    .when(openIncident("I-1", ["A-1"], { kind: "damage", measure: "setAside" }))
    .thenWritten("incidentOpened", "assetsSetAside");
  scene.thenUnits({ "A-1": "quarantined" });
  scene.thenOutstanding("A-1");
  scene.when(takeOut(["A-1"], { place: ANNEX })).thenRefused(["wrong-state", "A-1", "保留"]);
  scene.when(lacking(clear(["A-1"]), "instruction")).thenRefused(["R18-4", "A-1"]);
  scene.given(clear(["A-1"]));
  scene.thenUnits({ "A-1": "held" });
  expect(scene.thenKnown("transport", "W-1").arrival?.note).toContain("落下");
});

const alone = depart("W-1", "move", { assets: ["A-1"], carriage: { carriers: [DRIVER] } });

scenario(
  "E33",
  "one carrier for personal data goes with a reason, which the inspection shows",
  (scene) => {
    scene.given(held("A-1"));
    scene.when(alone).thenRefused(["R13-3", "1人"]);
    scene.thenUnits({ "A-1": "held" });
    scene
      .when(because("急病による欠員", ["R13-3"], alone))
      .thenWritten("warningAcknowledged", "departed");
    scene.given(arrive("W-1"), checkArrival("W-1"));
    scene.thenUnits({ "A-1": "held" });
    const seen = scene.view((reading) =>
      inspection(reading, { contract: CONTRACT, from: "2026-04-01", to: "2027-03-31" }),
    );
    expect(JSON.stringify(seen)).toContain("急病による欠員");
  },
);

scenario(
  "E33",
  "a contract may refuse it altogether",
  (scene) => {
    scene.given(held("A-1"));
    scene.when(because("急病による欠員", ["R13-3"], alone)).thenRefused("R13-3");
  },
  { severity: { "R13-3": "block" } },
);

const HASH = "0f".repeat(32);
const file = (asset: string) =>
  lacking(
    register(asset, {
      media: "data",
      quantity: { value: 3, unit: "file" },
      contentHash: HASH,
    }),
    "serial",
  );
const counted = (value: number) => ({
  look: () => [{ asset: "D-1", counted: value, seal: "none" as const }],
});

scenario(
  "E34",
  "two of three files: what came is set aside, the slip waits under its number",
  (scene) => {
    scene.given(file("D-1"), issue("S-1", "provision", ["D-1"]), release("S-1"));
    scene
      .when(receive("S-1", counted(2)))
      .thenWritten("slipReceived", "differenceFound")
      .thenTold(["R11-4", "D-1", "3", "2"]);
    scene.thenUnits({ "D-1": "quarantined" });
    scene.thenOutstanding("D-1");
    expect(scene.thenKnown("slip", "S-1")).toMatchObject({ state: "held", number: { number: 1 } });
  },
);

scenario(
  "E34",
  "sent again in full it is let go on the city's word, under the same slip",
  (scene) => {
    scene.given(file("D-1"), issue("S-1", "provision", ["D-1"]), release("S-1"));
    scene.given(receive("S-1", counted(2)));
    scene
      .when(clear(["D-1"], { finding: "再送を受け、3件とハッシュの一致を確認" }))
      .thenWritten("quarantineReleased");
    scene.thenUnits({ "D-1": "held" });
    expect(scene.thenKnown("slip", "S-1")).toMatchObject({
      state: "completed",
      number: { number: 1 },
    });
  },
);

scenario(
  "E22",
  "data sent over a network goes by a slip too, and is known by its hash",
  (scene) => {
    scene.given(file("D-1"));
    scene.given(handOver("S-1", "provision", ["D-1"]));
    scene.thenUnits({ "D-1": "held" });
    scene.thenOutstanding("D-1");
    expect(scene.thenKnown("sheet", "handoverSlip/S-1/completed").content).toMatchObject({
      lines: [{ contentHash: HASH, media: "data" }],
    });
    scene.when(lacking(depart("W-1", "move", { assets: ["D-1"] }), "purpose")).thenRefused("R7-1");
  },
);

scenario("E22", "whoever receives it makes its hash: another one sets it aside", (scene) => {
  scene.given(file("D-1"), issue("S-1", "provision", ["D-1"]), release("S-1"));
  scene.when(receive("S-1", counted(3))).thenRefused(["not-read", "D-1", "ハッシュ"]);
  const other = "1e".repeat(32);
  scene
    .when(receive("S-1", { look: finding("S-1", "D-1", { hashRead: other }) }))
    .thenWritten("slipReceived", "differenceFound")
    .thenTold(["R11-4", "D-1", HASH, other]);
  scene.thenUnits({ "D-1": "quarantined" });
  scene.thenOutstanding("D-1");
  expect(scene.thenKnown("slip", "S-1").state).toBe("held");
  expect(scene.thenKnown("sheet", "handoverSlip/S-1/completed").content).toMatchObject({
    lines: [{ contentHash: HASH, check: { hashRead: other } }],
    differences: [{ line: 1, kind: "hash", expected: HASH, found: other }],
  });
});

scenario("E22", "no medium also needs no locked case and no second carrier", (scene) => {
  scene.given(file("D-1"), handOver("S-1", "provision", ["D-1"]));
  scene
    .when(depart("W-1", "move", { assets: ["D-1"], carriage: { carriers: [DRIVER] } }))
    .thenWritten("departed");
});
