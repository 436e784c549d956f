/** What was returned and is provided again, or goes on under another contract, leads back to what it was (E21, E11). */
import { describe, expect, test } from "vitest";
import { handOver, held, register, reportMissing } from "../../helpers/acts.ts";
import { accept, certify, destroyed } from "../../helpers/disposalActs.ts";
import { booksAfter, given } from "../../helpers/given.ts";
import { act, contract, stage } from "../../helpers/stage.ts";

const returned = [...held("A-1"), ...handOver("S-1", "return", ["A-1"])];
const again = register("A-2", { number: "A-1", serial: "SN-A-1", previous: "A-1" });

describe("a unit that comes again", () => {
  test("is a record of its own that leads back, and is led to (E21)", () => {
    given(stage, returned)
      .when(again)
      .thenKnown("asset", "A-2", { state: "planned", previous: "A-1" })
      .thenKnown("asset", "A-1", { state: "returned", next: "A-2", closedBy: "S-1" });
    const { books } = booksAfter(stage, returned, again, handOver("S-2", "provision", ["A-2"]));
    expect(books.get("asset", "A-2")).toMatchObject({ state: "held", previous: "A-1" });
  });

  test("may be of another contract (E11)", () => {
    given(stage, returned, contract({}, { contract: "K-2", number: "契第42号" }))
      .when(register("A-2", { contract: "K-2", previous: "A-1" }))
      .thenKnown("asset", "A-2", { contract: "K-2", previous: "A-1" })
      .thenKnown("asset", "A-1", { contract: "K-1", next: "A-2" });
  });

  test("may come yet where its record was voided", () => {
    const voided = act({ type: "voidAsset", asset: "A-2", reason: "誤登録" });
    given(stage, returned, again, voided)
      .when(register("A-3", { previous: "A-1" }))
      .thenKnown("asset", "A-1", { state: "returned", next: "A-3" });
  });

  test("follows what went back, and once", () => {
    given(stage, held("A-1"))
      .when(register("A-2", { previous: "A-1" }))
      .thenRefused({
        rule: "wrong-stage",
        path: "previous",
        params: { kind: "asset", stage: "open" },
      });
    given(stage, held("A-1"), reportMissing(["A-1"]))
      .when(register("A-2", { previous: "A-1" }))
      .thenRefused("wrong-stage");
    given(stage, returned, again)
      .when(register("A-3", { previous: "A-1" }))
      .thenRefused({ rule: "wrong-stage", path: "previous", params: { stage: "replaced" } });

    given(stage, held("A-1"), destroyed("D-1", ["A-1"]), certify("C-1", "D-1"), accept("C-1"))
      .when(register("A-2", { previous: "A-1" }))
      .thenRefused({ rule: "wrong-stage", path: "previous" });
    given(stage)
      .when(register("A-2", { previous: "A-9" }))
      .thenRefused({ rule: "not-found", path: "previous" });
  });
});
