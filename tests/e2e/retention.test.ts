/** Names and signatures go when a contract has been over for as long as it says: in the real program, by a click. */
import { expect, test } from "vitest";
import { CONTRACT } from "../../electron/sample/stage.ts";
import { playedDesk } from "./sample.ts";
import { accessibilityFaults, goToHash, heading, picture, proceed } from "./screens.ts";
import { throughout } from "./throughout.ts";

// Its contract was completed in April 2020, to be kept for five years.
const desk = throughout(() => playedDesk({ firstDay: "2019-05-01", until: "end" }));

test("is said at home, and on the contract with how many they are", async () => {
  const { page } = desk;
  await picture(desk, "retention-home");
  await page
    .getByText(/の氏名と署名の保存期間が過ぎました/)
    .first()
    .click();
  await page.getByText("令和7年5月4日まで(完結から5年)").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(desk, "retention-contract");
});

test("takes a word that nothing else needs them, and cannot be done without", async () => {
  const { page } = desk;
  await page.getByRole("link", { name: "氏名と署名を消す" }).click();
  await heading(page, "氏名と署名の消去を記録する");
  await page.getByText("消したものは、もとに戻せません").waitFor();
  await proceed(page);
  await page.getByText("消してよいことを確かめてください。").first().waitFor();
  await page.getByLabel(/^保存期間を過ぎ、ほかに残す理由がない/).check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(desk, "retention-act");
  await proceed(page);
  await page.getByText(/令和7年5月4日まで\(完結から5年\)。.+に消しました/).waitFor();
  expect(await page.getByRole("link", { name: "氏名と署名を消す" }).count()).toBe(0);
  await picture(desk, "retention-done");
});

test("leaves the slips and the history, without the names that went", async () => {
  const { page } = desk;
  await goToHash(page, "#/handover/slip/slip-01");
  await page.getByText("(期限により消去)").first().waitFor();
  expect(await page.getByText("髙橋 真由美").count()).toBe(0);
  await picture(desk, "retention-slip");
  await goToHash(page, `#/contract/of/${CONTRACT}?part=history`);
  await page.getByText("保存期間を過ぎた氏名と署名を消しました").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(desk.refused).toEqual([]);
});
