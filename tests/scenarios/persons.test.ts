/** People change, and sign in whatever way they can (Art. 12). */
import { expect } from "vitest";
import type { Reading } from "../../electron/ledger/views/reading.ts";
import { handoverTodos } from "../../electron/ledger/views/todosOfHandover.ts";
import { formToPrint } from "../../electron/print/form.ts";
import {
  clear,
  finding,
  handOverCustody,
  held,
  issue,
  receive,
  register,
  release,
  takeOut,
} from "../helpers/acts.ts";
import { because, on } from "../helpers/given.ts";
import type { Act } from "../helpers/stage.ts";
import {
  CLERK,
  CONTRACT,
  DEPUTY,
  MANAGER,
  OFFICIAL,
  OFFICIAL2,
  act,
  designate,
  lacking,
  paper,
} from "../helpers/stage.ts";
import { handOn, takeOver } from "../helpers/successionActs.ts";
import { fileSigned, settleSlip } from "../helpers/confirmationActs.ts";
import type { Scene } from "./scene.ts";
import { PHOTO, scenario } from "./scene.ts";

const successor: readonly Act[] = [
  designate(DEPUTY, "custodyManager"),
  ...held("A-1", "A-2"),
  handOn("N-1", ["A-1", "A-2"], { lastDay: "2026-07-24" }),
];

scenario(
  "E09",
  "custody passes where it lies, once both have signed, keys and cases with it",
  (scene) => {
    scene.given(successor);
    expect(scene.thenKnown("asset", "A-1").custodian.person).toBe(MANAGER);
    const taken = scene.when(takeOver("N-1"));
    taken.thenWritten("successionAccepted", "custodyHandedOver", "designationEnded");
    expect(taken.event("successionAccepted").notice?.number).toBe("届-1");
    expect(scene.thenKnown("asset", "A-1")).toMatchObject({
      state: "held",
      place: "P-02",
      custodian: { person: DEPUTY },
    });
    expect(scene.thenKnown("succession", "N-1")).toMatchObject({
      state: "taken",
      keys: [{ what: "媒体保管庫の鍵", count: 2 }],
    });
    scene.thenOutstanding("A-1", "A-2");
  },
);

scenario("E09", "the city is told, or the record says why not yet", (scene) => {
  scene.given(successor);
  const untold = lacking(takeOver("N-1"), "notice");
  scene.when(untold).thenRefused("R12-13");
  scene
    .when(because("翌日に届け出る", ["R12-13"], untold))
    .thenWritten(
      "warningAcknowledged",
      "successionAccepted",
      "custodyHandedOver",
      "designationEnded",
    );
});

scenario("E09", "nobody takes over for another, and who has gone hands over nothing", (scene) => {
  scene.given(successor);
  scene
    .when(takeOver("N-1", { person: CLERK }))
    .thenRefused(["R12-12", "𠮷野 さくら", "近藤 絵里"]);
  scene.given(takeOver("N-1"));
  const tomorrow = "2026-07-25T09:00:00+09:00";
  scene
    .when(on(tomorrow, issue("S-2", "return", ["A-1"])))
    .thenRefused(["R12-3", "湊 大輔"], ["R12-7", "A-1", "近藤 絵里", "湊 大輔"]);
});

scenario("E09", "a clerk whose assignment has ended handles nothing any more", (scene) => {
  scene.given(held("A-1"), designate(CLERK, "handler", { to: "2026-07-24" }));
  scene.given(
    takeOut(["A-1"]),
    act({ type: "putBackAssets", contract: CONTRACT, assets: ["A-1"], person: CLERK }),
  );
  scene
    .when(on("2026-07-25T09:00:00+09:00", takeOut(["A-1"])))
    .thenRefused(["R5-6", "𠮷野 さくら", "令和8年7月24日"]);
});

scenario("E09", "a slip is not given by one who has not the units", (scene) => {
  scene.given(designate(DEPUTY, "custodyManager"), held("A-1"));
  scene
    .when(issue("S-2", "return", ["A-1"], { giver: DEPUTY }))
    .thenRefused(["R12-7", "A-1", "湊 大輔", "近藤 絵里"]);
  scene.when(handOverCustody(["A-1"])).thenWritten("custodyHandedOver");
  scene.when(issue("S-2", "return", ["A-1"], { giver: DEPUTY })).thenWritten("slipIssued");
});

const byHand = { by: "signature" as const, strokes: { clear: [[0, 0, 50, 50]] } };
const lastOfMarch = "2027-03-31T16:00:00+09:00";
const firstOfApril = "2027-04-01T09:00:00+09:00";
const moved = act({
  type: "endDesignation",
  contract: CONTRACT,
  person: OFFICIAL2,
  office: "designatedOfficial",
  lastDay: "2027-03-31",
});

