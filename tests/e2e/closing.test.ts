/** A period is closed and signed, and what is told of it later says how late it is, in the real program on the sample. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eraDate } from "../../shared/forms/era.ts";
import { dayAgo, typedDay } from "./days.ts";
import type { Desk } from "./screens.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  giveReasons,
  goToHash,
  heading,
  leave,
  picture,
  proceed,
} from "./screens.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await sampleDesk();
});
afterAll(() => leave(desk));

describe("a period of a contract", () => {
  test("is closed from the contract's page, by the password of whoever answers for it", async () => {
    const { page } = desk;
    await goToHash(page, "#/contract/of/K-1?part=closes");
    await page.getByText("まだ締めた期間はありません。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, "期間を締める");
    await page.getByLabel("締める期間の末日").fill(typedDay(dayAgo(29)));
    await page.getByRole("textbox", { name: /^パスワード/ }).fill("mihon-kanri");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "close-period");
    await proceed(page);
    await heading(page, new RegExp(`〜${eraDate(dayAgo(29))} の締め$`));
    await page
      .getByText(/提供の受領 \d+件/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "closed");
  });

  test("asks why what is told of it comes late, and shows it afterwards", async () => {
    const { page } = desk;
    const closed = page.url();
    await goToHash(page, "#/storage/act/store?units=US-001");
    await heading(page, /棚/);
    await page.getByLabel("棚・保管庫の番号").fill("媒体庫9-9");
    await page.getByLabel(/日時を指定する/).check();
    await page
      .getByRole("textbox", { name: /^日時/ })
      .first()
      .fill(typedDay(dayAgo(30)));
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
    expect(desk.refused).toEqual([]);
  });
});
