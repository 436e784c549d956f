/** What was written by mistake is put right beside it (訂正票, E07), and a number taken back stays used up (E08), on the sample. */
import { describe, expect, test } from "vitest";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  goToHash,
  heading,
  picture,
  proceed,
  recorded,
  thisMoment,
  unitOf,
  paperPicture,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const goTo = (hash: string) => goToHash(desk.page, hash);

const serialOf = async (unit: string) => (await unitOf(desk, unit)).serial;

describe("a serial that was typed wrong", () => {
  const UNIT = "US-001";
  let before: string | undefined;

  test("is corrected from the unit's page, before and after side by side", async () => {
    const { page } = desk;
    before = await serialOf(UNIT);
    await goTo(`#/storage/asset/${UNIT}`);
    await page.getByRole("link", { name: "記録の誤りを訂正する" }).click();
    await heading(page, `情報資産 ${UNIT} の記録の誤りを訂正する`);
    await page.getByText(/両方が承認すると有効になります/).waitFor();
    await page.getByLabel("訂正後の製造番号").fill("SN-正-001");
    await page.getByLabel("訂正の理由").fill("登録票の1と7を読み違えた。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "correct");
    await proceed(page);
    await heading(page, /^訂正票 令和\d+年度 訂正第0002号$/);
    await page.getByText("承認を待っています").waitFor();
    expect(await serialOf(UNIT)).toBe(before);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "proposed");
  });

  test("is on the first screen until both sides have approved", async () => {
    const { page } = desk;
    await goTo("#/");
    await heading(page, "ホーム");
    await page.getByRole("link", { name: /訂正第0002号 が双方の承認を待っています/ }).click();
    await heading(page, /^訂正票 .*号$/);
    await proceed(page);
    await heading(page, /の承認を記録する$/);
    await page.getByRole("radio", { name: "紙に押印して後で取り込む" }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "approve");
    await proceed(page);
    await heading(page, /^訂正票 .*号$/);
    expect(await serialOf(UNIT)).toBe(before);
    await proceed(page);
    await heading(page, /の承認を記録する$/);
    await page.getByRole("radio", { name: "紙に押印して後で取り込む" }).check();
    await proceed(page);
    await page.getByText("訂正は有効です").waitFor();
    expect(await serialOf(UNIT)).toBe("SN-正-001");
    await picture(desk, "inForce");
    await paperPicture(desk, /訂正票/, "inForce-paper");
  });

  test("stands beside the original on the unit's page, which still tells of it", async () => {
    const { page } = desk;
    await goTo(`#/storage/asset/${UNIT}`);
    await heading(page, new RegExp(`^${UNIT}`));
    await page.getByRole("cell", { name: "SN-正-001" }).waitFor();
    await page.getByText(new RegExp(`訂正前「${before}」 訂正後「SN-正-001」`)).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "unit");
  });

  test("is printed on the reprint of its slip, whose words stay as they were", async () => {
    const { page } = desk;
    const found = await desk.call("asset", { id: UNIT });
    const slip = found.ok ? (found.value.received?.slip.id ?? "") : "";
    await goTo(`#/handover/slip/${slip}`);
    await heading(page, /^受渡票/);
    await paperPicture(desk, /受渡票/, "slip-paper");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "slip");
  });
});

describe("what cannot be corrected", () => {
  test("is refused in words: custody is changed by what happens", async () => {
    const view = await desk.call("correcting", { kind: "asset", id: "US-002" });
    if (!view.ok) throw new Error("no US-002");
    const [entry] = view.value.entries;
    const refused = await desk.call("tryOut", {
      command: {
        type: "correctRecord",
        id: "0197f2a0-0000-7000-8000-0000000000aa",
        occurredAt: "2027-03-01T09:00:00+09:00",
        correction: "c-x",
        subject: { kind: "asset", id: "US-002" },
        target: { seq: entry?.seq ?? 0, leaf: entry?.leaf ?? "" },
        person: "p-minato",
        reason: "置き場所が違った",
        after: { place: "P-02" },
      },
    });
    expect(refused.ok && refused.value.refusals.map((one) => one.message).join()).toContain(
      "場所は訂正できません",
    );
  });
});

describe("a number taken back", () => {
  test("is listed with its reason, and stays used up", async () => {
    const { page } = desk;
    const at = thisMoment();
    await recorded(desk, {
      type: "issueSlip",
      occurredAt: at,
      slip: "slip-void",
      contract: "K-1",
      kind: "return",
      issuedOn: at.slice(0, 10),
      plannedAt: at,
      place: "P-02",
      giver: "p-minato",
      receiver: "p-takahashi",
      purpose: "納税通知書の印字",
      lines: [{ asset: "US-002", quantity: { value: 1, unit: "stick" } }],
    });
    await goTo("#/handover/slip/slip-void");
    await page.getByRole("button", { name: "取り消す" }).click();
    await page.getByLabel("取消しの理由").fill("受渡しの日を改めるため。");
    await page.getByRole("dialog").getByRole("button", { name: "取り消す" }).click();
    await page.getByText("欠番(取消)").first().waitFor();
    await paperPicture(desk, /受渡票/, "voided-paper");
    await picture(desk, "voided");
    await goTo("#/handover");
    await heading(page, "受渡");
    await page.getByRole("radio", { name: "欠番(取消)" }).check();
    await page.getByRole("cell", { name: "受渡しの日を改めるため。" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "void");
    await page.getByRole("link", { name: "訂正票の一覧" }).click();
    await heading(page, "訂正票の一覧");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "list");
    expect(desk.refused).toEqual([]);
  });
});
