/** Whether the ledger is whole, and any entry of it to take along, in the real program. */
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tampered } from "../helpers/tamper.ts";
import { pagesOf } from "./printing/paper.ts";
import type { Desk } from "./screens.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  answerDialogs,
  goToHash,
  heading,
  leave,
  proceed,
} from "./screens.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await sampleDesk();
});
afterAll(() => leave(desk));

/** How many entries the sample has. */
async function entries(): Promise<number> {
  const session = await desk.call("session", {});
  return (session.ok && session.value.ledger?.size) || 0;
}

async function ledgerPath(): Promise<string> {
  const session = await desk.call("session", {});
  return (session.ok && session.value.ledger?.path) || "";
}

describe("a ledger that is whole", () => {
  test("is found so by one press, with what was checked and what this cannot show", async () => {
    const { page } = desk;
    await page.keyboard.press("Alt+8");
    await heading(page, "検証");
    await page.getByText("このパソコンでは、まだこの台帳を検証していません。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await page.getByRole("heading", { name: "台帳に異常は見つかりませんでした" }).waitFor();
    const all = `記録 ${await entries()}件`;
    await page.getByText(new RegExp(`署名 \\d+件.*${all}|${all}.*署名 \\d+件`)).waitFor();
    await page
      .getByText(/^この検証は、記録されなかった事実や、控えより後の書き換えを示しません。/)
      .waitFor();
    await page.getByText(/最終検証 \d+:\d\d 異常なし/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("has a report to save, and keeps the verdict while one looks at other screens", async () => {
    const { page } = desk;
    const path = await answerDialogs(desk, "report.txt");
    await page.getByRole("button", { name: "検証結果を保存する" }).click();
    await page.getByText(/検証結果を保存しました/).waitFor();
    expect(readFileSync(path, "utf8")).toContain("台帳に異常は見つかりませんでした。");
    const said = await reportOnPaper("report.pdf");
    expect(said).toContain("検証結果報告書");
    expect(said).toContain("台帳に異常は見つかりませんでした");
    expect(said).toContain("もう一度確かめるには");
    await page.keyboard.press("Alt+1");
    await page.keyboard.press("Alt+8");
    await page.getByRole("heading", { name: "台帳に異常は見つかりませんでした" }).waitFor();
  });

  test("shows every entry as it stands in the file, each to be handed out with its proof", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: "記録の一覧を見る" }).click();
    await heading(page, "記録の一覧");
    await page.getByText(`すべての記録 ${await entries()}件、新しい順`).waitFor();
    await page.getByRole("button", { name: "次へ" }).click();
    await page.getByRole("link", { name: "50", exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "50", exact: true }).click();
    await heading(page, "記録 50");
    const body = await page.getByRole("region", { name: "記録の本文" }).textContent();
    expect(JSON.parse(body ?? "")).toMatchObject({ v: 1, seq: 50 });
    await page.getByRole("region", { name: "署名された先頭", exact: true }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const path = await answerDialogs(desk, "50.tlog-proof");
    await page.getByRole("button", { name: "この記録を渡す" }).click();
    await page.getByText(/記録 50 の証明を保存しました/).waitFor();
    expect(readFileSync(path, "utf8")).toContain("\nindex 50\n");
    await page.getByRole("link", { name: "次の記録" }).click();
    await heading(page, "記録 51");
  });

  test("says of an entry that does not exist that there is none, with the way back", async () => {
    const { page } = desk;
    await goToHash(page, "#/audit/entry/99999");
    await page
      .getByText("指定されたものは台帳にありません。一覧から選び直してください。")
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "記録の一覧へ戻る" }).click();
    await heading(page, "記録の一覧");
  });
});

/** The words of the report as a PDF, without blanks. */
async function reportOnPaper(name: string): Promise<string> {
  const { page } = desk;
  const path = await answerDialogs(desk, name);
  await page.getByRole("button", { name: "PDFに保存" }).click();
  await page.getByText(/検証結果報告書を保存しました/).waitFor();
  return (await pagesOf(path)).join("");
}

describe("a ledger that someone has changed", () => {
  test("is found so, with the first bad entry, what to do, and the list", async () => {
    const { page } = desk;
    const path = await ledgerPath();
    await desk.call("closeLedger", {});
    let bad = 0;
    const changed = tampered(path, join(desk.home.path, "changed.sqlite"), (db) => {
      bad = db
        .prepare<[], number>(
          "SELECT min(seq) FROM entries WHERE instr(CAST(body AS TEXT), 'DR-001')",
        )
        .pluck()
        .get() as number;
      db.prepare(
        "UPDATE entries SET body = CAST(replace(CAST(body AS TEXT), 'DR-001', 'DR-009') AS BLOB) WHERE seq = ?",
      ).run(bad);
    });
    copyFileSync(changed, path);
    const opened = await desk.call("openLedger", { path });
    expect(opened.ok).toBe(true);
    await page.reload();
    await page.getByRole("button", { name: "監査・検査員(kansa)" }).click();
    await heading(page, "記録の一覧");
    await page.keyboard.press("Alt+8");
    await heading(page, "検証");
    await proceed(page);
    await page.getByRole("heading", { name: "異常があります", exact: true }).waitFor();
    await page.getByText(/この台帳への記録を止め、ファイルをそのまま保全してください。/).waitFor();
    await page
      .getByText(`記録 ${bad} の内容が、記録された時から変わっています。`)
      .first()
      .waitFor();
    const said = await reportOnPaper("changed.pdf");
    expect(said).toContain("異常があります");
    expect(said).toContain(`最初の異常は記録${bad}です。`);
    expect(said).toContain(`記録${bad}の内容が、記録された時から変わっています。`);
    await page.getByRole("table", { name: /^見つかった異常/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: `記録 ${bad}`, exact: true }).click();
    await heading(page, `記録 ${bad}`);
    await page.getByText(/最終検証 .* 異常あり/).waitFor();
  });
});

test("the page's policy refused nothing on the way", () => {
  expect(desk.refused).toEqual([]);
});
