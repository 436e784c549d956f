/** What an entry says beside what it is about: why a warning was passed, what came late, what it rests on. */
import { dayOf } from "../calendar.ts";
import { closeOver } from "../closing.ts";
import type { Event, EventOf } from "../event.ts";
import type { Refusal } from "../refusal.ts";
import { groundsOf } from "../../rules/index.ts";
import type { Situation } from "../../rules/rule.ts";
import { happened } from "./handler.ts";
import { unitsSaid } from "./import.ts";

export type Noted = EventOf<"groundsNoted">;

/** The papers that allowed it, noted as they were when it was decided. */
export function noting(s: Situation): readonly Noted[] {
  const contract = s.contract?.contract;
  const grounds = contract === undefined ? [] : groundsOf(s);
  if (contract === undefined || grounds.length === 0) return [];
  return [happened(s, "groundsNoted", { contract, grounds: [...grounds] })];
}

/** What is told of a period that is closed leaves word with its close. */
export function recordedLate(s: Situation, refusals: readonly Refusal[]): readonly Event[] {
  const late = refusals.find((one) => one.rule === "R24-5");
  const contract = s.contract?.contract;
  const close = contract === undefined ? undefined : closeOver(s.books, contract, dayOf(s.at));
  if (late?.rule !== "R24-5" || contract === undefined || !close) return [];
  const { days } = late.params;
  return [happened(s, "recordedLate", { contract, close: close.close, days })];
}

/** A warning that was passed leaves its reason in the entry, once a rule; of a list, with the units it is for. */
export function acknowledgements(s: Situation, refusals: readonly Refusal[]): readonly Event[] {
  if (!s.command.acknowledged) return [];
  const reasons = new Map(s.command.acknowledged.map(({ rule, reason }) => [rule, reason]));
  return [...reasons].flatMap(([rule, reason]) => {
    const warned = refusals.filter((one) => one.severity === "warn" && one.rule === rule);
    const article = warned.at(-1)?.article;
    if (article === undefined) return [];
    const assets = unitsSaid(s.command, warned);
    const said = { rule, article, reason, ...(assets.length > 0 ? { assets } : {}) };
    return [happened(s, "warningAcknowledged", said)];
  });
}
