/** Units by themselves: registered, packed anew, stored, used, handed on, set aside, lost and found. */
import { describe, expect, test } from "vitest";
import {
  clear,
  closeLoss,
  defer,
  find,
  handOverCustody,
  held,
  heldBoxes,
  issue,
  putBack,
  register,
  repack,
  reportMissing,
  store,
  takeOut,
} from "../../helpers/acts.ts";
import { arrive, depart } from "../../helpers/transportActs.ts";
import { given, on } from "../../helpers/given.ts";
import {
  CENTER,
  CITY,
  CONTRACT,
  CONTRACTOR,
  DEPUTY,
  MANAGER,
  act,
  contract,
  designatePlace,
  stage,
} from "../../helpers/stage.ts";

describe("an asset that is registered", () => {
  test("is the city's and in the city's custody", () => {
    given(stage)
      .when(on("2026-07-24T10:00:00+09:00", register("A-1")))
      .thenKnown("asset", "A-1", {
        state: "planned",
        since: "2026-07-24T10:00:00+09:00",
        lastAt: "2026-07-24T10:00:00+09:00",
        custodian: { party: CITY },
        place: undefined,
      });
  });

  test("has one of the contract's classifications", () => {
    given(stage)
      .when(register("A-1", { classification: "9" }))
      .thenRefused({ rule: "unknown-classification", path: "classification" });
  });

  test("has a number that no other living asset of the contract has", () => {
    given(stage, register("A-1"))
      .when(register("A-2", { number: "A-1", serial: "SN-2" }))
      .thenRefused({ rule: "R24-1", article: 24, path: "number" });
  });

  test("may share its number with an asset of another contract", () => {
    given(stage, contract({}, { contract: "K-2" }), register("A-1"))
      .when(register("A-2", { contract: "K-2", number: "A-1" }))
      .thenAccepted();
  });

  test("is voided while nobody has received it", () => {
    const voiding = act({ type: "voidAsset", asset: "A-1", reason: "誤登録" });
    given(stage, register("A-1")).when(voiding).thenKnown("asset", "A-1", { state: "voided" });
    given(stage, register("A-1"), issue("S-1", "provision", ["A-1"]))
      .when(voiding)
      .thenRefused("wrong-state");
  });
});

