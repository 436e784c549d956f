/**
 * Art. 11, for corrections (訂正票): what both sides confirmed on a slip stays as they confirmed it, and what is wrong
 * in its words is put right beside it, never by editing, never instead of a handover.
 */
import type { Described } from "../domain/commands/correction.ts";
import type { Subject } from "../domain/correction.ts";
import { custodyAsked, fieldsRecorded, timeBounds, wouldCorrect } from "../domain/correction.ts";
import type { Situation } from "./rule.ts";
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
      const said = fieldsRecorded(entry?.events ?? [], subject);
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
function outOfPlace(s: Situation) {
  const of = corrected(s);
  const slip = of?.subject.kind === "slip" ? s.books.get("slip", of.subject.id) : undefined;
  if (!of || !slip) return [];
  return (["releasedAt", "receivedAt"] as const).flatMap((field) => {
    const at = of.after[field];
    if (at === undefined) return [];
    const { from, to } = timeBounds(s.books, slip, field, s.facts.now);
    return at >= from && at <= to ? [] : [{ params: { from, to, at }, path: `after.${field}` }];
  });
}
