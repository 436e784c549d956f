/** What nobody knew of a unit is decided later, with who and why (R4-1), in the real program on the sample. */
import { describe, expect, test } from "vitest";
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { accessibilityFaults, goToHash, heading, picture, proceed } from "./screens.ts";
import { sampleDesk } from "./sample.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

describe("what a unit holds", () => {
  test("is decided on its page, and stands in its history with before and after", async () => {
    const { page } = desk;
    await goToHash(page, "#/storage/asset/HD-006");
    await page.getByRole("link", { name: "内容・分類などを確定する" }).click();
    await heading(page, "内容・分類などの確定を記録する");
    await page.getByLabel("要配慮個人情報").selectOption({ label: "あり" });
    await page.getByLabel("返却・廃棄の期限").fill(shortDate(dayAgo(-90)));
    await page.getByRole("textbox", { name: /^理由/ }).fill("発注者に照会し、回答を得た");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "describe-form");
    await proceed(page);
    await page.getByText("内容・分類などを確定しました").waitFor();
    await page.getByText(/要配慮個人情報 あり/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "describe-asset");
    expect(desk.refused).toEqual([]);
  });
});
