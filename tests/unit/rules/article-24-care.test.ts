import { describe, expect, test } from "vitest";
import {
  leaksPassword,
  looksLikeAddress,
  looksLikeMyNumber,
  saidIn,
} from "../../../shared/domain/sensitive.ts";
import { heldBoxes, issue, register, repack, takeOut, held, handOver } from "../../helpers/acts.ts";
import { because, given } from "../../helpers/given.ts";
import { contract, stage, stageWith } from "../../helpers/stage.ts";

/** A remark as the rules read it in a command. */
function asRead(note: string): string {
  const command = { type: "registerAsset", note } as const;
  return saidIn(command)[0]?.text ?? "";
}

describe("a number (art. 24)", () => {
  test("belongs to one living asset of a contract, however it is typed", () => {
    given(stage, register("A-1"))
      .when(register("A-2", { number: "ａ-1" }))
      .thenRefused({
        rule: "R24-1",
        article: 24,
        severity: "block",
        path: "number",
        params: { number: "ａ-1", asset: "A-1" },
      });
    given(stage, register("A-1"))
      .when(register("A-2", { number: "A-2" }))
      .thenAccepted();
  });

  test("is free again when its asset has left", () => {
    given(stage, held("A-1"), handOver("S-1", "return", ["A-1"]))
      .when(register("A-2", { number: "A-1" }))
      .thenAccepted();
  });

  test("is given to one of several new units only", () => {
    const twice = repack(
      ["B-1"],
      [
        { asset: "B-2", value: 3 },
        { asset: "B-3", value: 2 },
      ],
      {
        into: ["B-2", "B-3"].map((asset, index) => ({
          asset,
          number: "N-1",
          quantity: { value: 3 - index, unit: "box" as const },
        })),
      },
    );
    given(stage, heldBoxes("B-1", 5))
      .when(twice)
      .thenRefused({ rule: "R24-1", path: "into.1.number", params: { asset: "B-2" } });
  });
});

describe("a serial number (art. 24)", () => {
  test("belongs to one thing within the contract", () => {
    given(stage, register("A-1"))
      .when(register("A-2", { serial: "ｓｎ-A-1" }))
      .thenRefused({ rule: "R24-2", severity: "block", path: "serial", params: { asset: "A-1" } });
  });

  test("is asked about when a thing of another contract has it", () => {
    const same = register("A-2", { contract: "K-2", serial: "SN-A-1" });
    given(stage, contract({}, { contract: "K-2" }), register("A-1"))
      .when(same)
      .thenRefused({ rule: "R24-2", severity: "warn", params: { contract: "K-1" } });
    given(stage, contract({}, { contract: "K-2" }), register("A-1"))
      .when(because("別の製造者", ["R24-2"], same))
      .thenAccepted();
  });

  test("is no reason to pass over one of the same contract", () => {
    given(stage, register("A-1"))
      .when(because("別物", ["R24-2"], register("A-2", { serial: "SN-A-1" })))
      .thenRefused("R24-2");
  });
});

describe("a citizen (art. 24)", () => {
  // Check digits after the order on My Numbers: 12345678901 gives 8, 98765432109 gives 3.
  test.each([
    ["123456789018", true],
    ["1234 5678 9018", true],
    ["１２３４－５６７８－９０１８", true],
    ["987654321093", true],
    ["123456789017", false],
    ["1234567890181", false],
    ["12345678901", false],
    ["管理番号 2026-0724", false],
  ])("is found by a My Number: %s", (text, found) => {
    expect(looksLikeMyNumber(asRead(text))).toBe(found);
  });

  test.each([
    ["山田太郎様 川崎市川崎区宮本町1番地", true],
    ["氏名と住所: 若葉市港町一丁目2番3号", true],
    ["世帯主 川崎区宮本町1-2", true],
    ["川崎市川崎区宮本町1番地の庁舎", false],
    ["山田様へ説明済み", false],
  ])("is found by a name and an address: %s", (text, found) => {
    expect(looksLikeAddress(asRead(text))).toBe(found);
  });

  test("is not written into the ledger without a reason", () => {
    const noted = register("A-1", { note: "対象者 123456789018" });
    given(stage)
      .when(noted)
      .thenRefused({
        rule: "R24-3",
        article: 24,
        severity: "warn",
        path: "note",
        params: { why: "myNumber" },
      });
    given(stage)
      .when(because("問合せ番号", ["R24-3"], noted))
      .thenAccepted();
    given(stage)
      .when(register("A-1", { name: "山田様 若葉市港町1番地 分" }))
      .thenRefused({ rule: "R24-3", path: "name", params: { why: "address" } });
    given(stageWith({ severity: { "R24-3": "block" } }))
      .when(because("問合せ番号", ["R24-3"], noted))
      .thenRefused({ rule: "R24-3", severity: "block" });
  });

  test("is not looked for in serials and slip lines' marks", () => {
    given(stage)
      .when(register("A-1", { serial: "123456789018" }))
      .thenAccepted();
  });
});

describe("a password (art. 24)", () => {
  test.each([
    ["パスワード:Abcd1234", true],
    ["ﾊﾟｽﾜｰﾄﾞは「kawasaki2026」", true],
    ["password = hunter22", true],
    ["AES-256 passphrase: correct-horse", true],
    ["パスワードは電話で通知", false],
    ["パスワードは別経路(書留)で通知", false],
    ["AES-256", false],
    ["パスポート:TK1234567", false],
  ])("is known when it is written out: %s", (text, found) => {
    expect(leaksPassword(asRead(text))).toBe(found);
  });

  test("stands nowhere in the ledger, whatever the reason", () => {
    const written = register("A-1", {
      encryption: { state: "encrypted", method: "AES-256 パスワード:Abcd1234" },
    });
    given(stage)
      .when(because("発注者の指示", ["R24-4"], written))
      .thenRefused({
        rule: "R24-4",
        article: 24,
        severity: "block",
        path: "encryption.method",
      });
    given(stage, register("A-1"))
      .when(issue("S-1", "provision", ["A-1"], { remarks: "解除キーは 8823-aa" }))
      .thenRefused({ rule: "R24-4", path: "remarks" });
    given(stage, held("A-1"))
      .when(takeOut(["A-1"], { purpose: "印字(パスワードは電話で確認)" }))
      .thenAccepted();
  });

  test("comes after the citizen and after every other article", () => {
    given(stage, register("A-1"))
      .when(register("A-2", { number: "A-1", note: "123456789018 pw:abcd1234" }))
      .thenRefused("R24-1", "R24-3", "R24-4");
  });
});
