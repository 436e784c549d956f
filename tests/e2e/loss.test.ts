/** Something is lost for good: missed by hand and at a stocktake, taken up by one incident, ended by the client's word. */
import { beforeAll, describe, expect, test } from "vitest";
import { PEOPLE, PLACES } from "../../electron/sample/stage.ts";
import { STROKES } from "../../electron/sample/scenes/handover.ts";
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { pagesOf } from "./printing/paper.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  goToHash,
  heading,
  picture,
  proceed,
  recorded,
  savedPaper,
  scan,
  thisMoment,
  unitOf,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

/** A small contract beside the sample's, with nothing under it but three sticks. */
const CONTRACT = "K-2";
const TITLE = "住民票データ移行業務委託";
const STICKS = ["MV-001", "MV-002", "MV-003"] as const;
const BACK = STICKS[2];

const desk = throughout(sampleDesk);
beforeAll(smallContract);

const stateOf = async (unit: string) => (await unitOf(desk, unit)).state;

describe("what is lost", () => {
  test("is noticed by somebody, who says so at once", async () => {
    const { page } = desk;
    await goToHash(page, "#/storage/asset/MV-001");
    await page.getByRole("link", { name: "所在不明を記録する" }).click();
    await heading(page, "所在不明を記録する");
    await page.getByLabel("状況").fill("棚に見当たらない。出し入れの記録はない。");
    await proceed(page);
    await heading(page, /^MV-001/);
    expect(await stateOf("MV-001")).toBe("missing");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "loss-missing");
  });

  test("or is missed at a stocktake, which makes it an incident", async () => {
    const { page } = desk;
    await goToHash(page, `#/storage/stocktake/new?contract=${CONTRACT}&place=${PLACES.center}`);
    await heading(page, /の棚卸$/);
    await scan(page, BACK);
    await page.getByText(new RegExp(`^${BACK} .*を確認しました。$`)).waitFor();
    await page.getByLabel("もう一人の実施者").selectOption(PEOPLE.operator);
    await page.getByLabel("施錠と鍵の本数を確かめた").check();
    await page.getByLabel("不足の状況").fill("二人で保管庫の全段を探したが、見つからない。");
    await picture(desk, "loss-count");
    await proceed(page);
    await page.getByText(/不足 1点、予定外 0件です。/).waitFor();
    expect(await stateOf("MV-002")).toBe("missing");
    await picture(desk, "loss-counted");
    await page
      .getByRole("link", { name: /事故第0002号/ })
      .first()
      .click();
    await heading(page, /事故第0002号 紛失\(おそれ\)$/);
  });

  test("belongs to one incident, to which the other doubt is added", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: "対象を加える" }).click();
    await heading(page, /事故第0002号 対象の追加を記録する$/);
    await proceed(page);
    await page.getByText("加える情報資産または記録を選んでください。").waitFor();
    await page.getByRole("checkbox", { name: /MV-001/ }).check();
    await page.getByRole("table", { name: "対象の情報資産" }).getByText("MV-001").waitFor();
    await page.getByLabel("分かった経緯").fill("同じ段にあった2本がともに見当たらない。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "loss-extend");
    await proceed(page);
    await heading(page, /事故第0002号/);
    const concerned = page.getByRole("table", { name: "対象の情報資産" });
    await concerned.getByText("MV-001").waitFor();
    await concerned.getByText("MV-002").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "loss-extended");
    await page.keyboard.press("Alt+7");
    await heading(page, "事故");
    expect(await page.getByRole("heading", { name: /^判断を待つ/ }).count()).toBe(0);
  });
});

