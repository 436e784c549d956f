/** What was recorded by mistake is put right beside it, by both sides where both had confirmed it (Art. 11, E07). */
import { describe, test } from "vitest";
import {
  held,
  handOver,
  issue,
  register,
  release,
  repack,
  store,
  takeOut,
} from "../../helpers/acts.ts";
import { carry } from "../../helpers/transportActs.ts";
import { approve, correct, reject, slip, unit } from "../../helpers/correctionActs.ts";
import { given, leafAt, on } from "../../helpers/given.ts";
import {
  CENTER,
  CLERK,
  CRUSHER,
  DEPUTY,
  MANAGER,
  OFFICIAL,
  OFFICIAL2,
  act,
  stage,
} from "../../helpers/stage.ts";

const planned = [stage, register("A-1"), register("A-2")].flat();
const received = [stage, held("A-1", "A-2")].flat(2);

describe("R11-11: custody is changed by what happens, never by a correction", () => {
  test("words about a unit are corrected", () => {
    given(planned)
      .when(correct("c", unit("A-1"), { name: "納税通知書データ(正)" }))
      .thenAccepted()
      .thenKnown("asset", "A-1", { name: "納税通知書データ(正)" });
  });

  test.each(["place", "custodian", "giver", "receiver"] as const)("%s is refused", (field) => {
    given(planned)
      .when(correct("c", unit("A-1"), { [field]: "P-99" }))
      .thenRefused({ rule: "R11-11", article: 11, path: `after.${field}`, params: { field } });
  });
});

describe("R11-12: a quantity that has been handed over stays counted", () => {
  test("while a unit is only registered its quantity can have been a slip of the pen", () => {
    given(planned)
      .when(correct("c", unit("A-1"), { quantity: { value: 3, unit: "stick" } }))
      .thenAccepted()
      .thenKnown("asset", "A-1", { quantity: { value: 3, unit: "stick" } });
  });

  test("from the slip on it is not", () => {
    given(planned, issue("in", "provision", ["A-1"]))
      .when(correct("c", unit("A-1"), { quantity: { value: 3, unit: "stick" } }))
      .thenRefused({ rule: "R11-12", path: "after.quantity", params: { asset: "A-1" } });
    given(received)
      .when(correct("c", unit("A-1"), { quantity: { value: 3, unit: "stick" } }))
      .thenRefused("R11-12");
  });
});

describe("R11-13: a time is corrected only between what came before and after", () => {
  const T = (time: string) => `2026-07-24T${time}:00+09:00`;
  const story = [
    planned,
    on(T("12:00"), issue("in", "provision", ["A-1"], { plannedAt: T("12:00") })),
    on(T("13:00"), release("in")),
  ].flat();
  const released = { said: "releasedAt" } as const;

  test.each([
    [T("12:00"), true],
    [T("11:59"), false],
    [T("13:10"), true],
    [T("13:11"), false],
  ])("the release at %s: %s", (releasedAt, fits) => {
    const outcome = given(story).when(
      on(T("13:10"), correct("c", slip("in"), { releasedAt }, released)),
    );
    if (fits) outcome.thenAccepted().thenKnown("asset", "A-1", { lastAt: releasedAt });
    else outcome.thenRefused({ rule: "R11-13", path: "after.releasedAt" });
  });

  const after = [received, on(T("15:00"), store(["A-1"]))].flat();

  test("once something came after, it cannot have been later than was written", () => {
    given(received)
      .when(
        on(
          T("16:00"),
          correct("c", slip("in-A-1-A-2"), { receivedAt: T("15:30") }, { said: "receivedAt" }),
        ),
      )
      .thenAccepted();
    given(after)
      .when(
        on(
          T("16:00"),
          correct("c", slip("in-A-1-A-2"), { receivedAt: T("15:30") }, { said: "receivedAt" }),
        ),
      )
      .thenRefused("R11-13");
  });

  test("is looked at again when it is approved", () => {
    given(
      received,
      on(
        T("15:00"),
        correct("c", slip("in-A-1-A-2"), { receivedAt: T("14:30") }, { said: "receivedAt" }),
      ),
      approve("c", "giver"),
      store(["A-1"]),
    )
      .when(approve("c", "receiver"))
      .thenRefused("R11-13");
  });
});

