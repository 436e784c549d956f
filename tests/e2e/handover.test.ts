/** Handing over at the counter, in the real program: from the first scan to the paper. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  answerDialogs,
  giveReasons,
  goToHash,
  heading,
  picture,
  proceed,
  registerUnits,
  samplePassword,
  scan,
  signByHand,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

let password: string;
const desk = throughout(sampleDesk);
beforeAll(async () => {
  password = await samplePassword(desk, "manager");
});

/** Counts the keys a person presses, apart from the letters of a password. */
function counted(presses: { keys: number }) {
  return async (...keys: readonly string[]) => {
    for (const key of keys) {
      if (key === "Control+Enter") await proceed(desk.page);
      else await desk.page.keyboard.press(key);
      presses.keys += 1;
    }
  };
}

async function startHandover(): Promise<void> {
  await desk.page.keyboard.press("Alt+2");
  await heading(desk.page, "受渡");
  await proceed(desk.page);
  await heading(desk.page, "受渡を始める");
  await desk.page.getByRole("button", { name: "変える" }).waitFor();
}

/** Registers a unit and issues a slip of it alone, up to the first confirmation. */
async function startSlipOf(number: string): Promise<void> {
  const { page } = desk;
  await registerUnitsNamed(number);
  await startHandover();
  await scan(page, number);
  await proceed(page);
  await heading(page, /^受渡票 令和/);
}

/** Answers the questions that a reason answers. */
async function sayWhy(reason: string): Promise<void> {
  await desk.page.getByText("理由を記録すると続けられます").waitFor();
  await desk.page.getByLabel("理由").fill(reason);
  await desk.page.getByRole("button", { name: "理由を記録して続ける" }).click();
}

