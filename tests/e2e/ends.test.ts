/** What the client allowed ends, or lasts longer than the contract; and what bites afterwards, in the real program. */
import { describe, expect, test } from "vitest";
import { CONTRACT } from "../../electron/sample/stage.ts";
import { eraDate, shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { sampleDesk } from "./sample.ts";
import type { Desk } from "./screens.ts";
import {
  accessibilityFaults,
  goToHash,
  heading,
  picture,
  proceed,
  recorded,
  thisMoment,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const goTo = (hash: string) => goToHash(desk.page, hash);

async function ended(page: Desk["page"], what: "承諾" | "指定", paper: string): Promise<void> {
  await page.getByLabel(`${what}の終わりの日`).fill(shortDate(dayAgo(1)));
  await page.getByLabel("発注者の文書の番号").fill(paper);
  await page.getByLabel("発注者の文書の日付").fill(shortDate(dayAgo(2)));
}

describe("a consent that ends", () => {
  test("is ended from the list of parties, by the client's paper", async () => {
    const { page } = desk;
    await goTo(`#/contract/of/${CONTRACT}?part=parties`);
    await page.getByRole("link", { name: /あおぞらリサイクル: 承諾を終える/ }).click();
    await heading(page, "承諾の終了を記録する");
    await ended(page, "承諾", "情管承諾第7号の2");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "end-consent");
    await proceed(page);
    const parties = page.getByRole("table", { name: "この契約の関係者" });
    await parties.getByText(/期間外/).waitFor();
    expect(await page.getByRole("link", { name: /承諾を終える/ }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "end-consent-ended");
  });

  test("after which nobody of theirs can be chosen, and their place is refused by Art. 6", async () => {
    const { page } = desk;
    await goTo("#/handover/new?kind=disposal&instruction=order-01");
    await heading(page, "受渡を始める");
    await page
      .getByRole("group", { name: /^受領側/ })
      .getByText(/青山 修 は選べません。.*で承諾が終了/)
      .waitFor();
    await picture(desk, "end-consent-bites");
    await goTo("#/transport/new?units=HD-006");
    await heading(page, "搬送の出発を記録する");
    await page.getByLabel("到着地").selectOption({ label: "P-03 あおぞらリサイクル 破砕工場" });
    await page.getByLabel("手段").selectOption({ label: "社用車" });
    await page.getByLabel("移動の目的").fill("破砕の準備");
    await page
      .getByText(/への承諾の期間は.*特記事項 第6条第1項/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page
      .getByText(/への承諾の期間は/)
      .first()
      .scrollIntoViewIfNeeded();
    await picture(desk, "end-consent-way");
    await page.getByRole("link", { name: "承諾書を登録する" }).first().click();
    await page.getByRole("table", { name: "この契約の関係者" }).waitFor();
  });
});

describe("a designation of a place that ends", () => {
  test("says what still lies there, and is recorded all the same", async () => {
    const { page } = desk;
    await goTo(`#/contract/of/${CONTRACT}?part=places`);
    await page.getByRole("link", { name: /媒体保管庫: 指定を終える/ }).click();
    await heading(page, "場所の指定の終了を記録する");
    await ended(page, "指定", "情管第104号の2");
    await page
      .getByText(/情報資産が\d+点あります\(特記事項 第10条\)/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "end-place");
    await proceed(page);
    await page.getByText("記録しました。次の点を確かめてください").waitFor();
    await picture(desk, "end-place-said");
    await proceed(page);
    await page
      .getByRole("table", { name: "場所と指定" })
      .getByText(/期間外/)
      .waitFor();
    await picture(desk, "end-place-ended");
  });

  test("after which nobody works there, by Art. 10, and the home screen says so", async () => {
    const { page } = desk;
    await goTo("#/storage/act/takeOut?units=DV-001");
    await heading(page, "取出しを記録する");
    await page.getByLabel("目的").fill("様式の照合");
    await page
      .getByText(/指定の期間は.*特記事項 第10条/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "end-place-bites");
    await page.getByRole("link", { name: "指定文書を登録する" }).click();
    await page.getByRole("table", { name: "場所と指定" }).waitFor();
    await page.keyboard.press("Alt+1");
    await heading(page, "ホーム");
    await picture(desk, "end-place-home");
    await goTo("#/audit/inspection");
    await page
      .getByRole("region", { name: /^第10条/ })
      .getByText(/指定のない期間\(.*\)、情報資産が\d+点ありました。/)
      .waitFor();
  });
});

describe("what is kept past the contract's end", () => {
  test("may be by the client's paper alone, until the day it says", async () => {
    const { page } = desk;
    // Once: midnight may fall between what is typed and what is looked for.
    const until = dayAgo(-20);
    await goTo("#/storage/act/defer?units=US-001,US-002");
    await heading(page, "契約終了後の保有を登録する");
    await proceed(page);
    await page.getByText("発注者の書面の番号を入力してください。").waitFor();
    await page.getByLabel("発注者の書面の番号").fill("情管第310号");
    await page.getByLabel("発注者の書面の日付").fill(shortDate(dayAgo(3)));
    await page.getByLabel("保有の期限").fill(shortDate(until));
    await page.getByLabel("理由").fill("次年度の照合に使うため。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "defer");
    await proceed(page);
    await page.getByText(/^契約終了後の保有を.*しました/).waitFor();
    await goTo("#/storage/asset/US-001");
    await heading(page, /^US-001/);
    await page.getByText(`${eraDate(until)}まで`, { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "deferred");
    await page.keyboard.press("Alt+1");
    await heading(page, "ホーム");
    await page.getByText(/保有/).first().waitFor();
    await picture(desk, "deferred-home");
  });

  test("is not overdue when the others are, by Art. 14", async () => {
    const { page } = desk;
    await recorded(desk, {
      type: "endContract",
      occurredAt: thisMoment(),
      contract: CONTRACT,
      reason: "terminated",
      endedOn: dayAgo(20),
      acknowledged: [{ rule: "R14-8", reason: "返却の日程を調整中" }],
    });
    await goTo(`#/contract/of/${CONTRACT}?part=outstanding`);
    const list = page.getByRole("table", { name: "未返還・未廃棄 情報資産一覧" });
    await list
      .getByRole("row", { name: /US-003/ })
      .getByText("20日")
      .waitFor();
    expect(
      await list
        .getByRole("row", { name: /US-001/ })
        .getByText("20日")
        .count(),
    ).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "deferred-list");
    await goTo("#/handover/new?kind=return&units=US-003");
    await heading(page, "受渡を始める");
    await page
      .getByText(/終了から20日経過しています.*特記事項 第14条/)
      .first()
      .waitFor();
    await picture(desk, "deferred-late");
    expect(desk.refused).toEqual([]);
  });
});
