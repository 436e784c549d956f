/** R12-14, R12-15, R12-16: what was confirmed on paper outside a designation waits for the client's word (E30). */
import { describe, test } from "vitest";
import {
  clear,
  find,
  handOverCustody,
  held,
  issue,
  receive,
  register,
  release,
  repack,
  reportMissing,
} from "../../helpers/acts.ts";
import { instruct } from "../../helpers/disposalActs.ts";
import { fileSigned, settleSlip } from "../../helpers/confirmationActs.ts";
import { given, on } from "../../helpers/given.ts";
import {
  CHIEF,
  CONTRACT,
  DEPUTY,
  MANAGER,
  OFFICIAL,
  OFFICIAL2,
  act,
  paper,
  stage,
} from "../../helpers/stage.ts";

const NEXT = "2026-07-25T10:00:00+09:00";
const leaves = act({
  type: "endDesignation",
  contract: CONTRACT,
  person: OFFICIAL2,
  office: "designatedOfficial",
  lastDay: "2026-07-24",
});
const back = [
  held("A-1"),
  leaves,
  issue("S-1", "return", ["A-1"], { receiver: OFFICIAL2 }),
  release("S-1"),
  on(NEXT, receive("S-1")),
].flat();
const filed = [...back, fileSigned("S-1")];

describe("a slip confirmed outside a designation (art. 12)", () => {
  test("keeps its units until the client has said so, by whatever way they would go (R12-14)", () => {
    const waits = { rule: "R12-14", article: 12, params: { asset: "A-1", slip: "S-1" } } as const;
    const quarantine = { instruction: paper("指示-9"), finding: "確認済" };
    given(stage, back)
      .when(clear(["A-1"]))
      .thenRefused({ ...waits, path: "assets.0" });
    given(stage, back)
      .when(repack(["A-1"], [{ asset: "A-9", value: 1, serial: "SN-A-1" }]))
      .thenRefused(waits);
    given(stage, back)
      .when(issue("S-2", "return", ["A-1"], { quarantine }))
      .thenRefused({ ...waits, path: "lines.0.asset" });
    given(stage, back)
      .when(instruct("O-1", ["A-1"], { finding: "確認済" }))
      .thenRefused(waits);
    // What is lost meanwhile is not let go at all, whatever the client says of the slip.
    given(stage, back, reportMissing(["A-1"]))
      .when(issue("S-2", "return", ["A-1"]))
      .thenRefused("wrong-state");
    given(stage, back, settleSlip("S-1", { outcome: "refused" }))
      .when(clear(["A-1"]))
      .thenKnown("asset", "A-1", {
        state: "held",
        custodian: { party: "contractor", person: MANAGER },
      })
      .thenKnown("slip", "S-1", { state: "completed" });
  });

  test("is settled by someone who speaks for the client on that day (R12-15)", () => {
    const by = (person: string) => given(stage, filed).when(settleSlip("S-1", { person }));
    by(OFFICIAL).thenKnown("asset", "A-1", { state: "returned", closedBy: "S-1" });
    // Its custody manager, too.
    by(CHIEF).thenKnown("slip", "S-1", { state: "completed" });
    by(OFFICIAL2).thenRefused({ rule: "R12-15", path: "person", params: { person: OFFICIAL2 } });
    by(MANAGER).thenRefused("R12-15");
  });

  test("rests on the office of who says so, and on the client's paper (R12-15)", () => {
    const { date } = paper("総務第88号");
    given(stage, filed)
      .when(settleSlip("S-1"))
      .thenRests(
        {
          rule: "R12-15",
          article: 12,
          paper: "designation",
          about: OFFICIAL,
          number: `指定-${OFFICIAL}`,
          date,
          from: date,
          office: "designatedOfficial",
        },
        {
          rule: "R12-15",
          article: 12,
          paper: "clientDocument",
          number: "総務第88号",
          date,
        },
      );
  });

  test("is doubted for the term that it lies outside of, and lets its units go on as received", () => {
    given(stage, back.slice(0, -1))
      .when(on(NEXT, receive("S-1")))
      .thenKnown("slip", "S-1", {
        state: "held",
        doubt: { person: OFFICIAL2, from: "2026-04-01", to: "2026-07-24", at: NEXT },
      });
    given(stage, filed).when(settleSlip("S-1")).thenKnown("asset", "A-1", {
      state: "returned",
      heldOn: undefined,
      quarantinedFrom: undefined,
    });
  });

  test("lets nothing go that was set aside for something else since", () => {
    const since = [...filed, reportMissing(["A-1"]), find(["A-1"])];
    given(stage, since)
      .when(settleSlip("S-1"))
      .thenKnown("asset", "A-1", { state: "quarantined" })
      .thenKnown("slip", "S-1", { state: "held" });
  });

  test("leaves what was provided with whoever has it by then", () => {
    const provided = [
      register("A-1"),
      leaves,
      issue("S-1", "provision", ["A-1"], { giver: OFFICIAL2 }),
      on(NEXT, release("S-1")),
      receive("S-1"),
      handOverCustody(["A-1"]),
      fileSigned("S-1"),
    ];
    given(stage, provided)
      .when(settleSlip("S-1"))
      .thenKnown("asset", "A-1", {
        state: "held",
        custodian: { party: "contractor", person: DEPUTY },
        heldOn: undefined,
        quarantinedFrom: undefined,
      });
  });

  test("is confirmed only once the signed paper is on file; turned down without it (R12-16)", () => {
    given(stage, back)
      .when(settleSlip("S-1"))
      .thenRefused({ rule: "R12-16", path: "slip", params: { slip: "S-1" } });
    given(stage, back)
      .when(settleSlip("S-1", { outcome: "refused" }))
      .thenKnown("asset", "A-1", { state: "quarantined", heldOn: "S-1" })
      .thenKnown("slip", "S-1", { state: "held" });
  });

  test("is settled once, and not before the client's paper", () => {
    given(stage, filed, settleSlip("S-1")).when(settleSlip("S-1")).thenRefused("wrong-stage");
    given(stage, held("A-1")).when(settleSlip("in-A-1")).thenRefused("wrong-stage");
    given(stage, filed)
      .when(settleSlip("S-1", { document: paper("総務第88号", "2026-07-26") }))
      .thenRefused("R11-9");
  });

  test("of what is let go, waits from the receipt on; before it, the slip can be taken back", () => {
    const out = [
      register("A-1"),
      leaves,
      issue("S-1", "provision", ["A-1"], { giver: OFFICIAL2 }),
      on(NEXT, release("S-1")),
    ];
    const refused = settleSlip("S-1", { outcome: "refused" });
    given(stage, out, fileSigned("S-1"), settleSlip("S-1"), receive("S-1"))
      .when(clear(["A-1"]))
      .thenRefused("wrong-state");
    given(stage, out, refused)
      .when(act({ type: "voidSlip", slip: "S-1", reason: "発注者が認めない" }))
      .thenKnown("asset", "A-1", { state: "planned" });
    // What was taken over all the same is there, and stays aside.
    given(stage, out, refused)
      .when(receive("S-1"))
      .thenKnown("asset", "A-1", { state: "quarantined", heldOn: "S-1" });
  });
});
