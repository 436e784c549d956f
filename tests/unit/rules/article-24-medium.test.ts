/** R24-7, and the serial that units on one medium share (E23). */
import { describe, test } from "vitest";
import { register } from "../../helpers/acts.ts";
import { given } from "../../helpers/given.ts";
import { CONTRACT, act, stage } from "../../helpers/stage.ts";
import type { Over } from "../../helpers/stage.ts";

const shared = (asset: string, over: Over<"registerAsset"> = {}) =>
  register(asset, { medium: "媒-1", serial: "SN-1", media: "externalHdd", ...over });

describe("what is registered on one medium (E23)", () => {
  test("shares its serial, and its number with nobody", () => {
    given(stage, shared("A-1"))
      .when(shared("A-2"))
      .thenKnown("asset", "A-2", { medium: "媒-1", serial: "SN-1" })
      .thenKnown("medium", `${CONTRACT}/媒-1`, { assets: ["A-1", "A-2"] });
    given(stage, shared("A-1"))
      .when(shared("A-2", { number: "A-1" }))
      .thenRefused({ rule: "R24-1", path: "number" });
  });

  test("is of one serial and one kind", () => {
    for (const over of [{ serial: "SN-2" }, { media: "usb" as const }])
      given(stage, shared("A-1"))
        .when(shared("A-2", over))
        .thenRefused({ rule: "R24-7", path: "medium", params: { asset: "A-1", serial: "SN-1" } });
    given(stage, shared("A-1"))
      .when(shared("A-2", { serial: "ｓｎ-1" }))
      .thenAccepted();
  });

  test("cannot have its serial for another thing", () => {
    given(stage, shared("A-1"))
      .when(register("A-2", { serial: "SN-1" }))
      .thenRefused({ rule: "R24-2", params: { asset: "A-1" } });
    given(stage, shared("A-1"))
      .when(shared("A-2", { medium: "媒-2" }))
      .thenRefused("R24-2");
  });

  test("may come as a list, under the same rules", () => {
    const row = (asset: string, over: object = {}) => ({
      asset,
      contract: CONTRACT,
      number: asset,
      name: "納税者データ",
      media: "externalHdd" as const,
      serial: "SN-1",
      medium: "媒-1",
      quantity: { value: 1, unit: "machine" as const },
      classification: "2",
      content: { personal: "yes", myNumber: "no", sensitive: "no" } as const,
      mediumOwner: "client" as const,
      encryption: { state: "none" } as const,
      ...over,
    });
    const list = (...rows: Omit<ReturnType<typeof row>, "medium">[]) =>
      act({
        type: "importList",
        file: { name: "一覧.csv", listSha256: "ab".repeat(32), rows: rows.length },
        batch: { number: 1, of: 1 },
        list: { of: "assets", rows },
      });
    const { medium: _medium, ...apart } = row("A-2");
    given(stage)
      .when(list(row("A-1"), row("A-2")))
      .thenAccepted();
    given(stage)
      .when(list(row("A-1"), row("A-2", { serial: "SN-2" })))
      .thenRefused({ rule: "R24-7", path: "list.rows.1.medium" });
    given(stage)
      .when(list(row("A-1"), apart))
      .thenRefused({ rule: "R24-2", path: "list.rows.1.serial" });
  });
});