describe("R11-14: a correction is bound to the entry that said it", () => {
  test("not to another entry, nor to other bytes", () => {
    given(planned)
      .when(correct("c", unit("A-1"), { name: "別の名" }, { target: { seq: 1, leaf: leafAt(1) } }))
      .thenRefused({ rule: "R11-14", path: "target", params: { seq: 1 } });
    given(planned)
      .when(
        correct("c", unit("A-1"), { name: "別の名" }, { target: { seq: 99_999, leaf: leafAt(1) } }),
      )
      .thenRefused("R11-14");
  });

  test("not where nothing can be looked up", () => {
    given(planned)
      .when(correct("c", unit("A-1"), { name: "別の名" }), { recorded: () => undefined })
      .thenRefused("R11-14");
  });

  test("what a unit has from those it was packed from is not its own", () => {
    const repacked = [
      received,
      repack(["A-1"], [{ asset: "B-1", value: 1, serial: "SN-A-1" }]),
    ].flat();
    given(repacked)
      .when(correct("c", unit("B-1"), { name: "別の名" }))
      .thenAccepted();
    given(repacked)
      .when(correct("c", unit("B-1"), { serial: "SN-9" }))
      .thenRefused("R11-14");
    given(repacked)
      .when(correct("c", unit("A-1"), { name: "別の名" }))
      .thenRefused({ rule: "wrong-stage", params: { stage: "replaced" } });
  });
});

describe("R12-11: both sides of a confirmed handover approve", () => {
  const proposed = [
    received,
    correct("c", unit("A-1"), { serial: "SN-正" }, { said: "serial" }),
  ].flat();

  test("until then the unit is as it was", () => {
    given(received)
      .when(correct("c", unit("A-1"), { serial: "SN-正" }))
      .thenKnown("asset", "A-1", { serial: "SN-A-1" })
      .thenKnown("correction", "c", { state: "proposed" });
    given(proposed)
      .when(approve("c", "giver"))
      .thenKnown("asset", "A-1", { serial: "SN-A-1" })
      .thenKnown("correction", "c", { state: "proposed" });
  });

  test("with the second approval it is in force, and the first registration still stands", () => {
    const outcome = given(proposed, approve("c", "receiver"))
      .when(approve("c", "giver"))
      .thenKnown("asset", "A-1", { serial: "SN-正" })
      .thenKnown("correction", "c", { state: "inForce", before: { serial: "SN-A-1" } })
      .thenKnown("corrections", "asset/A-1", { all: ["c"], open: undefined });
    outcome.thenKnown("sheet", "correctionSlip/c/completed", { stage: "completed" });
  });

  test("one side cannot approve for the other, nor twice", () => {
    given(proposed)
      .when(approve("c", "giver", { person: MANAGER }))
      .thenRefused({ rule: "R12-11", path: "person", params: { person: MANAGER } });
    given(proposed)
      .when(approve("c", "receiver", { person: OFFICIAL }))
      .thenRefused("R12-11");
    given(proposed, approve("c", "giver"))
      .when(approve("c", "giver"))
      .thenRefused({ rule: "wrong-stage", path: "side", params: { stage: "approved" } });
  });

  test("another official of the city may speak for it, someone without office may not", () => {
    given(proposed)
      .when(approve("c", "giver", { person: OFFICIAL2 }))
      .thenAccepted();
    given(proposed)
      .when(approve("c", "receiver", { person: CLERK }))
      .thenRefused("R12-3");
    given(proposed)
      .when(approve("c", "receiver", { person: CRUSHER }))
      .thenRefused("R12-11");
  });

  test("whoever confirms by password confirms for themselves", () => {
    const account = act({
      type: "openAccount",
      account: "a-deputy",
      login: "daikou",
      role: "manager",
      person: DEPUTY,
    });
    given(proposed, account)
      .when(approve("c", "receiver", { confirmation: { by: "account", account: "a-deputy" } }))
      .thenRefused({ rule: "R12-10", params: { of: "correction" } });
  });

  test("turned down it changes nothing, and is over", () => {
    given(proposed)
      .when(reject("c", "giver"))
      .thenKnown("asset", "A-1", { serial: "SN-A-1" })
      .thenKnown("correction", "c", { state: "rejected" });
    given(proposed, reject("c", "giver"))
      .when(approve("c", "receiver"))
      .thenRefused({ rule: "wrong-stage", params: { stage: "rejected" } });
    given(proposed, reject("c", "giver"))
      .when(correct("d", unit("A-1"), { serial: "SN-再" }))
      .thenAccepted();
    given(proposed)
      .when(reject("c", "receiver", { person: OFFICIAL }))
      .thenRefused("R12-11");
  });

  test("one waits at a time", () => {
    given(proposed)
      .when(correct("d", unit("A-1"), { name: "別の名" }))
      .thenRefused({ rule: "wrong-stage", params: { stage: "waiting" } });
  });
});

