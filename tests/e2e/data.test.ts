/** Data that comes over a network, on no medium, is registered with its hash (E22), in the real program on the sample. */
import { expect, test } from "vitest";
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

test("what came on no medium is told apart by the hash that the sender gave", async () => {
  const { page } = desk;
  await goToHash(page, "#/handover/assets");
  await heading(page, "情報資産を登録する");
  await page.getByLabel("1行目の資産番号").fill("NET-701");
  await page.getByLabel("1行目の名称").fill("受信データ(7月分)");
  await page.getByRole("button", { name: "1行目のほかの項目" }).click();
  await page.getByLabel("1行目の媒体").selectOption({ label: "外付けHDD" });
  expect(await page.getByLabel("内容のハッシュ").count()).toBe(0);
  await page.getByLabel("1行目の媒体").selectOption({ label: "電子データ" });
  await page.getByLabel("内容のハッシュ").fill("0F0F");
  await page.getByText("SHA-256の64桁").waitFor();
  await page.getByLabel("内容のハッシュ").fill("0F".repeat(32));
  await page.getByText("SHA-256の64桁").waitFor({ state: "detached" });
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel("内容のハッシュ").scrollIntoViewIfNeeded();
  await picture(desk, "data-register");
  await proceed(page);
  await giveReasons(page, "発注者に確認中");
  await goToHash(page, "#/storage/assets?text=NET-701");
  await page.getByRole("link", { name: /NET-701/ }).click();
  await page.getByText("0f".repeat(32)).waitFor();
  await picture(desk, "data-asset");
  expect(desk.refused).toEqual([]);
});
