/** The contract is extended, and says what is not extended with it (E10), in the real program on the sample. */
import { describe, expect, test } from "vitest";
import { eraDate, shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { accessibilityFaults, goToHash, heading, picture, proceed } from "./screens.ts";
import { sampleDesk } from "./sample.ts";
import { throughout } from "./throughout.ts";

const EXTENDED = dayAgo(-488);

const desk = throughout(sampleDesk);

describe("a contract that is extended", () => {
  test("shows while it is typed what ends before the new last day", async () => {
    const { page } = desk;
    await goToHash(page, "#/contract/of/K-1");
    await page.getByRole("link", { name: "延長・変更する" }).click();
    await heading(page, "契約の変更を記録する");
    await page.getByLabel("変更の文書の番号").fill("契第41号の2");
    await page.getByLabel("変更の文書の日付").fill(shortDate(dayAgo(1)));
    await page.getByLabel("契約期間の終わり").fill(shortDate(EXTENDED));
    await page
      .getByText(/一緒には延長されません\(特記事項 第14条\)/)
      .first()
      .waitFor();
    await page.getByLabel("取り決めも変える").check();
    await page.getByLabel(/何日までを「速やか」と/).fill("30");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page
      .getByText(/一緒には延長されません\(特記事項 第14条\)/)
      .first()
      .scrollIntoViewIfNeeded();
    await picture(desk, "amendment-preview");
    await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
    await picture(desk, "amendment-form");
  });

  test("is recorded, and says it again before one goes on", async () => {
    const { page } = desk;
    await proceed(page);
    await page.getByText("記録しました。次の点を確かめてください").waitFor();
    await page
      .getByText(/一緒には延長されません/)
      .first()
      .waitFor();
    await picture(desk, "amendment-recorded");
    await proceed(page);
    await page.getByText(`${eraDate(EXTENDED)}まで`).waitFor();
    await page.getByRole("heading", { name: "契約の変更" }).waitFor();
    await page.getByRole("cell", { name: eraDate(EXTENDED), exact: true }).waitFor();
    await page.getByRole("cell", { name: "30日", exact: true }).waitFor();
    await page.getByText("この変更では延長されていないもの").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("heading", { name: "契約の変更" }).scrollIntoViewIfNeeded();
    await picture(desk, "amendment-overview");
    await goToHash(page, "#/contract/of/K-1?part=history");
    await page.getByText("契約を変更しました").waitFor();
    expect(desk.refused).toEqual([]);
  });
});
