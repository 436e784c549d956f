/** Taking over a list from a file, in the real program: chosen, looked at, and recorded. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { shiftJis } from "../helpers/shiftJis.ts";
import { textRow, workbook } from "../helpers/workbook.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  answerDialogs,
  giveReasons,
  goToHash,
  heading,
  picture,
  proceed,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

/** Chooses a file in the dialog. */
async function choose(name: string, content: string | Uint8Array): Promise<void> {
  writeFileSync(await answerDialogs(desk, name), content);
  await desk.page.getByRole("button", { name: /ファイルを選ぶ$/ }).click();
}

const HEAD =
  "資産番号,名称,媒体,数量,単位,製造番号,個人情報,特定個人情報,要配慮個人情報,返却期限,担当メモ";

describe("a list of units", () => {
  test("says what is wrong with it, by row and column, and records nothing", async () => {
    const { page } = desk;
    await goToHash(page, "/storage/assets");
    await heading(page, "情報資産の一覧");
    await picture(desk, "import-list");
    await page.getByRole("link", { name: "ファイルから取り込む" }).click();
    await heading(page, "一覧の取込");
    await picture(desk, "import-guide");
    expect(await accessibilityFaults(page)).toEqual([]);
    const rows =
      "N-1,納税者データ,石板,1,本,SN-1,有,無,無,R9.3.31,\nUS-001,帳票,紙,少々,箱,,無,無,無,R9.2.30,\n";
    await choose("直す前.csv", shiftJis(`${HEAD}\n${rows}`));
    await page.getByText("2行目「媒体」").waitFor();
    await picture(desk, "import-faults");
    await page.getByText("帳票", { exact: true }).scrollIntoViewIfNeeded();
    await picture(desk, "import-faults-rows");
    expect(await page.getByText("「石板」は読み取れません").count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.getByRole("button", { name: /件を取り込む$/ }).count()).toBe(0);
  });

  test("that is no list is said to be none", async () => {
    const { page } = desk;
    await choose("古い表.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"));
    await page.getByText("このファイルは取り込めません").waitFor();
    await picture(desk, "import-unfit");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("is recorded once it is right and someone says so", async () => {
    const { page } = desk;
    const rows = Array.from({ length: 30 }, (_, at) =>
      textRow(
        at + 2,
        `N-${at + 1}`,
        "納税者データ",
        "USBメモリ",
        "１",
        "本",
        `SN-N${at}`,
        "有",
        "無",
        "無",
        "R9.3.31",
      ),
    );
    const bytes = await workbook({ rows: textRow(1, ...HEAD.split(",")) + rows.join("") });
    await choose("受渡一覧.xlsx", bytes);
    await page.getByText("情報資産30件を取り込めます").waitFor();
    await picture(desk, "import-ready");
    await page.getByText("21行目").scrollIntoViewIfNeeded();
    await picture(desk, "import-ready-rows");
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, "情報資産の一覧");
    await page.getByText(/情報資産30件を取り込みました\(記録 /).waitFor();
    await picture(desk, "import-done");
    const found = await desk.call("assets", { text: "N-30" });
    expect(found.ok && found.value.total).toBe(1);
    await goToHash(page, "/import?of=assets");
    await choose("受渡一覧.xlsx", bytes);
    await page.getByText(/取り込み済みです/).waitFor();
    await picture(desk, "import-again");
  });

  test("of which rows need a reason is taken over with one for each rule", async () => {
    const { page } = desk;
    await goToHash(page, "/import?of=assets");
    const rows = [
      "R-1,照合用帳票,紙,2,箱,,不明,無,無,,",
      "R-2,申込書,紙,1,箱,,無,無,無,,",
      "R-3,図面,紙,1,箱,,,,,,",
    ];
    await choose("理由が要る一覧.csv", `${HEAD}\n${rows.join("\n")}\n`);
    await page.getByText(/^2行目: 個人情報の有無/).waitFor();
    await page.getByText(/^4行目: 個人情報・特定個人情報/).waitFor();
    expect(await page.getByRole("button", { name: /件を取り込む$/ }).count()).toBe(0);
    await page.getByRole("button", { name: "理由を記録して続ける" }).click();
    await page.getByText("理由を入力してください。").waitFor();
    await page.getByText("理由が要る行").scrollIntoViewIfNeeded();
    await picture(desk, "import-reasons");
    expect(await accessibilityFaults(page)).toEqual([]);
    await giveReasons(page, "発注者に照会中");
    await heading(page, "情報資産の一覧");
    await page.getByText(/情報資産3件を取り込みました\(記録 /).waitFor();
    const reasonsOf = async (number: string) => {
      const found = await desk.call("assets", { text: number });
      const id = (found.ok && found.value.rows[0]?.id) || "";
      const unit = await desk.call("asset", { id });
      const details = unit.ok ? unit.value.history.flatMap((item) => item.details) : [];
      return details.filter(({ label }) => label === "理由").map(({ value }) => value);
    };
    expect(await reasonsOf("R-1")).toEqual(["発注者に照会中"]);
    expect(await reasonsOf("R-2")).toEqual([]);
  });

  test("goes out again as a file that Excel opens", async () => {
    const { page } = desk;
    await goToHash(page, "/storage/assets");
    await heading(page, "情報資産の一覧");
    const path = await answerDialogs(desk, "一覧.csv");
    await page.getByRole("button", { name: "CSVで保存" }).click();
    await page.getByText(/一覧を保存しました/).waitFor();
    const text = readFileSync(path, "utf8");
    expect(text.startsWith("\uFEFF契約,資産番号,名称,")).toBe(true);
    expect(text).toContain(",N-30,納税者データ,USBメモリ,");
    await picture(desk, "import-saved");
  });
});

describe("lists of persons and places", () => {
  test("are looked at and recorded the same way", async () => {
    const { page } = desk;
    await goToHash(page, "/settings");
    await page.getByRole("link", { name: "ファイルから取り込む" }).click();
    await page.getByText("人", { exact: true }).click();
    await page
      .getByRole("cell", { name: "ふりがな" })
      .or(page.getByText("ふりがな"))
      .first()
      .waitFor();
    await picture(desk, "import-guide-persons");
    await choose("職員.csv", "氏名,フリガナ,所属団体,課\n髙橋 新,ﾀｶﾊｼ ｱﾗﾀ,若葉市,税務課\n");
    await page.getByText("タカハシ アラタ").waitFor();
    await picture(desk, "import-ready-persons");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "人1件を取り込む" }).click();
    await page.getByText(/人1件を取り込みました\(記録 /).waitFor();
    await picture(desk, "import-done-persons");
  });
});
