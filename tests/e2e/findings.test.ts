/** What the client's inspection found, until it is put right (Art. 19), in the real program on the sample. */
import { describe, expect, test } from "vitest";
import { CONTRACT } from "../../electron/sample/stage.ts";
import { eraDate, shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { sampleDesk } from "./sample.ts";
import { accessibilityFaults, goToHash, heading, picture, proceed } from "./screens.ts";
import { throughout } from "./throughout.ts";

const PAPER = "情管検第3号";

const desk = throughout(sampleDesk);

/** What the list for an inspection says of Art. 19. */
const article19 = () => desk.page.getByRole("region", { name: /^第19条/ });

async function inspect(from: string, to: string): Promise<void> {
  const { page } = desk;
  await goToHash(page, "#/audit/inspection");
  await heading(page, "検査のための一覧");
  await page.getByLabel("期間の始まり").fill(shortDate(from));
  await page.getByLabel("期間の終わり").fill(shortDate(to));
  await article19().waitFor();
}

describe("what an inspection found", () => {
  test("is recorded from the contract's page, by the paper that says it", async () => {
    const { page } = desk;
    await goToHash(page, `#/contract/of/${CONTRACT}?part=findings`);
    await page.getByText(/検査の指摘は、まだ記録されていません。/).waitFor();
    await picture(desk, "findings-none");
    await proceed(page);
    await heading(page, "検査の指摘を記録する");
    await proceed(page);
    await page.getByText("指摘の内容を入力してください。").waitFor();
    await page.getByLabel("指摘の文書の番号").fill(PAPER);
    await page.getByLabel("指摘の文書の日付").fill(shortDate(dayAgo(20)));
    await page.getByLabel("検査の日").fill(shortDate(dayAgo(21)));
    await page.getByLabel("処置の期限").fill(shortDate(dayAgo(2)));
    await page
      .getByLabel("指摘の内容")
      .fill("媒体保管庫の鍵の貸出簿に、返却時刻の記入漏れがある。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "finding-new");
    await proceed(page);
    await page.getByRole("table", { name: "検査の指摘" }).getByText(PAPER).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "finding-open");
  });

  test("is a gap of Art. 19 until it is put right, and is called for at home", async () => {
    const { page } = desk;
    await inspect(dayAgo(100), dayAgo(0));
    await article19()
      .getByText(`検査の指摘 ${PAPER} は、処置が記録されていません(期限 ${eraDate(dayAgo(2))})。`)
      .waitFor();
    await article19().getByText("検査の指摘 1件").click();
    await article19()
      .getByText(/貸出簿/)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await article19().scrollIntoViewIfNeeded();
    await picture(desk, "finding-gap");
    await inspect(dayAgo(100), dayAgo(30));
    await article19().getByText("不備は見つかりませんでした。").waitFor();
    await page.keyboard.press("Alt+1");
    await heading(page, "ホーム");
    await page.getByText(new RegExp(PAPER)).first().waitFor();
    await picture(desk, "finding-home");
  });

  test("is put right by what was done and the paper that told the client", async () => {
    const { page } = desk;
    await page
      .getByRole("link", { name: new RegExp(PAPER) })
      .first()
      .click();
    await page.getByRole("link", { name: `${PAPER} の処置を記録する` }).click();
    await heading(page, "指摘の処置を記録する");
    await page.getByLabel("処置の日").fill(shortDate(dayAgo(1)));
    await page
      .getByLabel("処置の内容")
      .fill("貸出簿に返却時刻の欄を設け、毎日の終わりに2人で確かめる。");
    await page.getByLabel("報告の文書の番号").fill("みなと報第12号");
    await page.getByLabel("報告の文書の日付").fill(shortDate(dayAgo(1)));
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "finding-resolve");
    await proceed(page);
    const found = page.getByRole("table", { name: "検査の指摘" });
    await found.getByText(/みなと報第12号/).waitFor();
    expect(await found.getByRole("link").count(), "nothing is left to do").toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "finding-resolved");
    await inspect(dayAgo(100), dayAgo(0));
    await article19().getByText("不備は見つかりませんでした。").waitFor();
    await article19().getByText("指摘の処置 1件").click();
    await article19()
      .getByText(/みなと報第12号/)
      .waitFor();
    await article19().scrollIntoViewIfNeeded();
    await picture(desk, "finding-met");
    expect(desk.refused).toEqual([]);
  });
});
