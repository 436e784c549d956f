/** How the record of a refused handover follows: a paper of its own; slip and units stay as they are. */
import type { EventOf } from "../event.ts";
import { nonAcceptanceSheet } from "../../forms/nonAcceptance.ts";
import type { NonAcceptance } from "../nonAcceptance.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, numbered, patched, put } from "./amend.ts";

export const nonAcceptanceWritten: Evolve<EventOf<"nonAcceptanceWritten">> = (
  books,
  event,
  { seq },
) => {
  const record: NonAcceptance = { ...fields(event), writtenAt: event.occurredAt };
  const slip = known(books, "slip", event.slip);
  const disputes = slip.disputes.map((dispute, index) =>
    index === slip.disputes.length - 1
      ? { ...dispute, nonAcceptance: event.nonAcceptance }
      : dispute,
  );
  return [
    put("nonAcceptance", event.nonAcceptance, record),
    put("slip", event.slip, patched(slip, { disputes })),
    ...numbered(books, event),
    nonAcceptanceSheet(books, record, seq),
  ];
};
