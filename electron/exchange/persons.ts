/** Whose the sealed values of a ledger are, so that an extract can leave out those of chosen persons. */
import type { Event } from "../../shared/domain/event.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { disclosedIn } from "../ledger/disclosed.ts";
import { eachBody, parseBody } from "../ledger/entries.ts";

/** The persons that were asked for: their ids, and what nobody is called. */
export interface PersonsFound {
  readonly persons: ReadonlySet<string>;
  readonly unknown: readonly string[];
}

/** Finds registered persons by id or by name, however the name is spaced. Persons of one name are all meant. */
export function findPersons(db: ReadableDb, called: readonly string[]): PersonsFound {
  const disclosed = disclosedIn(db);
  const persons = new Set<string>();
  const found = new Set<string>();
  for (const event of events(db)) {
    if (event.type !== "personRegistered") continue;
    const names = [event.person, plain(disclosed.text(event.name))];
    for (const one of called)
      if (names.includes(one) || names.includes(plain(one))) {
        persons.add(event.person);
        found.add(one);
      }
  }
  return { persons, unknown: called.filter((one) => !found.has(one)) };
}

/** The commitments to values of these persons: names, readings, telephone numbers, signatures. */
export function commitmentsOf(db: ReadableDb, persons: ReadonlySet<string>): ReadonlySet<string> {
  const theirs = new Set<string>();
  if (persons.size === 0) return theirs;
  // An event that holds sealed values names the person whose they are.
  for (const event of events(db))
    if ("person" in event && persons.has(event.person)) collect(event, theirs);
  return theirs;
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