scenario(
  "E30",
  "the last day is still good, the next is not, whatever anyone was told",
  (scene) => {
    scene.given(held("A-1", "A-2"), moved);
    const back = (slip: string, asset: string) =>
      issue(slip, "return", [asset], { receiver: OFFICIAL2 });
    scene.when(on(lastOfMarch, back("S-1", "A-1"))).thenWritten("slipIssued");
    scene
      .when(on(firstOfApril, back("S-2", "A-2")))
      .thenRefused(["R12-2", "濵﨑 健", "令和9年3月31日"]);
    scene.thenUnits({ "A-1": "returning", "A-2": "held" });
  },
);

scenario(
  "E30",
  "a slip made out in March is not signed by its official in April: another is issued",
  (scene) => {
    scene.given(held("A-1"), moved);
    scene.given(
      on(lastOfMarch, issue("S-1", "return", ["A-1"], { receiver: OFFICIAL2 })),
      release("S-1"),
    );
    scene
      .when(on(firstOfApril, receive("S-1", { confirmation: byHand })))
      .thenRefused(["R12-2", "濵﨑 健"]);
    scene
      .when(on(firstOfApril, receive("S-1", { person: OFFICIAL })))
      .thenRefused(["R12-10", "髙橋 真由美", "濵﨑 健"]);
    scene.given(act({ type: "voidSlip", slip: "S-1", reason: "指定職員の異動" }));
    scene.given(on(firstOfApril, issue("S-2", "return", ["A-1"])), release("S-2"), receive("S-2"));
    scene.thenUnits({ "A-1": "returned" });
    scene.thenOutstanding();
  },
);

/** Back to an official whose designation ended with March, who signs in April all the same. */
const signedLate = (scene: Scene) => {
  scene.given(held("A-1", "A-2"), moved);
  scene.given(
    on(lastOfMarch, issue("S-1", "return", ["A-1", "A-2"], { receiver: OFFICIAL2 })),
    release("S-1"),
  );
  return scene.when(on(firstOfApril, receive("S-1")));
};
const sayingNo = { outcome: "refused", note: "受領印は前任者のもの" } as const;

scenario(
  "E30",
  "what was signed on paper all the same is held until the client says so",
  (scene) => {
    signedLate(scene)
      .thenWritten("confirmationDoubted", "slipReceived")
      .thenTold(["R12-2", "濵﨑 健", "保留"]);
    scene.thenUnits({ "A-1": "quarantined", "A-2": "quarantined" });
    scene.thenOutstanding("A-1", "A-2");
    const todos = () =>
      scene.view((reading) => handoverTodos(reading, CONTRACT).map((one) => one.text));
    expect(todos().join()).toContain("指定の期間外の人の確認により保留");
    scene.when(clear(["A-1"])).thenRefused(["R12-14", "A-1", "令和8年度 第0002号"]);
    scene.when(settleSlip("S-1")).thenRefused(["R12-16", "令和8年度 第0002号"]);
    scene.given(fileSigned("S-1", PHOTO));
    scene.when(settleSlip("S-1", { person: OFFICIAL2 })).thenRefused(["R12-15", "濵﨑 健"]);
    scene.when(settleSlip("S-1")).thenWritten("confirmationSettled");
    scene.thenUnits({ "A-1": "returned", "A-2": "returned" });
    expect(scene.thenKnown("slip", "S-1").state).toBe("completed");
    scene.thenOutstanding();
    expect(todos().join()).not.toContain("指定の期間外");
    scene.when(settleSlip("S-1", sayingNo)).thenRefused("wrong-stage");
  },
);

scenario(
  "E30",
  "what the client does not accept stays ours, and goes back on another slip",
  (scene) => {
    signedLate(scene);
    scene.when(settleSlip("S-1", sayingNo)).thenWritten("confirmationSettled");
    scene.thenUnits({ "A-1": "quarantined", "A-2": "quarantined" });
    expect(scene.thenKnown("slip", "S-1").state).toBe("held");
    const again = { instruction: paper("総務第90号"), finding: "前任者の受領を認めない" };
    scene
      .when(issue("S-2", "return", ["A-1", "A-2"], { quarantine: again }))
      .thenWritten("quarantineReleased", "slipIssued");
    scene.given(release("S-2"), receive("S-2"));
    scene.thenUnits({ "A-1": "returned", "A-2": "returned" });
  },
);

