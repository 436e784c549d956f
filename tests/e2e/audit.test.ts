/** Whether the ledger is whole, and any entry of it to take along, in the real program. */
import { copyFileSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { tampered } from "../helpers/tamper.ts";
import { filesIn, reportOn } from "../unit/verify-page/bundle.ts";
import { pagesOf } from "./printing/paper.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  answerDialogs,
  goToHash,
  heading,
  picture,
  proceed,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

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
    const forPrograms = await answerDialogs(desk, "report.json");
    await page.getByRole("button", { name: "検証結果を保存する" }).click();
    await page.getByText(/検証結果を保存しました.*report\.json/).waitFor();
    expect(JSON.parse(readFileSync(forPrograms, "utf8"))).toMatchObject({ ok: true });
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

describe("what people are given who do not have the program", () => {
  test("is the page that checks bundles and papers, as one file", async () => {
    const { page } = desk;
    await goToHash(page, "#/audit");
    await heading(page, "検証");
    await page.getByRole("heading", { name: "台帳を持たない人に渡す" }).scrollIntoViewIfNeeded();
    await picture(desk, "hand-out");
    const path = await answerDialogs(desk, "verify.html");
    await page.getByRole("button", { name: "検証用ページを保存する" }).click();
    await page.getByText(/検証用ページを保存しました/).waitFor();
    expect(readFileSync(path, "utf8")).toContain("Content-Security-Policy");
  });

  test("is a bundle without chosen persons' names, in a folder of its own, told in plain words", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: "証拠一式を書き出す" }).click();
    await heading(page, "証拠一式の書き出し");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("radio", { name: "選んだ人のものを省く" }).click();
    await answerDialogs(desk, undefined);
    await proceed(page);
    await page.getByText("省く人を1人以上選んでください。").waitFor();
    await page.getByRole("checkbox", { name: /湊/ }).click();
    await page
      .getByText(/備考や添付ファイルの名前に書かれた氏名は/)
      .first()
      .waitFor();
    await picture(desk, "export-choice");
    // The program runs as somebody else; its home is a folder it may write into.
    const into = await answerDialogs(desk, "");
    await proceed(page);
    await page.getByText(/^証拠一式を書き出しました\(記録 /).waitFor();
    await picture(desk, "export-done");
    expect(await accessibilityFaults(page)).toEqual([]);
    const folder = readdirSync(into).find((name) => name.startsWith("証拠一式_")) ?? "";
    const files = filesIn(join(into, folder));
    expect((await reportOn(files)).findings).toEqual([]);
    expect(files.get("disclosures.jsonl")?.toString("utf8")).not.toContain("湊");
    expect(files.get("verify.html")?.toString("utf8")).toContain("Content-Security-Policy");
  });
});

describe("a paper that is checked", () => {
  test("is shown with everything that stands on it, to compare line by line", async () => {
    const { page } = desk;
    const { code } = await slipCode("slip-01", "issued");
    await goToHash(page, "#/audit/check");
    await heading(page, "控えとの照合");
    await page.getByRole("textbox", { name: /QRコードの文字/ }).fill(code);
    await proceed(page);
    await page.getByText("台帳に記録された内容です。用紙の記載と見比べてください。").waitFor();
    await page.getByText(/この用紙の後、記録 \d+ で完了しました。/).waitFor();
    for (const label of ["引渡側", "受領側", "業務・利用目的", "契約期間"])
      await page.locator("dt").getByText(label, { exact: true }).waitFor();
    await page.getByRole("table", { name: "台帳に記録された明細" }).waitFor();
    await picture(desk, "paper-top");
    await page.getByRole("table", { name: "台帳に記録された明細" }).scrollIntoViewIfNeeded();
    await picture(desk, "paper-units");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "検証へ戻る" }).click();
    await page.getByRole("link", { name: "記録の一覧を見る" }).click();
    await heading(page, "記録の一覧");
  });
});

/** The code on a paper of the open ledger. */
async function slipCode(subject: string, stage: "issued" | "completed"): Promise<{ code: string }> {
  const ledger = openForReading(await ledgerPath());
  const form = formToPrint(
    ledger,
    { form: "handoverSlip", subject, stage },
    "2026-11-23T12:00:00+09:00",
  );
  ledger.close();
  if (!form) throw new Error(`there is no paper of ${subject}`);
  return { code: form.proof.code };
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
