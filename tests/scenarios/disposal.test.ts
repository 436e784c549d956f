/** Destruction that does not go as it should (Art. 14). */
import { expect } from "vitest";
import { balance } from "../../electron/ledger/views/balance.ts";
import { outstanding } from "../../electron/ledger/views/outstanding.ts";
import { disposalTodos } from "../../electron/ledger/views/todosOfDisposal.ts";
import {
  complete,
  endContract,
  handOver,
  held,
  heldBoxes,
  issue,
  receive,
  register,
  release,
  repack,
} from "../helpers/acts.ts";
import {
  accept,
  certify,
  destroy,
  destroyed,
  handedToVendor,
  instruct,
} from "../helpers/disposalActs.ts";
import { carry } from "../helpers/transportActs.ts";
import { because, on } from "../helpers/given.ts";
import { settle, vendorPaper } from "../helpers/recordActs.ts";
import type { Act } from "../helpers/stage.ts";
import { CLERK, CONTRACT, CRUSHER, OFFICIAL, act, lacking, paper } from "../helpers/stage.ts";
import { PHOTO, scenario } from "./scene.ts";

const atVendor: readonly Act[] = [
  ...held("A-1", "A-2"),
  ...handedToVendor("D-1", ["A-1", "A-2"]),
  destroy("D-1", "out-D-1", { performer: CRUSHER, supervisor: CLERK }),
];
const WEEKS_LATER = "2026-08-30T10:00:00+09:00";

scenario(
  "E14",
  "destroyed without a certificate it is still outstanding, and the days are counted",
  (scene) => {
    scene.given(atVendor);
    scene.thenUnits({ "A-1": "destroyedUncertified", "A-2": "destroyedUncertified" });
    scene.thenOutstanding("A-1", "A-2");
    const todos = scene.view((reading) => disposalTodos(reading, CONTRACT), WEEKS_LATER);
    expect(JSON.stringify(todos)).toContain("証明書");
    scene
      .when(certify("C-1", "D-1"))
      .thenRefused(["R14-5", "A-1 A-2", "処分業者の証明書が登録されていません"]);
  },
);

scenario(
  "E14",
  "weeks later one's own certificate rests on the vendor's, and says why it is late",
  (scene) => {
    scene.given(atVendor, on(WEEKS_LATER, vendorPaper("D-1")));
    scene.when(certify("C-1", "D-1")).thenRefused(["R14-7", "37日"]);
    scene.given(because("業者の証明書を待った", ["R14-7"], certify("C-1", "D-1")));
    expect(scene.thenKnown("certificate", "C-1").vendorCertificate).toMatchObject({
      number: "AZ-1",
    });
    scene.thenOutstanding("A-1", "A-2");
    scene.given(accept("C-1"));
    scene.thenUnits({ "A-1": "disposed", "A-2": "disposed" });
    scene.thenOutstanding();
  },
);

scenario("E14", "one that leaves out a serial stays open until the city decides", (scene) => {
  scene.given(atVendor);
  scene
    .when(vendorPaper("D-1", { marks: ["SN-A-1"] }))
    .thenWritten("vendorCertificateRecorded")
    .thenTold(["R14-5", "A-2"]);
  scene.when(certify("C-1", "D-1")).thenRefused(["R14-5", "A-2"]);
  scene.when(lacking(settle("D-1"), "document")).thenRefused("R14-14");
  scene.given(settle("D-1", { document: paper("決定-3") }), certify("C-1", "D-1"), accept("C-1"));
  scene.thenOutstanding();
});

scenario("E14", "one dated before the work is refused", (scene) => {
  scene.given(atVendor);
  scene.when(vendorPaper("D-1", { date: "2026-07-23" })).thenRefused(["R14-5", "A-1 A-2", "日付"]);
});

