/** A period is closed and signed, and what is told of it later says how late it is, in the real program on the sample. */
import { describe, expect, test } from "vitest";
import { addDays } from "../../shared/domain/calendar.ts";
import { eraDate, shortDate } from "../../shared/forms/era.ts";
import { pagesOf } from "./printing/paper.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  checkedPaper,
  giveReasons,
  goToHash,
  heading,
  picture,
  proceed,
  savedPaper,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

/** The sample has closed its first half year; what happened since is counted up to its stocktake. */
let from = "";
const DAYS = { to: 48, late: 40 };

describe("a period of a contract", () => {
  test("is closed from the contract's page, by the password of whoever answers for it", async () => {
    const { page } = desk;
    const before = await desk.call("closes", { contract: "K-1" });
    from = before.ok ? before.value.next.from : "";
    await goToHash(page, "#/contract/of/K-1?part=closes");
    await page.getByRole("cell", { name: /^令和\d+年度 締第0001号$/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "closes");
    await proceed(page);
    await heading(page, "期間を締める");
    await page.getByLabel("締める期間の末日").fill(shortDate(addDays(from, DAYS.to)));
    await page.getByRole("textbox", { name: /^パスワード/ }).fill("mihon-kanri");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "close-period");
    await proceed(page);
    await heading(page, `${eraDate(from)}〜${eraDate(addDays(from, DAYS.to))} の締め`);
    await page
      .getByText(/棚卸 1件/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "closed");
  });

  test("is a paper with a number, whose PDF leads back to its page", async () => {
    const { page } = desk;
    const closed = page.url();
    const text = (await pagesOf(await savedPaper(desk, "close.pdf"))).join("");
    expect(text).toMatch(/令和\d+年度締第\d{4}号/);
    expect(text).toMatch(/前回の締め令和\d+年度締第0001号/);
    expect(text).toMatch(/棚卸1件/);
    expect(text).not.toContain("再発行");
    await page.getByRole("table", { name: "印刷の記録" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "close-printed");
    await checkedPaper(desk, "close.pdf", /^期間の締め 令和\d+年度 締第\d{4}号\(完了後\)/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "close-checked");
    await page.getByRole("link", { name: "台帳のこの用紙を見る" }).click();
    await heading(page, /の締め$/);
    expect(page.url()).toBe(closed);
  });

  test("asks why what is told of it comes late, and shows it afterwards, on the reprint as well", async () => {
    const { page } = desk;
    const closed = page.url();
    await goToHash(page, "#/storage/act/store?units=US-001");
    await heading(page, /棚/);
    await page.getByLabel("棚・保管庫の番号").fill("媒体庫9-9");
    await page.getByLabel(/日時を指定する/).check();
    await page
      .getByRole("textbox", { name: /^日時/ })
      .first()
      .fill(shortDate(addDays(from, DAYS.late)));
    await proceed(page);
    await page
      .getByText(/締めた期間.*日遅れの記録/)
      .first()
      .waitFor();
    await picture(desk, "late");
    await giveReasons(page, "棚卸の帳票の提出が遅れた。");
    await goToHash(page, closed.slice(closed.indexOf("#")));
    await page.getByRole("cell", { name: "棚卸の帳票の提出が遅れた。" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "close-late");
    const text = (await pagesOf(await savedPaper(desk, "late.pdf"))).join("");
    expect(text).toContain("締めた後の記録1件(下に記載)");
    expect(text).toContain("棚卸の帳票の提出が遅れた。");
    expect(text).toContain("再発行");
    expect(desk.refused).toEqual([]);
  });
});
