/** Finding something from any screen, in the real program, without leaving the keys. */
import { describe, expect, test } from "vitest";
import { sampleDesk } from "./sample.ts";
import { accessibilityFaults, heading, picture } from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

/** Asks for something as a person at the keys does. */
async function ask(text: string): Promise<void> {
  const { page } = desk;
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
  await page.locator("search output").filter({ hasNotText: "探しています" }).waitFor();
}

describe("the search", () => {
  test("finds a person by another shape of the name and by its reading", async () => {
    const { page } = desk;
    await ask("渡辺");
    const person = page.locator("search").getByRole("link", { name: /渡邉/ });
    expect(await person.first().innerText()).toContain("渡邉");
    await picture(desk, "search-person");
    await ask("わたなべ");
    expect(await person.first().innerText()).toContain("渡邉");
  });

  test("is gone through with the arrow keys and followed with Enter", async () => {
    const { page } = desk;
    await ask("us-00");
    await picture(desk, "search-units");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const focused = page.locator("search a:focus");
    expect(await focused.innerText()).toContain("US-001");
    await picture(desk, "search-focus");
    await page.keyboard.press("Enter");
    await heading(page, /US-001|納税者データ/);
    expect(await page.locator("search output").count()).toBe(0);
  });

  test("follows the first with Enter, and closes with Escape", async () => {
    const { page } = desk;
    await ask("US-002");
    await page.keyboard.press("Escape");
    expect(await page.locator("search output").count()).toBe(0);
    await ask("US-002");
    await page.keyboard.press("Enter");
    await page.getByText("US-002").first().waitFor();
  });

  test.each([
    ["訂正第1号", "年度 訂正第0001号", /^訂正票 /],
    ["引継第1号", "年度 引継第0001号", /^引継書 .*近藤 絵里 から/],
    ["締第0001号", "年度 締第0001号", /の締め$/],
  ])("finds the paper «%s» by its number", async (typed, number, title) => {
    await ask(typed);
    const found = desk.page.locator("search a").first();
    expect(await found.innerText()).toContain(number);
    await picture(desk, `search-${typed}`);
    await desk.page.keyboard.press("Enter");
    await heading(desk.page, title);
  });

  test("says so when there is nothing, and what else can be typed", async () => {
    await ask("どこにもない名前");
    const said = await desk.page.locator("search output").innerText();
    expect(said).toBe("見つかりません。番号、名称、ふりがなの一部でも探せます。");
    await picture(desk, "search-nothing");
  });
});
