/** Whose the sealed values of a ledger are, so that an extract can leave out those of chosen persons. */
import type { Event } from "../../shared/domain/event.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { disclosedIn } from "../ledger/disclosed.ts";
import { eachBody, parseBody } from "../ledger/entries.ts";

/** The people that were asked for: ids of persons, and of custodies of guards; and what nobody is called. */
export interface PersonsFound {
  readonly persons: ReadonlySet<string>;
  readonly unknown: readonly string[];
}

/**
 * Finds registered persons by id or by name, however the name is spaced, and guards, whom only what they once had knows.
 * All of one name are meant.
 */
export function findPersons(db: ReadableDb, called: readonly string[]): PersonsFound {
  const disclosed = disclosedIn(db);
  const persons = new Set<string>();
  const found = new Set<string>();
  for (const event of events(db)) {
    const named = namedIn(event);
    if (!named) continue;
    const names = [named.id, plain(disclosed.text(named.name))];
    for (const one of called)
      if (names.includes(one) || names.includes(plain(one))) {
        persons.add(named.id);
        found.add(one);
      }
  }
  return { persons, unknown: called.filter((one) => !found.has(one)) };
}

/** Whom an event gives a name to. */
function namedIn(event: Event) {
  if (event.type === "personRegistered") return { id: event.person, name: event.name };
  if (event.type === "leftWithGuard") return { id: event.guardCustody, name: event.guard };
  return undefined;
}

/** The commitments to values of these people: names, readings, telephone numbers, signatures. */
export function commitmentsOf(db: ReadableDb, persons: ReadonlySet<string>): ReadonlySet<string> {
  const theirs = new Set<string>();
  if (persons.size === 0) return theirs;
  for (const event of events(db)) {
    const whose = ownerIn(event);
    if (whose !== undefined && persons.has(whose)) collect(event, theirs);
  }
  return theirs;
}

/** Whose the sealed values of an event are. */
function ownerIn(event: Event): string | undefined {
  // Whoever handed it over to the guard is named beside him, and whoever hands on signs under another word.
  if (event.type === "leftWithGuard") return event.guardCustody;
  if (event.type === "successionWritten") return event.from;
  return "person" in event ? event.person : undefined;
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if ("sealed" in value && typeof value.sealed === "string") into.add(value.sealed);
  for (const member of Object.values(value)) collect(member, into);
}

function* events(db: ReadableDb): Iterable<Event> {
  for (const body of eachBody(db)) yield* parseBody(body)?.events ?? [];
}

function plain(name: string): string {
  return name.normalize("NFKC").replaceAll(/\s/g, "");
}
