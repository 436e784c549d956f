/** Labels and lines of the 返還・廃棄完了報告書 (Art. 14). */
import type { BalanceRow } from "../../domain/events/completion.ts";
import type {
  CompletionReportContent,
  EndedOnForm,
  StepOnForm,
} from "../../forms/completionContent.ts";
import { eraDate, formNumber } from "../../forms/era.ts";
import { cited } from "./forms.ts";
import { media, unit } from "./words.ts";

/** What became of an amount, on paper and on screens. */
export const balanceText = {
  media: "媒体",
  received: "受領",
  copied: "複写",
  returned: "返還",
  destroyed: "廃棄",
  lost: "滅失確定",
  held: "残",
} as const satisfies Readonly<Record<Exclude<keyof BalanceRow, "unit">, string>>;

export const completionText = {
  ended: "契約の終了",
  end: "終わり方",
  on: "終わった日",
  received: "受領",
  packedFrom: "元の情報資産",
  copyOf: "複写",
  balance: "収支",
} as const;

export function completionSentence({ balance }: CompletionReportContent): string {
  const copied = balance.some((row) => row.copied !== undefined)
    ? "(承諾を受けて作成した複写を含みます。)"
    : "";
  const lost = balance.some((row) => row.lost > 0)
    ? "(発注者の書面により滅失確定としたものを含みます。)"
    : "";
  return `個人情報の取扱いに関する情報セキュリティ特記事項第14条の規定により、この契約による業務に関する情報資産を、次のとおりすべて返還し、又は廃棄しました。保有するものはありません。${copied}${lost}`;
}

export function endedLine({ ended }: CompletionReportContent): string {
  const word = ended.reason === "expired" ? "期間満了" : "解除";
  return `${eraDate(ended.on)}(${word})`;
}

const END: Readonly<Record<EndedOnForm["end"], string>> = {
  returned: "返還",
  destroyed: "廃棄",
  lost: "滅失確定",
};

export function endLine({ end }: EndedOnForm): string {
  return END[end];
}

/** 受渡票 令和8年度 第0001号、令和8年4月7日、記録 12. */
export function stepLine({ on, paper, document, entry }: StepOnForm): string {
  return [
    paper && formNumber(paper),
    document && cited(document),
    eraDate(on),
    entry !== undefined && `記録 ${entry.toLocaleString("ja-JP")}`,
  ]
    .filter(Boolean)
    .join("、");
}

/** A-1 の複写(指示・承諾 写第1号). */
export function copyLine({ number, approval }: NonNullable<EndedOnForm["copyOf"]>): string {
  return `${number} の複写(指示・承諾 ${approval})`;
}

/** The amounts there are, in their order; copies only where there were any. */
export function amountsOf(rows: readonly BalanceRow[]): readonly Amount[] {
  const copied = rows.some((row) => row.copied !== undefined);
  return AMOUNTS.filter((name) => name !== "copied" || copied);
}

const AMOUNTS = ["received", "copied", "returned", "destroyed", "lost", "held"] as const;
type Amount = (typeof AMOUNTS)[number];

/** USBメモリ(本). */
export function balanceKind(row: Pick<BalanceRow, "media" | "unit">): string {
  return `${media[row.media]}(${unit[row.unit]})`;
}
