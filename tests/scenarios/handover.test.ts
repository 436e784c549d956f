/** Handovers that do not go as the slip says. */
import { expect } from "vitest";
import { asset as assetView } from "../../electron/ledger/views/assets.ts";
import { handoverTodos } from "../../electron/ledger/views/todosOfHandover.ts";
import { formNumber } from "../../shared/forms/era.ts";
import {
  boxes,
  clear,
  closeLoss,
  complete,
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
  takeOut,
} from "../helpers/acts.ts";
import { carry } from "../helpers/transportActs.ts";
import { correct, unit } from "../helpers/correctionActs.ts";
import { because, on } from "../helpers/given.ts";
import { refuse } from "../helpers/refusalActs.ts";
import type { Act } from "../helpers/stage.ts";
import {
  CENTER,
  CITY,
  CITY_HALL,
  CONTRACT,
  CONTRACTOR,
  MANAGER,
  OFFICIAL,
  act,
  paper,
} from "../helpers/stage.ts";
import { settleStranger } from "../helpers/recordActs.ts";
import { scenario } from "./scene.ts";

const voidSlip = (slip: string) => act({ type: "voidSlip", slip, reason: "提供の取止め" });

const TAPES = Array.from({ length: 25 }, (_, index) => `T-${index + 1}`);
const tape = (asset: string) => register(asset, { media: "tape" });

scenario("E01", "twenty of twenty-five tapes are returned, five stay held", (scene) => {
  scene.given(TAPES.map(tape), handOver("S-1", "provision", TAPES));
  scene.given(handOver("S-2", "return", TAPES.slice(0, 20)));
  scene.thenUnits({ "T-1": "returned", "T-20": "returned", "T-21": "held", "T-25": "held" });
  scene.thenOutstanding(...TAPES.slice(20));
  scene
    .when(issue("S-3", "return", ["T-1"]))
    .thenRefused(["wrong-state", "T-1", "返却済"], "R12-7");
});

scenario("E01", "of a pile of boxes twenty go back: the pile is divided first", (scene) => {
  scene.given(heldBoxes("B-1", 25));
  const parts = [
    { asset: "B-1a", value: 20 },
    { asset: "B-1b", value: 6 },
  ];
  scene.when(repack(["B-1"], parts)).thenRefused("R11-6");
  scene.given(repack(["B-1"], [...parts.slice(0, 1), { asset: "B-1b", value: 5 }]));
  scene.given(handOver("S-2", "return", ["B-1a"]));
  scene.thenUnits({ "B-1": "superseded", "B-1a": "returned", "B-1b": "held" });
  scene.thenOutstanding("B-1b");
  expect(scene.thenKnown("asset", "B-1b").quantity).toEqual({ value: 5, unit: "box" });
});

const short: readonly Act[] = [
  boxes("B-1", 26),
  register("A-1"),
  issue("S-1", "provision", ["B-1", "A-1"]),
  release("S-1"),
];

scenario(
  "E03",
  "25 of 26 boxes: the rest is received, the boxes wait, the slip is held",
  (scene) => {
    scene.given(short);
    scene
      .when(receive("S-1", { look: finding("S-1", "B-1", { counted: 25 }) }))
      .thenWritten("slipReceived", "differenceFound")
      .thenTold(["R11-4", "B-1", "26", "25"]);
    scene.thenUnits({ "A-1": "held", "B-1": "quarantined" });
    scene.thenOutstanding("A-1", "B-1");
    expect(scene.thenKnown("slip", "S-1").state).toBe("held");
    scene.when(takeOut(["B-1"])).thenRefused(["wrong-state", "B-1", "保留"]);
  },
);

scenario(
  "E03",
  "the missing box is looked for and closed in writing, then the slip is complete",
  (scene) => {
    scene.given(short, receive("S-1", { look: finding("S-1", "B-1", { counted: 25 }) }));
    scene.given(
      repack(
        ["B-1"],
        [
          { asset: "B-1a", value: 25 },
          { asset: "B-1b", value: 1 },
        ],
      ),
      clear(["B-1a"]),
      reportMissing(["B-1b"]),
    );
    scene.thenOutstanding("A-1", "B-1a", "B-1b");
    expect(scene.thenKnown("slip", "S-1").state).toBe("held");
    scene.when(closeLoss(["B-1b"])).thenWritten("lossClosed");
    scene.thenUnits({ "B-1a": "held", "B-1b": "lossClosed" });
    scene.thenOutstanding("A-1", "B-1a");
    expect(scene.thenKnown("slip", "S-1").state).toBe("completed");
  },
);

