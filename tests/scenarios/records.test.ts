/** What was written is put right, packed anew, and printed again (Art. 11). */
import { expect } from "vitest";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { formNumber } from "../../shared/forms/era.ts";
import { clear, handOver, held, heldBoxes, issue, register, repack } from "../helpers/acts.ts";
import { carry } from "../helpers/transportActs.ts";
import { amend } from "../helpers/amendmentActs.ts";
import { approve, correct, paper, reject, slip, unit, way } from "../helpers/correctionActs.ts";
import { openIncident } from "../helpers/recordActs.ts";
import { because, on } from "../helpers/given.ts";
import type { Act } from "../helpers/stage.ts";
import { ANNEX, CENTER, CONTRACT, OFFICIAL, act, designate } from "../helpers/stage.ts";
import { scenario } from "./scene.ts";

scenario(
  "E07",
  "what only we have said is put right beside it, under a number of its own",
  (scene) => {
    scene.given(register("A-1"));
    scene
      .when(correct("X-1", unit("A-1"), { name: "納税者データ(正)" }))
      .thenWritten("correctionWritten");
    expect(scene.thenKnown("asset", "A-1").name).toBe("納税者データ(正)");
    const { number, target, before } = scene.thenKnown("correction", "X-1");
    expect(formNumber(number)).toBe("令和8年度 訂正第0001号");
    expect(before).toEqual({ name: "納税者データ" });
    expect(scene.ledger.events(target.seq)).toMatchObject([
      { type: "assetRegistered", name: "納税者データ" },
    ]);
  },
);

scenario("E07", "what both had confirmed stands until both have agreed", (scene) => {
  scene.given(held("A-1"), correct("X-1", unit("A-1"), { serial: "SN-正" }, { said: "serial" }));
  expect(scene.thenKnown("asset", "A-1").serial).toBe("SN-A-1");
  scene
    .when(approve("X-1", "receiver", { person: OFFICIAL }))
    .thenRefused(["R12-11", "髙橋 真由美"]);
  scene.given(approve("X-1", "receiver"));
  expect(scene.thenKnown("asset", "A-1").serial).toBe("SN-A-1");
  scene.given(approve("X-1", "giver"));
  expect(scene.thenKnown("asset", "A-1").serial).toBe("SN-正");
  scene.thenUnits({ "A-1": "held" });
  scene.thenOutstanding("A-1");
});

scenario("E07", "turned down, it changes nothing and stays on record", (scene) => {
  scene.given(held("A-1"), correct("X-1", slip("in-A-1"), { purpose: "督促状の印字" }));
  scene.when(reject("X-1", "giver")).thenWritten("correctionRejected");
  expect(scene.thenKnown("slip", "in-A-1").purpose).toBe("納税通知書の印字");
  expect(scene.thenKnown("correction", "X-1").state).toBe("rejected");
});

scenario("E07", "who has it, where it is and how many there are is no slip of the pen", (scene) => {
  scene.given(held("A-1"));
  scene.when(correct("X-1", unit("A-1"), { place: ANNEX })).thenRefused(["R11-11", "場所"]);
  scene
    .when(correct("X-1", unit("A-1"), { quantity: { value: 2, unit: "stick" } }))
    .thenRefused(["R11-12", "A-1"]);
  scene
    .when(correct("X-1", unit("A-1"), { name: "別" }, { target: { seq: 1, leaf: "0".repeat(64) } }))
    .thenRefused(["R11-14", "1"]);
});

scenario(
  "E07",
  "the waybill of a way that is over is put right, what was sealed is not",
  (scene) => {
    scene.given(held("A-1"), carry("W-1", "move", { assets: ["A-1"], from: CENTER, to: ANNEX }));
    scene.when(correct("X-1", way("W-1"), { waybill: "99-1" })).thenWritten("correctionWritten");
    expect(scene.thenKnown("transport", "W-1").carriage.waybill).toBe("99-1");
    scene.when(correct("X-2", way("W-1"), { place: CENTER })).thenRefused(["R11-11", "場所"]);
    scene.thenUnits({ "A-1": "held" });
    scene.thenSound();
  },
);

