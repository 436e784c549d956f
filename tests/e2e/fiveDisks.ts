/** The way of five disks to the plant that destroys them, on the sample: tests and the tour go it alike. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Desk } from "./screens.ts";
import {
  carryWithCare,
  heading,
  proceed,
  samplePassword,
  scan,
  signByHand,
  unitOf,
} from "./screens.ts";

const DISKS = ["HD-001", "HD-002", "HD-003", "HD-004", "HD-005"];
/** A picture to attach. */
export const PICTURE = join(import.meta.dirname, "../../build/icons/icon.png");

/** The serials of all disks, as the ledger knows them. */
export async function serialsOfDisks(desk: Desk): Promise<string[]> {
  const disks = await Promise.all(DISKS.map((disk) => unitOf(desk, disk)));
  return disks.map(({ serial }) => serial ?? "");
}

/** From the instruction to a slip that is filled in. */
export async function fillDisposalSlip(page: Page): Promise<void> {
  await page.getByRole("link", { name: "廃棄票を作る(5点)" }).click();
  await heading(page, "受渡を始める");
  await page.getByText("計 5点(内蔵HDD 5台)").first().waitFor();
  await page
    .getByRole("group", { name: /^受領側/ })
    .getByRole("radio", { name: /青山 修/ })
    .check();
  await page
    .getByRole("group", { name: /^受渡場所/ })
    .getByRole("radio", { name: /媒体保管庫/ })
    .check();
  await page.getByLabel("業務・利用目的").fill("廃棄");
}

/** The contractor's side issues the slip and confirms it; the plant's is awaited. */
export async function giveDisks(desk: Desk): Promise<void> {
  const { page } = desk;
  await proceed(page);
  await heading(page, /^受渡票 令和/);
  await compareAll(page);
  await page.getByLabel(/^パスワード\(/).fill(await samplePassword(desk, "manager"));
  await proceed(page);
  await page.getByRole("region", { name: "受領側の確認" }).waitFor();
}

/** Everything on the slip is as it says. */
async function compareAll(page: Page): Promise<void> {
  await page.getByLabel("数量(すべて)").check();
  await page.getByLabel("封印(すべて)").check();
  await page.getByLabel(/^身分証/).check();
}

/** To the plant, where they are compared, and the plant signs for them. */
export async function carryDisks(page: Page): Promise<void> {
  await page.getByRole("link", { name: "受渡票へ戻る" }).click();
  await page.getByRole("link", { name: "搬送を記録する" }).click();
  await heading(page, "搬送の出発を記録する");
  await page.getByLabel("到着地").selectOption({ label: "P-03 あおぞらリサイクル 破砕工場" });
  await page.getByLabel("手段").selectOption({ label: "専用便" });
  await carryWithCare(page);
  await page.getByText("理由を記録すると続けられます").waitFor({ state: "detached" });
  await proceed(page);
  await heading(page, /^令和.*\(廃棄\)$/);
  await proceed(page);
  await page.getByLabel("到着した場所").waitFor();
  await proceed(page);
  await heading(page, /の到着を照合する$/);
  for (const disk of DISKS) await scan(page, disk);
  await page.getByText("照合済み 5行 / 5行").waitFor();
  await proceed(page);
  await page.getByRole("link", { name: "受領を確認する" }).click();
  await compareAll(page);
  await signByHand(page);
  await proceed(page);
  await page.getByText("双方の確認のとおり記録しました").waitFor();
}

/** A picture of each, once one lies ready. */
export async function attachPictures(page: Page): Promise<void> {
  for (const disk of DISKS) {
    await page.getByRole("button", { name: `${disk} の写真を添付する` }).click();
    await page
      .getByRole("group", { name: `${disk} の写真` })
      .getByText(/photo\.png/)
      .waitFor();
  }
}
