/**
 * Backups: what their files are called, and what is said of them. They are called バックアップ throughout, because
 * 控え is what a ledger's signed heads are called wherever they are kept.
 */
import type { BackupCause } from "../../domain/vocabulary.ts";
import type { BackupFailure, BackupView } from "../../views/backup.ts";
import { eraDateTime } from "../../forms/era.ts";
import { titleInName } from "./heads.ts";

export const backupCause: Readonly<Record<BackupCause, string>> = {
  byHand: "操作による",
  scheduled: "定期",
  closing: "台帳を閉じるとき",
  migration: "台帳の形式を新しくする前",
};

const grouped = (count: number) => count.toLocaleString("ja-JP");

/** 1,234バイト, 56キロバイト, 7.8メガバイト */
export function fileLength(bytes: number): string {
  if (bytes < 10_000) return `${grouped(bytes)}バイト`;
  if (bytes < 1_000_000) return `${grouped(Math.round(bytes / 1000))}キロバイト`;
  return `${grouped(Math.round(bytes / 100_000) / 10)}メガバイト`;
}

interface Named {
  readonly title: string;
  /** The short form of the ledger's ID. */
  readonly id: string;
}

const PREFIX = "バックアップ_";
const ENDING = ".ukewatashi";
const UNFINISHED = ".part";

/**
 * バックアップ_若葉市 保管業務_1a2b3c4d_1234件_20260724-140500.ukewatashi
 * A further one of the same second, the `nth`, has its number behind: …-140500-2.ukewatashi
 */
export function backupFileName(
  { title, id }: Named,
  { size, at, nth }: { readonly size: number; readonly at: string; readonly nth: number },
): string {
  const moment = at.slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
  const further = nth === 1 ? "" : `-${nth}`;
  return `${PREFIX}${titleInName(title)}_${id}_${size}件_${moment}${further}${ENDING}`;
}

/** What a copy is called until it counts. */
export function unfinishedName(id: string, order: string): string {
  return `${PREFIX}${id}_${order.slice(-12)}${UNFINISHED}`;
}

/** Whether this is what is left of a copy that never came to count. */
export function isUnfinished(name: string, id: string): boolean {
  return name.startsWith(`${PREFIX}${id}_`) && /\.part(?:-journal)?$/.test(name);
}

/** What the name of a backup of a ledger says; nothing for any other name, an unfinished copy among them. */
export function readBackupName(
  name: string,
  id: string,
): { readonly size: number; readonly moment: string } | undefined {
  if (!name.startsWith(PREFIX) || !name.endsWith(ENDING)) return undefined;
  const parts = name.slice(PREFIX.length, -ENDING.length).split("_");
  const [moment = "", count = "", of] = parts.toReversed();
  const size = /^(\d{1,15})件$/.exec(count)?.[1];
  if (of !== id || size === undefined || !/^\d{8}-\d{6}(?:-\d+)?$/.test(moment)) return undefined;
  return { size: Number(size), moment };
}

const KEPT = "台帳は元のままで、書きかけのファイルはバックアップとして数えません。";

/** Why there is no backup: what happened, what was not saved, what to do. */
export const backupFailed: Readonly<Record<BackupFailure, string>> = {
  "disk-full": `バックアップ先の空きがないため、バックアップを取れませんでした。${KEPT}空きを作るか、別のフォルダを選んで、もう一度取ってください。`,
  "read-only": `バックアップ先が読み取り専用のため、バックアップを取れませんでした。${KEPT}書込みを許すか、別のフォルダを選んで、もう一度取ってください。`,
  folder: `バックアップ先のフォルダを開けないため、バックアップを取れませんでした。${KEPT}USBメモリが挿さっているか、フォルダの場所と権限を確かめて、もう一度取ってください。`,
  "disk-error": `バックアップ先の読み書きに失敗したため、バックアップを取れませんでした。${KEPT}USBメモリが抜けていないか確かめ、続くときは別の媒体を選んで、もう一度取ってください。`,
  exists: `同じ名前のファイルがバックアップ先にあるため、バックアップを取れませんでした。上書きはしていません。${KEPT}少し待ってから、もう一度取ってください。`,
  unsound: `取った写しの検証で異常が見つかったため、バックアップとして数えません。写しは消しました。台帳は元のままです。「検証」で台帳を確かめ、異常がないときは別の媒体を選んで、もう一度取ってください。`,
  cancelled: `バックアップを中止しました。${KEPT}必要なときに、もう一度取ってください。`,
  "cut-off": `台帳を閉じるまでに終わらなかったため、バックアップを取れませんでした。${KEPT}もう一度取り、時間がかかりすぎるときは、速い媒体やフォルダを選んでください。`,
  unexpected: `バックアップを最後まで取れませんでした。${KEPT}もう一度取り、続くときはこの台帳の管理者に知らせてください。`,
};

/** 記録 1,234件までのバックアップを取り、検証しました(…)。 */
export function backupDone(made: { readonly size: number; readonly name: string }): string {
  return `記録 ${grouped(made.size)}件までのバックアップを取り、読み直して検証しました(${made.name})。`;
}

export const notYetRecorded =
  "バックアップを取ったことは、まだ台帳に記録していません。次に記録できる利用者がログインしたときに記録します。";

/** When the next backup will be taken. */
export function nextBackup({ plan, nextAt, unchanged }: BackupView): string {
  if (!plan) return "予定はありません。バックアップ先のフォルダを選ぶと、自動で取ります。";
  const closing = plan.atClose ? "台帳を閉じるとき" : undefined;
  if (unchanged)
    return `前回のあとに新しい記録がないため、いまは予定がありません。新しい記録があれば取ります。`;
  const timed = nextAt && `${eraDateTime(nextAt)}ごろ`;
  const both = [timed, closing].filter((one) => one !== undefined).join("、または");
  return both === "" ? "自動では取りません。" : `${both}に取ります。`;
}
