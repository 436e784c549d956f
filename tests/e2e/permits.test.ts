/** What the client's areas and cloud services ask for first: permits to take out, an evaluation (Art. 15, 17). */
import { describe, expect, test } from "vitest";
import { CONTRACT, PEOPLE, PLACES } from "../../electron/sample/stage.ts";
import { STROKES } from "../../electron/sample/scenes/handover.ts";
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  carryWithCare,
  goToHash,
  heading,
  picture,
  proceed,
  recorded,
  registerUnits,
  thisMoment,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const CLOUD = "P-05";

const desk = throughout(sampleDesk);

const goTo = (hash: string) => goToHash(desk.page, hash);

describe("a permit to take media out of the client's area (Art. 15(2))", () => {
  test("is registered from the list of places, with what was applied for", async () => {
    const { page } = desk;
    await goTo(`#/contract/of/${CONTRACT}?part=places`);
    await page.getByRole("link", { name: /情報管理課: 許可を登録する/ }).click();
    await heading(page, "持込み・持出しの許可を登録する");
    await page.getByLabel("許可された向き").selectOption({ label: "持出し" });
    await page.getByLabel("許可書の番号").fill("情管許第12号");
    await page.getByLabel("許可書の日付").fill(shortDate(dayAgo(1)));
    await proceed(page);
    await page.getByText("申請書の番号を入力してください。").waitFor();
    await page.getByLabel("申請書の番号").fill("みなと申請第9号");
    await page.getByLabel("申請書の日付").fill(shortDate(dayAgo(2)));
    await page.getByText(/^許可された媒体を限る/).click();
    await page.getByRole("checkbox", { name: "DVD" }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "permit");
    await proceed(page);
    const places = page.getByRole("table", { name: "場所と指定" });
    await places.getByText(/情管許第12号/).waitFor();
    await places.getByText("媒体: DVD").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "permit-registered");
  });

  test("is asked for where a load leaves the area, and covers only what it says", async () => {
    const { page } = desk;
    const [unit = ""] = await registerUnits(desk, 1);
    const asset = `unit-${unit}`;
    const occurredAt = thisMoment();
    await recorded(
      desk,
      {
        type: "issueSlip",
        occurredAt,
        slip: "slip-out",
        contract: CONTRACT,
        kind: "provision",
        issuedOn: dayAgo(0),
        plannedAt: occurredAt,
        place: PLACES.cityHall,
        giver: PEOPLE.official,
        receiver: PEOPLE.manager,
        purpose: "納税通知書の印字",
        lines: [{ asset, quantity: { value: 1, unit: "stick" } }],
      },
      {
        type: "confirmRelease",
        occurredAt,
        slip: "slip-out",
        person: PEOPLE.official,
        confirmation: { by: "signature", strokes: { clear: STROKES } },
        identityShown: true,
        checks: [{ asset, counted: 1, seal: "none", serialRead: `SN-${unit}` }],
      },
    );
    await goTo("#/transport/new?slip=slip-out");
    await heading(page, "搬送の出発を記録する");
    await page.getByLabel("到着地").selectOption({ label: "P-02 みなと運用センター 媒体保管庫" });
    await page.getByLabel("手段").selectOption({ label: "社用車" });
    await carryWithCare(page);
    await page
      .getByText(/機器と媒体の持出しには発注者の許可が必要/)
      .first()
      .waitFor();
    await page.getByLabel("持出しの許可").scrollIntoViewIfNeeded();
    await picture(desk, "permit-asked");
    await page.getByLabel("持出しの許可").selectOption({ label: "情管許第12号" });
    await page
      .getByText(/情管許第12号.*媒体/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page
      .getByText(/情管許第12号.*媒体/)
      .first()
      .scrollIntoViewIfNeeded();
    await picture(desk, "permit-other-media");
    await page.getByLabel("持出しの許可").selectOption({ label: "情管許第9号" });
    await page
      .getByText(/特記事項 第15条第2項/)
      .first()
      .waitFor({ state: "detached" });
    await picture(desk, "permit-fits");
  });
});

