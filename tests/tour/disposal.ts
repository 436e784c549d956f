/** Five disks, from the client's instruction to the certificate it accepts. */
import { readFileSync, writeFileSync } from "node:fs";
import { dayOf } from "../../shared/domain/calendar.ts";
import {
  PICTURE,
  attachPictures,
  carryDisks,
  fillDisposalSlip,
  giveDisks,
  serialsOfDisks,
} from "../e2e/fiveDisks.ts";
import type { Desk } from "../e2e/screens.ts";
import { answerDialogs, goToHash, heading, proceed, scan, thisMoment } from "../e2e/screens.ts";
import type { Album } from "./album.ts";

/** The whole way. */
export async function destroy(desk: Desk, album: Album): Promise<void> {
  await handToDestroyer(desk, album);
  await carryDisks(desk.page);
  await crush(desk, album);
  await certify(desk, album);
}

async function handToDestroyer(desk: Desk, album: Album): Promise<void> {
  const { page } = desk;
  await page.keyboard.press("Alt+5");
  await heading(page, "廃棄");
  await album.shot(page, "disposal", "廃棄: 指示と進みぐあい");
  await goToHash(page, "#/disposal/instruction/order-01");
  await heading(page, "廃棄の指示 情管廃第7号");
  await album.shot(page, "disposal-instruction", "廃棄の指示");
  await fillDisposalSlip(page);
  await album.shot(page, "disposal-slip", "指示から作る廃棄票");
  await giveDisks(desk);
}

async function crush(desk: Desk, album: Album): Promise<void> {
  const { page } = desk;
  await page.keyboard.press("Alt+5");
  await page.getByRole("link", { name: /の実施を記録する$/ }).click();
  await heading(page, "廃棄の実施を記録する");
  writeFileSync(await answerDialogs(desk, "photo.png"), readFileSync(PICTURE));
  await page.getByLabel("HD-001 の現物の製造番号").focus();
  for (const serial of await serialsOfDisks(desk)) await scan(page, serial);
  await page.getByLabel("開始日時の時刻").fill(thisMoment().slice(11, 16));
  await page.getByLabel("使用した機器・ソフト").fill("破砕機 AZ-3000");
  await page.getByLabel("残った片の大きさ").fill("160");
  await page.getByLabel("実施者").selectOption({ label: "青山 修(有限会社あおぞらリサイクル)" });
  await page.getByRole("radio", { name: "合格", exact: true }).check();
  await page.getByLabel("検証の方法").fill("破砕片の目視及び粒度の測定");
  await page.getByLabel("検証者").selectOption({ label: "湊 大輔(管理責任者)" });
  await page.getByLabel("残骸の処理").fill("金属くずとして再資源化");
  await page.getByLabel(/^立会者\(発注者の職員\)/).selectOption({ label: "髙橋 真由美(指定職員)" });
  await attachPictures(page);
  await album.shot(page, "disposal-work", "廃棄の実施を記録する");
  await proceed(page);
  await heading(page, /^廃棄の実施記録 令和/);
}

async function certify(desk: Desk, album: Album): Promise<void> {
  const { page } = desk;
  await proceed(page);
  await heading(page, "処分業者の証明書を登録する");
  const serials = await serialsOfDisks(desk);
  await page.getByLabel("証明書の番号").fill("AZ-2026-0118");
  await page.getByLabel("証明書の日付").fill(dayOf(thisMoment()));
  await page.getByLabel("証明書に記載された番号").fill(serials.join("\n"));
  await page.getByRole("table", { name: "渡したが証明書にない" }).waitFor({ state: "detached" });
  await album.shot(page, "certificate-compare", "渡した番号と証明書の番号の照合");
  await proceed(page);
  await heading(page, /^廃棄の実施記録 令和/);
  await proceed(page);
  await heading(page, "廃棄証明書を発行する");
  await proceed(page);
  await heading(page, /^廃棄証明書 .*廃証第0001号$/);
  await page.getByRole("list", { name: /廃棄証明書/ }).waitFor();
  await album.shot(page, "certificate", "廃棄証明書のプレビュー");
  const pdf = await answerDialogs(desk, "certificate.pdf");
  await page.getByRole("button", { name: "PDFに保存" }).click();
  await page.getByText(/を保存しました/).waitFor();
  album.paper(pdf, "certificate", "廃棄証明書");
  await page.getByRole("link", { name: "発注者の確認を記録する" }).click();
  await heading(page, "発注者の確認を記録する");
  await page.getByLabel("確認した指定職員").selectOption({ label: "髙橋 真由美(指定職員)" });
  await proceed(page);
  await page.getByText("発注者確認済").waitFor();
}
