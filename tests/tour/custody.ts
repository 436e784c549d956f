/** What comes, is carried and is kept: the handover at the desk, transport, storage. */
import { PEOPLE } from "../../electron/sample/stage.ts";
import type { Desk } from "../e2e/screens.ts";
import {
  answerDialogs,
  goToHash,
  heading,
  proceed,
  registerUnits,
  samplePassword,
  scan,
  signByHand,
} from "../e2e/screens.ts";
import type { Album } from "./album.ts";

/** Six labelled sticks come over the counter: scanned, confirmed by both sides, printed. */
export async function handOver(desk: Desk, album: Album): Promise<void> {
  const { page } = desk;
  const numbers = await registerUnits(desk, 6);
  await page.keyboard.press("Alt+1");
  await heading(page, "ホーム");
  await page.getByRole("heading", { name: "預かり中" }).waitFor();
  await album.shot(page, "home", "ホーム: 要対応と預かり中");
  await page.keyboard.press("Alt+2");
  await heading(page, "受渡");
  await album.shot(page, "handover-list", "受渡票の一覧");
  await proceed(page);
  await heading(page, "受渡を始める");
  for (const number of numbers) await scan(page, number);
  await page.getByText("計 6点(USBメモリ 6本)").first().waitFor();
  await album.shot(page, "handover-lines", "受渡を始める: 読み取った明細");
  await proceed(page);
  await heading(page, /^受渡票 令和/);
  await album.shot(page, "confirm-release", "引渡側の確認");
  await page.getByLabel("数量(すべて)").check();
  await page.getByLabel(/^身分証/).check();
  await signByHand(page);
  await album.shot(page, "confirm-signed", "引渡側の手書きの署名");
  await proceed(page);
  await page.getByRole("region", { name: "受領側の確認" }).waitFor();
  await page.getByLabel(/^身分証/).check();
  await page.getByLabel(/^パスワード\(/).fill(await samplePassword(desk, "manager"));
  await album.shot(page, "confirm-receipt", "受領側の確認");
  await proceed(page);
  await page.getByRole("list", { name: /受渡票/ }).waitFor();
  await album.shot(page, "preview", "双方の確認のあとの印刷プレビュー");
  const pdf = await answerDialogs(desk, "slip.pdf");
  await page.getByRole("button", { name: "PDFに保存" }).click();
  await page.getByText(/を保存しました/).waitFor();
  album.paper(pdf, "slip", "受渡票(発注者控・受注者控)");
  await page.getByRole("link", { name: "受渡票の画面へ" }).click();
  await page.getByRole("table", { name: "印刷の記録" }).waitFor();
  await album.shot(page, "slip", "受渡票の画面");
}

/** What is late arrives and is compared line by line; one seal is broken. */
export async function arrive({ page }: Desk, album: Album): Promise<void> {
  await page.keyboard.press("Alt+3");
  await heading(page, "搬送");
  const underway = page.getByRole("table", { name: "搬送中・照合待ちの搬送" });
  await underway.getByText("到着予定を超過").waitFor();
  await album.shot(page, "transport-list", "搬送: 到着予定を過ぎたもの");
  await underway.getByRole("link", { name: /搬送第0002号$/ }).click();
  await heading(page, /搬送第0002号\(返却\)$/);
  await album.shot(page, "transport", "搬送記録");
  await proceed(page);
  await heading(page, /の到着を記録する$/);
  await page.getByLabel("到着した場所").selectOption({ label: "P-04 若葉市役所書庫棟 地下1階" });
  await page.getByLabel("途中の異常・遅れ").fill("道路の渋滞");
  await album.shot(page, "transport-arrive", "到着を記録する");
  await proceed(page);
  await heading(page, /の到着を照合する$/);
  await scan(page, "PB-001");
  // What comes back is compared by the city's official.
  await page.getByLabel("照合した人").selectOption(PEOPLE.official);
  await page.getByLabel("数量(すべて)").check();
  await page.getByLabel("封印(すべて)").check();
  await page.getByRole("button", { name: "PB-002 が違う" }).click();
  await page.getByLabel("封印の状態").selectOption({ label: "破損・開封の跡がある" });
  await page.getByText(/PB-002 の封印が一致しません/).waitFor();
  await album.shot(page, "transport-check", "到着の照合: 封印の破損");
  await proceed(page);
  await page.getByText("記録しました。次の点を確かめてください").waitFor();
  await proceed(page);
  await heading(page, /^受渡票 .*第0008号$/);
}

/** A move of one's own begins, refused while it is not as the articles want it. */
export async function depart({ page }: Desk, album: Album): Promise<void> {
  await goToHash(page, "#/transport/new?units=US-003,US-004");
  await heading(page, "搬送の出発を記録する");
  await page.getByLabel("到着地").selectOption({ label: "P-01 若葉市役所本庁舎3階 情報管理課" });
  await page.getByLabel("手段").selectOption({ label: "社用車" });
  await page.getByLabel("持込みの許可").selectOption({ label: "情管許第9号" });
  await page.getByLabel("費用の負担").selectOption({ label: "発注者" });
  await page.getByText(/費用は受注者の負担です/).scrollIntoViewIfNeeded();
  await album.shot(page, "transport-refused", "搬送の出発: 条文による拒否と直し方");
}

/** What lies where, one unit taken out and put back, and its life. */
export async function keep({ page }: Desk, album: Album): Promise<void> {
  await page.keyboard.press("Alt+4");
  await heading(page, "保管");
  await page.getByRole("button", { name: /みなと運用センター 媒体保管庫/ }).waitFor();
  await page.getByLabel("DV-001 を選ぶ").check();
  await album.shot(page, "storage", "保管: 場所と棚");
  await goToHash(page, "#/storage/act/takeOut?units=DV-001");
  await heading(page, "取出しを記録する");
  await page.getByLabel("目的").fill("様式の照合");
  await album.shot(page, "storage-take-out", "取出しを記録する");
  await proceed(page);
  await heading(page, /^DV-001/);
  await goToHash(page, "#/storage/act/putBack?units=DV-001");
  await heading(page, "戻しを記録する");
  await proceed(page);
  await heading(page, /^DV-001/);
  await goToHash(page, "#/storage/assets");
  await heading(page, "情報資産の一覧");
  await album.shot(page, "assets", "情報資産の一覧");
  await goToHash(page, "#/storage/asset/US-001");
  await heading(page, /^US-001/);
  await album.shot(page, "asset", "情報資産の履歴と証明");
  await page.keyboard.press("Alt+7");
  await heading(page, "事故");
  await album.shot(page, "incident", "事故: 保留となったもの");
}
