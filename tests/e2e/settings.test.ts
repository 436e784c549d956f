/** Who may sign in, and what each of them sees, in the real program on the sample. */
import { describe, expect, test } from "vitest";
import { sampleDesk } from "./sample.ts";
import { accessibilityFaults, goToHash, heading, proceed, samplePassword } from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const goTo = (hash: string) => goToHash(desk.page, hash);

async function signIn(login: string, password: string): Promise<void> {
  const { page } = desk;
  await page.keyboard.press("Control+L");
  await page.getByLabel("ログイン名").fill(login);
  await page.getByLabel("パスワード").fill(password);
  await page.getByRole("button", { name: "ログイン" }).click();
}

/** Signs in, and waits until the screens are there again. */
async function enter(login: string, password: string): Promise<void> {
  await signIn(login, password);
  await desk.page.getByLabel("ログイン名").waitFor({ state: "detached" });
}

describe("the settings", () => {
  test("say who may sign in, where ledger and key lie, and what must be kept safe", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: "設定" }).click();
    await heading(page, "設定");
    await page.getByText("操作のないまま5分で、ロックします").waitFor();
    await page.getByText(/見本台帳\.ukewatashi-key$/).waitFor();
    await page.getByText("自分の利用者は停止できません").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "使用している部品のライセンスを見る" }).click();
    await page.getByRole("region", { name: "ライセンスの全文" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("register a user, whose first password must be typed twice", async () => {
    const { page } = desk;
    await goTo("#/settings");
    // The keys do what the screen offers, once it has asked the ledger what that is.
    await page.getByRole("link", { name: "利用者を登録する" }).waitFor();
    await proceed(page);
    await heading(page, "利用者を登録する");
    await page.getByLabel("ログイン名").fill("髙橋");
    await page.getByRole("radio", { name: /^監査・検査員/ }).check();
    await page.getByLabel(/^はじめのパスワード必須|^はじめのパスワード 必須/).fill("kotoba-12345");
    await proceed(page);
    await page.getByText(/ログイン名を、半角の英数字と/).waitFor();
    await page.getByText("2回のパスワードが一致しません。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("ログイン名").fill("ｂ０００１");
    await page.getByLabel(/^はじめのパスワード\(もう一度\)/).fill("kotoba-12345");
    await proceed(page);
    await heading(page, "設定");
    await page.getByRole("cell", { name: "b0001", exact: true }).waitFor();
  });

  test("let that user in, who reads everything and is offered nothing to record", async () => {
    const { page } = desk;
    await enter("b0001", "kotoba-12345");
    await heading(page, "設定");
    expect(await page.getByRole("link", { name: "利用者を登録する" }).count()).toBe(0);
    await goTo("#/storage/asset/EX-002");
    await page.getByText("記録できるのは、管理責任者の利用者だけです。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await goTo("#/storage/act/takeOut?units=EX-002");
    await page.getByText(/^記録できるのは管理責任者だけです。/).waitFor();
    await page.getByRole("link", { name: "保管へ戻る" }).click();
    await heading(page, "保管");
  });

  test("stop a user for good, and say what stays", async () => {
    const { page } = desk;
    await enter("kanri", await samplePassword(desk, "manager"));
    await goTo("#/settings");
    await page.getByRole("link", { name: "b0001 を停止する" }).click();
    await page.getByText(/このあとログインできなくなります。これまでの記録は残ります。/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, "設定");
    await page.getByRole("cell", { name: "停止", exact: true }).waitFor();
    await signIn("b0001", "kotoba-12345");
    await page.getByText("ログイン名またはパスワードが違います。").waitFor();
    await page.getByRole("button", { name: "管理責任者(kanri)" }).click();
    await page.getByLabel("ログイン名").waitFor({ state: "detached" });
  });
});

describe("one's own password", () => {
  test("is changed only by who knows it, and then is the only one", async () => {
    const { page } = desk;
    await enter("tantou", await samplePassword(desk, "staff"));
    await goTo("#/settings");
    await page.getByRole("link", { name: "パスワードを変える" }).click();
    await heading(page, "パスワードを変える");
    await page.getByLabel("いまのパスワード").fill("chigau-kotoba");
    await page.getByRole("textbox", { name: /^新しいパスワード\s*必須/ }).fill("atarashii-kotoba");
    await page.getByLabel(/^新しいパスワード\(もう一度\)/).fill("atarashii-kotoba");
    await proceed(page);
    await page.getByText(/パスワードが違うため/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("いまのパスワード").fill(await samplePassword(desk, "staff"));
    await proceed(page);
    await heading(page, "設定");
    await page.getByText(/パスワードの変更を記録しました/).waitFor();
    await enter("tantou", "atarashii-kotoba");
    await heading(page, "設定");
  });
});

test("the staff are told what they may record, and offered it", async () => {
  const { page } = desk;
  await page.getByText(/^担当者: .*事故とその報告の記録、棚卸の記録/).waitFor();
  await goTo("#/storage/asset/EX-002");
  await page.getByText("事故のほかを記録できるのは、管理責任者の利用者だけです。").waitFor();
  expect(await page.getByRole("link", { name: "事故を記録する" }).isVisible()).toBe(true);
});

test("the page's policy refused nothing on the way", () => {
  expect(desk.refused).toEqual([]);
});
