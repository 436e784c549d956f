/** R11-18, R11-19, R11-22: another thing does not pass for the unit of a slip, and is accounted for (E05). */
import { describe, test } from "vitest";
import {
  boxes,
  clear,
  closeLoss,
  complete,
  endContract,
  finding,
  handOver,
  held,
  issue,
  receive,
  register,
  release,
  repack,
  reportMissing,
  find,
} from "../../helpers/acts.ts";
import { accept, certify, destroy, destroyed, instruct } from "../../helpers/disposalActs.ts";
import { arrive, checkArrival, depart } from "../../helpers/transportActs.ts";
import { correct, unit } from "../../helpers/correctionActs.ts";
import { because, given } from "../../helpers/given.ts";
import { openIncident, settleStranger } from "../../helpers/recordActs.ts";
import { act, contract, paper, stage, stageWith } from "../../helpers/stage.ts";

describe("R11-18: another thing than the slip says (E05)", () => {
  const other = (serialRead = "SN-ほか") => [
    register("A-1"),
    issue("S-1", "provision", ["A-1"]),
    release("S-1"),
    receive("S-1", { look: finding("S-1", "A-1", { serialRead }) }),
  ];
  const settledAs = { instruction: paper("指示-9"), finding: "取り違え" };
  const misread = {
    rule: "R11-18",
    article: 11,
    params: { asset: "A-1", expected: "SN-A-1", found: "SN-ほか" },
  } as const;

  test("is not let go under the serial of the one that was to come, by any way out", () => {
    given(stage, other())
      .when(clear(["A-1"]))
      .thenRefused({ ...misread, path: "assets.0" });
    given(stage, other())
      .when(repack(["A-1"], [{ asset: "A-9", value: 1, serial: "SN-A-1" }]))
      .thenRefused({ ...misread, path: "from.0" });
    given(stage, other())
      .when(issue("S-2", "return", ["A-1"], { quarantine: settledAs }))
      .thenRefused({ ...misread, path: "lines.0.asset" });
    given(stage, other())
      .when(instruct("O-1", ["A-1"], { finding: "取り違え" }))
      .thenRefused({ ...misread, path: "assets.0" });
  });

  test("nor is one that came so to another place of the contractor's", () => {
    const moved = [
      ...held("A-1"),
      depart("W-1", "move", { assets: ["A-1"] }),
      arrive("W-1"),
      checkArrival("W-1", { found: { "A-1": { serialRead: "SN-ほか" } } }),
    ];
    given(stage, moved)
      .when(clear(["A-1"]))
      .thenRefused("R11-18");
  });

  test("is missing, and let go only once it is found itself", () => {
    given(stage, other(), reportMissing(["A-1"]), register("A-2", { serial: "SN-ほか" }))
      .when(issue("S-2", "provision", ["A-2"]))
      .thenAccepted();
    given(stage, other(), reportMissing(["A-1"]), find(["A-1"]))
      .when(clear(["A-1"]))
      .thenKnown("asset", "A-1", { state: "held", serial: "SN-A-1" });
  });

  test("or is the very thing, once a correction to the serial that was read is in force", () => {
    const corrected = (serial: string) => correct("C-1", unit("A-1"), { serial });
    given(stage, other(), corrected("SN-ほか"))
      .when(clear(["A-1"]))
      .thenKnown("asset", "A-1", { state: "held", serial: "SN-ほか" })
      .thenKnown("slip", "S-1", { state: "completed" });
    given(stage, other(), corrected("SN-別"))
      .when(clear(["A-1"]))
      .thenRefused({ rule: "R11-18", params: { expected: "SN-別", found: "SN-ほか" } });
  });

  test("is not asked of what differs in something else, nor of what will be compared again", () => {
    const short = [
      boxes("B-1", 26),
      issue("S-1", "provision", ["B-1"]),
      release("S-1"),
      receive("S-1", { look: finding("S-1", "B-1", { counted: 25 }) }),
    ];
    given(stage, short)
      .when(clear(["B-1"]))
      .thenAccepted();
    const undestroyed = [
      ...held("A-1"),
      ...destroyed("D-1", ["A-1"]).slice(0, -1),
      destroy("D-1", "out-D-1", { units: [{ asset: "A-1", serialRead: "SN-ほか", photos: [] }] }),
    ];
    given(stage, undestroyed)
      .when(clear(["A-1"]))
      .thenKnown("asset", "A-1", { state: "disposing" });
  });
});