scenario(
  "E07",
  "a paper is put right for what stands on it, and what rests on it is told and stays",
  (scene) => {
    const official = paper("designation", OFFICIAL);
    scene.given(held("A-1"));
    const rest = correct("X-1", official, { validTo: "2026-07-23" });
    const late = (doing: Act) => on("2026-08-01T10:00:00+09:00", doing);
    scene.when(late(rest)).thenRefused(["R11-21", "根拠とした記録が2件"]);
    scene
      .when(late(correct("X-1", official, { office: "custodyManager" })))
      .thenRefused(["R11-20", "指定の区分"]);
    scene
      .when(late(because("原本の期間を確かめた", ["R11-21"], rest)))
      .thenWritten("warningAcknowledged", "correctionWritten");
    expect(scene.thenKnown("correction", "X-1").state).toBe("inForce");
    scene.thenUnits({ "A-1": "held" });
    const period = { contract: CONTRACT, from: "2026-04-01", to: "2027-03-31" };
    const gaps = scene
      .view((reading) => inspection(reading, period))
      ?.articles.flatMap((one) => one.gaps);
    expect(gaps?.join()).toContain("これを根拠とした記録2件");
    scene.thenSound();
  },
);

const halves = (one: number, other: number) =>
  repack(
    ["B-1"],
    [
      { asset: "B-1-1", value: one },
      { asset: "B-1-2", value: other },
    ],
  );

scenario("E12", "a box divided stays as much as it was, and both labels are known", (scene) => {
  scene.given(heldBoxes("B-1", 10));
  scene.when(halves(6, 3)).thenRefused(["R11-6", "10"]);
  scene.when(halves(6, 4)).thenWritten("assetsRepacked");
  scene.thenUnits({ "B-1": "superseded", "B-1-1": "held", "B-1-2": "held" });
  scene.thenOutstanding("B-1-1", "B-1-2");
  expect(scene.thenKnown("asset", "B-1").successors).toEqual(["B-1-1", "B-1-2"]);
  expect(scene.thenKnown("asset", "B-1-1").parents).toEqual(["B-1"]);
  scene.when(issue("S-1", "return", ["B-1"])).thenRefused(["wrong-state", "B-1", "分割・統合済"]);
});

scenario(
  "E12",
  "boxes are put together only where they lie together, and take the higher class",
  (scene) => {
    scene.given(heldBoxes("B-1", 10), heldBoxes("B-2", 5, { classification: "3" }));
    scene.given(repack(["B-1", "B-2"], [{ asset: "B-3", value: 15 }]));
    expect(scene.thenKnown("asset", "B-3")).toMatchObject({ classification: "3", place: CENTER });
    scene.thenOutstanding("B-3");
  },
);

scenario("E12", "what is set aside is not mixed with what is held", (scene) => {
  scene.given(heldBoxes("B-1", 10), heldBoxes("B-2", 5));
  scene.given(openIncident("I-1", ["B-2"], { measure: "setAside" }));
  scene.when(repack(["B-1", "B-2"], [{ asset: "B-3", value: 15 }])).thenRefused("R11-6");
  scene.given(clear(["B-2"]), repack(["B-1", "B-2"], [{ asset: "B-3", value: 15 }]));
  scene.thenUnits({ "B-3": "held" });
});

const print = act({
  type: "recordPrint",
  form: "handoverSlip",
  subject: "in-A-1",
  stage: "completed",
  copies: 2,
  pages: 2,
  pdfSha256: "c".repeat(64),
  target: "printer",
});

scenario(
  "E28",
  "printed again after years it says the same words, and that it is printed again",
  (scene) => {
    scene.given(held("A-1"));
    const { db, identity } = scene.ledger.open();
    const key = { form: "handoverSlip", subject: "in-A-1", stage: "completed" } as const;
    const at = (now: string) => formToPrint({ db, identity }, key, now);
    const first = at("2026-07-24T12:00:00+09:00");
    expect(first?.reprintedOn).toBeUndefined();
    scene.given(print);
    // Everything it speaks of has moved on since.
    scene.given(
      amend({ to: "2028-03-31" }),
      designate(OFFICIAL, "clientManager"),
      correct("X-1", unit("A-1"), { name: "納税者データ(正)" }),
      approve("X-1", "giver"),
      approve("X-1", "receiver"),
      handOver("S-2", "return", ["A-1"]),
    );
    const again = at("2031-09-01T09:00:00+09:00");
    expect(again?.content).toEqual(first?.content);
    expect(again?.reprintedOn).toBe("2031-09-01");
    expect(again?.corrections.map(formNumber)).toEqual(["令和8年度 訂正第0001号"]);
    expect(again?.proof).toEqual(first?.proof);
  },
);

scenario("E28", "a form that was never reached is not printed", (scene) => {
  scene.given(register("A-1"), issue("in-A-1", "provision", ["A-1"]));
  scene.when(print).thenRefused("not-found");
});
