/** Art. 24, for closed periods: closed in order and without a gap, and what is told of them later says why it is late. */
import { dayOf, daysBetween } from "../domain/calendar.ts";
import { COMMANDS_OF_PEOPLE } from "../domain/command.ts";
import { closeOver, nextFrom } from "../domain/closing.ts";
import { rule } from "./rule.ts";

export const article24Closing = [
  rule("R24-5", {
    article: 24,
    severity: "warn",
    adjustable: true,
    lowerable: true,
    governs: COMMANDS_OF_PEOPLE.filter((type) => type !== "closePeriod" && type !== "openContract"),
    check: (s) => {
      const { contract } = s;
      const close = contract && closeOver(s.books, contract.contract, dayOf(s.at));
      if (!close) return [];
      const days = Math.max(0, daysBetween(dayOf(s.at), dayOf(s.facts.now)));
      return [{ params: { from: close.from, to: close.to, days }, path: "occurredAt" }];
    },
  }),
  rule("R24-6", {
    article: 24,
    severity: "block",
    governs: ["closePeriod"],
    check: (s) => {
      if (s.command.type !== "closePeriod" || !s.contract) return [];
      const expected = nextFrom(s.books, s.contract);
      return s.command.from === expected ? [] : [{ params: { expected }, path: "from" }];
    },
  }),
] as const;
