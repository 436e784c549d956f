/** On the way from place to place, in the real program on the sample: what is late, a move of one's own, the check. */
import { describe, expect, test } from "vitest";
import { PEOPLE } from "../../electron/sample/stage.ts";
import { sampleDesk } from "./sample.ts";
import { accessibilityFaults, carryWithCare, goToHash, heading, proceed, scan } from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const goTo = (hash: string) => goToHash(desk.page, hash);

describe("what is underway", () => {
  test("stands first, marked when it is late, and leads to the next thing to record", async () => {
    const { page } = desk;
    await page.keyboard.press("Alt+3");
    await heading(page, "搬送");
    const underway = page.getByRole("table", { name: "搬送中・照合待ちの搬送" });
    await underway.getByText("到着予定を超過").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await underway.getByRole("link", { name: /搬送第0002号$/ }).click();
    await heading(page, /搬送第0002号\(返却\)$/);
    await page.getByText("到着予定を過ぎています").waitFor();
    await page.getByText("川崎 100 あ 12-34").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("arrives only where it was to go", async () => {
    const { page } = desk;
    await proceed(page);
    await heading(page, /搬送第0002号 の到着を記録する$/);
    await page
      .getByLabel("到着した場所")
      .selectOption({ label: "P-03 あおぞらリサイクル 破砕工場" });
    await page
      .getByText(
        /到着地「あおぞらリサイクル 破砕工場」が計画の「若葉市役所書庫棟 地下1階」と異なります/,
      )
      .waitFor();
    await page.getByLabel("到着した場所").selectOption({ label: "P-04 若葉市役所書庫棟 地下1階" });
    await page.getByText(/計画の.*と異なります/).waitFor({ state: "detached" });
    await page.getByLabel("途中の異常・遅れ").fill("道路の渋滞");
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, /搬送第0002号 の到着を照合する$/);
  });

  test("is compared unit by unit: scanned, ticked, or said to differ; none unseen", async () => {
    const { page } = desk;
    await page.getByText("照合済み 0行 / 12行").waitFor();
    await scan(page, "PB-001");
    await page.getByText("照合済み 1行 / 12行").waitFor();
    await scan(page, "XX-999");
    await page.getByText("XX-999 は、この搬送にありません").waitFor();
    await proceed(page);
    await page.getByText("照合していない行が11行あります。").waitFor();
    // What comes back is compared by the city's official.
    await page.getByLabel("照合した人").selectOption(PEOPLE.official);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("数量(すべて)").check();
    await page.getByLabel("封印(すべて)").check();
    await page.getByRole("button", { name: "PB-002 が違う" }).click();
    await page.getByLabel("封印の状態").selectOption({ label: "破損・開封の跡がある" });
    await page.getByText(/PB-002 の封印が一致しません.*\(特記事項 第13条\)/).waitFor();
  });

  test("is recorded with what differs set aside, which is said before one goes on", async () => {
    const { page } = desk;
    await proceed(page);
    await page.getByText("記録しました。次の点を確かめてください").waitFor();
    await page.getByText(/PB-002 の封印が一致しません/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, /^受渡票 .*第0008号$/);
    const doubtful = await desk.call("asset", { id: "PB-002" });
    expect(doubtful.ok && doubtful.value.state).toBe("quarantined");
    const checked = await desk.call("transport", { id: "way-02" });
    expect(checked.ok && checked.value.state).toBe("checked");
  });
});

describe("a move of one's own", () => {
  test("is refused in words while it is typed, each with the way out", async () => {
    const { page } = desk;
    await goTo("#/transport/new?units=US-003,US-004");
    await heading(page, "搬送の出発を記録する");
    await page.getByLabel("到着地").selectOption({ label: "P-01 若葉市役所本庁舎3階 情報管理課" });
    await page.getByLabel("手段").selectOption({ label: "社用車" });
    await page
      .getByText(/情報セキュリティ管理エリアです。機器と媒体の持込みには発注者の許可が必要ですが/)
      .waitFor();
    await page.getByLabel("持込みの許可").selectOption({ label: "情管許第9号" });
    await page.getByText(/機器と媒体の持込みには/).waitFor({ state: "detached" });
    await page.getByLabel("費用の負担").selectOption({ label: "発注者" });
    await page.getByText(/費用は受注者の負担です\(特記事項 第12条第2項\)/).waitFor();
    await page.getByLabel("費用の負担").selectOption({ label: "受注者" });
    await page.getByLabel("経由あり").check();
    await proceed(page);
    await page.getByText("経由地を選んでください。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("直行").check();
  });

  test("goes by a third party only with a waybill or the client's consent", async () => {
    const { page } = desk;
    await page.getByRole("radio", { name: /^第三者/ }).check();
    await page
      .getByText(/第三者による搬送に、運送業者名・伝票番号・.*の記録がありません/)
      .waitFor();
    await page
      .getByLabel("運送する業者")
      .selectOption({ label: "有限会社あおぞらリサイクル(処分業者)" });
    await page.getByText("理由を記録すると続けられます").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("textbox", { name: /^伝票番号/ }).fill("1234-5678-9012");
    await page.getByText(/第三者による搬送に/).waitFor({ state: "detached" });
    await page.getByRole("radio", { name: /^受注者/ }).check();
  });

  test("keeps its seals, which a reader types where the cursor is, down the column", async () => {
    const { page } = desk;
    const first = page.getByLabel("US-003 の封印番号");
    await first.fill("");
    await first.focus();
    await scan(page, "S-0101");
    await scan(page, "S-0102");
    expect(await first.inputValue()).toBe("S-0101");
    expect(await page.getByLabel("US-004 の封印番号").inputValue()).toBe("S-0102");
    await carryWithCare(page);
    await page.getByLabel("移動の目的").fill("窓口での照合");
    await page.getByLabel(/^身体から離さず/).check();
    await page.getByText("理由を記録すると続けられます").waitFor({ state: "detached" });
    await proceed(page);
    await heading(page, /搬送第0003号\(移動\)$/);
    await page.getByRole("cell", { name: "S-0102" }).waitFor();
    const unit = await desk.call("asset", { id: "US-003" });
    expect(unit.ok && unit.value.state).toBe("inTransit");
  });

  test("ends with the check, and the units lie where they came to", async () => {
    const { page } = desk;
    await proceed(page);
    await page.getByLabel("到着した場所").waitFor();
    await proceed(page);
    await heading(page, /搬送第0003号 の到着を照合する$/);
    await scan(page, "US-003");
    await scan(page, "US-004");
    await page.getByLabel("置いた棚・保管庫の番号").fill("窓口3");
    await proceed(page);
    await heading(page, /搬送第0003号\(移動\)$/);
    const unit = await desk.call("asset", { id: "US-004" });
    expect(unit.ok && [unit.value.state, unit.value.place?.id, unit.value.shelf]).toEqual([
      "held",
      "P-01",
      "窓口3",
    ]);
  });
});

test("the page's policy refused nothing on the way", () => {
  expect(desk.refused).toEqual([]);
});
