/** A whole contract on a ledger of one's own, through the screens: from its registration to its completion. */
import { beforeAll, describe, expect, test } from "vitest";
import { eraDate, shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import {
  accessibilityFaults,
  answerDialogs,
  giveReasons,
  goToHash,
  heading,
  newDesk,
  signByHand,
  proceed,
  recorded,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const PASSWORD = "kanri-no-kotoba";

const desk = throughout(newDesk);
beforeAll(async () => {
  const path = await answerDialogs(desk, "own.ukewatashi");
  await desk.call("chooseLedger", { purpose: "create" });
  const made = await desk.call("createLedger", {
    path,
    title: "情報資産受渡台帳",
    passphrase: "kagi-no-kotoba",
    manager: { login: "a0001", password: PASSWORD, person: "p-manager" },
  });
  if (!made.ok) throw new Error(made.fault.message);
  const { page } = desk;
  if (await page.getByLabel("ログイン名").isVisible()) {
    await page.getByLabel("ログイン名").fill("a0001");
    await page.getByLabel("パスワード").fill(PASSWORD);
    await page.getByRole("button", { name: "ログイン" }).click();
  }
  await heading(page, "ホーム");
});

const goTo = (hash: string) => goToHash(desk.page, hash);

/** The primary action, by the key that presses it on every screen. */
const press = () => proceed(desk.page);

/** A field by how its label begins; the search of the top bar has some of the same words. */
const field = (label: string) => desk.page.getByRole("textbox", { name: new RegExp(`^${label}`) });

async function contractId(): Promise<string> {
  const found = await desk.call("contracts", {});
  return (found.ok && found.value[0]?.id) || "";
}

async function outstanding(): Promise<number | undefined> {
  const found = await desk.call("outstanding", { contract: await contractId() });
  return found.ok ? found.value.total : undefined;
}

async function registerPerson(of: string, name: string, kana: string): Promise<void> {
  const { page } = desk;
  await goTo(`#/contract/of/${await contractId()}/person`);
  await heading(page, "人を登録する");
  await page.getByLabel("所属する団体").selectOption({ label: of });
  await field("氏名").fill(name);
  await field("ふりがな").fill(kana);
  await press();
  await heading(page, "人の指定を登録する");
}

async function designate(office: string, paper: string): Promise<void> {
  const { page } = desk;
  await page.getByLabel("役割").selectOption({ label: office });
  await page.getByLabel("指定文書の番号").fill(paper);
  await page.getByLabel("指定文書の日付").fill(shortDate(dayAgo(242)));
  await page.getByLabel("指定の始まり").fill(shortDate(dayAgo(242)));
  await press();
  await page.getByRole("link", { name: "人を登録する" }).waitFor();
}

describe("a contract", () => {
  test("begins with the two that make it, each registered on the way", async () => {
    const { page } = desk;
    await page.keyboard.press("Alt+6");
    await heading(page, "契約");
    await page.getByText("契約はまだ登録されていません。").waitFor();
    await press();
    await heading(page, "契約を登録する");
    await page.getByLabel("契約番号").fill("8川契第123号");
    for (const [side, name] of [
      ["発注者", "川崎市"],
      ["受注者", "株式会社髙﨑情報サービス"],
    ] as const) {
      await page.getByRole("link", { name: "発注者・受注者を登録する" }).click();
      await heading(page, "発注者・受注者を登録する");
      await page.getByRole("radio", { name: side }).check();
      await field("名称").fill(name);
      expect(await accessibilityFaults(page)).toEqual([]);
      await press();
      await heading(page, "契約を登録する");
    }
    expect(await page.getByLabel("契約番号").inputValue(), "what was typed before").toBe(
      "8川契第123号",
    );
  });

  test("says what is still missing, and what cannot be", async () => {
    const { page } = desk;
    await press();
    await page.getByText("まだ登録していません。次のことが残っています").waitFor();
    await page.getByRole("combobox", { name: /^発注者/ }).selectOption({ label: "川崎市" });
    await page
      .getByRole("combobox", { name: /^受注者/ })
      .selectOption({ label: "株式会社髙﨑情報サービス" });
    await page.getByLabel("契約件名").fill("納税通知書等印字業務委託");
    await page.getByLabel("契約期間の始まり").fill(shortDate(dayAgo(242)));
    await page.getByLabel("契約期間の終わり").fill(shortDate(dayAgo(243)));
    await field("宛先").fill("川崎市長");
    await page.getByLabel("業務・利用目的").fill("納税通知書の印字");
    await page
      .getByText(`終わり(${eraDate(dayAgo(243))})が始まり(${eraDate(dayAgo(242))})より前です`)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("契約期間の終わり").fill(shortDate(dayAgo(-7062)));
    await press();
    await heading(page, "納税通知書等印字業務委託");
  });

  test("has its people designated by papers, with names as they are written", async () => {
    const { page } = desk;
    await registerPerson("川崎市", "𠮷田 櫻子", "ヨシダ サクラコ");
    expect(await accessibilityFaults(page)).toEqual([]);
    await designate("指定職員", "8川財税第1号");
    await registerManager();
    await goTo(`#/contract/of/${await contractId()}/designate?person=p-manager`);
    await heading(page, "人の指定を登録する");
    await designate("管理責任者", "届第1号");
    await goTo(`#/contract/of/${await contractId()}/pledge?person=p-manager`);
    await page.getByLabel("署名の日").fill(shortDate(dayAgo(242)));
    expect(await accessibilityFaults(page)).toEqual([]);
    await press();
    await page.getByRole("table", { name: "受注者と関係者の人" }).getByText("髙橋 﨑子").waitFor();
    await train();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("has its places designated by papers", async () => {
    const { page } = desk;
    for (const [code, name, of, kind] of [
      ["P-01", "市役所本庁舎3階 市民税課", "川崎市", "発注者の施設"],
      ["P-02", "運用センター 媒体保管庫", "株式会社髙﨑情報サービス", "受注者の事業所"],
    ] as const) {
      await goTo(`#/contract/of/${await contractId()}?part=places`);
      await page.getByRole("link", { name: "場所を登録する" }).click();
      await field("場所番号").fill(code);
      await field("名称").fill(name);
      await page.getByLabel("管理する団体").selectOption({ label: of });
      await page.getByLabel("区分").selectOption({ label: kind });
      expect(await accessibilityFaults(page)).toEqual([]);
      await press();
      await heading(page, "場所の指定を登録する");
      await page.getByLabel("指定文書の番号").fill("8川財税第2号");
      await page.getByLabel("指定文書の日付").fill(shortDate(dayAgo(242)));
      await page.getByLabel("指定の始まり").fill(shortDate(dayAgo(242)));
      await press();
      // How the contractor's own place is locked is registered later, and that is said.
      if (kind === "受注者の事業所") await giveReasons(page, "施錠の方法はあとで登録する");
      await page.getByRole("table", { name: "場所と指定" }).getByText(name).waitFor();
    }
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("admits others only by a written consent", async () => {
    const { page } = desk;
    await goTo(`#/contract/of/${await contractId()}?part=parties`);
    await page.getByRole("link", { name: "関係者を登録する" }).click();
    await field("名称").fill("有限会社あおぞら運輸");
    await page.getByLabel("役割").selectOption({ label: "運送業者" });
    await press();
    await heading(page, "第三者への承諾を登録する");
    await page.getByLabel("承諾書の番号").fill("8川財税第3号");
    await page.getByLabel("承諾書の日付").fill(shortDate(dayAgo(242)));
    await page.getByLabel("承諾された業務").fill("媒体の搬送");
    expect(await accessibilityFaults(page)).toEqual([]);
    await press();
    await page
      .getByRole("table", { name: "この契約の関係者" })
      .getByText(/媒体の搬送/)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "取り決め" }).click();
    await page.getByText("自治体機密性3A").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe("its one unit", () => {
  test("comes in over the counter", async () => {
    const { page } = desk;
    await goTo("#/handover/new");
    await heading(page, "受渡を始める");
    await page
      .getByRole("group", { name: /^受渡場所/ })
      .getByRole("radio", { name: /媒体保管庫/ })
      .check();
    await page.getByLabel("1行目の資産番号").fill("K-001");
    await page.getByLabel("1行目の名称").fill("課税台帳データ");
    await page.getByLabel("1行目の媒体").selectOption({ label: "USBメモリ" });
    await page.getByText("計 1点(USBメモリ 1本)").first().waitFor();
    await press();
    // Nobody has said yet whether personal information is on it (Art. 4).
    await giveReasons(page, "発注者に確認中");
    await confirmBoth("signature", "account");
    await page.keyboard.press("Alt+4");
    await page
      .getByRole("table", { name: /棚の記録がないもの/ })
      .getByText("K-001")
      .waitFor();
    expect(await outstanding()).toBe(1);
  });

  test("keeps the contract from being completed, in words and in the list", async () => {
    const { page } = desk;
    const id = await contractId();
    await goTo(`#/contract/of/${id}`);
    await page.getByRole("link", { name: "契約の終了を記録する" }).click();
    await heading(page, "契約の終了を記録する");
    await page.getByText("未返還・未廃棄の情報資産が1点あります。").waitFor();
    await page.getByText(/指示がないものは返還の対象です/).waitFor();
    await page.getByRole("radio", { name: /^解除/ }).check();
    // What is still held needs a reason (Art. 14); what an end for breach means is only said (Art. 21).
    await page.getByText("理由を記録すると続けられます").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await giveReasons(page, "返却の日程を調整中");
    await page.getByText("記録しました。次の点を確かめてください").waitFor();
    await page.getByText(/特記事項 第21条第3項/).waitFor();
    await press();
    await page
      .getByRole("table", { name: "未返還・未廃棄 情報資産一覧" })
      .getByText("K-001")
      .waitFor();
    await page.getByText("以上 1点が未処理です。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await goTo(`#/contract/of/${id}/complete`);
    await page
      .getByText(/未返還・未廃棄の情報資産が1点あるため、契約を完結できません\(特記事項 第14条\)/)
      .waitFor();
    await press();
    await heading(page, "契約の完結を記録する");
  });

  test("goes back by a slip that starts from that list", async () => {
    const { page } = desk;
    await goTo(`#/contract/of/${await contractId()}?part=outstanding`);
    await page.getByRole("link", { name: "返却票を作る" }).click();
    await page.getByText("計 1点(USBメモリ 1本)").first().waitFor();
    await page
      .getByRole("group", { name: /^受渡場所/ })
      .getByRole("radio", { name: /媒体保管庫/ })
      .check();
    await press();
    await confirmBoth("account", "signature");
    expect(await outstanding()).toBe(0);
  });

  test("leaves a list with nothing on it, and the contract is completed", async () => {
    const { page } = desk;
    const id = await contractId();
    await goTo(`#/contract/of/${id}?part=outstanding`);
    await page.getByText("該当なし。").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "概要" }).click();
    await page.getByText("契約を完結できます(特記事項 第14条)。").waitFor();
    await page.getByRole("link", { name: "契約を完結する" }).click();
    await heading(page, "契約の完結を記録する");
    await press();
    await heading(page, "納税通知書等印字業務委託");
    await page.getByText("完結", { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "記録", exact: true }).click();
    await page.getByText(/完結/).last().waitFor();
    await page.keyboard.press("Alt+6");
    await page.getByRole("table", { name: "契約" }).getByText("完結").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

/** The account of the one who made the ledger waits for this person. */
async function registerManager(): Promise<void> {
  const parties = await desk.call("parties", {});
  const contractor = parties.ok && parties.value.find((one) => one.role === "contractor");
  await recorded(desk, {
    occurredAt: `${dayAgo(200)}T09:00:00+09:00`,
    type: "registerPerson",
    person: "p-manager",
    party: (contractor && contractor.id) || "",
    name: { clear: "髙橋 﨑子" },
    kana: { clear: "タカハシ サキコ" },
  });
}

/** Who signs for personal information has been trained (Art. 20). */
async function train(): Promise<void> {
  const contract = await contractId();
  const heldOn = dayAgo(200);
  await recorded(desk, {
    occurredAt: `${dayAgo(200)}T09:00:00+09:00`,
    type: "recordTraining",
    contract,
    persons: ["p-manager"],
    heldOn,
    subject: "個人情報",
  });
}

async function confirmBoth(...ways: readonly ("account" | "signature")[]): Promise<void> {
  const { page } = desk;
  for (const [index, way] of ways.entries()) {
    await page
      .getByRole("region", { name: index === 0 ? "引渡側の確認" : "受領側の確認" })
      .waitFor();
    if (index === 0) await page.getByLabel("数量(すべて)").check();
    await page.getByLabel(/^身分証/).check();
    if (way === "signature") await signByHand(page);
    else await page.getByLabel(/^パスワード\(/).fill(PASSWORD);
    await press();
  }
  await page.getByText("双方の確認のとおり記録しました").waitFor();
}

test("the page's policy refused nothing on the way", () => {
  expect(desk.refused).toEqual([]);
});