const boxesAtVendor: readonly Act[] = [
  ...heldBoxes("B-1", 12),
  ...handedToVendor("D-1", ["B-1"]),
  destroy("D-1", "out-D-1", {
    technique: "dissolve",
    tool: "製紙工場の溶解槽",
    performer: CRUSHER,
    supervisor: CLERK,
  }),
];

scenario("E15", "boxes of paper are certified by their numbers on the vendor's list", (scene) => {
  scene.given(boxesAtVendor);
  scene
    .when(vendorPaper("D-1", { marks: ["B-1"] }))
    .thenWritten("vendorCertificateRecorded")
    .thenTold();
  scene.given(certify("C-1", "D-1"), accept("C-1"));
  scene.thenUnits({ "B-1": "disposed" });
  scene.thenOutstanding();
});

scenario(
  "E15",
  "or by the numbers of the boxes they lie in, where a box holds one unit",
  (scene) => {
    scene.given(heldBoxes("B-1", 1), heldBoxes("B-2", 1), heldBoxes("B-3", 1));
    const boxed = (asset: string, container: string) => ({
      asset,
      quantity: { value: 1, unit: "box" as const },
      container,
      seal: `封-${asset}`,
    });
    scene.given(
      instruct("O-1", ["B-1", "B-2", "B-3"]),
      issue("S-1", "disposal", ["B-1", "B-2", "B-3"], {
        instruction: "O-1",
        receiver: CRUSHER,
        lines: [boxed("B-1", "箱-7"), boxed("B-2", "箱-8"), boxed("B-3", "箱-8")],
      }),
      release("S-1"),
      carry("W-1", "disposal", { slip: "S-1" }),
      receive("S-1"),
      destroy("D-1", "S-1", { technique: "dissolve", performer: CRUSHER, supervisor: CLERK }),
    );
    scene
      .when(vendorPaper("D-1", { marks: ["箱-7", "箱-8"] }))
      .thenWritten("vendorCertificateRecorded")
      .thenTold(["R14-5", "B-2 B-3"], ["R14-12", "箱-8"]);
    scene.when(certify("C-1", "D-1")).thenRefused(["R14-5", "B-2 B-3"], "R14-12");
    const mended = { number: "再-1", marks: ["箱-7", "B-2", "B-3"], replaces: true };
    scene.given(vendorPaper("D-1", mended), certify("C-1", "D-1"), accept("C-1"));
    scene.thenUnits({ "B-1": "disposed", "B-2": "disposed", "B-3": "disposed" });
    scene.thenOutstanding();
  },
);

scenario("E15", "a mere weight names nothing: it is taken, and certifies nothing", (scene) => {
  scene.given(boxesAtVendor);
  scene.when(vendorPaper("D-1", { marks: [] })).thenTold(["R14-5", "B-1"]);
  scene.when(certify("C-1", "D-1")).thenRefused(["R14-5", "B-1"]);
  scene.thenOutstanding("B-1");
});

scenario("E15", "media that have serials are not certified by weight either", (scene) => {
  scene.given(atVendor);
  scene.when(vendorPaper("D-1", { marks: [] })).thenTold(["R14-5", "A-1 A-2"]);
  scene.when(certify("C-1", "D-1")).thenRefused(["R14-5", "A-1 A-2"]);
  scene.thenUnits({ "A-1": "destroyedUncertified" });
});

const onTheSpot: readonly Act[] = [...held("A-1"), ...destroyed("D-1", ["A-1"]).slice(0, -1)];
const unwitnessed = (over: Parameters<typeof destroy>[2] = {}) =>
  lacking(destroy("D-1", "out-D-1", over), "witness");

scenario("E16", "where the city wants a witness, nothing is destroyed without one", (scene) => {
  scene.given(onTheSpot);
  scene.when(unwitnessed()).thenRefused(["R14-6", "A-1", "立会"]);
  scene.when(unwitnessed({ withoutWitness: "担当者の急病" })).thenRefused(["R14-6", "A-1"]);
  scene.thenUnits({ "A-1": "disposing" });
  scene.thenOutstanding("A-1");
  scene.when(destroy("D-1", "out-D-1")).thenWritten("destroyed");
});

