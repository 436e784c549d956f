/** What is said of a paper that the ledger still holds, and that is not the last word any more. */
import type { FormNumber } from "../../domain/event.ts";
import { eraDate, formNumber } from "../../forms/era.ts";

export function voidedLater(day: string, reason: string): string {
  return `この用紙は、その後、${eraDate(day)}に取り消され、番号は欠番になりました(理由: ${reason})。`;
}

/** `seq`: the entry that completed it. */
export function completedLater(seq: number): string {
  return `この用紙の後、記録 ${seq.toLocaleString("ja-JP")} で完了しました。完了後の用紙には、確認した日時などが加わっています。`;
}

export function correctedLater(numbers: readonly FormNumber[]): string {
  return `この用紙の内容は、その後、訂正票 ${numbers.map(formNumber).join("、")}により訂正されました。`;
}
