/** Art. 14: what is left at the end goes without delay, and what the client lets stay goes when it said. */
import { dayOf, daysBetween } from "../domain/calendar.ts";
import type { Situation } from "./rule.ts";

/**
 * How late units go back or are destroyed. It is asked when the slip is issued, for the day that is planned, and again
 * only where it takes longer than that. Units the client has let stay in writing are not late before their day.
 */
export function tooLate(s: Situation) {
  const { contract, day } = s;
  const planned = plannedDay(s);
  if (!contract || planned === undefined) return [];
  const ended = contract.ended?.on ?? contract.to;
  const limit = contract.settings.promptDays;
  const days = daysBetween(ended, day);
  const due = s.lines.filter(({ asset }) => !(asset.deferredUntil && asset.deferredUntil >= day));
  if (days <= limit || due.length === 0) return [];
  const path = s.command.type === "issueSlip" ? "plannedAt" : "slip";
  // The slip has said why, unless it is later now than was planned.
  if (path === "slip" && daysBetween(ended, planned) > limit && day <= planned) return [];
  return [{ params: { contract: contract.contract, days, limit }, path }];
}

/** The day for which the slip is, or was, planned; nothing for what comes in. */
function plannedDay({ command, slip }: Situation): string | undefined {
  if (command.type === "issueSlip")
    return command.kind === "provision" ? undefined : dayOf(command.plannedAt);
  return slip && slip.kind !== "provision" ? dayOf(slip.plannedAt) : undefined;
}