scenario(
  "E16",
  "where photographs may stand in, the reason and one of every unit are asked for",
  (scene) => {
    scene.given(onTheSpot);
    const photographed = {
      units: [{ asset: "A-1", serialRead: "SN-A-1", photos: [PHOTO] }],
    };
    scene.when(unwitnessed({ withoutWitness: "担当者の急病" })).thenRefused(["R14-6", "A-1"]);
    scene.when(unwitnessed(photographed)).thenRefused(["R14-6", "A-1"]);
    scene
      .when(unwitnessed({ ...photographed, withoutWitness: "担当者の急病" }))
      .thenWritten("destroyed");
    scene.given(certify("C-1", "D-1"));
    scene.when(accept("C-1", { person: CLERK })).thenRefused(["other-contract", "𠮷野 さくら"]);
    scene.given(accept("C-1"));
    scene.thenUnits({ "A-1": "disposed" });
  },
  { witness: "photosInstead" },
);

const shared = (asset: string, over: Parameters<typeof register>[1] = {}) =>
  register(asset, { medium: "媒-1", serial: "SN-1", media: "externalHdd", ...over });
const erase = { method: "clear", technique: "logicalDelete" } as const;
const onOneDisk: readonly Act[] = [
  shared("A-1", {
    classification: "1",
    content: { personal: "no", myNumber: "no", sensitive: "no" },
  }),
  shared("A-2"),
  ...handOver("S-0", "provision", ["A-1", "A-2"]),
  instruct("O-1", ["A-1"], erase),
  ...handOver("S-1", "disposal", ["A-1"], { instruction: "O-1" }),
];

scenario("E23", "one of two is deleted where it is, and the disk stays with the other", (scene) => {
  scene.given(onOneDisk);
  scene.when(destroy("D-1", "S-1")).thenRefused(["R11-17", "媒-1", "A-2"], "R14-3");
  scene.given(destroy("D-1", "S-1", erase), certify("C-1", "D-1"), accept("C-1"));
  scene.thenUnits({ "A-1": "disposed", "A-2": "held" });
  scene.thenOutstanding("A-2");
});

scenario("E23", "the disk itself goes only when all that was on it may go", (scene) => {
  scene.given(onOneDisk);
  scene
    .when(act({ type: "withdrawInstruction", instruction: "O-1", document: paper("撤-1") }))
    .thenRefused(["wrong-state", "A-1"]);
  scene.given(destroy("D-1", "S-1", erase), certify("C-1", "D-1"), accept("C-1"));
  scene.when(instruct("O-2", ["A-2"], erase)).thenRefused(["R14-3", "A-2"]);
  scene.given(destroyed("D-2", ["A-2"]), certify("C-2", "D-2"), accept("C-2"));
  scene.thenOutstanding();
});