scenario(
  "E30",
  "a provision let go by an old official comes into our care, and waits there",
  (scene) => {
    scene.given(
      moved,
      register("A-1"),
      register("A-2"),
      on(lastOfMarch, issue("S-1", "provision", ["A-1", "A-2"], { giver: OFFICIAL2 })),
    );
    scene
      .when(on(firstOfApril, release("S-1")))
      .thenWritten("confirmationDoubted", "slipReleased")
      .thenTold(["R12-2", "濵﨑 健"]);
    scene.given(receive("S-1", { look: finding("S-1", "A-2", { counted: 0 }) }));
    scene.thenUnits({ "A-1": "quarantined", "A-2": "quarantined" });
    expect(scene.thenKnown("asset", "A-1").custodian.person).toBe(MANAGER);
    scene.given(fileSigned("S-1", PHOTO));
    const settled = scene.when(settleSlip("S-1")).event("confirmationSettled");
    expect(settled.accepted).toEqual(["A-1"]);
    // What was not there stays aside for that, whoever let it go.
    scene.thenUnits({ "A-1": "held", "A-2": "quarantined" });
    expect(scene.thenKnown("slip", "S-1").state).toBe("held");
    expect(scene.thenKnown("asset", "A-1").received?.slip).toBe("S-1");
  },
);

scenario("E30", "who was never designated signs nothing, on paper or not", (scene) => {
  scene.given(register("A-1"));
  scene
    .when(issue("S-1", "provision", ["A-1"], { giver: "p-chief" }))
    .thenRefused(["R12-1", "桜井 恒一"]);
});

scenario("E30", "one designated from April does not sign in March", (scene) => {
  scene.given(
    held("A-1"),
    designate("p-chief", "designatedOfficial", {
      from: "2027-04-01",
      document: paper("指-9", "2026-07-20"),
    }),
  );
  scene
    .when(on(lastOfMarch, issue("S-1", "return", ["A-1"], { receiver: "p-chief" })))
    .thenRefused(["R12-2", "桜井 恒一", "令和9年4月1日"]);
  scene
    .when(on(firstOfApril, issue("S-1", "return", ["A-1"], { receiver: "p-chief" })))
    .thenWritten("slipIssued");
});

const STROKES = [[0, 0, 50, 50, 100, 0]];

scenario(
  "E18",
  "without a seal a signature on the screen will do, and is on the paper",
  (scene) => {
    scene.given(register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1"));
    scene.given(receive("S-1", { confirmation: { by: "signature", strokes: { clear: STROKES } } }));
    scene.thenUnits({ "A-1": "held" });
    const { db, identity } = scene.ledger.open();
    const printed = formToPrint(
      { db, identity },
      { form: "handoverSlip", subject: "S-1", stage: "completed" },
      "2026-07-25T09:00:00+09:00",
    );
    expect(Object.values(printed?.strokes ?? {})).toEqual([STROKES]);
  },
);

scenario("E18", "the sealed paper may be filed later, as often as it takes", (scene) => {
  scene.given(held("A-1"));
  const file = act({
    type: "fileSignedCopy",
    form: "handoverSlip",
    subject: "in-A-1",
    scan: PHOTO,
  });
  scene.given(file, file);
  expect(scene.thenKnown("slip", "in-A-1").scans).toEqual([PHOTO.sha256, PHOTO.sha256]);
  scene.thenUnits({ "A-1": "held" });
});

const signedCopy = (slip: string) =>
  act({ type: "fileSignedCopy", form: "handoverSlip", subject: slip, scan: PHOTO });
const reminders = (reading: Reading) =>
  handoverTodos(reading, CONTRACT).filter(({ text }) => text.includes("署名済みの写し"));
/** The story is told on the 24th of July, and a week may lie between. */
const [WITHIN, AFTER] = ["2026-07-31T10:00:00+09:00", "2026-08-01T10:00:00+09:00"] as const;

scenario(
  "E18",
  "nobody forgets the paper that is to follow: a week later it is asked for",
  (scene) => {
    scene.given(held("A-1"), held("A-2"));
    expect(scene.view(reminders, WITHIN)).toEqual([]);
    expect(scene.view(reminders, AFTER)).toEqual([
      {
        urgency: "soon",
        text: "紙で確認した受渡票 令和8年度 第0001号 ほか1件 の署名済みの写しが取り込まれていません(確認から8日、第11条)",
        target: { to: "slip", id: "in-A-1" },
      },
    ]);
    scene.given(signedCopy("in-A-1"));
    expect(scene.view(reminders, AFTER)).toMatchObject([{ target: { id: "in-A-2" } }]);
    scene.given(signedCopy("in-A-2"));
    expect(scene.view(reminders, AFTER)).toEqual([]);
  },
);

scenario(
  "E18",
  "what was signed on the screen, or by nobody yet, has no paper to follow",
  (scene) => {
    const strokes = { confirmation: { by: "signature", strokes: { clear: STROKES } } } as const;
    scene.given(register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1", strokes));
    scene.given(receive("S-1", strokes));
    scene.given(register("A-2"), issue("S-2", "provision", ["A-2"]), release("S-2"));
    expect(scene.view(reminders, AFTER)).toEqual([]);
  },
);
