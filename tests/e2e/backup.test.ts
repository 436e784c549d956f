/** Backups in the real program: where they go, one right now, and what stands in the ledger afterwards. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sampleDesk } from "./sample.ts";
import { accessibilityFaults, answerDialogs, goToHash, heading, proceed } from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

describe("the backups", () => {
  let folder: string;

  test("are asked for on the first screen until somebody has said where they go", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: /バックアップ先が決まっていません/ }).click();
    await heading(page, "バックアップ");
    await page.getByText("バックアップ先のフォルダが決まっていません").waitFor();
    await page.getByRole("button", { name: "今すぐバックアップを取る" }).click();
    await page.getByText(/先にフォルダを選んでください/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("go where a manager says, and when", async () => {
    const { page } = desk;
    folder = await answerDialogs(desk, "stick");
    await desk.app.evaluate(
      (_electron, path) => process.getBuiltinModule("node:fs").mkdirSync(path),
      folder,
    );
    await page.getByRole("button", { name: "バックアップ先のフォルダを選ぶ" }).click();
    await page.getByText("自動のバックアップの設定を保存しました").waitFor();
    await page.getByLabel("定期").selectOption({ label: "8時間ごと" });
    await page.getByLabel("残す個数").fill("0");
    await page.getByRole("button", { name: "設定を保存する" }).click();
    await page.getByText("残す個数を1から999までの数字で入力してください。").waitFor();
    await page.getByLabel("残す個数").fill("５");
    await page.getByLabel("残す個数").blur();
    await page.getByRole("button", { name: "設定を保存する" }).click();
    await page
      .getByText("残す個数を1から999までの数字で入力してください。")
      .waitFor({ state: "detached" });
    const view = await desk.call("backups", {});
    expect(view.ok && view.value.plan).toEqual({ folder, everyHours: 8, atClose: true, keep: 5 });
  });

  test("are taken now, verified, and told in the ledger", async () => {
    const { page } = desk;
    await proceed(page);
    await page.getByText(/件までのバックアップを取り、読み直して検証しました/).waitFor();
    await page.getByRole("cell", { name: "操作による" }).waitFor();
    expect(readdirSync(folder).filter((name) => name.endsWith(".ukewatashi"))).toHaveLength(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("cell").getByRole("link").first().click();
    await heading(page, /^記録/);
    await page
      .getByText(/件までのバックアップを取りました/)
      .first()
      .waitFor();
    await goToHash(page, "#/");
    await heading(page, "ホーム");
    expect(await page.getByText(/バックアップ先が決まっていません/).count()).toBe(0);
  });

  test("are tried out: that a restore would lose nothing is said, and nothing is replaced", async () => {
    const { page } = desk;
    await goToHash(page, "#/settings/backups");
    const [name = ""] = readdirSync(folder).filter((one) => one.endsWith(".ukewatashi"));
    await answerDialogs(desk, `stick/${name}`);
    await page.getByRole("button", { name: "バックアップを選んで予行する" }).click();
    await page.getByText("このバックアップから、記録を失わずに復元できます").waitFor();
    await page.getByText(/予行では何も置き換えず/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("say in the ledger's words that a stick was pulled out", async () => {
    const { page } = desk;
    await goToHash(page, "#/settings/backups");
    rmSync(folder, { recursive: true });
    await page.getByRole("button", { name: "今すぐバックアップを取る" }).click();
    await page.getByText(/USBメモリが挿さっているか/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    mkdirSync(folder);
  });
});

test("the page's policy refused nothing on the way", () => {
  expect(desk.refused).toEqual([]);
});
