/** An official whose designation has ended signs a slip on paper: it is held until the city says so (E30). */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { CONTRACT, PEOPLE, PLACES } from "../../electron/sample/stage.ts";
import { dayOf } from "../../shared/domain/calendar.ts";
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  answerDialogs,
  goToHash,
  heading,
  picture,
  proceed,
  recorded,
  savedPaper,
  thisMoment,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const UNIT = "HD-006";
const SLIP = "slip-late";

const desk = throughout(sampleDesk);
beforeAll(madeOut);

/** A return made out for the day before, when the official was in office for the last time. */
async function madeOut(): Promise<void> {
  const found = await desk.call("asset", { id: UNIT });
  const { seal, quantity } = found.ok ? found.value : {};
  const at = thisMoment();
  const yesterday = `${dayAgo(1)}T17:00:00+09:00`;
  await recorded(
    desk,
    {
      type: "endDesignation",
      occurredAt: at,
      contract: CONTRACT,
      person: PEOPLE.official,
      office: "designatedOfficial",
      lastDay: dayAgo(1),
    },
    {
      type: "issueSlip",
      occurredAt: at,
      slip: SLIP,
      contract: CONTRACT,
      kind: "return",
      issuedOn: dayOf(at),
      plannedAt: yesterday,
      place: PLACES.center,
      giver: PEOPLE.manager,
      receiver: PEOPLE.official,
      purpose: "返却",
      lines: [{ asset: UNIT, quantity: quantity ?? { value: 1, unit: "machine" } }],
    },
    {
      type: "confirmRelease",
      occurredAt: at,
      slip: SLIP,
      person: PEOPLE.manager,
      confirmation: { by: "paper" },
      identityShown: true,
      checks: [
        {
          asset: UNIT,
          counted: 1,
          ...(seal === undefined ? { seal: "none" } : { seal: "intact", sealRead: seal }),
        },
      ],
    },
  );
}

describe("a slip signed by an official whose designation has ended", () => {
  test("is refused at the desk, and recorded and held where it is signed on paper", async () => {
    const { page } = desk;
    await goToHash(page, `#/handover/slip/${SLIP}/confirm`);
    await heading(page, /^受渡票/);
    for (const box of await page.getByRole("checkbox", { name: /HD-006 の/ }).all())
      await box.check();
    await page.getByText(/の指定の期間は.*期間内の日付に/).waitFor();
    await picture(desk, "hold-desk");
    await page.getByRole("radio", { name: "紙に押印して後で取り込む" }).check();
    await page.getByText(/受渡票と情報資産を保留にします/).waitFor();
    await page.getByRole("checkbox", { name: /身分証/ }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "hold-paper");
    await proceed(page);
    await page.getByText("指定の期間外の人が確認したため、保留しています").waitFor();
    const seen = await desk.call("slip", { id: SLIP });
    expect(seen.ok && seen.value.state).toBe("held");
    expect(seen.ok && seen.value.items.map(({ asset }) => asset.state)).toEqual(["quarantined"]);
    await savedPaper(desk, "保留.pdf");
    await picture(desk, "hold-finished");
    await goToHash(page, "#/");
    await page.getByRole("link", { name: /指定の期間外の人の確認により保留/ }).click();
    await heading(page, /^受渡票/);
    await picture(desk, "hold-slip");
    await goToHash(page, `#/contract/of/${CONTRACT}?part=outstanding`);
    await page.getByText("発注者の確認待ち").first().waitFor();
    await picture(desk, "hold-outstanding");
  });

  test("goes on by the city's word in writing, once the signed paper is on file", async () => {
    const { page } = desk;
    await goToHash(page, `#/handover/slip/${SLIP}`);
    await page.getByRole("link", { name: "発注者の確認の結果を登録する" }).click();
    await heading(page, "発注者の確認の結果を登録する");
    await page.getByRole("radio", { name: "有効と確認した" }).check();
    await page.getByLabel("答えた発注者の職員").selectOption(PEOPLE.official2);
    await page.getByLabel("発注者の文書の番号").fill("総務第88号");
    await page.getByLabel("発注者の文書の日付").fill(shortDate(dayAgo(0)));
    await page.getByText(/署名済みの写しが取り込まれていません/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "hold-settle");
    await fileCopy();
    await goToHash(page, `#/handover/slip/${SLIP}/settle`);
    await page.getByText(/署名済みの写しが取り込まれていません/).waitFor({ state: "detached" });
    await proceed(page);
    await heading(page, /^受渡票/);
    await page.getByText("指定の期間外の確認を、発注者が有効と確認した").waitFor();
    await picture(desk, "hold-settled");
    const seen = await desk.call("slip", { id: SLIP });
    expect(seen.ok && seen.value.state).toBe("completed");
    expect(seen.ok && seen.value.items.map(({ asset }) => asset.state)).toEqual(["returned"]);
    expect(desk.refused).toEqual([]);
  });
});

/** The signed paper, taken in on the slip's page. */
async function fileCopy(): Promise<void> {
  const { page } = desk;
  const bytes = Buffer.from(PICTURE, "base64");
  writeFileSync(join(desk.home.path, "署名済み.png"), bytes);
  await answerDialogs(desk, "署名済み.png");
  await goToHash(page, `#/handover/slip/${SLIP}`);
  await page.getByRole("button", { name: /署名済みの写しを取り込む/ }).click();
  await page
    .getByText(/署名済み\.png/)
    .first()
    .waitFor();
}

/** One pixel. */
const PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
