/** Copies under the client's approval (Art. 8), in the real program on the sample: approved, made, seen at the end. */
import { expect, test } from "vitest";
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { sampleDesk } from "./sample.ts";
import { accessibilityFaults, goToHash, heading, picture, proceed, scan } from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const goTo = (hash: string) => goToHash(desk.page, hash);

async function contractOf(unit: string): Promise<string> {
  const found = await desk.call("asset", { id: unit });
  return found.ok ? found.value.contract : "";
}

test("without an approval there is nothing to choose, and a way to record one", async () => {
  const { page } = desk;
  await goTo("#/storage/asset/DV-001");
  await page.getByRole("link", { name: "複写を登録する" }).click();
  await heading(page, "複写を登録する");
  await page.getByText("この契約には、使える複写の指示・承諾がありません").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(desk, "copy-none");
  await page.getByRole("link", { name: "複写の指示・承諾を記録する" }).click();
  await heading(page, "複写の指示・承諾を記録する");
});

test("an approval is recorded with its paper, its number and what it is for", async () => {
  const { page } = desk;
  await page.getByLabel("指示・承諾した人").selectOption({ index: 1 });
  await page.getByLabel("指示書・承諾書の番号").fill("写第7号");
  await page.getByLabel("指示書・承諾書の日付").fill(shortDate(dayAgo(223)));
  await page.getByLabel("部数").fill("1");
  await page.getByLabel("複写の目的").fill("障害に備えた予備");
  await page.getByLabel("複写の期間の始まり").fill(shortDate(dayAgo(223)));
  await scan(page, "DV-001");
  await page.getByRole("cell", { name: "DV-001", exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(desk, "copy-approving");
  await proceed(page);
  await page.getByText("1部のうち0部").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("a copy is registered under it, and stands below its original", async () => {
  const { page } = desk;
  await goTo("#/storage/asset/DV-001");
  await page.getByRole("link", { name: "複写を登録する" }).click();
  await heading(page, "複写を登録する");
  await page.getByLabel("媒体の所有").selectOption({ label: "受注者の媒体" });
  await page.getByRole("combobox", { name: /^指示・承諾/ }).selectOption({ index: 1 });
  await page.getByRole("textbox", { name: /^製造番号/ }).fill("CP-SN-1");
  const person = page.getByLabel("複写した人");
  if ((await person.inputValue()) === "") await person.selectOption({ index: 1 });
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(desk, "copy-registering");
  await proceed(page);
  await page.getByText("受注者の媒体に発注者の情報が入ります").waitFor();
  await proceed(page);
  await heading(page, /^DV-001 /);
  await page.getByRole("heading", { name: /^複写/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("link", { name: /^DV-001-C1 / }).scrollIntoViewIfNeeded();
  await picture(desk, "copy-tree");
  await page.getByRole("link", { name: /^DV-001-C1 / }).click();
  await heading(page, /^DV-001-C1 /);
  await page.getByText("写第7号").first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("heading", { name: /^複写/ }).scrollIntoViewIfNeeded();
  await picture(desk, "copy-page");
});

test("once the number is used up there is nothing to choose again", async () => {
  const found = await desk.call("asset", { id: "DV-001" });
  const [made] = found.ok ? found.value.copies : [];
  expect(made?.approval).toBe("写第7号");
  const { page } = desk;
  await goTo("#/storage/act/copy?units=DV-001");
  await page.getByText("この契約には、使える複写の指示・承諾がありません").waitFor();
});

test("the contract shows what is used, and an inspection what is there", async () => {
  const { page } = desk;
  const contract = await contractOf("DV-001");
  await goTo(`#/contract/of/${contract}?part=copies`);
  await page.getByText("1部のうち1部").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(desk, "copy-approvals");
  await goTo(`#/contract/of/${contract}?part=outstanding`);
  await page.getByText("DV-001 の複写").waitFor();
  await page.getByRole("columnheader", { name: "複写" }).waitFor();
  await picture(desk, "copy-outstanding");
  await goTo("#/audit/inspection");
  await page.getByRole("heading", { name: /^第8条/ }).waitFor();
  await page.getByText(/^いま残っている複写 1件/).waitFor();
  await page.getByText(/^いま残っている複写 1件/).scrollIntoViewIfNeeded();
  await picture(desk, "copy-inspection");
});

test("the original does not go back unseen while the copy is there", async () => {
  const { page } = desk;
  await goTo("#/handover/new?kind=return&units=DV-001");
  await page
    .getByText(/DV-001 には、未処理の複写が1件あります:DV-001-C1/)
    .first()
    .waitFor();
  const found = await desk.call("asset", { id: "DV-001" });
  expect(found.ok && found.value.state, "nothing is recorded by typing").toBe("held");
  await picture(desk, "copy-return");
});
