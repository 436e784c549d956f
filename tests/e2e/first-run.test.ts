/** Making a ledger in the real program, by keyboard alone, with everything or with next to nothing. */
import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { codesIn, compact, pagesOf } from "./printing/paper.ts";
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import type { Desk } from "./screens.ts";
import {
  accessibilityFaults,
  answerDialogs,
  goToHash,
  heading,
  newDesk,
  proceed,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const SECRET = "一度も使わない言葉";
const PASSWORD = "password-of-1001";

/** Goes to a field by Tab alone and types into it. */
async function tabAndType({ page }: Desk, label: string, typed: string): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      return at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
        ? (at.labels?.[0]?.innerText ?? "")
        : "";
    });
    if (!name.startsWith(label)) continue;
    await page.keyboard.type(typed);
    return;
  }
  throw new Error(`${label} is not reached by Tab`);
}

async function next(desk: Desk, part: string): Promise<void> {
  await proceed(desk.page);
  await heading(desk.page, `台帳を作る: ${part}`);
}

/** The last part: name, place, passphrase, first account. */
async function giveKey(desk: Desk, file: string): Promise<string> {
  const { page } = desk;
  const path = await answerDialogs(desk, file);
  await tabAndType(desk, "台帳の名称", "納税通知書等作成業務 受渡台帳");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText(path).waitFor();
  await tabAndType(desk, "パスフレーズ", SECRET);
  await tabAndType(desk, "パスフレーズ(確認)", SECRET);
  await tabAndType(desk, "ログイン名", "1001");
  await tabAndType(desk, "パスワード", PASSWORD);
  await tabAndType(desk, "パスワード(確認)", PASSWORD);
  return path;
}

describe("a whole set-up by keyboard alone", () => {
  const desk = throughout(newDesk);

  test("says what is missing and goes to it", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "台帳を作る" }).press("Enter");
    await heading(page, "台帳を作る: 発注者と受注者");
    await proceed(page);
    await page.getByText("発注者の名称を入力してください。").waitFor();
    await page.waitForFunction(
      () => document.activeElement?.getAttribute("aria-invalid") === "true",
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.type("川崎市");
  });

  test("leads through every part", async () => {
    await tabAndType(desk, "名称", "株式会社髙﨑情報サービス");
    await next(desk, "契約");
    await tabAndType(desk, "契約番号", "8川総情第41号");
    await tabAndType(desk, "契約件名", "納税通知書等の作成業務");
    await tabAndType(desk, "契約期間の始まり", shortDate(dayAgo(242)));
    await tabAndType(desk, "契約期間の終わり", "令和２０年３月３１日");
    await tabAndType(desk, "宛先", "川崎市長");
    await tabAndType(desk, "業務・利用目的", "納税通知書の印字");
    await next(desk, "場所");
    for (const [code, name] of [
      ["P-01", "本庁舎3階"],
      ["P-02", "媒体保管庫"],
    ] as const) {
      await tabAndType(desk, "場所番号", code);
      await tabAndType(desk, "名称", name);
      await tabAndType(desk, "指定文書の番号", "8川財税第12号");
      await tabAndType(desk, "指定の日", shortDate(dayAgo(242)));
    }
    await next(desk, "人");
    for (const [name, kana] of [
      ["髙橋 真由美", "たかはし まゆみ"],
      ["𠮷野 健", "よしの けん"],
    ] as const) {
      await tabAndType(desk, "氏名", name);
      await tabAndType(desk, "ふりがな", kana);
      await tabAndType(desk, "指定文書の番号", "8川財税第12号");
      await tabAndType(desk, "指定の日", shortDate(dayAgo(242)));
    }
    await next(desk, "取り決め");
    expect(await accessibilityFaults(desk.page)).toEqual([]);
    await next(desk, "鍵と利用者");
    expect(await accessibilityFaults(desk.page)).toEqual([]);
  });

  test("hands over a sheet with the public key, to be kept outside the ledger", async () => {
    const { page } = desk;
    const path = await giveKey(desk, "mine.ukewatashi");
    await proceed(page);
    await heading(page, "初期設定控");
    await page.getByRole("img", { name: "初期設定控 1/1頁" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(existsSync(path)).toBe(true);
    const pdf = await answerDialogs(desk, "控.pdf");
    await page.getByRole("button", { name: "PDFに保存" }).click();
    await page.getByText(`初期設定控を保存しました(${pdf})`).waitFor();
    const session = await desk.call("session", {});
    const ledger = session.ok ? session.value.ledger : undefined;
    if (!ledger) throw new Error("no ledger is open");
    const [text, ...more] = await pagesOf(pdf);
    expect(more).toEqual([]);
    for (const said of [ledger.title, ledger.origin, ledger.vkey, path, `${path}-key`, "保管場所"])
      expect(text).toContain(compact(said));
    expect(text).not.toContain(compact(SECRET));
    expect(await codesIn(pdf, { dpi: 150, mode: "-mono" })).toEqual([ledger.vkey]);
  });

  test("ends at home, signed in as the custody manager, with nothing left to register", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: "ホームへ" }).click();
    await heading(page, "ホーム");
    expect(await page.getByRole("banner").getByText("𠮷野 健").isVisible()).toBe(true);
    expect(await page.getByText("次の登録が残っています").count()).toBe(0);
    const persons = await desk.call("persons", {});
    expect(persons.ok && persons.value.map((one) => one.name).toSorted()).toEqual([
      "髙橋 真由美",
      "𠮷野 健",
    ]);
  });

  test("is ready for the first handover: both sides are chosen already", async () => {
    const { page } = desk;
    await proceed(page);
    await heading(page, "受渡を始める");
    for (const name of [/髙橋 真由美/, /𠮷野 健/]) {
      await page.getByRole("radio", { name, checked: true }).waitFor();
    }
    expect(desk.refused, "by the page's policy, on the way here").toEqual([]);
  });
});

