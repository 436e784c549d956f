/** A restore in the real program: what would be lost, the ledger that follows, and what was lost worked off. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  answerDialogs,
  goToHash,
  heading,
  picture,
  registerUnits,
  samplePassword,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

let backup: string;
const desk = throughout(sampleDesk);

/** Fills in the last question, and does it. */
async function answer(reason: string): Promise<void> {
  const { page } = desk;
  await page.getByLabel("復元する理由").fill(reason);
  await page.getByLabel("台帳のパスフレーズ").fill(SAMPLE_PASSPHRASE);
}

async function signIn(): Promise<void> {
  const { page } = desk;
  await page.getByLabel("ログイン名").waitFor();
  await page.getByRole("button", { name: /管理責任者\(kanri\)/ }).click();
}

describe("a restore that loses entries", () => {
  test("begins with a backup", async () => {
    const { page } = desk;
    const folder = await answerDialogs(desk, "stick");
    await desk.app.evaluate(
      (_electron, path) => process.getBuiltinModule("node:fs").mkdirSync(path),
      folder,
    );
    await goToHash(page, "#/settings/backups");
    await page.getByRole("button", { name: "バックアップ先のフォルダを選ぶ" }).click();
    await page.getByText("自動のバックアップの設定を保存しました").waitFor();
    await page.getByRole("button", { name: "今すぐバックアップを取る" }).click();
    await page.getByRole("cell", { name: "操作による" }).waitFor();
    const backups = readdirSync(folder).filter((one) => one.endsWith(".ukewatashi"));
    expect(backups).toHaveLength(1);
    backup = `stick/${backups.join("")}`;
  });

  test("says first what would be lost", async () => {
    const { page } = desk;
    await registerUnits(desk, 2);
    await answerDialogs(desk, backup);
    await page.getByRole("button", { name: "バックアップを選んで予行する" }).click();
    await page.getByText("復元すると失われる記録があります").waitFor();
    await page.getByRole("cell", { name: /K-0002/ }).waitFor();
    await page
      .getByRole("button", { name: "このバックアップから復元する" })
      .scrollIntoViewIfNeeded();
    await picture(desk, "rehearsed");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("is done when the reason is given and the loss is known", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "このバックアップから復元する" }).click();
    await page.getByRole("button", { name: "後継の台帳を始める" }).click();
    await page.getByText("復元する理由を入力してください。").waitFor();
    await page
      .getByText("失われる記録を確かめて発注者に連絡してから、印を付けてください。")
      .waitFor();
    await picture(desk, "restore-asks");
    expect(await accessibilityFaults(page)).toEqual([]);
    await answer("ディスクの故障により台帳が壊れたため");
    await page.getByLabel("失われる記録があることを確かめ、発注者に連絡しました").check();
    await picture(desk, "restore-ready");
    // Called off first: it says how far it is, and leaves nothing that would be in the way.
    await answerDialogs(desk, "後継.ukewatashi");
    await page.getByRole("button", { name: "後継の台帳を始める" }).click();
    await page.getByRole("progressbar", { name: /しています。/ }).waitFor();
    await picture(desk, "restoring");
    await page.getByRole("button", { name: "中止する" }).click();
    await page.getByText("復元を中止しました。").waitFor();
    await picture(desk, "restore-stopped");
    await answerDialogs(desk, "後継.ukewatashi");
    await page.getByRole("button", { name: "後継の台帳を始める" }).click();
    await signIn();
    await heading(page, "バックアップ");
  });

  test("leaves a list that is worked off", async () => {
    const { page } = desk;
    await page.getByText("記録し直すのを待っているもの 2項目").waitFor();
    await picture(desk, "losses");
    expect(await accessibilityFaults(page)).toEqual([]);
    await goToHash(page, "#/");
    await heading(page, "ホーム");
    await page.getByRole("link", { name: /失われた記録が 2項目/ }).waitFor();
    await picture(desk, "losses-home");
    await page.getByRole("link", { name: /失われた記録が 2項目/ }).click();
    await page.getByRole("button", { name: "選んだものを処理する" }).waitFor();
    for (const box of await page.getByRole("checkbox", { name: /^記録 / }).all()) await box.check();
    await page.getByRole("button", { name: "選んだものを処理する" }).click();
    await page.getByLabel("備考・理由").fill("管理簿から登録し直しました。");
    await picture(desk, "losses-settle");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "記録する" }).click();
    await page.getByText("失われた記録は、すべて処理されています。").waitFor();
    await picture(desk, "losses-settled");
  });

  test("is told by the verification, which finds the entries borne out", async () => {
    const { page } = desk;
    await goToHash(page, "#/audit");
    await page.getByRole("button", { name: "この台帳を検証する" }).click();
    await page.getByText("前の台帳を引き継いでいます").waitFor();
    await page.getByText(/前の台帳の署名と一致しました/).waitFor();
    await picture(desk, "successor-verified");
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe("on a computer where no ledger opens", () => {
  test("a manager restores from the first screen", async () => {
    const { page } = desk;
    const password = await samplePassword(desk, "manager");
    const closed = await desk.call("closeLedger", {});
    expect(closed.ok).toBe(true);
    await page.getByRole("button", { name: "バックアップから復元する" }).waitFor();
    await picture(desk, "welcome-restore");
    await page.getByRole("button", { name: "バックアップから復元する" }).click();
    await heading(page, "バックアップから復元する");
    await answerDialogs(desk, backup);
    await page.getByRole("button", { name: "バックアップを選ぶ" }).click();
    await page.getByText("復元すると失われる記録があります").waitFor();
    await picture(desk, "start-rehearsed");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "このバックアップから復元する" }).click();
    await page.getByLabel("管理責任者のログイン名").fill("kanri");
    await page.getByLabel(/^パスワード/).fill(password);
    await answer("新しいパソコンに移すため");
    await picture(desk, "start-restore");
    await page.getByLabel("失われる記録があることを確かめ、発注者に連絡しました").check();
    await answerDialogs(desk, "もう一つ.ukewatashi");
    await page.getByRole("button", { name: "後継の台帳を始める" }).click();
    // The one that was started before is still there: a second beside it is refused.
    await page.getByText(/後継の台帳に引き継がれています/).waitFor();
    await picture(desk, "start-refused");
  });
});

test("the page's policy refused nothing on the way", () => {
  expect(desk.refused).toEqual([]);
});
