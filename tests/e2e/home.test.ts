/** The frame and the first screen, in the real program. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "./screens.ts";
import { openSample } from "./sample.ts";
import {
  accessibilityFaults,
  goToHash,
  heading,
  leave,
  newDesk,
  picture,
  proceed,
  samplePassword,
} from "./screens.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await newDesk();
});
afterAll(() => leave(desk));

const AREAS = ["ホーム", "受渡", "搬送", "保管と棚卸", "廃棄", "契約", "事故", "検証"];

describe("the welcome", () => {
  test("offers to try, to make and to open", async () => {
    await heading(desk.page, "受渡台帳");
    for (const name of ["見本で試す", "台帳を作る", "台帳を開く"]) {
      expect(await desk.page.getByRole("button", { name }).isVisible()).toBe(true);
    }
    expect(await accessibilityFaults(desk.page)).toEqual([]);
  });

  test("opens the sample in one press, marked as one", async () => {
    await openSample(desk);
    expect(await desk.page.getByText("見本の台帳です").isVisible()).toBe(true);
  });
});

describe("home", () => {
  test("names what needs doing as sentences that lead somewhere", async () => {
    const { page } = desk;
    const todos = page.getByRole("region", { name: /^要対応/ }).getByRole("link");
    expect(await todos.count()).toBeGreaterThan(2);
    await todos.filter({ hasText: "受領確認を待つ受渡票" }).click();
    await heading(page, /^受渡票 令和/);
    await page.keyboard.press("Alt+1");
    await heading(page, "ホーム");
  });

  test("counts what is held, and draws what came and went with its table", async () => {
    const { page } = desk;
    const states = page.getByRole("region", { name: /^預かり中/ });
    expect(await states.getByRole("link", { name: /^\d+点$/ }).count()).toBeGreaterThan(2);
    await page.getByText("表で見る").click();
    expect(await page.getByRole("table", { name: "月ごとの受領と返却・廃棄" }).isVisible()).toBe(
      true,
    );
  });

  test("can be read and used by everyone", async () => {
    expect(await accessibilityFaults(desk.page)).toEqual([]);
  });
});

describe("the frame", () => {
  test("takes one to every area by Alt and its number, and says where one is", async () => {
    const { page } = desk;
    for (const [index, name] of AREAS.entries()) {
      await page.keyboard.press(`Alt+${index + 1}`);
      const here = page.getByRole("navigation", { name: "画面" }).locator('[aria-current="page"]');
      await here.filter({ hasText: name }).waitFor();
      expect(await page.getByText("この画面はありません").count()).toBe(0);
    }
    await page.keyboard.press("Alt+1");
    await heading(page, "ホーム");
  });

  test("finds a slip by its number from anywhere, without the mouse", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+k");
    await page.keyboard.type("第0002号");
    await page.getByText(/件見つかりました/).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await heading(page, /第0002号$/);
    expect(page.url()).toContain("#/");
  });

  test("keeps the contract that was chosen from screen to screen", async () => {
    const { page } = desk;
    const filter = page.getByRole("banner").getByLabel("契約");
    const first = await filter.locator("option").nth(1).getAttribute("value");
    await filter.selectOption(first);
    await page.keyboard.press("Alt+2");
    await heading(page, "受渡");
    expect(await filter.inputValue()).toBe(first);
    await page.keyboard.press("Alt+1");
    await page.getByText(/だけを表示しています/).waitFor();
    await filter.selectOption("");
  });
});

describe("the lock", () => {
  test("hides the screen, keeps what was typed, and gives it back to the same person only", async () => {
    const { page } = desk;
    await page.keyboard.press("Alt+2");
    await heading(page, "受渡");
    await proceed(page);
    await heading(page, "受渡を始める");
    await page.getByLabel("1行目の資産番号").fill("書きかけ-1");
    await page.keyboard.press("Control+l");
    await page.getByText("ロックしています。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.getByLabel("1行目の資産番号").isEnabled()).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("[inert]") !== null)).toBe(
      false,
    );
    await page.getByLabel("ログイン名").fill("ｋａｎｒｉ");
    await page.getByLabel("パスワード").fill(await samplePassword(desk, "manager"));
    await page.keyboard.press("Enter");
    await page.getByText("ロックしています。").waitFor({ state: "detached" });
    expect(await page.getByLabel("1行目の資産番号").inputValue()).toBe("書きかけ-1");
    await page.keyboard.press("Control+l");
    await page.getByRole("button", { name: /^監査・検査員/ }).click();
    await page.getByText("ロックしています。").waitFor({ state: "detached" });
    await page.getByText("記録できるのは管理責任者だけです").waitFor();
    expect(await page.getByText("書きかけ-1").count()).toBe(0);
  });

  test("says a wrong password in words and nothing about which half was wrong", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+l");
    await page.getByLabel("ログイン名").fill("kanri");
    await page.getByLabel("パスワード").fill("not-the-password");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("ログイン名またはパスワード");
  });
});

test("a file of heads that is gone is said at home, once", async () => {
  const { page } = desk;
  const session = await desk.call("session", {});
  const path = session.ok ? (session.value.ledger?.path ?? "") : "";
  await desk.app.evaluate(({ app }) => {
    const { readdirSync, rmSync } = process.getBuiltinModule("node:fs");
    const heads = `${app.getPath("userData")}/heads`;
    for (const name of readdirSync(heads)) rmSync(`${heads}/${name}/seen.txt`);
  });
  const said = page.getByText("このパソコンに残していた、この台帳の控えがなくなっています");
  const reopened = async () => {
    expect((await desk.call("openLedger", { path })).ok).toBe(true);
    await page.reload();
    await goToHash(page, "#/");
    await page.getByRole("button", { name: /管理責任者/ }).click();
    await heading(page, "ホーム");
  };
  await reopened();
  await said.waitFor();
  await picture(desk, "forgotten");
  expect(await accessibilityFaults(page)).toEqual([]);
  // Verify says so of the heads that have been kept anew since, as far as it can compare with them.
  await page.keyboard.press("Alt+8");
  await heading(page, "検証");
  await proceed(page);
  await page.getByRole("heading", { name: "台帳に異常は見つかりませんでした" }).waitFor();
  await said.waitFor();
  await picture(desk, "forgotten-verified");
  await reopened();
  expect(await said.count()).toBe(0);
});

test("heads of others that are gone are said at home until they are there again", async () => {
  const { page } = desk;
  const session = await desk.call("session", {});
  const path = session.ok ? (session.value.ledger?.path ?? "") : "";
  await desk.app.evaluate(({ app }) => {
    const { readdirSync, readFileSync, writeFileSync } = process.getBuiltinModule("node:fs");
    const heads = `${app.getPath("userData")}/heads`;
    for (const name of readdirSync(heads)) {
      const about = `${heads}/${name}/about.json`;
      // As the import of a head of ten entries leaves it, without the head.
      const text = readFileSync(about, "utf8").replace(
        '"version": 1',
        '"version": 1, "handedOver": 10',
      );
      writeFileSync(about, text);
    }
  });
  expect((await desk.call("openLedger", { path })).ok).toBe(true);
  await page.reload();
  await goToHash(page, "#/");
  await page.getByRole("button", { name: /管理責任者/ }).click();
  await heading(page, "ホーム");
  await page.getByText("このパソコンが受け取った、この台帳の控えがなくなっています").waitFor();
  await page.getByText("10件の時点までの控え").waitFor();
  await picture(desk, "forgotten-others");
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("the page's policy had nothing to refuse on the way", () => {
  expect(desk.refused).toEqual([]);
});