describe("a loss", () => {
  test("ends by nothing but the client's word in writing", async () => {
    const { page } = desk;
    await goToHash(page, "#/storage/asset/MV-001");
    await page.getByRole("link", { name: "滅失を終結する" }).click();
    await heading(page, "滅失の終結を記録する");
    await page.getByLabel("番号または製造番号で加える").fill("MV-002");
    await page.getByLabel("番号または製造番号で加える").press("Enter");
    await page.getByRole("button", { name: "MV-002 を除く" }).waitFor();
    await proceed(page);
    await page.getByText("発注者の書面の番号を入力してください。").waitFor();
    expect(await stateOf("MV-001")).toBe("missing");
    await page.getByLabel("発注者の書面の番号").fill("情管第301号");
    await page.getByLabel("発注者の書面の日付").fill(shortDate(dayAgo(0)));
    await page.getByLabel("備考").fill("全所の捜索を終えた。");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "loss-close");
    await proceed(page);
    await page.getByText(/^滅失の終結を記録しました/).waitFor();
    expect(await stateOf("MV-001")).toBe("lossClosed");
    expect(await stateOf("MV-002")).toBe("lossClosed");
    await goToHash(page, "#/storage/asset/MV-001");
    await heading(page, /^MV-001/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "loss-closed");
  });

  test("keeps the contract from being completed while its incident is open", async () => {
    const { page } = desk;
    await endWithNothingLeft();
    await goToHash(page, `#/contract/of/${CONTRACT}/complete`);
    await heading(page, "契約の完結を記録する");
    await page.getByText(/終結していない事故が1件あるため、契約を完結できません/).waitFor();
    await proceed(page);
    await page.getByText(/終結していない事故が1件あるため/).scrollIntoViewIfNeeded();
    expect(await page.getByRole("heading", { name: "契約の完結を記録する" }).count()).toBe(1);
    await picture(desk, "loss-not-complete");
    await closeIncident();
  });

  test("is counted as lost in the balance and stands on the report of completion", async () => {
    const { page } = desk;
    await goToHash(page, `#/contract/of/${CONTRACT}/complete`);
    await heading(page, "契約の完結を記録する");
    await page.getByRole("row", { name: "USBメモリ(本) 3 1 0 2 0" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "loss-complete");
    await proceed(page);
    await heading(page, TITLE);
    await page.getByRole("heading", { name: "返還・廃棄完了報告書" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "loss-completed");
    const text = (await pagesOf(await savedPaper(desk, "completion.pdf"))).join("");
    expect(text).toContain("発注者の書面により滅失確定としたものを含みます");
    expect(text).toContain("情管第301号");
    expect(desk.refused).toEqual([]);
  });
});

/** What is compared of a stick at a handover. */
const checked = (asset: string) =>
  ({ asset, counted: 1, seal: "none", serialRead: `SN-${asset}` }) as const;

/** A contract of the sample's two parties, and its three sticks in the contractor's hands. */
async function smallContract(): Promise<void> {
  const occurredAt = `${dayAgo(20)}T09:00:00+09:00`;
  const contracts = await desk.call("contract", { id: "K-1" });
  if (!contracts.ok) throw new Error("the sample has a contract");
  const { client, contractor, settings } = contracts.value;
  const of = { occurredAt, contract: CONTRACT } as const;
  const document = { number: "情管第201号", date: dayAgo(30) };
  const from = dayAgo(30);
  const slip = { occurredAt, slip: "slip-k2" } as const;
  const checks = STICKS.map(checked);
  const signed = { confirmation: { by: "signature" as const, strokes: { clear: STROKES } } };
  await recorded(
    desk,
    {
      type: "openContract",
      ...of,
      number: "情管契第42号",
      title: TITLE,
      client: client.id,
      contractor: contractor.id,
      addressee: "若葉市長",
      from,
      to: dayAgo(1),
      purpose: "住民票データの移行",
      settings,
    },
    ...(
      [
        ["designatedOfficial", PEOPLE.official],
        ["custodyManager", PEOPLE.manager],
        ["handler", PEOPLE.operator],
      ] as const
    ).map(([office, person]) => ({
      type: "designatePerson" as const,
      ...of,
      person,
      office,
      document,
      from,
    })),
    ...[PEOPLE.manager, PEOPLE.operator].map((person) => ({
      type: "filePledge" as const,
      ...of,
      person,
      signedOn: from,
    })),
    {
      type: "recordTraining",
      ...of,
      persons: [PEOPLE.manager, PEOPLE.operator],
      heldOn: from,
      subject: "特記事項",
    },
    { type: "designatePlace", ...of, place: PLACES.center, document, from },
    ...STICKS.map((asset) => ({
      type: "registerAsset" as const,
      ...of,
      asset,
      number: asset,
      name: `移行データ ${asset.slice(-1)}`,
      media: "usb" as const,
      serial: `SN-${asset}`,
      quantity: { value: 1, unit: "stick" as const },
      classification: "3B",
      content: { personal: "yes" as const, myNumber: "no" as const, sensitive: "no" as const },
      mediumOwner: "client" as const,
      encryption: { state: "encrypted" as const, method: "AES-256" },
    })),
    {
      type: "issueSlip",
      ...of,
      slip: slip.slip,
      kind: "provision",
      issuedOn: dayAgo(20),
      plannedAt: occurredAt,
      place: PLACES.center,
      giver: PEOPLE.official,
      receiver: PEOPLE.manager,
      purpose: "住民票データの移行",
      lines: STICKS.map((asset) => ({ asset, quantity: { value: 1, unit: "stick" as const } })),
    },
    {
      type: "confirmRelease",
      ...slip,
      person: PEOPLE.official,
      ...signed,
      identityShown: true,
      checks,
    },
    {
      type: "confirmReceipt",
      ...slip,
      person: PEOPLE.manager,
      ...signed,
      identityShown: true,
      checks,
    },
  );
}

/** What is still there goes back, and the contract is over. */
async function endWithNothingLeft(): Promise<void> {
  const occurredAt = thisMoment();
  const slip = { occurredAt, slip: "slip-k2-back" } as const;
  const checks = [checked(BACK)];
  const signed = { confirmation: { by: "signature" as const, strokes: { clear: STROKES } } };
  await recorded(
    desk,
    {
      type: "issueSlip",
      ...slip,
      contract: CONTRACT,
      kind: "return",
      issuedOn: dayAgo(0),
      plannedAt: occurredAt,
      place: PLACES.center,
      giver: PEOPLE.manager,
      receiver: PEOPLE.official,
      purpose: "業務の完了",
      lines: [{ asset: BACK, quantity: { value: 1, unit: "stick" } }],
    },
    {
      type: "confirmRelease",
      ...slip,
      person: PEOPLE.manager,
      ...signed,
      identityShown: true,
      checks,
    },
    {
      type: "confirmReceipt",
      ...slip,
      person: PEOPLE.official,
      ...signed,
      identityShown: true,
      checks,
    },
    { type: "endContract", occurredAt, contract: CONTRACT, reason: "expired", endedOn: dayAgo(1) },
  );
}

/** The client is told, in writing too, and says that it is over. */
async function closeIncident(): Promise<void> {
  const occurredAt = thisMoment();
  const all = await desk.call("incidents", { contract: CONTRACT });
  const incident = (all.ok && all.value.open[0]?.id) || "";
  const report = "report-k2";
  await recorded(
    desk,
    {
      type: "reportIncident",
      occurredAt,
      incident,
      to: PEOPLE.official,
      by: PEOPLE.manager,
      means: "phone",
      content: "USBメモリ2本が見当たらない。捜索中。",
    },
    {
      type: "writeIncidentReport",
      occurredAt,
      report,
      incident,
      edition: "final",
      issuedOn: dayAgo(0),
      kind: "loss",
      certainty: "confirmed",
      malicious: false,
      course: [{ at: occurredAt, text: "棚卸で2本の不足が分かった。" }],
      cause: "出し入れの記録のない持出しを許していた。",
      measures: "全所を捜索した。",
      response: "指示のとおり捜索した。",
      prevention: "保管庫の鍵を2人で管理する。",
      police: { state: "filed", at: occurredAt },
      notice: "needed",
      attachments: [],
      author: PEOPLE.manager,
      responsible: PEOPLE.manager,
    },
    { type: "submitIncidentReport", occurredAt, report, to: PEOPLE.official, means: "visit" },
    {
      type: "closeIncident",
      occurredAt,
      incident,
      document: { number: "情管第302号", date: dayAgo(0) },
    },
  );
}