describe("boxes that are divided", () => {
  const divided = repack(
    ["B-1"],
    [
      { asset: "B-1a", value: 13 },
      { asset: "B-1b", value: 7 },
    ],
  );

  test("become new units where they lay, with everything that held for them", () => {
    given(stage, heldBoxes("B-1", 20, { dueOn: "2026-12-31" }))
      .when(divided)
      .thenKnown("asset", "B-1", { state: "superseded", successors: ["B-1a", "B-1b"] })
      .thenKnown("asset", "B-1a", {
        state: "held",
        place: CENTER,
        parents: ["B-1"],
        number: "B-1a",
        quantity: { value: 13, unit: "box" },
        dueOn: "2026-12-31",
        custodian: { party: CONTRACTOR, person: MANAGER },
        received: { slip: "in-B-1", at: "2026-07-24T10:03:00+09:00" },
      });
  });

  test("do not pass on the seal that was opened, nor the count that no longer holds", () => {
    given(
      stage,
      heldBoxes("B-1", 20, { records: 1200 }),
      depart("W-1", "move", {
        assets: ["B-1"],
        from: CENTER,
        to: "P-03",
        seals: [{ asset: "B-1", seal: "封-1" }],
      }),
      arrive("W-1"),
      (at, books) => ({
        type: "checkArrival",
        occurredAt: at,
        transport: "W-1",
        person: MANAGER,
        checks: [
          {
            asset: "B-1",
            counted: books.get("asset", "B-1")?.quantity.value ?? 0,
            seal: "intact",
            sealRead: "封-1",
          },
        ],
      }),
    )
      .when(divided)
      .thenKnown("asset", "B-1a", { seal: undefined, records: undefined });
  });

  test("can be divided again, and every unit leads back to the first", () => {
    const { books } = given(stage, heldBoxes("B-1", 20), divided).when(
      repack(
        ["B-1a"],
        [
          { asset: "B-2a", value: 3 },
          { asset: "B-2b", value: 10 },
        ],
      ),
    );
    expect(books.get("asset", "B-2b")?.parents).toEqual(["B-1a"]);
    expect(books.get("asset", "B-1a")?.parents).toEqual(["B-1"]);
  });

  test("are no one unit twice, take no number that is used, and no serial of another thing", () => {
    const into = (units: { asset: string; number: string; value: number; serial?: string }[]) =>
      act({
        type: "repackAssets",
        contract: CONTRACT,
        from: ["B-1"],
        into: units.map(({ value, ...unit }) => ({ ...unit, quantity: { value, unit: "box" } })),
        reason: "詰替え",
      });
    given(stage, heldBoxes("B-1", 20))
      .when(
        into([
          { asset: "B-2", number: "B-2", value: 10 },
          { asset: "B-2", number: "B-3", value: 10 },
        ]),
      )
      .thenRefused({ rule: "already-exists", path: "into.1.asset" });
    given(stage, heldBoxes("B-1", 20))
      .when(
        into([
          { asset: "B-2", number: "b-9", value: 10 },
          { asset: "B-3", number: "B-9", value: 10 },
        ]),
      )
      .thenRefused({ rule: "R24-1", path: "into.1.number" });
    given(stage, heldBoxes("B-1", 20))
      .when(into([{ asset: "B-2", number: "B-1", value: 20 }]))
      .thenRefused({ rule: "R24-1", path: "into.0.number" });
    given(stage, held("A-1"), heldBoxes("B-1", 20))
      .when(into([{ asset: "B-2", number: "B-2", value: 20, serial: "SN-A-1" }]))
      .thenRefused({ rule: "R24-2", path: "into.0.serial" });
    given(stage, heldBoxes("B-1", 20))
      .when(
        into([
          { asset: "B-2", number: "B-2", value: 10, serial: "X" },
          { asset: "B-3", number: "B-3", value: 10, serial: "ｘ" },
        ]),
      )
      .thenRefused({ rule: "R24-2", path: "into.1.serial" });
  });
});

describe("boxes that are put together", () => {
  const together = repack(["B-1", "B-2"], [{ asset: "B-3", value: 7 }]);

  test("have the strictest of everything", () => {
    given(
      stage,
      heldBoxes("B-1", 3, {
        classification: "1",
        content: { personal: "yes", myNumber: "yes", sensitive: "no" },
        dueOn: "2026-10-31",
      }),
      heldBoxes("B-2", 4, {
        classification: "3",
        content: { personal: "no", myNumber: "no", sensitive: "unknown" },
        dueOn: "2026-12-31",
      }),
    )
      .when(together)
      .thenKnown("asset", "B-3", {
        classification: "3",
        content: { personal: "yes", myNumber: "yes", sensitive: "unknown" },
        dueOn: "2026-10-31",
        parents: ["B-1", "B-2"],
      });
  });

  test("count as encrypted only if all were", () => {
    const encrypted = { state: "encrypted", method: "AES-256" } as const;
    const tapes = (asset: string, over: Parameters<typeof heldBoxes>[2]) =>
      heldBoxes(asset, 1, { media: "tape", quantity: { value: 1, unit: "roll" }, ...over });
    const both = repack(["B-1", "B-2"], [{ asset: "B-3", value: 2 }]);
    given(
      stage,
      tapes("B-1", { encryption: encrypted }),
      tapes("B-2", { encryption: { state: "none" } }),
    )
      .when(both)
      .thenKnown("asset", "B-3", { encryption: { state: "none" } });
    given(stage, tapes("B-1", { encryption: encrypted }), tapes("B-2", { encryption: encrypted }))
      .when(both)
      .thenKnown("asset", "B-3", { encryption: encrypted });
  });

  test("may be kept after the end only if all might, and only as long as all might", () => {
    const two = [heldBoxes("B-1", 3), heldBoxes("B-2", 4)].flat();
    given(stage, two, defer(["B-1"]))
      .when(together)
      .thenKnown("asset", "B-3", { deferredUntil: undefined });
    given(stage, two, defer(["B-1"]), defer(["B-2"], { until: "2027-05-31" }))
      .when(together)
      .thenKnown("asset", "B-3", { deferredUntil: "2027-05-31" });
  });
});

