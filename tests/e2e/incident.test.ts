/** An incident from the doubt to the client's word that it is over (Art. 18), in the real program on the sample. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  answerDialogs,
  goToHash,
  heading,
  proceed,
  unitOf,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const goTo = (hash: string) => goToHash(desk.page, hash);

const stateOf = async (unit: string) => (await unitOf(desk, unit)).state;

describe("what may have gone wrong", () => {
  test("is recorded from the unit's page, which then stays where it is", async () => {
    const { page } = desk;
    await goTo("#/storage/asset/HD-006");
    await page.getByRole("link", { name: "事故を記録する" }).click();
    await heading(page, "事故を記録する");
    await page.getByLabel("種別").selectOption({ label: "漏えい" });
    await page.getByLabel("状況").fill("作業机に置いたままの時間がありました。");
    await page.getByRole("radio", { name: /^保留\(隔離\)にする/ }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, /^令和\d+年度 事故第\d{4}号 漏えい\(おそれ\)/);
    expect(await stateOf("HD-006")).toBe("quarantined");
  });

  test("is a doubt when a unit is missing, and stays one until the unit is found or it is taken up", async () => {
    const { page } = desk;
    await goTo("#/storage/asset/EX-003");
    await page.getByRole("link", { name: "所在不明を記録する" }).click();
    await page.getByLabel("状況").fill("棚に見当たりません。");
    await proceed(page);
    await heading(page, "EX-003 移行用データ 03");
    await page.keyboard.press("Alt+7");
    await heading(page, "事故");
    await page
      .getByText(/EX-003/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "事故ではない" }).click();
    await page.getByLabel(/理由/).fill("棚の奥にありました。移してはいません。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await page
      .getByText(/情報資産 EX-003 は所在不明または滅失です\(特記事項 第18条第1項\)/)
      .first()
      .waitFor();
    await goTo("#/incident");
    await heading(page, "事故");
    await page.getByRole("heading", { name: /^判断を待つ、事故のおそれ/ }).waitFor();
  });
});

describe("the incident", () => {
  test("is told to the client, and what the client instructs is kept", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: /事故第0002号/ }).click();
    await proceed(page);
    await heading(page, /第一報を記録する$/);
    await page.getByLabel("報告した内容").fill("内蔵HDD 1台。外へ出た形跡は確認中。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, /漏えい/);
    await page.getByRole("link", { name: "指示を記録する" }).click();
    await heading(page, /発注者の指示を記録する$/);
    await page.getByLabel("指示の内容").fill("記録を確かめ、結果を書面で報告すること。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await page.getByText("記録を確かめ、結果を書面で報告すること。").first().waitFor();
  });

  test("cannot be closed before the client has the written report and has said what becomes of the units", async () => {
    const { page } = desk;
    const incident = page.url().split("/").at(-1) ?? "";
    await goTo(`#/incident/of/${incident}/close`);
    await heading(page, /終結を記録する$/);
    await page.getByLabel("発注者の確認の文書の番号").fill("情管第252号");
    await page.getByLabel("発注者の確認の文書の日付").fill(shortDate(dayAgo(9)));
    await page.getByText(/最終報告が提出されていません.*第18条第2項/).waitFor();
    await page.getByText(/対象の情報資産1点が、まだ所在不明または保留です/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await goTo(`#/incident/of/${incident}`);
  });

  test("is reported in writing: a draft until the client takes it", async () => {
    const { page } = desk;
    await heading(page, /漏えい/);
    await proceed(page);
    await heading(page, /事故報告書を作成する$/);
    await page.getByRole("radio", { name: "最終報告" }).check();
    await page.getByLabel("応急処置").fill("保管庫へ戻し、施錠しました。");
    await page.getByLabel("原因").fill("作業の引継ぎが決まっていませんでした。");
    await page.getByLabel("再発防止策").fill("引継ぎを保管責任者が確かめます。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, /漏えい/);
    await page.getByText("まだ提出していません").waitFor();
    await proceed(page);
    await heading(page, "事故報告書の提出を記録する");
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await page.getByText("まだ提出していません").waitFor({ state: "detached" });
    await heading(page, /漏えい/);
  });

  test("ends by the client's word, once its unit is free again", async () => {
    const { page } = desk;
    await goTo("#/storage/act/release?units=HD-006");
    await heading(page, "保留の解除を記録する");
    await page.getByLabel("確かめた結果").fill("外へ出ていないことを確かめました。");
    await page.getByLabel("発注者の指示の番号").fill("情管第251号");
    await page.getByLabel("発注者の指示の日付").fill(shortDate(dayAgo(9)));
    await proceed(page);
    await heading(page, /^HD-006/);
    expect(await stateOf("HD-006")).toBe("held");
    await page.keyboard.press("Alt+7");
    await page.getByRole("link", { name: /事故第0002号/ }).click();
    await heading(page, /漏えい/);
    await proceed(page);
    await heading(page, /終結を記録する$/);
    expect(await page.getByLabel("発注者の確認の文書の番号").inputValue()).toBe("情管第252号");
    await proceed(page);
    await page.getByText(/に終結しました$/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe("an inspection (Art. 19)", () => {
  test("sees article by article what meets it and what is missing, and takes it along", async () => {
    const { page } = desk;
    await page.keyboard.press("Alt+8");
    await page.getByRole("link", { name: /^検査のための一覧/ }).click();
    await heading(page, "検査のための一覧");
    await page.getByRole("heading", { name: /^第18条/ }).waitFor();
    await page.getByText(/事故第0001号 は、書面による最終報告が提出されていません。/).waitFor();
    await page.getByText(/受渡票 .*第0008号 は、双方の確認が終わっていません。/).waitFor();
    await page.getByText(/^事故 2件$/).click();
    await page.getByText(/事故第0002号 漏えい/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const path = await answerDialogs(desk, "inspection.pdf");
    await page.getByRole("button", { name: "PDFに保存" }).click();
    await page.getByText(/検査のための一覧を保存しました/).waitFor();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

test("the page's policy refused nothing on the way", () => {
  expect(desk.refused).toEqual([]);
});
