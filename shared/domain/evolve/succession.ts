/** How a change of persons follows; custody and office follow from their own events beside it. */
import type { EventOf } from "../event.ts";
import { successionSheet } from "../../forms/succession.ts";
import type { Succession } from "../succession.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, numbered, patched, put } from "./amend.ts";

export const successionWritten: Evolve<EventOf<"successionWritten">> = (books, event, { seq }) => {
  const succession: Succession = {
    ...fields(event),
    state: "handed",
    writtenAt: event.occurredAt,
  };
  return [
    put("succession", event.succession, succession),
    ...numbered(books, event),
    ...successionSheet(books, succession, seq),
  ];
};

export const successionAccepted: Evolve<EventOf<"successionAccepted">> = (
  books,
  event,
  { seq },
) => {
  const before = known(books, "succession", event.succession);
  const { person, occurredAt: at, confirmation: by, notice, remarks } = event;
  const acceptance = {
    person,
    at,
    by,
    ...(notice === undefined ? {} : { notice }),
    ...(remarks === undefined ? {} : { remarks }),
  };
  const succession = patched(before, { state: "taken", acceptance });
  return [
    put("succession", event.succession, succession),
    ...successionSheet(books, succession, seq),
  ];
};

export const successionWithdrawn: Evolve<EventOf<"successionWithdrawn">> = (books, event) => {
  const before = known(books, "succession", event.succession);
  const withdrawn = { at: event.occurredAt, reason: event.reason };
  return [put("succession", event.succession, patched(before, { state: "withdrawn", withdrawn }))];
};
