/** How a change of persons follows; custody and office follow from their own events beside it. */
import type { EventOf } from "../event.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, patched, put } from "./amend.ts";

export const successionWritten: Evolve<EventOf<"successionWritten">> = (_books, event) => [
  put("succession", event.succession, {
    ...fields(event),
    state: "handed",
    writtenAt: event.occurredAt,
  }),
];

export const successionAccepted: Evolve<EventOf<"successionAccepted">> = (books, event) => {
  const before = known(books, "succession", event.succession);
  const { person, occurredAt: at, confirmation: by, notice, remarks } = event;
  const acceptance = {
    person,
    at,
    by,
    ...(notice === undefined ? {} : { notice }),
    ...(remarks === undefined ? {} : { remarks }),
  };
  return [put("succession", event.succession, patched(before, { state: "taken", acceptance }))];
};

export const successionWithdrawn: Evolve<EventOf<"successionWithdrawn">> = (books, event) => {
  const before = known(books, "succession", event.succession);
  const withdrawn = { at: event.occurredAt, reason: event.reason };
  return [put("succession", event.succession, patched(before, { state: "withdrawn", withdrawn }))];
};