describe("a cloud service (Art. 17)", () => {
  test("takes no personal information before it is evaluated, and the way there is shown", async () => {
    const { page } = desk;
    const of = { occurredAt: thisMoment(), contract: CONTRACT };
    const document = { number: "情管第105号", date: dayAgo(10) };
    await recorded(
      desk,
      {
        type: "registerPlace",
        occurredAt: of.occurredAt,
        place: CLOUD,
        code: CLOUD,
        name: "みなとクラウド 東日本",
        party: "minato-info",
        kind: "cloud",
        country: "JP",
        managedArea: false,
        lock: "多要素認証",
        keyCustodian: PEOPLE.manager,
      },
      { type: "designatePlace", ...of, place: CLOUD, document, from: dayAgo(10) },
    );
    await depart();
    await page
      .getByText(/データが保存される国が登録されていません.*第17条第1項第1号/)
      .first()
      .waitFor();
    await page
      .getByText(/データが保存される国/)
      .first()
      .scrollIntoViewIfNeeded();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "cloud-refused");
    await page.getByRole("link", { name: "評価を登録する" }).first().click();
    await page.getByRole("table", { name: "場所と指定" }).getByText("クラウドの評価なし").waitFor();
    await picture(desk, "cloud-place");
  });

  test("is evaluated point by point; what is not known yet stays open", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: /みなとクラウド 東日本: 評価を登録する/ }).click();
    await heading(page, "クラウドサービスの評価を登録する");
    await page.getByLabel("評価した人").selectOption({ label: "湊 大輔(管理責任者)" });
    await page.getByLabel(/^データが保存される国/).fill("日本");
    await proceed(page);
    await page.getByText(/国は2文字の国名コードで入力してください/).waitFor();
    await page.getByLabel(/^データが保存される国/).fill("JP、SG");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "cloud-evaluate");
    await proceed(page);
    await page.getByText("評価の内容").click();
    await page.getByText("未確認").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "cloud-open");
    await depart();
    await page
      .getByText(/第17条第1項第1号/)
      .first()
      .waitFor();
    await page
      .getByText(/第17条第1項第1号/)
      .first()
      .scrollIntoViewIfNeeded();
    await picture(desk, "cloud-abroad");
  });

  test("and takes it once all four conditions are met", async () => {
    const { page } = desk;
    await goTo(`#/contract/of/${CONTRACT}/evaluateCloud?place=${CLOUD}`);
    await heading(page, "クラウドサービスの評価を登録する");
    await page.getByLabel("評価した人").selectOption({ label: "湊 大輔(管理責任者)" });
    expect(await page.getByLabel(/^データが保存される国/).inputValue()).toBe("JP、SG");
    await page.getByLabel(/^データが保存される国/).fill("JP");
    await page.getByLabel(/^準拠法/).fill("日本法(利用規約第20条)");
    await page.getByLabel(/^合意管轄裁判所/).fill("東京地方裁判所(利用規約第21条)");
    await page.getByLabel(/^目的外利用を禁止する条項/).fill("利用規約第8条");
    await page.getByLabel(/^認定・認証の名称/).fill("ISMAP");
    await page.getByLabel("認証の有効期限").fill(shortDate(dayAgo(-300)));
    await page.getByLabel(/^評価の結論/).selectOption({ label: "信頼性が十分である" });
    await page.getByLabel(/^評価の理由/).fill("認証の適用範囲を確かめた。");
    await page.getByLabel(/^設定の誤りを防ぐ措置/).fill("公開設定を禁止する。");
    await page.getByLabel(/^データを最後に消去する方法/).fill("契約終了時に暗号化消去。");
    await picture(desk, "cloud-evaluated");
    await proceed(page);
    await page.getByRole("table", { name: "場所と指定" }).waitFor();
    await depart();
    await page.getByText(/^第17条 クラウドの評価/).waitFor();
    expect(await page.getByText(/特記事項 第17条/).count()).toBe(0);
    await page.getByText("根拠", { exact: true }).scrollIntoViewIfNeeded();
    await picture(desk, "cloud-allowed");
    expect(desk.refused).toEqual([]);
  });
});

/** Data is to be moved to the cloud service. */
async function depart(): Promise<void> {
  const { page } = desk;
  await goTo("#/transport/new?units=ND-001");
  await heading(page, "搬送の出発を記録する");
  await page.getByLabel("到着地").selectOption({ label: "P-05 みなとクラウド 東日本" });
  await page.getByLabel("手段").selectOption({ index: 1 });
  await page.getByLabel("移動の目的").fill("印字データの保管");
}
