/**
 * Art. 11, for corrections of papers: what a paper says is put right as it stands on the paper, what it allows is not; and
 * what rests on it is told and stays.
 */
import { isPaper } from "../domain/commands/correction.ts";
import { describedAfter, describedNow, grantedAsked, wouldCorrect } from "../domain/correction.ts";
import { outlived } from "./outlived.ts";
import type { Found, Situation } from "./rule.ts";
import { rule } from "./rule.ts";

export const article11Papers = [
  rule("R11-20", {
    article: 11,
    severity: "block",
    governs: ["correctRecord"],
    check: ({ command }) =>
      command.type === "correctRecord"
        ? grantedAsked(command).map((field) => ({ params: { field }, path: `after.${field}` }))
        : [],
  }),
  rule("R11-21", {
    article: 11,
    severity: "warn",
    governs: ["correctRecord"],
    check: groundsGone,
  }),
] as const;

/** A paper is corrected for what it says, whatever rests on it; what has lost its ground by that is told. */
function groundsGone({ command, books, contract, facts }: Situation): Found<"R11-21">[] {
  if (command.type !== "correctRecord" || !contract || !facts.history) return [];
  const { subject } = command;
  if (!isPaper(subject.kind)) return [];
  const before = describedNow(books, subject);
  const after = describedAfter(before, wouldCorrect(books, command));
  const redated = { contract: contract.contract, subject, before, after };
  const lost = outlived(books, redated, facts.history.entries);
  const count = [...lost.values()].reduce((sum, one) => sum + one, 0);
  const paper = { kind: subject.kind, number: before.documentNumber ?? "" };
  return count === 0 ? [] : [{ params: { ...paper, count }, path: "after" }];
}
