/** What incidents want: a judgement, a word to the client, a report, an end (Art. 18). */
import { daysBetween, minutesBetween } from "../../../shared/domain/calendar.ts";
import type { Incident } from "../../../shared/domain/incident.ts";
import { INCIDENT_SETTINGS } from "../../../shared/domain/incidentClocks.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { Todo } from "../../../shared/views/home.ts";
import { clocksOf, lastToldAt, waiting } from "./incidents.ts";
import { allListed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { todo } from "./todo.ts";

/** Days before a deadline from which it is told of as near. */
const NEAR_DAYS = 7;

export function recordTodos(reading: Reading, contract: string | undefined): Todo[] {
  return [
    ...judgements(reading, contract),
    ...allListed(reading, { kind: "incident", contract, states: ["open"] }).flatMap((doc) => [
      ...telling(reading, doc),
      ...instructions(reading, doc),
      ...writing(reading, doc),
    ]),
  ];
}

function judgements(reading: Reading, contract: string | undefined): Todo[] {
  const [first, ...others] = waiting(reading, contract);
  if (!first) return [];
  const hours = hoursSince(reading, first.at);
  return [todo("now", "toJudge", { count: others.length + 1, hours }, { to: "incidents" })];
}

/** Whether the client knows of the incident, and of what came after. */
function telling(reading: Reading, doc: Incident): Todo[] {
  const target = { to: "incident", id: doc.incident } as const;
  const number = formNumber(doc.number);
  if (doc.told.length === 0) {
    const settings = reading.books.get("contract", doc.contract)?.settings.incident;
    const limit = (settings ?? INCIDENT_SETTINGS).firstHours;
    const hours = hoursSince(reading, doc.learnedAt);
    return [todo("now", "notReported", { number, hours, limit }, target)];
  }
  const toldAt = lastToldAt(reading, doc);
  const count = doc.developments.filter(({ at }) => at > toldAt).length;
  return count === 0 ? [] : [todo("now", "untold", { number, count }, target)];
}

/** The nearest day by which the client wants something done of which it has not been told since. */
function instructions(reading: Reading, doc: Incident): Todo[] {
  const toldAt = lastToldAt(reading, doc);
  const unanswered = doc.instructed.filter(({ at }) => at > toldAt);
  const [next] = unanswered.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  if (next === undefined) return [];
  const days = daysBetween(reading.today, next);
  const target = { to: "incident", id: doc.incident } as const;
  const urgency = days < 0 ? "now" : days <= NEAR_DAYS ? "soon" : "later";
  return [todo(urgency, "instructionDue", { number: formNumber(doc.number), days }, target)];
}

function writing(reading: Reading, doc: Incident): Todo[] {
  const target = { to: "incident", id: doc.incident } as const;
  const reports = doc.reports.flatMap((id) => reading.books.get("incidentReport", id) ?? []);
  const newest = reports.at(-1);
  if (newest && !newest.submitted)
    return [todo("soon", "toSubmit", { number: formNumber(newest.number) }, target)];
  const { final } = clocksOf(reading, doc);
  const number = formNumber(doc.number);
  if (final.metAt !== undefined) return [todo("later", "toClose", { number }, target)];
  const days = daysBetween(reading.today, final.by);
  const urgency = days < 0 ? "now" : days <= NEAR_DAYS ? "soon" : "later";
  return [todo(urgency, "finalDue", { number, by: final.by, days }, target)];
}

function hoursSince({ now }: Reading, at: string): number {
  return Math.max(0, Math.floor(minutesBetween(at, now) / 60));
}