describe("a set-up that leaves everything for later", () => {
  const desk = throughout(newDesk);
  beforeAll(async () => {
    await desk.page.getByRole("button", { name: "台帳を作る" }).click();
  });

  test("needs the key alone, keeps what was typed through a reload, and lists the rest at home", async () => {
    const { page } = desk;
    await page.getByLabel("名称").first().fill("途中の市");
    await page.reload();
    await page.getByRole("button", { name: "台帳を作る" }).click();
    expect(await page.getByLabel("名称").first().inputValue()).toBe("途中の市");
    for (const part of ["契約", "場所", "人", "取り決め"]) {
      await page.getByRole("button", { name: "あとで登録する" }).click();
      await heading(page, `台帳を作る: ${part}`);
    }
    // What was agreed is recorded with the contract: it is not for later, and is asked again with the contract.
    expect(await page.getByRole("button", { name: "あとで登録する" }).count()).toBe(0);
    expect(await page.getByText("ここでの選択は使いません。").isVisible()).toBe(true);
    await next(desk, "鍵と利用者");
    await giveKey(desk, "bare.ukewatashi");
    await proceed(page);
    await heading(page, "初期設定控");
    await page.getByRole("link", { name: "ホームへ" }).click();
    await heading(page, "ホーム");
    expect(await page.getByRole("link", { name: "契約を登録する" }).isVisible()).toBe(true);
    // Whatever wants a contract leads to it.
    for (const hash of [
      "/handover/new",
      "/handover/assets",
      "/incident/new",
      "/import?of=assets",
      "/audit/inspection",
    ]) {
      await goToHash(page, `#${hash}`);
      const way = page.getByText("選べる契約がありません。").getByRole("link", { name: "契約" });
      await way.waitFor();
    }
    await goToHash(page, "#/");
    await heading(page, "ホーム");
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe("a set-up that cannot be finished", () => {
  const desk = throughout(newDesk);
  beforeAll(async () => {
    await desk.page.getByRole("button", { name: "台帳を作る" }).click();
  });

  test("says that there is no ledger, and keeps what was typed", async () => {
    const { page } = desk;
    for (let part = 0; part < 4; part += 1) {
      await page.getByRole("button", { name: "あとで登録する" }).click();
    }
    await next(desk, "鍵と利用者");
    await heading(page, "台帳を作る: 鍵と利用者");
    await giveKey(desk, "no-such-folder/mine.ukewatashi");
    await proceed(page);
    await page.getByText("台帳は作られていません。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, "台帳を作る: 鍵と利用者");
    expect(await page.getByRole("textbox", { name: "台帳の名称" }).inputValue()).not.toBe("");
  });
});