const over: readonly Act[] = [
  boxes("B-1", 26),
  issue("S-1", "provision", ["B-1"]),
  release("S-1"),
  receive("S-1", { look: finding("S-1", "B-1", { counted: 27 }) }),
];
const extra = (what: object) => clear(["B-1"], { extras: [{ asset: "B-1", ...what } as never] });

scenario(
  "E04",
  "27 of 26 boxes: nothing is let go while the 27th is nowhere in the books",
  (scene) => {
    scene.given(over);
    scene.when(clear(["B-1"])).thenRefused(["R11-16", "B-1", "1"]);
    scene.thenUnits({ "B-1": "quarantined" });
    expect(scene.thenKnown("slip", "S-1").state).toBe("held");
  },
);

scenario("E04", "the 27th is registered as a unit of its own, on a slip of its own", (scene) => {
  scene.given(over, boxes("B-2", 1));
  scene.when(extra({ became: "registered", units: ["B-2"] })).thenWritten("quarantineReleased");
  scene.thenUnits({ "B-1": "held", "B-2": "planned" });
  scene.thenOutstanding("B-1");
  scene.given(handOver("S-2", "provision", ["B-2"]));
  scene.thenOutstanding("B-1", "B-2");
});

scenario("E04", "or it is handed back, and the record says to whom", (scene) => {
  scene.given(over);
  const released = scene.when(extra({ became: "handedBack", person: OFFICIAL }));
  expect(released.event("quarantineReleased").extras).toEqual([
    { asset: "B-1", became: "handedBack", person: OFFICIAL },
  ]);
  scene.thenUnits({ "B-1": "held" });
  expect(scene.thenKnown("slip", "S-1").state).toBe("completed");
});