scenario(
  "E29",
  "of one bundle some goes back and some is destroyed: it is split, and each line says its treatment",
  (scene) => {
    scene.given(heldBoxes("B-1", 5), held("A-1"));
    const split = (back: number, gone: number) =>
      repack(
        ["B-1"],
        [
          { asset: "B-2", value: back },
          { asset: "B-3", value: gone },
        ],
      );
    scene.when(split(2, 2)).thenRefused(["R11-6", "5箱", "4箱"]);
    scene.given(split(2, 3), instruct("O-1", ["B-3"]));
    scene.when(issue("S-1", "return", ["B-2", "B-3"])).thenRefused(["wrong-state", "B-3"]);
    scene.given(issue("S-1", "return", ["B-2"]));
    const treatment = () =>
      scene
        .view((reading) => outstanding(reading, { contract: CONTRACT }))
        .rows.map(({ number, instruction }) => `${number} ${instruction}`);
    expect(treatment()).toEqual(["A-1 none", "B-2 return", "B-3 disposal"]);
    scene.given(release("S-1"), receive("S-1"));
    expect(treatment()).toEqual(["A-1 none", "B-3 disposal"]);
    // What nobody has instructed goes back: it is said when the contract ends.
    scene.when(endContract({ acknowledged: [] })).thenRefused(["R14-8", "1"]);
    scene.given(
      handOver("S-2", "return", ["A-1"]),
      handOver("S-3", "disposal", ["B-3"], { instruction: "O-1" }),
      destroy("D-1", "S-3"),
      certify("C-1", "D-1"),
      accept("C-1"),
      endContract({ acknowledged: [] }),
    );
    scene.when(complete).thenWritten("contractCompleted");
    scene.thenUnits({ "B-1": "superseded", "B-2": "returned", "B-3": "disposed" });
    const { rows } = scene.view((reading) => balance(reading, { contract: CONTRACT }));
    expect(rows.find(({ media }) => media === "paper")).toMatchObject({
      received: 5,
      returned: 2,
      destroyed: 3,
      held: 0,
    });
  },
);

scenario(
  "E29",
  "one instruction for two of three, a return for the third, nothing left over",
  (scene) => {
    scene.given(held("A-1", "A-2", "A-3"), instruct("O-1", ["A-1", "A-2"]));
    scene.when(issue("S-1", "return", ["A-1"])).thenRefused(["wrong-state", "A-1", "廃棄指示済"]);
    scene
      .when(issue("S-1", "disposal", ["A-1", "A-3"], { instruction: "O-1" }))
      .thenRefused(["R14-2", "A-3"]);
    scene.given(
      handOver("S-1", "return", ["A-3"]),
      handOver("S-2", "disposal", ["A-1", "A-2"], { instruction: "O-1" }),
      destroy("D-1", "S-2"),
      certify("C-1", "D-1"),
    );
    scene.thenOutstanding("A-1", "A-2");
    scene.given(endContract({ acknowledged: [] }));
    scene.when(complete).thenRefused(["R14-1", "2"]);
    scene.given(accept("C-1"));
    scene.when(complete).thenWritten("contractCompleted");
    scene.thenUnits({ "A-1": "disposed", "A-2": "disposed", "A-3": "returned" });
    scene.thenOutstanding();
  },
);

const scratched = (labelRead: string, photos: (typeof PHOTO)[]) =>
  destroy("D-1", "out-D-1", {
    units: [{ asset: "A-1", unreadable: { reason: "銘板が剥がれている", labelRead }, photos }],
  });

scenario("E31", "the label and a photograph stand in for what nobody can read", (scene) => {
  scene.given(onTheSpot);
  scene.when(scratched("A-1", [])).thenRefused(["R14-6", "A-1", "写真"]);
  const done = scene.when(scratched("A-1", [PHOTO])).thenTold();
  expect(done.event("destroyed").units[0]?.unreadable).toEqual({
    reason: "銘板が剥がれている",
    labelRead: "A-1",
  });
  scene.thenUnits({ "A-1": "destroyedUncertified" });
});

scenario("E31", "another label is another thing, and is set aside", (scene) => {
  scene.given(onTheSpot);
  scene.when(scratched("A-9", [PHOTO])).thenTold(["R14-4", "A-1", "A-9"]);
  scene.thenUnits({ "A-1": "quarantined" });
  scene.thenOutstanding("A-1");
  scene.when(certify("C-1", "D-1")).thenRefused("nothing-named");
});

scenario("E31", "at a handover a serial is read, or is told to be missing", (scene) => {
  scene.given(held("A-1"), issue("S-1", "return", ["A-1"]));
  scene
    .when(release("S-1", { look: () => [{ asset: "A-1", counted: 1, seal: "none" }] }))
    .thenRefused(["not-read", "A-1", "製造番号"]);
  scene.given(release("S-1"), receive("S-1", { person: OFFICIAL }));
  scene.thenOutstanding();
});
