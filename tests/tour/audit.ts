/** The contract's papers, the search, the proof of it all, and the settings. */
import type { Desk } from "../e2e/screens.ts";
import { goToHash, heading, proceed } from "../e2e/screens.ts";
import type { Album } from "./album.ts";

/** The contract, part by part. */
export async function lookAtContract({ page }: Desk, album: Album): Promise<void> {
  await page.keyboard.press("Alt+6");
  await heading(page, "契約");
  await album.shot(page, "contracts", "契約の一覧");
  for (const [part, caption] of [
    ["persons", "契約: 人と指定"],
    ["places", "契約: 指定場所"],
    ["parties", "契約: 関係者と承諾"],
    ["outstanding", "契約: 未返還・未廃棄の一覧"],
  ] as const) {
    await goToHash(page, `#/contract/of/K-1?part=${part}`);
    await heading(page, "市民税納税通知書等印字及び保守業務委託");
    await page.getByRole("table").first().waitFor();
    await album.shot(page, `contract-${part}`, caption);
  }
}

/** Finds a slip from anywhere, then verifies the ledger and looks at one entry. */
export async function verify({ page }: Desk, album: Album): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("第0008号");
  await page.getByText(/件見つかりました/).waitFor();
  await album.shot(page, "search", "どこからでも探す");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+8");
  await heading(page, "検証");
  await proceed(page);
  await page.getByRole("heading", { name: "台帳に異常は見つかりませんでした" }).waitFor();
  await album.shot(page, "verified", "検証の結果");
  await goToHash(page, "#/audit/entries");
  await heading(page, "記録の一覧");
  await album.shot(page, "entries", "記録の一覧");
  await goToHash(page, "#/audit/inspection");
  await heading(page, "検査のための一覧");
  await album.shot(page, "inspection", "検査のための一覧");
  await page.getByRole("region", { name: /^第18条/ }).evaluate((part) => part.scrollIntoView());
  await album.shot(page, "inspection-article", "検査のための一覧: 条文ごとの記録と不備");
  await goToHash(page, "#/audit/entry/50");
  await heading(page, "記録 50");
  await album.shot(page, "entry", "記録とその証明");
}

/** The settings, the same home in the dark, and the lock. */
export async function leaveTheDesk({ page }: Desk, album: Album): Promise<void> {
  await goToHash(page, "#/settings");
  await heading(page, "設定");
  await album.shot(page, "settings", "設定");
  await goToHash(page, "#/settings/backups");
  await heading(page, "バックアップ");
  await album.shot(page, "backups", "バックアップ");
  await page.keyboard.press("Alt+1");
  await heading(page, "ホーム");
  await page.emulateMedia({ colorScheme: "dark" });
  await album.shot(page, "home-dark", "ホーム(暗い配色)");
  await page.emulateMedia({ colorScheme: "light" });
  await page.keyboard.press("Control+L");
  await page.getByLabel("ログイン名").waitFor();
  await album.shot(page, "locked", "ロック");
}