scenario(
  "E05",
  "another serial: the unit is set aside, its serial stays what was registered",
  (scene) => {
    scene.given(register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1"));
    scene
      .when(receive("S-1", { look: finding("S-1", "A-1", { serialRead: "SN-ほか" }) }))
      .thenWritten("slipReceived", "differenceFound")
      .thenTold(["R11-4", "A-1", "SN-A-1", "SN-ほか"]);
    scene.thenUnits({ "A-1": "quarantined" });
    scene.thenOutstanding("A-1");
    expect(scene.thenKnown("asset", "A-1").serial).toBe("SN-A-1");
  },
);

scenario("E05", "nobody lets it go under the old serial, by whatever way", (scene) => {
  scene.given(register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1"));
  scene.given(receive("S-1", { look: finding("S-1", "A-1", { serialRead: "SN-ほか" }) }));
  scene.when(clear(["A-1"])).thenRefused(["R11-18", "A-1", "SN-A-1", "SN-ほか"]);
  expect(scene.view((reading) => assetView(reading, "A-1"))).toMatchObject({ stranger: "SN-ほか" });
  const quarantine = { instruction: paper("指示-9"), finding: "取り違え" };
  scene.when(issue("S-2", "return", ["A-1"], { quarantine })).thenRefused("R11-18");
  scene.thenUnits({ "A-1": "quarantined" });
  expect(scene.thenKnown("slip", "S-1").state).toBe("held");
});

scenario("E05", "the ledger was wrong: a correction says so, then it is let go", (scene) => {
  scene.given(register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1"));
  scene.given(receive("S-1", { look: finding("S-1", "A-1", { serialRead: "SN-ほか" }) }));
  scene.when(correct("C-1", unit("A-1"), { serial: "SN-ほか" })).thenWritten("correctionWritten");
  scene.when(clear(["A-1"])).thenWritten("quarantineReleased");
  scene.thenUnits({ "A-1": "held" });
  expect(scene.thenKnown("asset", "A-1").serial).toBe("SN-ほか");
  expect(scene.thenKnown("slip", "S-1").state).toBe("completed");
});

scenario("E05", "what should have come is missing, and what came is a unit of its own", (scene) => {
  scene.given(register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1"));
  scene.given(receive("S-1", { look: finding("S-1", "A-1", { serialRead: "SN-ほか" }) }));
  scene.given(reportMissing(["A-1"]), register("A-2", { serial: "SN-ほか" }));
  scene.given(handOver("S-2", "provision", ["A-2"]));
  expect(scene.view((reading) => assetView(reading, "A-1"))?.strangers).toEqual([]);
  scene.thenUnits({ "A-1": "missing", "A-2": "held" });
  scene.thenOutstanding("A-1", "A-2");
  expect(scene.thenKnown("slip", "S-1").state).toBe("held");
});

scenario("E05", "the contract is not over while what came is in nobody's books", (scene) => {
  scene.given(register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1"));
  scene.given(receive("S-1", { look: finding("S-1", "A-1", { serialRead: "SN-ほか" }) }));
  // What should have come is lost for good; what came instead is still somewhere.
  scene.given(reportMissing(["A-1"]), closeLoss(["A-1"]));
  // The end is a day that comes; but nothing is registered after it.
  scene.when(endContract()).thenRefused(["R11-22", "A-1", "SN-ほか"]);
  scene.given(because("期間の満了。届いた物は発注者へ渡し返す", ["R11-22"], endContract()));
  scene.when(register("A-2", { serial: "SN-ほか" })).thenRefused("contract-ended");
  scene.when(complete).thenRefused(["R11-19", "A-1", "SN-ほか"], "R14-11");
  const todos = () =>
    scene.view((reading) => handoverTodos(reading, CONTRACT).map(({ text }) => text)).join();
  expect(todos()).toContain(
    "A-1 の代わりに届いた物(製造番号「SN-ほか」)について、渡し返したことを登録してください",
  );
  expect(scene.view((reading) => assetView(reading, "A-1"))?.strangers).toEqual([
    { found: "SN-ほか", registrable: false },
  ]);
  scene.when(settleStranger("A-1", "SN-なし")).thenRefused("not-listed");
  scene.when(settleStranger("A-1", "SN-ほか", { person: MANAGER })).thenRefused("wrong-side");
  scene.when(settleStranger("A-1", "SN-ほか")).thenWritten("strangerSettled");
  expect(todos()).not.toContain("代わりに届いた物");
  scene.when(complete).thenRefused("R14-11");
});

scenario("E05", "or the client says that it was the right one, and it is let go", (scene) => {
  scene.given(register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1"));
  scene.given(receive("S-1", { look: finding("S-1", "A-1", { serialRead: "SN-A-l" }) }));
  scene.when(clear(["A-1"])).thenRefused("R11-18");
  scene.given(settleStranger("A-1", "SN-A-l", { became: "misread" }));
  scene.when(clear(["A-1"])).thenWritten("quarantineReleased");
  scene.thenUnits({ "A-1": "held" });
});

scenario(
  "E08",
  "a voided slip keeps its number, says why, and leaves its units with the city",
  (scene) => {
    scene.given(register("A-1"), issue("S-1", "provision", ["A-1"]));
    scene.when(voidSlip("S-1")).thenWritten("slipVoided");
    scene.thenUnits({ "A-1": "planned" });
    scene.given(issue("S-2", "provision", ["A-1"]));
    expect(formNumber(scene.thenKnown("slip", "S-1").number)).toBe("令和8年度 第0001号");
    expect(formNumber(scene.thenKnown("slip", "S-2").number)).toBe("令和8年度 第0002号");
    expect(scene.thenKnown("slip", "S-1")).toMatchObject({
      state: "void",
      voided: { reason: "提供の取止め" },
    });
    scene.when(release("S-1")).thenRefused(["wrong-stage", "令和8年度 第0001号"]);
  },
);

scenario("E08", "what both have confirmed is not voided", (scene) => {
  scene.given(held("A-1"));
  scene.when(voidSlip("in-A-1")).thenRefused(["R11-7", "令和8年度 第0001号"]);
  scene.thenUnits({ "A-1": "held" });
});

scenario(
  "E17",
  "a slip the receiver will not sign stays open, with the reason, and moves nothing",
  (scene) => {
    scene.given(held("A-1"), issue("S-1", "return", ["A-1"]), release("S-1"));
    scene.when(refuse("S-1")).thenWritten("slipDisputed", "nonAcceptanceWritten");
    expect(scene.thenKnown("slip", "S-1")).toMatchObject({
      state: "released",
      disputes: [{ side: "receiver", reason: "数量の認識が異なる" }],
    });
    expect(scene.thenKnown("asset", "A-1").custodian).toEqual({
      party: CONTRACTOR,
      person: MANAGER,
    });
    scene.thenOutstanding("A-1");
    scene.when(voidSlip("S-1")).thenWritten("slipVoided");
    scene.thenUnits({ "A-1": "held" });
  },
);

scenario(
  "E17",
  "what both sides said at the desk is a paper for each of them, with a number of its own",
  (scene) => {
    scene.given(held("A-1"), heldBoxes("B-1", 5));
    scene.given(issue("S-1", "return", ["A-1", "B-1"]), release("S-1"));
    const said = {
      lines: [{ asset: "B-1", stated: 4, note: "1箱は書庫に残っている" }],
      answer: "5箱とも渡した",
    };
    scene
      .when(refuse("S-1", { ...said, lines: [{ asset: "A-9", stated: 0 }] }))
      .thenRefused(["not-found"]);
    const [line] = said.lines;
    if (!line) throw new Error("a line is said");
    scene.when(refuse("S-1", { ...said, lines: [line, line] })).thenRefused(["named-twice", "B-1"]);
    scene.given(refuse("S-1", said));
    const { content } = scene.thenKnown("sheet", "nonAcceptance/refused-S-1/completed");
    expect(formNumber(content.number)).toBe("令和8年度 不受理第0001号");
    expect(content).toMatchObject({
      slip: scene.thenKnown("slip", "S-1").number,
      side: "receiver",
      reason: "数量の認識が異なる",
      answer: "5箱とも渡した",
      units: [{ number: "A-1" }, { number: "B-1", stated: 4, note: "1箱は書庫に残っている" }],
    });
    expect(content).not.toHaveProperty("units.0.stated");
    // They agree after all, and what was refused is received; the paper stays what it was.
    scene.when(receive("S-1")).thenWritten("slipReceived");
    scene.thenUnits({ "A-1": "returned", "B-1": "returned" });
    scene.when(refuse("S-1", { nonAcceptance: "again" })).thenRefused(["wrong-stage", "第0003号"]);
  },
);

scenario(
  "E17",
  "a load refused where it arrived is refused there, and stays with the giver",
  (scene) => {
    scene.given(held("A-1"), register("A-2"));
    scene.given(issue("S-1", "provision", ["A-2"], { place: CITY_HALL }), release("S-1"));
    scene.given(...carry("W-1", "provision", { slip: "S-1" }));
    scene
      .when(refuse("S-1", { lines: [{ asset: "A-1", stated: 1 }] }))
      .thenRefused(["not-listed", "A-1"]);
    scene.given(refuse("S-1"));
    expect(scene.thenKnown("nonAcceptance", "refused-S-1").place).toBe(CENTER);
    expect(scene.thenKnown("asset", "A-2")).toMatchObject({
      state: "arrived",
      custodian: { party: CITY },
    });
  },
);

scenario("E17", "what the city will not give stays the city's", (scene) => {
  scene.given(
    register("A-1"),
    issue("S-1", "provision", ["A-1"]),
    refuse("S-1", { side: "giver" }),
  );
  expect(scene.thenKnown("asset", "A-1").custodian).toEqual({ party: CITY });
  // Offered units are listed: a completion would strand them.
  scene.thenOutstanding("A-1");
});

scenario(
  "E20",
  "two handovers on one day have two numbers, and their times do not overlap",
  (scene) => {
    const noon = "2026-07-24T12:00:00+09:00";
    scene.given(register("A-1"), register("A-2"));
    scene.given(handOver("S-1", "provision", ["A-1"]));
    scene.given(on(noon, issue("S-2", "provision", ["A-2"])), release("S-2"), receive("S-2"));
    expect(scene.thenKnown("slip", "S-1").number.number).toBe(1);
    expect(scene.thenKnown("slip", "S-2").number.number).toBe(2);
    scene.thenOutstanding("A-1", "A-2");
    scene
      .when(on("2026-07-24T10:01:00+09:00", issue("S-3", "return", ["A-2"])))
      .thenRefused(["R11-9", "A-2", "令和8年7月24日"]);
  },
);

scenario("E20", "a unit stands on one open slip at a time", (scene) => {
  scene.given(held("A-1"), issue("S-1", "return", ["A-1"]));
  scene.when(issue("S-2", "return", ["A-1"])).thenRefused(["R11-8", "A-1", "令和8年度 第0002号"]);
  scene.thenUnits({ "A-1": "returning" });
});
