/** The list for an inspection (Art. 19) in the real program: put together beside the window, which goes on answering. */
import { expect, test } from "vitest";
import { CONTRACT } from "../../electron/sample/stage.ts";
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { sampleDesk } from "./sample.ts";
import { accessibilityFaults, goToHash, heading, picture } from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

test("the program answers the window before an inspection it was asked for earlier", async () => {
  const answered: string[] = [];
  const asked = { contract: CONTRACT, from: dayAgo(300), to: dayAgo(0) };
  await Promise.all([
    desk.call("inspection", asked).then(({ ok }) => answered.push(`inspection ${ok}`)),
    desk.call("home", {}).then(({ ok }) => answered.push(`home ${ok}`)),
  ]);
  expect(answered).toEqual(["home true", "inspection true"]);
});

test("the list is put together, left in the middle of it, and there again when asked anew", async () => {
  const { page } = desk;
  for (let times = 0; times < 3; times += 1) {
    await goToHash(page, "#/audit/inspection");
    await heading(page, "検査のための一覧");
    await goToHash(page, "#/");
    await heading(page, "ホーム");
  }
  await goToHash(page, "#/audit/inspection");
  const article11 = page.getByRole("region", { name: /^第11条/ });
  await article11.waitFor();
  await page.getByLabel("期間の終わり").fill(shortDate(dayAgo(30)));
  await page.getByText("台帳の記録を調べて、一覧を作っています。").waitFor({ state: "detached" });
  await article11.waitFor();
  expect(await page.getByRole("alert").count(), "nothing is said to have failed").toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(desk, "inspection-again");
  expect(desk.refused).toEqual([]);
});
