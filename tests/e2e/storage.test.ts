/** What lies where, and what is done with it there, in the real program on the sample. */
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
  picture,
  proceed,
  samplePassword,
  scan,
  unitOf,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const stateOf = async (unit: string) => (await unitOf(desk, unit)).state;

const goTo = (hash: string) => goToHash(desk.page, hash);

describe("the places", () => {
  test("show what lies there shelf by shelf, and what can be done with what is ticked", async () => {
    const { page } = desk;
    await page.keyboard.press("Alt+4");
    await heading(page, "保管");
    await page.getByRole("button", { name: /みなと運用センター 媒体保管庫/ }).waitFor();
    await page.getByRole("table", { name: /棚の記録がないもの/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("DV-001 を選ぶ").check();
    await page.getByLabel("DV-002 を選ぶ").check();
    await page.getByRole("link", { name: "2点を取り出す" }).waitFor();
    await page.getByLabel("EX-001 を選ぶ").check();
    expect(
      await page.getByRole("combobox", { name: /^操作/ }).locator("option").allTextContents(),
      "only what all three can take part in",
    ).toEqual(["3点の保管責任者を引き継ぐ", "3点の所在不明を記録する"]);
    await page.getByLabel("EX-001 を選ぶ").uncheck();
  });

  test("let a shelf be recorded, which then stands over its units", async () => {
    const { page } = desk;
    await page
      .getByRole("combobox", { name: /^操作/ })
      .selectOption({ label: "2点の棚を記録する" });
    await page.getByRole("link", { name: "2点の棚を記録する" }).click();
    await heading(page, "棚を記録する");
    await proceed(page);
    await page.getByText("棚・保管庫の番号を入力してください。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("棚・保管庫の番号").fill("耐火金庫1 上段");
    await proceed(page);
    await heading(page, "保管");
    await page.getByText(/棚を記録しました\(記録 \d+\)/).waitFor();
    await page.getByRole("table", { name: "棚 耐火金庫1 上段(2点)" }).waitFor();
  });
});

describe("taking out", () => {
  test("takes units by scan wherever the cursor is, and says what cannot be taken", async () => {
    const { page } = desk;
    await goTo("#/storage/act/takeOut");
    await heading(page, "取出しを記録する");
    await scan(page, "dv-001");
    await page.getByLabel("目的").fill("様式の照合");
    await page.getByLabel("目的").focus();
    await scan(page, "DV-003");
    await page.getByRole("cell", { name: "DV-003", exact: true }).waitFor();
    expect(await page.getByLabel("目的").inputValue()).toBe("様式の照合");
    await scan(page, "HD-001");
    await page
      .getByText(/HD-001\(廃棄指示済\)は、いまの状態では取出しの対象にできません/)
      .waitFor();
    await page.getByRole("button", { name: "HD-001 を除く" }).click();
    await scan(page, "NASHI-1");
    await page.getByText("「NASHI-1」は台帳に見つかりません。番号を確かめてください。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("is refused in words, by the article, while it is typed", async () => {
    const { page } = desk;
    await page
      .getByLabel("作業する場所")
      .selectOption({ label: "P-03 あおぞらリサイクル 破砕工場" });
    await page
      .getByText(/DV-001 は、台帳では別の場所にあります\(特記事項 第10条\)/)
      .first()
      .waitFor();
    await page
      .getByLabel("作業する場所")
      .selectOption({ label: "P-02 みなと運用センター 媒体保管庫" });
    await page.getByText(/DV-001 は、台帳では別の場所/).waitFor({ state: "detached" });
    expect(await stateOf("DV-001"), "nothing is recorded by typing").toBe("held");
  });

  test("keeps what was typed through a lock and a reload", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+L");
    await page.getByRole("button", { name: "管理責任者(kanri)" }).waitFor();
    await page.reload();
    await page.getByLabel("ログイン名").fill("kanri");
    await page.getByLabel("パスワード").fill(await samplePassword(desk, "manager"));
    await page.getByRole("button", { name: "ログイン" }).click();
    await heading(page, "取出しを記録する");
    expect(await page.getByLabel("目的").inputValue()).toBe("様式の照合");
    await page.getByRole("cell", { name: "DV-003", exact: true }).waitFor();
  });

  test("happens whole: both units are in use, and are put back by another act", async () => {
    const { page } = desk;
    await proceed(page);
    await heading(page, "保管");
    expect([await stateOf("DV-001"), await stateOf("DV-003")]).toEqual(["inUse", "inUse"]);
    await goTo("#/storage/act/putBack?units=DV-001,DV-003");
    await heading(page, "戻しを記録する");
    await page.getByLabel(/^日時を指定する/).check();
    await page.getByRole("textbox", { name: /^日時\s*必須/ }).fill("R1.13.1");
    await page.getByText("その日はありません。月と日を確かめてください。").waitFor();
    await page.getByRole("textbox", { name: /^日時\s*必須/ }).fill(shortDate(dayAgo(223)));
    await page
      .getByText(/直前の記録.*より前の日時です\(特記事項 第11条\)/)
      .first()
      .waitFor();
    await page.getByLabel(/^日時を指定する/).uncheck();
    await proceed(page);
    await heading(page, "保管");
    expect(await stateOf("DV-003")).toBe("held");
  });
});

describe("dividing", () => {
  test("shows what goes in and comes out while it is typed, and lets nothing be lost", async () => {
    const { page } = desk;
    await goTo("#/storage/act/repack?units=DV-002");
    await heading(page, "分割・統合を記録する");
    await page.getByLabel("1点目の数量").fill("１");
    await page.getByLabel("2点目の数量").fill("1");
    await page.getByLabel("理由").fill("貸出しのため");
    await page.getByText("前 1枚、後 2枚。1枚多くなっています。").waitFor();
    await page.getByText(/分割・統合の前後が合いません\(前 1枚、後 2枚/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "2点目を除く" }).click();
    await page.getByText("前 1枚、後 1枚。合計は変わっていません。").waitFor();
    await page.getByText(/前後が合いません/).waitFor({ state: "detached" });
    await proceed(page);
    await heading(page, "DV-002-1 様式見本データ 02");
    await page.getByRole("link", { name: "DV-002", exact: true }).waitFor();
    expect(await stateOf("DV-002")).toBe("superseded");
  });
});

describe("custody", () => {
  test("passes only to a custody manager, and the refusal leads to where one is registered", async () => {
    const { page } = desk;
    await goTo("#/storage/act/custody?units=EX-002");
    await heading(page, "保管責任者の引継ぎを記録する");
    expect(await page.getByLabel("いまの保管責任者").inputValue()).toBe("p-minato");
    await page.getByLabel("次の保管責任者").selectOption({ label: "近藤 絵里(従事者)" });
    await page.getByText(/近藤 絵里 は、この日の受注者の管理責任者ではありません/).waitFor();
    await page.getByRole("link", { name: "管理責任者を登録する" }).click();
    await heading(page, "市民税納税通知書等印字及び保守業務委託");
    await page.getByRole("link", { name: "近藤 絵里: 指定する" }).click();
    await heading(page, "人の指定を登録する");
    await page.getByLabel("指定文書の番号").fill("みなと届第2号");
    await page.getByLabel("指定文書の日付").fill(shortDate(dayAgo(28)));
    await proceed(page);
    await page.getByText(/人の指定を登録しました/).waitFor();
    await goTo("#/storage/act/custody?units=EX-002");
    await page.getByLabel("次の保管責任者").waitFor();
    await proceed(page);
    await heading(page, "EX-002 移行用データ 02");
    await page.getByText("株式会社みなと情報サービス 主任 近藤 絵里").waitFor();
  });
});

describe("what is missing", () => {
  test("is found again only into quarantine, and leaves it on the client's instruction", async () => {
    const { page } = desk;
    await goTo("#/storage/asset/EX-003");
    await heading(page, "EX-003 移行用データ 03");
    await page.getByRole("link", { name: "所在不明を記録する" }).click();
    await page.getByLabel("状況").fill("棚を二人で探しましたが、見つかりません。");
    await proceed(page);
    await heading(page, "EX-003 移行用データ 03");
    await goTo("#/storage");
    await page.getByRole("link", { name: "EX-003 の発見を記録する" }).click();
    await page.getByLabel("状況").fill("搬送用のケースに残っていました。");
    await proceed(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await goTo("#/storage");
    await page.getByRole("link", { name: "EX-003 の保留を解除する" }).click();
    await heading(page, "保留の解除を記録する");
    await page.getByLabel("確かめた結果").fill("封印に異常がないことを二人で確かめました。");
    await proceed(page);
    await page.getByText("発注者の指示の番号を入力してください。").waitFor();
    await page.getByLabel("発注者の指示の番号").fill("情管第250号");
    await page.getByLabel("発注者の指示の日付").fill("2026年11月20日");
    await page.getByLabel("EX-003 の新しい封印番号").fill("S-EX003B");
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, "EX-003 移行用データ 03");
    expect(await stateOf("EX-003")).toBe("held");
  });
});

describe("a unit's page", () => {
  test("tells its life, what can be done, and why the rest cannot", async () => {
    const { page } = desk;
    await page.getByText("S-EX003B").first().waitFor();
    await page.getByText(/^いまできないこと/).click();
    await page.getByText(/できるのは「使用中」のときです。/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("hands out any of its entries with the proof", async () => {
    const { page } = desk;
    await page.getByText("証明", { exact: true }).first().click();
    await page.getByText("記録のハッシュ").waitFor();
    const path = await answerDialogs(desk, "record.tlog-proof");
    await page.getByRole("button", { name: "この記録を渡す" }).click();
    await page.getByText(/の証明を保存しました/).waitFor();
    expect(readFileSync(path, "utf8")).toMatch(/^c2sp\.org\/tlog-proof@v1\n/);
  });
});

describe("the list of all units", () => {
  test("is narrowed by state, place and text, and stays so when one comes back", async () => {
    const { page } = desk;
    await goTo("#/storage/assets?state=held");
    await heading(page, "情報資産の一覧");
    await page.getByLabel("番号・名称・製造番号", { exact: true }).fill("移行用");
    await page.getByText("絞り込んだ情報資産 2点").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "EX-002" }).click();
    await heading(page, "EX-002 移行用データ 02");
    await page.getByRole("link", { name: "情報資産の一覧へ戻る" }).click();
    await page.getByText("絞り込んだ情報資産 2点").waitFor();
    await page.getByRole("button", { name: "絞り込みをやめる" }).click();
    await page.getByText(/^すべての情報資産 41点/).waitFor();
  });
});

test("in the smallest window nothing runs into anything else", async () => {
  const { page, app } = desk;
  const size = (width: number, height: number) =>
    app.evaluate(
      ({ BrowserWindow }, to) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height),
      { width, height },
    );
  const narrowest = async (selector: string) =>
    Math.min(
      ...(await page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))),
    );
  await size(640, 480);
  await goTo("#/storage/asset/US-001");
  await heading(page, "US-001 納税者データ 01");
  const history = await page.getByRole("region", { name: /^これまでの記録/ }).boundingBox();
  const contents = await page.getByRole("region", { name: "内容" }).boundingBox();
  expect(contents?.y).toBeGreaterThan((history?.y ?? 0) + (history?.height ?? 0));
  await picture(desk, "smallest-asset");
  // Seven letters at least stand side by side; the frame scrolls for the rest.
  await goTo("#/contract/of/K-1?part=persons");
  await page.getByRole("cell", { name: /^髙橋 真由美 タカハシ/ }).waitFor();
  expect(await narrowest("main td:first-child")).toBeGreaterThanOrEqual(7 * 16);
  await picture(desk, "smallest-persons");
  await goTo("#/handover/new");
  await heading(page, "受渡を始める");
  await page.getByText(/^バーコードは、/).waitFor();
  const sideways = await page
    .getByRole("main")
    .evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(sideways).toBe(0);
  const caption = await page.locator("caption", { hasText: "バーコードは、" }).boundingBox();
  expect((caption?.x ?? 0) + (caption?.width ?? 0)).toBeLessThanOrEqual(640);
  await picture(desk, "smallest-handover");
  await size(1280, 800);
});

test("the page's policy refused nothing on the way", () => {
  expect(desk.refused).toEqual([]);
});
