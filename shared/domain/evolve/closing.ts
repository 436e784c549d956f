/** How closed periods follow from their closes, and what was recorded for them later. */
import type { EventOf } from "../event.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, patched, put } from "./amend.ts";

export const periodClosed: Evolve<EventOf<"periodClosed">> = (_books, event, { seq }) => [
  put("periodClose", event.close, {
    ...fields(event),
    closedAt: event.occurredAt,
    seq,
    late: [],
  }),
  put("closing", event.contract, {
    contract: event.contract,
    last: event.close,
    to: event.to,
  }),
];

export const recordedLate: Evolve<EventOf<"recordedLate">> = (books, event, { seq }) => {
  const close = known(books, "periodClose", event.close);
  const late = [...close.late, { seq, at: event.occurredAt, days: event.days }];
  return [put("periodClose", event.close, patched(close, { late }))];
};
