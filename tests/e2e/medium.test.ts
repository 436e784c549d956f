/** Two units on one disk are registered, and go as one thing (E23), in the real program on the sample. */
import { describe, expect, test } from "vitest";
import {
  accessibilityFaults,
  giveReasons,
  goToHash,
  heading,
  picture,
  proceed,
} from "./screens.ts";
import { sampleDesk } from "./sample.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

/** One unit, typed with the medium it shares. */
async function registerOnDisk(number: string): Promise<void> {
  const { page } = desk;
  await goToHash(page, "#/handover/assets");
  await heading(page, "情報資産を登録する");
  await page.getByLabel("1行目の資産番号").fill(number);
  await page.getByLabel("1行目の名称").fill(`照合用データ ${number}`);
  await page.getByLabel("1行目の媒体").selectOption({ label: "外付けHDD" });
  await page.getByRole("button", { name: "1行目のほかの項目" }).click();
  await page.getByRole("textbox", { name: "製造番号 任意" }).fill("HD-77");
  await page.getByLabel("共有する媒体の番号").fill("媒-7");
}

describe("a disk with two units on it", () => {
  test("is typed once for each, with the disk's own number", async () => {
    const { page } = desk;
    await registerOnDisk("HD-701");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "medium-register");
    await proceed(page);
    await giveReasons(page, "発注者に確認中");
    await registerOnDisk("HD-702");
    await proceed(page);
    await giveReasons(page, "発注者に確認中");
  });

  test("shows the other on the page of the one, and asks for both on a slip", async () => {
    const { page } = desk;
    await goToHash(page, "#/storage/assets?text=HD-701");
    await page.getByRole("link", { name: /HD-701/ }).click();
    await page.getByRole("heading", { name: /^媒体 媒-7/ }).waitFor();
    await page.getByRole("link", { name: /HD-702/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "medium-asset");
    await goToHash(page, "#/handover/new?kind=provision");
    await heading(page, "受渡を始める");
    await page.getByLabel("1行目の資産番号").fill("HD-701");
    await page.getByText(/HD-702 と同じ媒体「媒-7」にあります/).waitFor();
    await picture(desk, "medium-slip");
    expect(desk.refused).toEqual([]);
  });
});
