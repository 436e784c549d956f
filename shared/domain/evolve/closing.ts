/** How closed periods follow from their closes, and what was recorded for them later. */
import type { PeriodClose } from "../closing.ts";
import type { EventOf } from "../event.ts";
import { periodCloseSheet } from "../../forms/periodClose.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, numbered, patched, put } from "./amend.ts";

export const periodClosed: Evolve<EventOf<"periodClosed">> = (books, event, { seq }) => {
  const close: PeriodClose = {
    ...fields(event),
    closedAt: event.occurredAt,
    seq,
    late: [],
  };
  return [
    put("periodClose", event.close, close),
    put("closing", event.contract, {
      contract: event.contract,
      last: event.close,
      to: event.to,
    }),
    ...numbered(books, event),
    ...periodCloseSheet(books, close),
  ];
};

export const recordedLate: Evolve<EventOf<"recordedLate">> = (books, event, { seq }) => {
  const close = known(books, "periodClose", event.close);
  const late = [...close.late, { seq, at: event.occurredAt, days: event.days }];
  return [put("periodClose", event.close, patched(close, { late }))];
};
