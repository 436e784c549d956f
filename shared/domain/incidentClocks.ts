/**
 * Deadlines of an incident. Both kinds run from 覚知日時: the contract's own 速やかに, in hours a contract may set, and
 * those of the law on personal information, 3 to 5 days and 30 days (60 where it was done on purpose). Whoever has
 * told the client is exempt from the latter itself; the client is not, so they are shown all the same.
 */
import { addDays, addMinutes, dayOf } from "./calendar.ts";
import type { IncidentSettings } from "./commands/contract.ts";
import type { Incident } from "./incident.ts";
import type { Books } from "./state.ts";
import type { Day, Instant } from "./values.ts";

/** Where a contract says nothing. */
export const INCIDENT_SETTINGS: IncidentSettings = {
  firstHours: 24,
  earlyDays: 5,
  finalDays: 30,
  maliciousDays: 60,
};

export interface Deadlines {
  /** The client should have been told by then. */
  readonly firstBy: Instant;
  /** 速報 and 確報. */
  readonly earlyBy: Day;
  readonly finalBy: Day;
}

export function deadlinesOf(
  books: Books,
  { contract, learnedAt, malicious }: Pick<Incident, "contract" | "learnedAt" | "malicious">,
): Deadlines {
  const settings = books.get("contract", contract)?.settings.incident ?? INCIDENT_SETTINGS;
  const learned = dayOf(learnedAt);
  return {
    firstBy: addMinutes(learnedAt, settings.firstHours * 60),
    earlyBy: addDays(learned, settings.earlyDays),
    finalBy: addDays(learned, malicious ? settings.maliciousDays : settings.finalDays),
  };
}