describe("what may stand in a correction", () => {
  test("nothing that stands there already, and not nothing", () => {
    given(planned)
      .when(correct("c", unit("A-1"), {}))
      .thenRefused("nothing-said");
    given(planned)
      .when(correct("c", unit("A-1"), { serial: "SN-A-1" }))
      .thenRefused("nothing-said");
  });

  test("a value is taken away where there may be none", () => {
    given(planned)
      .when(correct("c", unit("A-1"), {}, { cleared: ["serial"] }))
      .thenKnown("asset", "A-1", { serial: undefined });
  });

  test("no number or serial of another living unit, also when it is approved", () => {
    given(planned)
      .when(correct("c", unit("A-1"), { number: "A-2" }))
      .thenRefused({ rule: "R24-1", path: "after.number" });
    given(planned)
      .when(correct("c", unit("A-1"), { serial: "SN-A-2" }))
      .thenRefused("R24-2");
    given(
      received,
      correct("c", unit("A-1"), { serial: "SN-7" }),
      approve("c", "giver"),
      register("A-7", { serial: "SN-7" }),
    )
      .when(approve("c", "receiver"))
      .thenRefused("R24-2");
  });

  test("its own number in another width is no other unit's", () => {
    given(planned)
      .when(correct("c", unit("A-1"), { number: "Ａ-1" }))
      .thenAccepted();
  });

  test("no password, and nobody's number without a reason", () => {
    given(planned)
      .when(correct("c", unit("A-1"), { note: "パスワードは abcd1234" }))
      .thenRefused("R24-4");
  });

  test("the contractor writes it, and not ahead of time", () => {
    given(planned)
      .when(correct("c", unit("A-1"), { name: "別の名" }, { person: OFFICIAL }))
      .thenRefused({ rule: "wrong-side", params: { side: "contractor", article: 11 } });
    given(planned)
      .when(correct("c", unit("A-1"), { name: "別の名" }), { now: "2026-04-02T09:00:00+09:00" })
      .thenRefused("R11-9");
  });

  test("a slip nobody has received is corrected at once, its number and lines stay", () => {
    given(planned, issue("in", "provision", ["A-1"]))
      .when(correct("c", slip("in"), { purpose: "督促状の印字", clientNumber: "情管第7号" }))
      .thenKnown("slip", "in", { purpose: "督促状の印字", clientNumber: "情管第7号" })
      .thenKnown("numbering", "contractor/correctionSlip/2026", { last: 1 });
  });

  test("moving is not corrected away: what was moved may be described anew and lies where it lies", () => {
    given(received, carry("way", "move", { assets: ["A-1"], from: CENTER, to: "P-03" }))
      .when(correct("c", unit("A-1"), { name: "別の名" }))
      .thenAccepted()
      .thenKnown("asset", "A-1", { place: "P-03" });
  });

  test("in use or returned, it may still have been described wrong", () => {
    given(received, takeOut(["A-1"]))
      .when(correct("c", unit("A-1"), { name: "別の名" }))
      .thenAccepted();
    given(
      received,
      handOver("out", "return", ["A-1"]),
      correct("c", unit("A-1"), { name: "正" }),
      approve("c", "giver"),
    )
      .when(approve("c", "receiver"))
      .thenKnown("asset", "A-1", { name: "正", state: "returned" });
  });
});
