/** The result of verify, in plain words. */
import { generationOf } from "../../domain/generation.ts";
import type { VerifyReport } from "../../views/audit.ts";
import { DIFFERS, headsText, witnessesText } from "./heads.ts";

const COUNTED: Readonly<Record<string, string>> = {
  entries: "記録",
  checkpoints: "署名",
  disclosures: "個人情報",
  expired: "保存期間を過ぎて消した個人情報",
  attachments: "添付ファイル",
  books: "一覧の内容",
  heads: "控え",
};

const SOUND = "台帳に異常は見つかりませんでした";
const UNSOUND = "異常があります";

/** The heading of a result: sound, unsound in itself, or only against what was kept outside of it. */
export function headingOf({ ok, findings, more }: VerifyReport): string {
  if (ok) return SOUND;
  return more === 0 && findings.every(({ part }) => part === "heads") ? DIFFERS : UNSOUND;
}

/** What a clean result still cannot show; said beside every one. */
export const LIMITS =
  "この検証は、記録されなかった事実や、控えより後の書き換えを示しません。受渡票や書き出した控えと照合すると、書き換えや切り取りも分かります。";

export const WHAT_TO_DO =
  "この台帳への記録を止め、ファイルをそのまま保全してください。控え(受渡票・証拠一式)を集め、管理責任者と発注者に連絡してください。";

/** What the printed result is called. */
export const VERIFY_REPORT = "検証結果報告書";

export const VERIFY_AGAIN =
  "この紙は結果の写しで、それ自体は台帳が正しいことを証明しません。台帳のファイルを、受渡台帳の「検証」または検証用ページ(verify.html)で確かめ、上の先頭のハッシュ値と公開鍵を見比べてください。";

/** Said where `earlierDocuments` is. */
export const EARLIER_DOCUMENTS =
  "一覧や画面に使う内容は、前の版のプログラムが計算したもののため、確かめていません。記録用に開くと、記録から計算し直します。";

/** Stands over what follows. */
export const FOLLOWS = "前の台帳を引き継いでいます";

/** What the ledger says of the ledgers before it, the latest first. */
export function followsText({ follows = [], findings }: VerifyReport): string[] {
  const isBorneOut = !findings.some(({ code }) => code.startsWith("predecessor-"));
  return follows.map(({ origin, size, knownSize, reason }) => {
    const [over, lost] = [size, knownSize - size].map((count) => count.toLocaleString("ja-JP"));
    const signed = isBorneOut ? "引き継いだ記録は、前の台帳の署名と一致しました。" : "";
    return `この台帳は、第${generationOf(origin)}世代の台帳(${origin})の記録 ${over}件を引き継いでいます。そのあとの ${lost}件は失われました(理由: ${reason})。${signed}`;
  });
}

/** 記録 1,234件・署名 12件 … */
export function countsText(report: VerifyReport): string {
  return Object.entries(report.counts)
    .map(([name, count]) => `${COUNTED[name] ?? name} ${count.toLocaleString("ja-JP")}件`)
    .join("・");
}

/** The whole report as text. */
export function verifyText(report: VerifyReport): string {
  const { ok, findings, heads } = report;
  const head = [
    `${headingOf(report)}。`,
    `確かめたもの: ${countsText(report)}(${report.seconds.toFixed(1)}秒)`,
  ];
  if (report.earlierDocuments) head.push(EARLIER_DOCUMENTS);
  head.push(...followsText(report));
  const outside = heads ? [...headsText(heads), ...witnessesText(heads)] : [];
  if (ok) return [...head, ...outside, LIMITS].join("\n");
  // What evidence shows is said with the evidence.
  const own = findings.filter(({ code }) => !code.startsWith("head-"));
  const first =
    report.firstBad === undefined || own.length === 0
      ? []
      : [`最初の異常は記録 ${report.firstBad} です。`];
  const list = own.map((finding) => `- ${finding.message}`);
  const more = report.more > 0 ? [`- ほか ${report.more}件`] : [];
  return [...head, ...first, ...list, ...more, ...outside, WHAT_TO_DO].join("\n");
}

/** 検証しています… 45% 残りおよそ12秒 */
export function verifyingText(
  { done, total }: { readonly done: number; readonly total: number },
  secondsLeft: number | undefined,
): string {
  // Whole only when there is a report.
  const percent = Math.min(99, Math.floor((done * 100) / Math.max(1, total)));
  const left =
    secondsLeft === undefined ? "" : ` 残りおよそ${secondsLeft.toLocaleString("ja-JP")}秒`;
  return `検証しています… ${percent}%${left}`;
}