describe("an asset in storage", () => {
  test("has a shelf, and is taken out and put back there or elsewhere", () => {
    given(stage, held("A-1"))
      .when(store(["A-1"]))
      .thenKnown("asset", "A-1", { shelf: "媒体庫1-3" });
    given(stage, held("A-1"), store(["A-1"]), takeOut(["A-1"]))
      .when(putBack(["A-1"]))
      .thenKnown("asset", "A-1", { state: "held", shelf: "媒体庫1-3" });
    given(stage, held("A-1"), store(["A-1"]), takeOut(["A-1"]))
      .when(putBack(["A-1"], { shelf: "媒体庫2-1" }))
      .thenKnown("asset", "A-1", { shelf: "媒体庫2-1" });
  });

  test("is in the hands of who answers for it, also while it is in use", () => {
    given(stage, held("A-1"))
      .when(takeOut(["A-1"]))
      .thenKnown("asset", "A-1", { custodian: { party: CONTRACTOR, person: MANAGER } });
    given(stage, held("A-1"), takeOut(["A-1"]))
      .when(handOverCustody(["A-1"]))
      .thenKnown("asset", "A-1", {
        state: "inUse",
        custodian: { party: CONTRACTOR, person: DEPUTY },
      });
  });
});

describe("an asset that is lost and found", () => {
  test("keeps its last place and custodian while it is missing", () => {
    given(stage, held("A-1"))
      .when(reportMissing(["A-1"]))
      .thenKnown("asset", "A-1", {
        state: "missing",
        place: CENTER,
        custodian: { party: CONTRACTOR, person: MANAGER },
      });
  });

  test("may be found anywhere, and rests there once the client says so", () => {
    given(stage, held("A-1"), reportMissing(["A-1"]))
      .when(find(["A-1"], { place: "P-99" }))
      .thenKnown("asset", "A-1", { state: "quarantined", place: "P-99", shelf: undefined });
    given(stage, held("A-1"), reportMissing(["A-1"]), find(["A-1"], { place: "P-05" }))
      .when(clear(["A-1"]))
      .thenKnown("asset", "A-1", { state: "heldSub" });
  });

  test("stays on the books as lost when the loss is closed", () => {
    given(stage, held("A-1"), reportMissing(["A-1"]), closeLoss(["A-1"]))
      .when(find(["A-1"]))
      .thenRefused({ rule: "wrong-state", params: { state: "lossClosed" } });
  });
});

describe("a command about several assets", () => {
  test("happens for all of them or for none", () => {
    const { books } = given(stage, held("A-1"), register("A-2"))
      .when(store(["A-1", "A-2"]))
      .thenRefused({ rule: "wrong-state", path: "assets.1" });
    expect(books.get("asset", "A-1")?.shelf).toBeUndefined();
  });

  test("names each once, and none of another contract", () => {
    given(stage, held("A-1"))
      .when(store(["A-1", "A-1"]))
      .thenRefused({ rule: "named-twice", path: "assets.1" });
    given(
      stage,
      contract({}, { contract: "K-2" }),
      designatePlace(CENTER, { contract: "K-2" }),
      register("A-1", { contract: "K-2" }),
    )
      .when(store(["A-1"]))
      .thenRefused({ rule: "other-contract", params: { kind: "asset", id: "A-1" } });
  });
});
