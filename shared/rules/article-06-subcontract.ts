/** Art. 6: part of the work may go to another only on the client's written consent, within its term. */
import { within } from "../domain/calendar.ts";
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

export const article06 = [
  rule("R6-1", {
    article: 6,
    severity: "block",
    governs: ["issueSlip", "depart", "recordDestruction"],
    check: (s) =>
      parties(s).flatMap(({ party, path }) =>
        hasConsent(s, party) ? [] : [{ params: { party }, path }],
      ),
  }),
] as const;

/** Parties other than the two of the contract that would get hold of the assets. */
function parties(s: Situation): { party: string; path: string }[] {
  const found: { party: string; path: string }[] = [];
  const add = (party: string | undefined, path: string) => {
    const known =
      party !== undefined && party !== s.contract?.client && party !== s.contract?.contractor;
    if (known && !found.some((one) => one.party === party)) found.push({ party, path });
  };
  if (s.receiver) add(s.receiver.party.party, s.receiver.path);
  for (const visit of s.visits) add(visit.place.party, visit.path);
  for (const handler of s.handlers) add(handler.party.party, handler.path);
  const command = s.command;
  if (command.type === "depart" && s.contract?.settings.courier === "subcontract")
    add(command.carriage.party, "carriage.party");
  return found;
}

/** Whether the client's written consent for a party is in force on the day. */
export function hasConsent(s: Situation, party: string): boolean {
  const admission = s.books.get("admission", `${s.contract?.contract}/${party}`);
  return admission?.consents.some((one) => within(s.day, one.from, one.to)) ?? false;
}
