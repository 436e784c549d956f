/** Making a ledger of one's own, part by part. */
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "../e2e/days.ts";
import type { Desk } from "../e2e/screens.ts";
import { answerDialogs, heading, proceed } from "../e2e/screens.ts";
import type { Album } from "./album.ts";

const SECRET = "はじめての受渡台帳";
const PASSWORD = "kanri-no-aikotoba";

/** Fills the n-th field of that label. */
async function fill({ page }: Desk, label: string, text: string, n = 0): Promise<void> {
  await page
    .getByRole("textbox", { name: new RegExp(`^${label}`) })
    .nth(n)
    .fill(text);
}

async function next({ page }: Desk, part: string): Promise<void> {
  await proceed(page);
  await heading(page, `台帳を作る: ${part}`);
}

/** From the welcome to the first look at an empty ledger. */
export async function makeLedger(desk: Desk, album: Album): Promise<void> {
  const { page } = desk;
  await page.getByRole("button", { name: "台帳を作る" }).waitFor();
  await album.shot(page, "welcome", "はじめの画面");
  await page.getByRole("button", { name: "台帳を作る" }).click();
  await fill(desk, "名称", "川崎市", 0);
  await fill(desk, "名称", "株式会社髙﨑情報サービス", 1);
  await album.shot(page, "setup-parties", "台帳を作る: 発注者と受注者");
  await next(desk, "契約");
  await fill(desk, "契約番号", "8川総情第41号");
  await fill(desk, "契約件名", "納税通知書等の作成業務");
  await fill(desk, "契約期間の始まり", shortDate(dayAgo(242)));
  await fill(desk, "契約期間の終わり", shortDate(dayAgo(-122)));
  await fill(desk, "宛先", "川崎市長");
  await fill(desk, "業務・利用目的", "納税通知書の印字");
  await album.shot(page, "setup-contract", "台帳を作る: 契約");
  await next(desk, "場所");
  for (const [n, code, name] of [
    [0, "P-01", "本庁舎3階 情報管理課"],
    [1, "P-02", "運用センター 媒体保管庫"],
  ] as const) {
    await fill(desk, "場所番号", code, n);
    await fill(desk, "名称", name, n);
    await fill(desk, "指定文書の番号", "8川財税第12号", n);
    await fill(desk, "指定の日", shortDate(dayAgo(242)), n);
  }
  await album.shot(page, "setup-places", "台帳を作る: 場所");
  await next(desk, "人");
  for (const [n, name, kana] of [
    [0, "髙橋 真由美", "たかはし まゆみ"],
    [1, "𠮷野 健", "よしの けん"],
  ] as const) {
    await fill(desk, "氏名", name, n);
    await fill(desk, "ふりがな", kana, n);
    await fill(desk, "指定文書の番号", "8川財税第12号", n);
    await fill(desk, "指定の日", shortDate(dayAgo(242)), n);
  }
  await album.shot(page, "setup-persons", "台帳を作る: 人");
  await next(desk, "取り決め");
  await album.shot(page, "setup-agreement", "台帳を作る: 取り決め");
  await next(desk, "鍵と利用者");
  await answerDialogs(desk, "own.ukewatashi");
  await fill(desk, "台帳の名称", "納税通知書等作成業務 受渡台帳");
  await page.getByRole("button", { name: "保存先を選ぶ" }).click();
  await page.getByText("own.ukewatashi").waitFor();
  const secrets = page.locator("input[type=password]");
  await secrets.nth(0).fill(SECRET);
  await secrets.nth(1).fill(SECRET);
  await fill(desk, "ログイン名", "1001");
  await secrets.nth(2).fill(PASSWORD);
  await secrets.nth(3).fill(PASSWORD);
  await album.shot(page, "setup-key", "台帳を作る: 鍵と利用者");
  await proceed(page);
  await heading(page, "初期設定控");
  await page.getByRole("img", { name: "初期設定控 1/1頁" }).waitFor();
  await album.shot(page, "setup-sheet", "できたばかりの台帳の初期設定控");
  await page.getByRole("link", { name: "ホームへ" }).click();
  await heading(page, "ホーム");
  await album.shot(page, "own-home", "できたばかりの台帳のホーム");
}
