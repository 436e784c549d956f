/** From the client's instruction to a certificate it accepts, in the real program on the sample. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { shiftJis } from "../helpers/shiftJis.ts";
import { eraDate, shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import {
  PICTURE,
  attachPictures,
  carryDisks,
  fillDisposalSlip,
  giveDisks,
  serialsOfDisks,
} from "./fiveDisks.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  answerDialogs,
  goToHash,
  heading,
  picture,
  proceed,
  scan,
  unitOf,
  thisMoment,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const goTo = (hash: string) => goToHash(desk.page, hash);

const serialOf = async (unit: string) => (await unitOf(desk, unit)).serial ?? "";
const stateOf = async (unit: string) => (await unitOf(desk, unit)).state;

describe("an instruction", () => {
  test("offers only methods strong enough for what the units hold, and says why the others are not", async () => {
    const { page } = desk;
    await page.keyboard.press("Alt+5");
    await heading(page, "廃棄");
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, "廃棄の指示を登録する");
    await scan(page, "HD-006");
    await page.getByText(/^Purge\(除去\) は選べません。.*Destroy\(破壊\)以上が必要です/).waitFor();
    expect(await page.getByRole("radio", { name: /^Purge/ }).count()).toBe(0);
    await page.getByRole("radio", { name: /^Destroy/ }).check();
    expect(await page.getByLabel("指定された技法").locator("option").allTextContents()).toEqual([
      "指定なし",
      "物理破壊",
      "焼却",
      "裁断",
    ]);
    await page.getByLabel("指示書の番号").fill("情管廃第8号");
    await page.getByLabel("指示書の日付").fill(shortDate(dayAgo(9)));
    await page.getByLabel("廃棄の期限").fill(shortDate(dayAgo(28)));
    await page
      .getByText(`終わり(${eraDate(dayAgo(28))})が始まり(${eraDate(dayAgo(9))})より前です`)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("廃棄の期限").fill(shortDate(dayAgo(-63)));
    await proceed(page);
    await heading(page, "廃棄の指示 情管廃第8号");
  });

  test("is withdrawn by a paper, and the unit is held again", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: "撤回を記録する" }).click();
    await heading(page, "廃棄の指示の撤回を記録する");
    await page.getByLabel("撤回の文書の番号").fill("情管廃第8号の2");
    await page.getByLabel("撤回の文書の日付").fill(shortDate(dayAgo(7)));
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await page.getByText("この指示は撤回されています。").waitFor();
    expect(await stateOf("HD-006")).toBe("held");
  });
});

describe("five disks", () => {
  test("go on a disposal slip that is filled from the instruction, and both sides confirm", async () => {
    const { page } = desk;
    await goTo("#/disposal/instruction/order-01");
    await heading(page, "廃棄の指示 情管廃第7号");
    await fillDisposalSlip(page);
    await giveDisks(desk);
    expect(await stateOf("HD-001")).toBe("disposing");
  });

  test("travel to the plant and are compared there, before the plant signs for them", async () => {
    await carryDisks(desk.page);
    const disk = await desk.call("asset", { id: "HD-001" });
    expect(disk.ok && disk.value.place?.id).toBe("P-03");
  });

  test("wait for the work on the page of destruction", async () => {
    const { page } = desk;
    await page.keyboard.press("Alt+5");
    await page.getByRole("link", { name: /の実施を記録する$/ }).click();
    await heading(page, "廃棄の実施を記録する");
    await page.getByText(/^磁気消去 は選べません。発注者の指示は「物理破壊」です。/).waitFor();
    expect(await page.getByRole("radio", { name: "物理破壊" }).isChecked()).toBe(true);
    await proceed(page);
    await page.getByText(/現物の製造番号を読み取って入力してください\(残り5点/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("are crushed under their own serial numbers, with a picture each and a witness of the client", async () => {
    const { page } = desk;
    const photo = await answerDialogs(desk, "photo.png");
    writeFileSync(photo, readFileSync(PICTURE));
    await page.getByLabel("HD-001 の現物の製造番号").focus();
    for (const serial of await serialsOfDisks(desk)) await scan(page, serial);
    expect(await page.getByLabel("HD-005 の現物の製造番号").inputValue()).toBe(
      await serialOf("HD-005"),
    );
    // The same minute in which the plant has signed: it is not taken for earlier.
    await page.getByLabel("開始日時の時刻").fill(thisMoment().slice(11, 16));
    await page.getByLabel("使用した機器・ソフト").fill("破砕機 AZ-3000");
    await page.getByLabel("残った片の大きさ").fill("１６０");
    await page.getByLabel("実施者").selectOption({ label: "青山 修(有限会社あおぞらリサイクル)" });
    await page.getByRole("radio", { name: "合格", exact: true }).check();
    await page.getByLabel("検証の方法").fill("破砕片の目視及び粒度の測定");
    await page.getByLabel("検証者").selectOption({ label: "湊 大輔(管理責任者)" });
    await page.getByLabel("残骸の処理").fill("金属くずとして再資源化");
    await page.getByLabel("立会者がいない理由").fill("急な会議のため");
    await page.getByText(/指示は発注者職員の立会いを求めています/).waitFor();
    await page
      .getByLabel(/^立会者\(発注者の職員\)/)
      .selectOption({ label: "髙橋 真由美(指定職員)" });
    await page.getByText(/指示は写真を求めています/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await attachPictures(page);
    await page.getByText(/指示は写真を求めています/).waitFor({ state: "detached" });
    await proceed(page);
    await heading(page, /^廃棄の実施記録 令和/);
    await page.getByText("廃棄証明書の発行を待っています(実施から本日)").waitFor();
    await picture(desk, "work");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("stay open when the vendor's list leaves one out and names another", async () => {
    const { page } = desk;
    await proceed(page);
    await heading(page, "処分業者の証明書を登録する");
    const serials = await serialsOfDisks(desk);
    await page.getByLabel("証明書の番号").fill("AZ-2026-0118");
    await page.getByLabel("証明書の日付").fill(dayAgo(0));
    const list = await answerDialogs(desk, "vendor.csv");
    const rows = [...serials.slice(0, 4), "SN-OTHER"].map((serial, at) => `${at + 1},${serial}`);
    writeFileSync(list, shiftJis(["No.,製造番号", ...rows].join("\r\n")));
    await page.getByRole("button", { name: "一覧のファイルから読み取る" }).click();
    await page.getByText("vendor.csv から5件を読み取りました。").waitFor();
    await page.getByRole("table", { name: "渡したが証明書にない" }).getByText("HD-005").waitFor();
    await page
      .getByRole("table", { name: "証明書にあるが渡していない" })
      .getByText("SN-OTHER")
      .waitFor();
    await page.getByText(/証明書に記載のない情報資産が1点あります:HD-005/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "vendor-list");
    await proceed(page);
    await page.getByText("登録しました。次の点を確かめてください").waitFor();
    await proceed(page);
    await page.getByText(/^処分業者の証明書と差異があります/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "difference");
    await page.keyboard.press("Alt+1");
    await page
      .getByRole("link", { name: /^処分業者の証明書と差異があります.*証明書にない 1点/ })
      .waitFor();
    await goTo("#/contract/of/K-1");
    await page.getByText("処分業者の証明書との差異が残っています(特記事項 第14条)").waitFor();
    await picture(desk, "contract");
    await page.getByRole("link", { name: /破砕工場/ }).click();
    await page.getByText(/^処分業者の証明書と差異があります/).waitFor();
  });

  test("are certified only when a further certificate and the client's decision leave nothing open", async () => {
    const { page } = desk;
    await proceed(page);
    await heading(page, "処分業者の証明書を登録する");
    await page.getByRole("radio", { name: /^補完/ }).waitFor();
    await page.getByLabel("証明書の番号").fill("AZ-2026-0119");
    await page.getByLabel("証明書の日付").fill(dayAgo(0));
    await page.getByLabel("証明書に記載された番号").fill((await serialOf("HD-005")).toLowerCase());
    await page.getByRole("table", { name: "渡したが証明書にない" }).waitFor({ state: "detached" });
    await picture(desk, "supplement");
    await proceed(page);
    await page.getByText("登録しました。次の点を確かめてください").waitFor();
    await proceed(page);
    await page.getByRole("link", { name: "発注者の決定を記録する" }).click();
    await heading(page, "差異についての発注者の決定を記録する");
    await page.getByLabel("発注者の文書の番号").fill("情管第301号");
    await page.getByLabel("発注者の文書の日付").fill(shortDate(dayAgo(9)));
    await page.getByLabel("決定の内容").fill("別の委託元の媒体の番号と確認した。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "settle");
    await proceed(page);
    await page.getByRole("table", { name: "差異についての発注者の決定" }).waitFor();
    await picture(desk, "settled");
    await proceed(page);
    await heading(page, "廃棄証明書を発行する");
    await page.getByRole("table", { name: "処分業者の証明書" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await heading(page, /^廃棄証明書 .*廃証第0001号$/);
  });

  test("have a certificate on paper, accepted by the client, after which they are disposed of", async () => {
    const { page } = desk;
    await page.getByRole("list", { name: /廃棄証明書/ }).waitFor();
    const path = await answerDialogs(desk, "certificate.pdf");
    await page.getByRole("button", { name: "PDFに保存" }).click();
    await page.getByText(/を保存しました/).waitFor();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "発注者の確認を記録する" }).click();
    await heading(page, "発注者の確認を記録する");
    await page
      .getByLabel("確認した指定職員")
      .selectOption({ label: "桜井 恒一(管理責任者(発注者))" });
    await page.getByText(/桜井 恒一 は、発注者の管理責任者が指定した職員ではありません/).waitFor();
    await page.getByLabel("確認した指定職員").selectOption({ label: "髙橋 真由美(指定職員)" });
    await page.getByText(/指定した職員ではありません/).waitFor({ state: "detached" });
    expect(await accessibilityFaults(page)).toEqual([]);
    await proceed(page);
    await page.getByText("発注者確認済").waitFor();
    expect(await stateOf("HD-003")).toBe("disposed");
    await page.keyboard.press("Alt+5");
    await page.getByRole("table", { name: "終わった廃棄" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test("the page's policy refused nothing on the way", () => {
  expect(desk.refused).toEqual([]);
});
