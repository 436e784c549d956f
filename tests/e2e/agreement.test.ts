/** What a contract's text leaves open, answered otherwise than usual, and what that leads to, in the real program. */
import { describe, expect, test } from "vitest";
import { eraDate, shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { sampleDesk } from "./sample.ts";
import { accessibilityFaults, goToHash, heading, picture, proceed } from "./screens.ts";
import { throughout } from "./throughout.ts";

const TITLE = "国民健康保険システム保守業務委託";

const desk = throughout(sampleDesk);

/** The contract that this journey opens; the sample's own is another. */
async function opened(): Promise<string> {
  const all = await desk.call("contracts", {});
  return (all.ok && all.value.find(({ title }) => title === TITLE)?.id) || "";
}

const goToPart = async (part: string) =>
  goToHash(desk.page, `#/contract/of/${await opened()}?part=${part}`);

const field = (label: string) => desk.page.getByRole("textbox", { name: new RegExp(`^${label}`) });

describe("a contract of a city that has classes of its own", () => {
  test("takes them the strictest first, and says which of them cannot be read", async () => {
    const { page } = desk;
    await goToHash(page, "#/contract/new");
    await heading(page, "契約を登録する");
    await field("契約番号").fill("8川契第77号");
    await page.getByLabel("契約件名").fill(TITLE);
    await page.getByLabel("契約期間の始まり").fill(shortDate(dayAgo(30)));
    await page.getByLabel("契約期間の終わり").fill(shortDate(dayAgo(-335)));
    await field("宛先").fill("若葉市長");
    await page.getByLabel("業務・利用目的").fill("サーバの保守");
    await page.getByRole("radio", { name: /^発注者の分類/ }).check();
    await field("分類1の記号").fill("極秘");
    await field("分類1の名称").fill("取扱厳重注意");
    await field("分類2の記号").fill("B");
    await field("分類2の名称").fill("関係者限り");
    await page.getByText("半角の英数字で、8文字以内で入力してください。").first().waitFor();
    await field("分類1の記号").fill("A");
    await page.getByRole("button", { name: "分類を加える" }).click();
    await field("分類3の記号").fill("C");
    await field("分類3の名称").fill("公開可");
    await page.getByLabel("分類1の廃棄に必要な強さ").selectOption({ label: "Destroy(破壊)以上" });
    await page.getByLabel(/^どの分類から「高い」/).selectOption("B");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("heading", { name: "発注者の分類" }).scrollIntoViewIfNeeded();
    await picture(desk, "agreement-classes");
  });

  test("and its own limits and weights, each with what it leads to", async () => {
    const { page } = desk;
    await page.getByText("詳しい取り決め", { exact: true }).click();
    await page.getByLabel(/^事故の第一報は/).fill("0");
    await page.getByText("1から720までの数を入力してください。").first().waitFor();
    await page.getByLabel(/^事故の第一報は/).fill("2");
    await page.getByLabel(/^期限や指定の終わりは/).fill("60");
    await page.getByLabel(/^個人情報を1人で運ぶ搬送/).selectOption({ label: "断る" });
    await page
      .getByLabel(/^高い分類の搬送で、施錠ケースの番号がない/)
      .selectOption({ label: "記録し、知らせるだけ" });
    const closed = page.getByLabel(/のほか、いつ休みですか/);
    await closed.fill("毎年2月30日");
    await page
      .getByText(/^「毎年2月30日」: /)
      .first()
      .waitFor();
    await closed.fill("毎年6月23日、R9.8.14");
    await closed.scrollIntoViewIfNeeded();
    await picture(desk, "agreement-closed");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText("詳しい取り決め", { exact: true }).scrollIntoViewIfNeeded();
    await picture(desk, "agreement-details");
    await page.getByLabel(/^個人情報を1人で運ぶ搬送/).scrollIntoViewIfNeeded();
    await picture(desk, "agreement-weights");
    await proceed(page);
    await heading(page, TITLE);
  });

  test("shows them on its page as they were agreed", async () => {
    const { page } = desk;
    await goToPart("settings");
    const classes = page.getByRole("table", { name: "情報の分類" });
    await classes.getByText("取扱厳重注意").waitFor();
    expect(await classes.getByText("施錠ケースを求める").count(), "A and B are high").toBe(2);
    await page.getByText(/^第一報2時間、/).waitFor();
    await page.getByText("毎年6月23日、令和9年8月14日", { exact: true }).waitFor();
    await page.getByText("断る", { exact: true }).waitFor();
    await page.getByText("記録し、知らせるだけ", { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "agreement-settings");
    await page.getByRole("table", { name: "情報の分類" }).scrollIntoViewIfNeeded();
    await picture(desk, "agreement-settings-end");
  });

  test("offers them where a class is asked for", async () => {
    const { page } = desk;
    await goToHash(page, `#/contract/of/${await opened()}/designatePlace?place=P-02`);
    await heading(page, "場所の指定を登録する");
    const limits = page.getByLabel("置ける分類の上限").getByRole("option");
    expect(await limits.allTextContents()).toEqual([
      "上限なし",
      "取扱厳重注意まで",
      "関係者限りまで",
      "公開可まで",
    ]);
  });

  test("may change a weight by a paper; its classes are not asked about again", async () => {
    const { page } = desk;
    await goToHash(page, `#/contract/of/${await opened()}/amend`);
    await heading(page, "契約の変更を記録する");
    await page.getByLabel("変更の文書の番号").fill("8川契第77号の2");
    await page.getByLabel("変更の文書の日付").fill(shortDate(dayAgo(1)));
    await page.getByLabel("取り決めも変える").check();
    expect(await page.getByText("情報の分類はどれを使いますか").count()).toBe(0);
    await page.getByText("詳しい取り決め", { exact: true }).click();
    await page.getByLabel(/^個人情報を1人で運ぶ搬送/).selectOption({ label: "理由を求める" });
    await page.getByLabel(/^誓約書のない人の取扱い/).selectOption({ label: "断る" });
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "agreement-amend");
    await proceed(page);
    await heading(page, TITLE);
    await page.getByRole("heading", { name: "契約の変更" }).waitFor();
    await page
      .getByRole("table", { name: `8川契第77号の2(${eraDate(dayAgo(1))})` })
      .getByText(/誓約書/)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "agreement-amended");
    expect(desk.refused).toEqual([]);
  });
});
