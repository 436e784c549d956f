/** What the sample holds besides its main job: what went wrong, was counted, copied, corrected, handed on and closed. */
import { writeFileSync } from "node:fs";
import { COPY } from "../../electron/sample/assets.ts";
import { CONTRACT, PEOPLE, PLACES } from "../../electron/sample/stage.ts";
import { dayAgo } from "../e2e/days.ts";
import type { Desk } from "../e2e/screens.ts";
import { answerDialogs, goToHash, heading, recorded, thisMoment } from "../e2e/screens.ts";
import type { Album } from "./album.ts";

const ORIGINAL = "EX-002";

/** Each by its own page, as a link would open it. */
export async function lookAtRecords(desk: Desk, album: Album): Promise<void> {
  await copyOne(desk);
  for (const [hash, title, name, caption] of [
    ["#/incident/of/incident-01", /事故第0001号/, "incident-of", "事故: 期限と経過"],
    ["#/storage/stocktake/of/stocktake-01", /棚卸第0001号/, "stocktake", "棚卸の記録"],
    ["#/handover/correction/correction-01", /^訂正票/, "correction", "訂正票: 前後と双方の承認"],
    ["#/contract/succession/succession-01", /^引継書/, "succession", "管理責任者の引継書"],
    ["#/contract/close/close-01", /の締め$/, "close", "期間の締め"],
  ] as const) {
    await goToHash(desk.page, hash);
    await heading(desk.page, title);
    await album.shot(desk.page, name, caption);
  }
  await lookAtCopies(desk, album);
  await importList(desk, album);
}

/** Copies below their original, beside what became of it. */
async function lookAtCopies({ page }: Desk, album: Album): Promise<void> {
  await goToHash(page, `#/storage/asset/${ORIGINAL}`);
  await heading(page, /^EX-002/);
  await page.getByRole("region", { name: /^複写/ }).evaluate((part) => part.scrollIntoView());
  await album.shot(page, "copies", "原本と、承諾を受けた複写");
}

/** A spare that the client has consented to (Art. 8). */
async function copyOne(desk: Desk): Promise<void> {
  const occurredAt = thisMoment();
  await recorded(
    desk,
    {
      type: "recordCopyApproval",
      occurredAt,
      approval: "copying-tour",
      contract: CONTRACT,
      basis: "consent",
      document: { number: "情管承諾第13号", date: dayAgo(1) },
      givenBy: PEOPLE.official,
      copies: 2,
      purpose: "移行作業中の障害に備えた予備",
      from: dayAgo(1),
      to: dayAgo(-30),
      assets: [ORIGINAL],
      media: ["tape"],
    },
    {
      type: "registerCopy",
      occurredAt,
      asset: COPY,
      contract: CONTRACT,
      of: ORIGINAL,
      approval: "copying-tour",
      number: `${ORIGINAL}-C1`,
      name: "移行用データ 02(複写)",
      media: "tape",
      serial: "SNEX002C1",
      quantity: { value: 1, unit: "roll" },
      mediumOwner: "client",
      encryption: { state: "encrypted", method: "AES-256" },
      person: PEOPLE.deputy,
      place: PLACES.center,
      shelf: "媒体庫1-4",
      dueOn: dayAgo(-60),
    },
  );
}

/** A list of the city's, read and shown before anything of it is recorded. */
async function importList(desk: Desk, album: Album): Promise<void> {
  const { page } = desk;
  const rows = [
    "資産番号,名称,媒体,数量,単位,製造番号,個人情報,特定個人情報,要配慮個人情報,返却期限",
    "N-001,納税者データ 01,USBメモリ,1,本,SN-N001,有,無,無,R9.3.31",
    "N-002,納税者データ 02,USBメモリ,1,本,SN-N002,有,無,無,R9.3.31",
    "N-003,申告書,紙文書,2,箱,,有,有,無,R9.3.31",
  ];
  await goToHash(page, "#/import?of=assets");
  await heading(page, "一覧の取込");
  writeFileSync(await answerDialogs(desk, "受渡一覧.csv"), rows.join("\r\n"));
  await page.getByRole("button", { name: /ファイルを選ぶ$/ }).click();
  await page.getByText("情報資産3件を取り込めます").waitFor();
  await album.shot(page, "import", "一覧の取込: 記録する前の確認");
}