describe("R11-19: what came instead is accounted for before the contract is over (E05)", () => {
  const came = [
    register("A-1"),
    issue("S-1", "provision", ["A-1"]),
    release("S-1"),
    receive("S-1", { look: finding("S-1", "A-1", { serialRead: "SN-ほか" }) }),
  ];
  const lost = [...came, reportMissing(["A-1"]), closeLoss(["A-1"])];
  const open = { rule: "R11-19", article: 11, params: { asset: "A-1", found: "SN-ほか" } } as const;
  const moved = [
    ...held("A-1"),
    openIncident("I-1", ["A-1"]),
    depart("W-1", "move", { assets: ["A-1"] }),
    arrive("W-1"),
    checkArrival("W-1", { found: { "A-1": { serialRead: "SN-ほか" } } }),
  ];
  const end = because("期間の満了", ["R11-22"], endContract());
  const closed = endContract();

  test("by a registration, even of what has left since", () => {
    given(stage, lost, end).when(complete).thenRefused(open, "R14-11");
    const registered = register("A-2", { serial: "SN-ほか" });
    given(stage, lost, registered, closed).when(complete).thenRefused("R14-11");
    given(stage, lost, registered, act({ type: "voidAsset", asset: "A-2", reason: "誤登録" }), end)
      .when(complete)
      .thenRefused(open, "R14-11");
    const back = [handOver("S-2", "provision", ["A-2"]), handOver("S-3", "return", ["A-2"])].flat();
    given(stage, lost, registered, back, closed).when(complete).thenRefused("R14-11");
  });

  test("and is asked about when the contract ends, for nothing is registered after that", () => {
    const asked = { ...open, rule: "R11-22", severity: "warn", path: "contract" } as const;
    given(stage, lost).when(closed).thenRefused(asked);
    given(stage, lost).when(end).thenAccepted();
    given(stage, lost, end)
      .when(register("A-2", { serial: "SN-ほか" }))
      .thenRefused("contract-ended");
    given(stage, lost, register("A-2", { serial: "SN-ほか" }))
      .when(closed)
      .thenAccepted();
    given(stage, lost, settleStranger("A-1", "SN-ほか")).when(closed).thenAccepted();
    given(stageWith({ severity: { "R11-22": "block" } }), lost)
      .when(end)
      .thenRefused({ rule: "R11-22", severity: "block" });
  });

  test("or by the client's paper that it went back, once", () => {
    given(stage, lost, end, settleStranger("A-1", "SN-ほか")).when(complete).thenRefused("R14-11");
    given(stage, lost, settleStranger("A-1", "SN-ほか"))
      .when(settleStranger("A-1", "SN-ほか"))
      .thenRefused({ rule: "not-listed", path: "asset" });
    given(stage, lost)
      .when(settleStranger("A-1", "SN-ほか", { document: paper("受領-7", "2026-07-25") }))
      .thenRefused("R11-9");
    given(stage, held("A-1")).when(settleStranger("A-1", "SN-ほか")).thenRefused("not-listed");
  });

  test("also where a correction says that it was the very thing, however the serial is spelled", () => {
    given(stage, came, correct("C-1", unit("A-1"), { serial: "ＳＮ－ほか" }), clear(["A-1"]))
      .when(closed)
      .thenAccepted();
    given(stage, lost, settleStranger("A-1", "sn-ほか")).when(closed).thenAccepted();
  });

  test("even if what should have come is found and destroyed: that says nothing of the other thing", () => {
    const gone = [...destroyed("D-1", ["A-1"]), certify("C-1", "D-1"), accept("C-1")];
    given(stage, came, reportMissing(["A-1"]), find(["A-1"]), clear(["A-1"]), gone)
      .when(closed)
      .thenRefused({ rule: "R11-22", params: { found: "SN-ほか" } });
  });

  test("and if it was read after an incident had begun", () => {
    given(stage, moved).when(closed).thenRefused("R11-22");
  });

  test("under its own contract alone, and for no difference but in the serial", () => {
    const other = contract({}, { contract: "K-2", number: "契第42号" });
    given(stage, other, came)
      .when(endContract({ contract: "K-2" }))
      .thenAccepted();
    given(stage, other, moved)
      .when(endContract({ contract: "K-2" }))
      .thenAccepted();
    const short = [
      boxes("B-1", 26),
      issue("S-1", "provision", ["B-1"]),
      release("S-1"),
      receive("S-1", { look: finding("S-1", "B-1", { counted: 25 }) }),
    ];
    given(stage, short).when(closed).thenAccepted();
  });

  test("a serial misread before a destruction is no other thing", () => {
    const misread = [
      ...held("A-1"),
      ...destroyed("D-1", ["A-1"]).slice(0, -1),
      destroy("D-1", "out-D-1", { units: [{ asset: "A-1", serialRead: "SN-ほか", photos: [] }] }),
    ];
    given(stage, misread).when(settleStranger("A-1", "SN-ほか")).thenRefused("not-listed");
  });
});