describe("twenty labelled items over the counter", () => {
  test("take twenty scans and at most twenty-five keys, and end with paper", async () => {
    const { page } = desk;
    const numbers = await registerUnits(desk, 20);
    const presses = { keys: 0 };
    const press = counted(presses);
    await press("Alt+2");
    await heading(page, "受渡");
    await press("Control+Enter");
    await heading(page, "受渡を始める");
    for (const number of numbers) await scan(page, number);
    await page.getByText("計 20点(USBメモリ 20本)").first().waitFor();
    // On which papers it rests is said as soon as nothing stands in its way.
    const grounds = page.getByRole("region", { name: "根拠" });
    await grounds.getByText(/^第10条 場所の指定 /).waitFor();
    await grounds.getByText(/^第12条 指定職員の指定 .+・/).waitFor();
    await grounds.scrollIntoViewIfNeeded();
    await picture(desk, "grounds-new-slip");
    await press("Control+Enter");
    await heading(page, /^受渡票 令和/);
    // What is missing is gone to: first the ticks, by one key for all.
    await press("Control+Enter", "Space");
    await page.getByText("照合済み 20行 / 20行").waitFor();
    await grounds.getByText(/^第12条 指定職員の指定 /).waitFor();
    await picture(desk, "grounds-confirm");
    await page.getByLabel(/^身分証/).focus();
    await press("Space");
    await signByHand(page);
    await press("Control+Enter");
    await page.getByRole("region", { name: "受領側の確認" }).waitFor();
    await press("Control+Enter");
    await page.keyboard.type(password);
    await press("Tab", "Tab", "Space", "Control+Enter");
    await page.getByText("双方の確認のとおり記録しました").waitFor();
    await page.getByRole("list", { name: /受渡票/ }).waitFor();
    expect(presses.keys).toBeLessThanOrEqual(25);
    const slips = await desk.call("slips", { perPage: 1 });
    expect(slips.ok && slips.value.rows[0]).toMatchObject({ state: "completed", lines: 20 });
  });

  test("are printed into a file, and the print is recorded with the slip", async () => {
    const { page } = desk;
    const path = await answerDialogs(desk, "slip.pdf");
    await page.getByRole("button", { name: "PDFに保存" }).click();
    await page.getByText(/を保存しました/).waitFor();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
    await page.getByRole("link", { name: "受渡票の画面へ" }).click();
    await page.getByRole("table", { name: "印刷の記録" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe("a slip that is recorded", () => {
  test("tells under each of its entries which papers allowed it, and leads to them", async () => {
    const { page } = desk;
    const opened = page.getByText("根拠(3件)", { exact: true }).first();
    await opened.click();
    const paper = page.getByRole("listitem").filter({ hasText: /^第12条 指定職員の指定 / });
    await paper.last().waitFor();
    await opened.scrollIntoViewIfNeeded();
    await picture(desk, "grounds-slip");
    expect(await accessibilityFaults(page)).toEqual([]);
    const slips = await desk.call("slips", { perPage: 1 });
    const slip = slips.ok ? slips.value.rows[0]?.id : undefined;
    const view = slip === undefined ? undefined : await desk.call("slip", { id: slip });
    const issued = view?.ok ? view.value.history[0] : undefined;
    await goToHash(page, `/audit/entry/${issued?.seq ?? 0}`);
    const table = page.getByRole("table", { name: "この記録の根拠" });
    await table.getByText("指定職員の指定").waitFor();
    await picture(desk, "grounds-entry");
    expect(await accessibilityFaults(page)).toEqual([]);
    await table.getByRole("link").first().click();
    await page
      .getByText(/を発注者の指定場所として登録しました|場所/)
      .first()
      .waitFor();
    expect(issued?.grounds.map(({ article }) => article)).toEqual([10, 12, 12]);
  });
});

describe("writing a slip", () => {
  test("takes a scan into the next row whatever one is typing, and leaves that field as it was", async () => {
    const { page } = desk;
    await startHandover();
    await page.getByRole("button", { name: "変える" }).click();
    const purpose = page.getByLabel("業務・利用目的");
    await purpose.fill("帳票の印字");
    await scan(page, "Z-0001");
    expect(await purpose.inputValue()).toBe("帳票の印字");
    expect(await page.getByLabel("1行目の資産番号").inputValue()).toBe("Z-0001");
    await scan(page, "Z-0001");
    await page.getByText("Z-0001 は、もう表に入っています(1行目)").waitFor();
  });

  test("says in the row what a new unit still needs, and goes down with Enter", async () => {
    const { page } = desk;
    await page.getByText("新しい資産です。名称を入力してください。").waitFor();
    await page.getByLabel("1行目の名称").fill("納税者データ");
    await page.getByLabel("1行目の媒体").selectOption({ label: "USBメモリ" });
    await page.getByText("計 1点(USBメモリ 1本)").first().waitFor();
    await page.getByLabel("1行目の資産番号").press("Enter");
    await page.keyboard.type("K-0001", { delay: 60 });
    await page
      .getByText(/完了|保管中/)
      .first()
      .waitFor();
    expect(
      await page
        .getByText(/第11条/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("shows what a pasted list was understood as before it takes it over", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "2行目を除く" }).click();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      window.dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
    }, "管理番号\t媒体\t件名\t数量\nＰ－１\tＬＴＯ\t月次バックアップ\t２本\nP-2\t紙\t照合帳票\t3冊");
    await page.getByRole("dialog").getByText("磁気テープ", { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "2行を取り込む" }).click();
    await page.getByText("計 6点(USBメモリ 1本 / 磁気テープ 2本 / 紙文書 3冊)").first().waitFor();
  });

  test("survives a reload", async () => {
    const { page } = desk;
    await page.reload();
    await heading(page, "受渡を始める");
    expect(await page.getByLabel("1行目の名称").inputValue()).toBe("納税者データ");
    await page.getByText("計 6点").first().waitFor();
  });

  test("registers the new units with the slip", async () => {
    const { page } = desk;
    await proceed(page);
    // Nobody has said yet whether personal information is on them (Art. 4).
    await giveReasons(page, "発注者に確認中");
    await heading(page, /^受渡票 令和/);
    const found = await desk.call("search", { text: "P-1" });
    expect(found.ok && found.value.groups.some(({ kind }) => kind === "asset")).toBe(true);
  });
});

describe("at the desk", () => {
  test("a slip that is wrong is sent back with the reason, voided, and written anew", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "内容が違う" }).click();
    await page.getByLabel("違っているところ").fill("帳票が1冊多い");
    await proceed(page);
    await heading(page, /^不受理記録/);
    await page.getByRole("link", { name: "受渡票へ戻る" }).click();
    await page.getByText("内容が違うとの申出があります").waitFor();
    await page.getByRole("button", { name: "取り消す", exact: true }).click();
    await page.getByLabel("取消しの理由").fill("数え直すため");
    await proceed(page);
    await page.getByText("欠番(取消)").waitFor();
    await page.getByRole("link", { name: "同じ内容で作り直す" }).click();
    await heading(page, "受渡を始める");
    await page.getByText("計 6点(USBメモリ 1本 / 磁気テープ 2本 / 紙文書 3冊)").first().waitFor();
    await proceed(page);
    await heading(page, /^受渡票 令和/);
    const slips = await desk.call("slips", { perPage: 2 });
    expect(slips.ok && slips.value.rows.map((slip) => slip.state)).toEqual(["issued", "void"]);
  });

  test("nothing is confirmed before every line was compared", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "引渡側の確認を記録する" }).click();
    await page.getByText("照合していない行が3行あります。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("what differs at the receipt is set aside, and the rest is received", async () => {
    const { page } = desk;
    await page.getByLabel("数量(すべて)").check();
    await page.getByLabel(/^身分証/).check();
    await signByHand(page);
    await page.getByRole("button", { name: "引渡側の確認を記録する" }).click();
    await page.getByRole("region", { name: "受領側の確認" }).waitFor();
    await page.getByRole("button", { name: "P-2 が違う" }).click();
    await page.getByLabel("数えた数量").fill("２");
    await page.getByLabel(/^身分証/).check();
    await page.getByLabel(/^パスワード\(/).fill("not-the-password");
    await proceed(page);
    await page.getByText(/確認する人のパスワードが違うため/).waitFor();
    await page.getByLabel(/^パスワード\(/).fill(password);
    await proceed(page);
    await page.getByText("相違があり、一部を保留しています").waitFor();
    const slips = await desk.call("slips", { perPage: 1 });
    expect(slips.ok && slips.value.rows[0]?.state).toBe("held");
  });

  test("who did not look at the identity card says why, and it is recorded", async () => {
    const { page } = desk;
    await startSlipOf("W-0001");
    await page.getByLabel("数量(すべて)").check();
    // It is said before anyone signs.
    await page.getByText(/身分証.*特記事項 第16条/).waitFor();
    await page.getByLabel("紙に押印して後で取り込む").check();
    await proceed(page);
    await sayWhy("毎週同じ担当者と受け渡している");
    await page.getByRole("region", { name: "受領側の確認" }).waitFor();
    const last = await desk.call("entries", { perPage: 1 });
    const entry = await desk.call("entry", { seq: (last.ok && last.value.rows[0]?.seq) || 0 });
    expect(entry.ok && entry.value.body).toContain("毎週同じ担当者と受け渡している");
  });

  test("who is asked why after the password does not type it again", async () => {
    const { page } = desk;
    await page.getByLabel(/^パスワード\(/).fill(password);
    await proceed(page);
    await sayWhy("毎週同じ担当者から受け取っている");
    await page.getByText(/双方の確認のとおり記録しました/).waitFor();
    const slips = await desk.call("slips", { perPage: 1 });
    expect(slips.ok && slips.value.rows[0]?.state).toBe("completed");
  });

  test("a side that seals the paper has its scan filed afterwards", async () => {
    const { page } = desk;
    await startSlipOf("W-0009");
    await page.getByLabel("数量(すべて)").check();
    await page.getByLabel(/^身分証/).check();
    await signByHand(page);
    await proceed(page);
    await page.getByRole("region", { name: "受領側の確認" }).waitFor();
    await page.getByLabel("紙に押印して後で取り込む").check();
    await page.getByLabel(/^身分証/).check();
    await proceed(page);
    await page.getByText("押印または署名が残っています").waitFor();
    const scanned = await answerDialogs(desk, "scan.png");
    writeFileSync(scanned, readFileSync(join(import.meta.dirname, "../../build/icons/icon.png")));
    await page.getByRole("button", { name: "署名済みの写しを取り込む" }).click();
    await page.getByRole("button", { name: "scan.png" }).click();
    await page.getByRole("img", { name: "scan.png" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "閉じる" }).click();
  });
});

describe("going back", () => {
  test("offers only what is held, and the sides turned round", async () => {
    const { page } = desk;
    await startHandover();
    await page.getByRole("button", { name: "変える" }).click();
    await page.getByLabel("返却(返還)").check();
    await page
      .getByRole("group", { name: /^引渡側/ })
      .getByRole("radio", { name: /湊 大輔/ })
      .waitFor();
    await page.getByRole("button", { name: "台帳から選ぶ" }).click();
    await page.getByLabel(/^K-0001 /).check();
    await page.getByLabel(/^K-0002 /).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "2点を入れる" }).click();
    await page.getByText("計 2点(USBメモリ 2本)").first().waitFor();
    await scan(page, "Z-9999");
    await page.getByText(/Z-9999 は台帳にありません。/).waitFor();
    await page.getByRole("button", { name: "3行目を除く" }).click();
  });

  test("is one slip that both confirm, after which the units are gone", async () => {
    const { page } = desk;
    const receiver = page
      .getByRole("group", { name: /^受領側/ })
      .getByRole("radio")
      .first();
    await receiver.check();
    const place = page
      .getByRole("group", { name: /^受渡場所/ })
      .getByRole("radio", { name: /^みなと運用センター 媒体保管庫/ });
    await place.check();
    await proceed(page);
    await heading(page, /^受渡票 令和/);
    await page.getByLabel("数量(すべて)").check();
    await page.getByLabel(/^身分証/).check();
    await page.getByLabel(/^パスワード\(/).fill(password);
    await proceed(page);
    await page.getByRole("region", { name: "受領側の確認" }).waitFor();
    await page.getByLabel(/^身分証/).check();
    await signByHand(page);
    await proceed(page);
    await page.getByText("返却(返還)の受渡しを、双方の確認のとおり記録しました").waitFor();
    const unit = await desk.call("asset", { id: "unit-K-0001" });
    expect(unit.ok && unit.value.state).toBe("returned");
  });
});

describe("registering before there is a slip", () => {
  test("takes rows one by one and says what the ledger refuses", async () => {
    const { page } = desk;
    await page.keyboard.press("Alt+2");
    await page.getByRole("link", { name: "情報資産を登録する" }).click();
    await heading(page, "情報資産を登録する");
    await page.getByLabel("1行目の資産番号").fill("W-0001");
    await page.getByLabel("1行目の名称").fill("もう一つの同じ番号");
    await page.getByLabel("1行目の媒体").selectOption({ label: "CD" });
    await page.getByText(/「W-0001」は、情報資産 .*で使用中です/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("1行目の資産番号").fill("W-0002");
    await page.getByText(/で使用中です/).waitFor({ state: "detached" });
    await proceed(page);
    await giveReasons(page, "発注者に確認中");
    await page.getByText("情報資産 1件を登録しました").waitFor();
  });
});

test("the page's policy had nothing to refuse on the way", () => {
  expect(desk.refused).toEqual([]);
});

async function registerUnitsNamed(number: string): Promise<void> {
  const { page } = desk;
  await page.evaluate(() => {
    location.hash = "#/handover/assets";
  });
  await heading(page, "情報資産を登録する");
  await page.getByLabel("1行目の資産番号").fill(number);
  await page.getByLabel("1行目の名称").fill("申請書の束");
  await page.getByLabel("1行目の媒体").selectOption({ label: "紙文書" });
  await page.getByText("計 1点(紙文書 1冊)").first().waitFor();
  await proceed(page);
  await giveReasons(page, "発注者に確認中");
  await page.getByText("情報資産 1件を登録しました").waitFor();
}
