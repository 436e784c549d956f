/**
 * Art. 11, for corrections (訂正票): what both sides confirmed on a slip stays as they confirmed it, and what is wrong
 * in its words is put right beside it, never by editing, never instead of a handover.
 */
import { dayOf } from "../domain/calendar.ts";
import type { Described, DescribedField, Subject } from "../domain/commands/correction.ts";
import { CORRECTABLE } from "../domain/correctable.ts";
import type { Since } from "../domain/correctable/kinds.ts";
import { custodyAsked, fieldsRecorded, wouldCorrect } from "../domain/correction.ts";
import type { Found, Situation } from "./rule.ts";
import { rule } from "./rule.ts";

export const article11Corrections = [
  rule("R11-11", {
    article: 11,
    severity: "block",
    governs: ["correctRecord"],
    check: ({ command }) =>
      command.type === "correctRecord"
        ? custodyAsked(command).map((field) => ({ params: { field }, path: `after.${field}` }))
        : [],
  }),
  rule("R11-12", {
    article: 11,
    severity: "block",
    governs: ["correctRecord"],
    check: (s) => {
      const of = corrected(s);
      const asset = of?.subject.kind === "asset" ? s.books.get("asset", of.subject.id) : undefined;
      if (!asset || of?.after.quantity === undefined || asset.state === "planned") return [];
      return [{ params: { asset: asset.asset }, path: "after.quantity" }];
    },
  }),
  rule("R11-13", {
    article: 11,
    severity: "block",
    governs: ["correctRecord", "approveCorrection"],
    check: outOfPlace,
  }),
  rule("R11-14", {
    article: 11,
    severity: "block",
    governs: ["correctRecord"],
    check: (s) => {
      if (s.command.type !== "correctRecord") return [];
      const { target, subject } = s.command;
      const entry = s.facts.recorded?.(target.seq);
      const said = fieldsRecorded(entry?.events ?? [], subject, s.books);
      const { fields } = wouldCorrect(s.books, s.command);
      const isIt = entry?.leaf === target.leaf && fields.every((field) => said.includes(field));
      return isIt ? [] : [{ params: { seq: target.seq }, path: "target" }];
    },
  }),
] as const;

/** What a correction would make of what: of one being written, or of one that waits for approval. */
export function corrected(s: Situation): { subject: Subject; after: Described } | undefined {
  if (s.command.type === "correctRecord")
    return {
      subject: s.command.subject,
      after: wouldCorrect(s.books, s.command).after,
    };
  return s.correction && { subject: s.correction.subject, after: s.correction.after };
}

/** A time may be corrected, the order of what happened may not. */
function outOfPlace(s: Situation): Found<"R11-13">[] {
  const of = corrected(s);
  if (!of) return [];
  const { after, subject } = of;
  const times = Object.entries(CORRECTABLE[subject.kind].times ?? {});
  return times.flatMap(([field, boundsOf]) => {
    const at = after[field as DescribedField];
    if (typeof at !== "string") return [];
    const around = { now: s.facts.now, asked: at, lastBetween: lastBetween(s) };
    const bounds = boundsOf(s.books, subject, around);
    if (!bounds || (at >= bounds.from && at <= bounds.to)) return [];
    return [{ params: { ...bounds, at }, path: `after.${field}` }];
  });
}

/** The last that happened to units between two moments; where nobody can look, as much as can have. */
function lastBetween({ facts }: Situation): Since {
  return ({ contract, assets, from, to }) => {
    if (!facts.history) return to;
    const happened = [...facts.history.on(contract, dayOf(from), dayOf(to))]
      .filter((event) => event.type !== "groundsNoted" && mentions(event, assets))
      .map(({ occurredAt }) => occurredAt)
      .filter((at) => at > from && at < to);
    return happened.toSorted().at(-1);
  };
}

function mentions(value: unknown, ids: readonly string[]): boolean {
  if (typeof value === "string") return ids.includes(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((one) => mentions(one, ids));
}
