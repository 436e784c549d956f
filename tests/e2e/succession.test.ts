/** One custody manager hands on to the next, both sign, and nothing moves (E09), in the real program on the sample. */
import { describe, expect, test } from "vitest";
import { dayAgo } from "./days.ts";
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
  recorded,
  savedPaper,
  signByHand,
  thisMoment,
  unitOf,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const custodianOf = async (unit: string) => (await unitOf(desk, unit)).custodianPerson;

describe("a change of custody managers", () => {
  test("needs one who holds the office; the deputy is given it", async () => {
    const { page } = desk;
    await recorded(desk, {
      type: "designatePerson",
      occurredAt: thisMoment(),
      contract: "K-1",
      person: "p-kondo",
      office: "custodyManager",
      document: { number: "届第9号", date: dayAgo(28) },
      from: dayAgo(28),
    });
    await goToHash(page, "#/contract/of/K-1?part=persons");
    await page.getByRole("heading", { name: /管理責任者の引継書/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "引継書を作成する" }).click();
    await heading(page, "引継書を作成する");
  });

  test("lists what is handed on, with keys and the reason, and is signed by who goes", async () => {
    const { page } = desk;
    await page.getByLabel("後任").selectOption("p-kondo");
    await page.getByLabel("引継ぎの理由").fill("4月1日付の人事異動のため。");
    await page.getByText(/引き継ぐ情報資産 \d+点/).waitFor();
    await page.getByLabel("引き継ぐ鍵・ケース等 1").fill("媒体保管庫の鍵");
    await page.getByLabel("数 1").fill("2");
    await page.getByRole("textbox", { name: /^パスワード/ }).fill("mihon-kanri");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "succession-new");
    await proceed(page);
    await heading(page, /^引継書 .*湊 大輔 から .*近藤 絵里 へ$/);
    expect(await custodianOf("US-001")).toContain("湊 大輔");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "succession-handed");
  });

  test("is taken over by who comes, after which the units are theirs where they lie", async () => {
    const { page } = desk;
    await proceed(page);
    await heading(page, "引継ぎを受ける");
    await page.getByRole("radio", { name: "画面に手書きで署名" }).check();
    await signByHand(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await page.getByText(/発注者への届出が記録されていません/).waitFor();
    await giveReasons(page, "後日届け出ます。");
    await page.getByText("引継済").waitFor();
    expect(await custodianOf("US-001")).toContain("近藤 絵里");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "succession-taken");
  });

  test("is a paper with both signatures, whose PDF leads back to its page", async () => {
    const { page } = desk;
    const taken = page.url();
    const text = (await pagesOf(await savedPaper(desk, "succession.pdf"))).join("");
    expect(text).toMatch(/令和\d+年度引継第\d{4}号/);
    expect(text).toContain("媒体保管庫の鍵2点");
    expect(text).toContain("4月1日付の人事異動のため。");
    expect(text).toContain("画面への自署により確認");
    expect(text).not.toContain("令和年月日");
    await page.getByRole("button", { name: "発行時の内容を見る" }).click();
    await page.getByText("まだ印刷していません。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "succession-paper");
    await checkedPaper(desk, "succession.pdf", /^引継書 令和\d+年度 引継第\d{4}号\(完了後\)/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "succession-checked");
    await page.getByRole("link", { name: "台帳のこの用紙を見る" }).click();
    await heading(page, /^引継書/);
    expect(page.url()).toBe(taken);
    expect(desk.refused).toEqual([]);
  });
});
