/** How documents follow from names and signatures having gone: they say so, and keep the commitments. */
import type { EventOf } from "../event.ts";
import type { Evolve } from "./amend.ts";
import { known, patched, put } from "./amend.ts";

export const personalExpired: Evolve<EventOf<"personalExpired">> = (books, event) => [
  ...event.persons.map((id) =>
    put("person", id, patched(known(books, "person", id), { expired: true })),
  ),
  ...event.slips.map((id) => put("slip", id, patched(known(books, "slip", id), { expired: true }))),
  ...(event.signed ?? []).map(({ kind, id }) =>
    put(kind, id, patched(known(books, kind, id), { expired: true })),
  ),
  put(
    "contract",
    event.contract,
    patched(known(books, "contract", event.contract), {
      expired: { at: event.occurredAt, rest: event.rest },
    }),
  ),
];
