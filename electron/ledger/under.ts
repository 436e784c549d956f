/** What stands in the entries of a contract: nothing happens under one before the entry that opens it. */
import type { Event } from "../../shared/domain/event.ts";
import type { Body } from "./body.ts";
import type { ReadableDb } from "./connection.ts";
import { bodiesOn, eventsOn } from "./entries.ts";

export function under(db: ReadableDb) {
  const opened = db
    .prepare<[string], number>("SELECT born FROM books WHERE kind = 'contract' AND id = ?")
    .pluck();
  const since = (contract: string) => opened.get(contract) ?? 0;
  return {
    eventsUnder: (contract: string, from: string, to: string): Iterable<Event> =>
      eventsOn(db, { from, to, since: since(contract) }),
    entriesUnder: (contract: string, from: string, to: string): Iterable<readonly Event[]> =>
      eventsOf(bodiesOn(db, { from, to, since: since(contract) })),
  };
}

function* eventsOf(bodies: Iterable<Body>): Iterable<readonly Event[]> {
  for (const { events } of bodies) yield events;
}
