/** Counting a place with a scanner, in the real program on the sample (Art. 13, 18). */
import { describe, expect, test } from "vitest";
import { sampleDesk } from "./sample.ts";
import { accessibilityFaults, goToHash, heading, proceed, scan, unitOf } from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const stateOf = async (unit: string) => (await unitOf(desk, unit)).state;

describe("a stocktake", () => {
  test("starts from the place, and hears every label once", async () => {
    const { page } = desk;
    await page.keyboard.press("Alt+4");
    await page.getByRole("link", { name: "この場所の棚卸を始める" }).click();
    await heading(page, /の棚卸$/);
    await page.getByText(/確認 0点/).waitFor();
    await scan(page, "HD-006");
    await page.getByText(/^HD-006 .*を確認しました。$/).waitFor();
    await scan(page, "HD-006");
    await page.getByText(/^HD-006 は .*に読み取り済みです。$/).waitFor();
    await scan(page, "XX-999");
    await page.getByText(/^XX-999 は、この場所の一覧にありません。/).waitFor();
    await page.getByText(/確認 1点.*予定外 1点/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("says what a shortage means before it is recorded, and makes it an incident", async () => {
    const { page } = desk;
    const list = await desk.call("expected", { contract: "K-1", place: "P-02" });
    if (!list.ok) throw new Error("there is no counting list");
    for (const { number } of list.value.rows.filter(({ id }) => id !== "EX-003"))
      if (number !== "HD-006") {
        await scan(page, number);
        await page.getByText(new RegExp(`^${number} .*を確認しました。$`)).waitFor();
      }
    await page.getByText(/このまま記録すると、不足 1点を所在不明とし、事故を記録します/).waitFor();
    await page.getByLabel("もう一人の実施者").selectOption({ index: 2 });
    await page.getByLabel("施錠と鍵の本数を確かめた").check();
    await page.getByLabel("不足の状況").fill("媒体庫を二人で探しましたが、見つかりません。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, /^令和\d+年度 棚卸第\d{4}号/);
    await page.getByText(/不足 1点、予定外 1件です。/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await stateOf("EX-003")).toBe("missing");
    await page
      .getByRole("link", { name: /事故第0002号/ })
      .first()
      .click();
    await heading(page, /紛失\(おそれ\)/);
  });

  test("stays to be looked up", async () => {
    const { page } = desk;
    await goToHash(page, "#/storage/stocktakes");
    await heading(page, "棚卸");
    await page
      .getByRole("link", { name: /棚卸第/ })
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(desk.refused).toEqual([]);
  });
});
