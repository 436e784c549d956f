/** Words about confirmations on paper outside a designation, and what the client says of them (Art. 12). */
import type { ConfirmationDoubt } from "../../domain/confirmation.ts";
import { eraDate } from "../../forms/era.ts";

/** What the client says of it. */
export const outcome: Readonly<Record<"confirmed" | "refused", string>> = {
  confirmed: "有効と確認した",
  refused: "認めなかった",
};

export const confirmationText = {
  /** Across the paper. */
  held: "保留",
  /** What is registered of it. */
  what: "発注者の確認の結果",
  waits: "保留(第12条) 発注者の確認待ち",
  settled: {
    confirmed: "期間外の確認を発注者が有効と確認",
    refused: "期間外の確認を発注者は認めず",
  },
} as const;

/** What is known of it, as a paper or an inspection says it in one line. */
export function doubtLine(doubt: Pick<ConfirmationDoubt, "at" | "settled">): string {
  const { settled } = doubt;
  if (!settled)
    return `保留(第12条第1項) ${eraDate(doubt.at)} 指定の期間外の確認。発注者の確認待ち`;
  const { number, date } = settled.document;
  return `指定の期間外の確認を、発注者が${outcome[settled.outcome]}(${number} ${eraDate(date)})`;
}
