/** Words about confirmations on paper outside a designation, and what the client says of them (Art. 12). */
import type { ConfirmationDoubt } from "../../domain/confirmation.ts";
import { eraDate } from "../../forms/era.ts";

/** What the client says of it. */
export const outcome: Readonly<Record<"confirmed" | "refused", string>> = {
  confirmed: "有効と確認した",
  refused: "認めない",
};

export const confirmationText = {
  /** Across the paper. */
  held: "保留",
  what: "指定の期間外の確認についての発注者の確認",
} as const;

/** What is known of it, as a paper or an inspection says it in one line. */
export function doubtLine(doubt: Pick<ConfirmationDoubt, "at" | "settled">): string {
  const { settled } = doubt;
  if (!settled)
    return `保留(第12条第1項) ${eraDate(doubt.at)} 指定の期間外の確認。発注者の確認待ち`;
  const { number, date } = settled.document;
  return `指定の期間外の確認を、発注者が${outcome[settled.outcome]}(${number} ${eraDate(date)})`;
}
