/** A side does not confirm what the slip says, and both get the record of it (E17), in the real program on the sample. */
import { beforeAll, describe, expect, test } from "vitest";
import { PEOPLE, PLACES } from "../../electron/sample/stage.ts";
import { dayAgo } from "./days.ts";
import { pagesOf } from "./printing/paper.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  checkedPaper,
  goToHash,
  heading,
  picture,
  proceed,
  recorded,
  registerUnits,
  savedPaper,
  thisMoment,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);
beforeAll(async () => {
  const [first = "", second = ""] = await registerUnits(desk, 2);
  await recorded(desk, {
    type: "issueSlip",
    occurredAt: thisMoment(),
    slip: "to-refuse",
    contract: "K-1",
    kind: "provision",
    issuedOn: dayAgo(0),
    plannedAt: thisMoment(),
    place: PLACES.center,
    giver: PEOPLE.official,
    receiver: PEOPLE.manager,
    purpose: "納税通知書の印字",
    lines: [first, second].map((number) => ({
      asset: `unit-${number}`,
      quantity: { value: 1, unit: "stick" as const },
    })),
  });
});

describe("a handover that one side does not confirm", () => {
  test("is told line by line, beginning with what was compared on the desk", async () => {
    const { page } = desk;
    await goToHash(page, "#/handover/slip/to-refuse/confirm");
    await page.getByRole("button", { name: "K-0002 が違う" }).click();
    await page.getByLabel("数えた数量").fill("0");
    await page.getByRole("button", { name: "内容が違う" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await page.getByLabel("K-0002 の申出の数量").inputValue()).toBe("0");
    await proceed(page);
    await page.getByText("違っているところを入力してください。").waitFor();
    await page.getByLabel("違っているところ").fill("2本目がまだ書き出せていない。");
    await page.getByLabel("K-0002 の申出の内容").fill("書込み中");
    await page.getByLabel("数量や内容が違う明細").selectOption("unit-K-0001");
    await page.getByLabel("K-0001 の申出の数量").fill("多い");
    await proceed(page);
    await page.getByText("数量を0以上の整数で入力してください。").waitFor();
    await page.getByRole("button", { name: "この明細を外す" }).last().click();
    await page.getByLabel("受領側の申出").fill("2本がそろってから受け取る。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "refusal-dialog");
    await proceed(page);
    await heading(page, /^不受理記録 令和\d+年度 不受理第0002号$/);
    await page.getByText("受渡しは成立していません").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "refusal");
  });

  test("leaves the slip issued and the units with the giver", async () => {
    const slip = await desk.call("slip", { id: "to-refuse" });
    expect(slip.ok && slip.value).toMatchObject({
      state: "issued",
      disputes: [{ side: "giver", record: { label: expect.stringContaining("不受理第0002号") } }],
    });
    const unit = await desk.call("asset", { id: "unit-K-0001" });
    expect(unit.ok && unit.value.state).toBe("offered");
  });

  test("is a paper for both, recorded with its hash, whose PDF leads back to its page", async () => {
    const { page } = desk;
    const there = page.url();
    const pages = await pagesOf(await savedPaper(desk, "refusal.pdf"));
    const text = pages.join("");
    expect(pages).toHaveLength(2);
    expect(text).toContain("【発注者控】");
    expect(text).toContain("【受注者控】");
    expect(text).toContain("0本(記載1)");
    expect(text).toContain("書込み中");
    expect(text).toContain("2本がそろってから受け取る。");
    expect(text).toContain("すべて引渡側(若葉市)の保管のままです");
    await page
      .getByRole("table", { name: "印刷の記録" })
      .getByText(/^[0-9a-f]{64}$/)
      .waitFor();
    await checkedPaper(desk, "refusal.pdf", /^不受理記録 令和\d+年度 不受理第0002号/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "refusal-checked");
    await page.getByRole("link", { name: "台帳のこの用紙を見る" }).click();
    await heading(page, /^不受理記録/);
    expect(page.url()).toBe(there);
  });

  test("is found by its number, and leads to its slip and back", async () => {
    const { page } = desk;
    await page.getByRole("textbox", { name: /で検索/ }).fill("不受理第2号");
    await page
      .getByRole("link", { name: /不受理第0002号/ })
      .first()
      .click();
    await heading(page, /^不受理記録/);
    await page
      .getByRole("link", { name: /第\d{4}号$/ })
      .first()
      .click();
    await heading(page, /^受渡票/);
    await page.getByRole("link", { name: /^不受理記録/ }).waitFor();
    await picture(desk, "refusal-slip");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(desk.refused).toEqual([]);
  });
});
