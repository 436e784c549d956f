/** Parties, people and places, with what the client has consented to and designated. */
import { within } from "../../../shared/domain/calendar.ts";
import type { Admission, Docs, Placement, Standing } from "../../../shared/domain/state.ts";
import { OUTSTANDING_STATES } from "../../../shared/domain/state.ts";
import type { PartyRow, PersonRow, PlaceRow } from "../../../shared/views/contract.ts";
import type { Tally } from "./lists.ts";
import { few, tally } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref } from "./reading.ts";

interface OfContract {
  readonly contract?: string;
}

export function parties(reading: Reading, { contract }: OfContract = {}): PartyRow[] {
  const admissions = few(reading, "admission").filter(under(contract));
  return few(reading, "party")
    .filter((party) => contract === undefined || takesPart(reading, contract, party.party))
    .map((party) => partyRow(party, admissions));
}

function partyRow(doc: Docs["party"], admissions: readonly Admission[]): PartyRow {
  const consents = admissions
    .filter((one) => one.party === doc.party)
    .flatMap((one) => one.consents);
  return {
    id: doc.party,
    name: doc.name,
    role: doc.role,
    consents: consents.map(({ document, work, from, to }) => ({
      document: document.number,
      work,
      from,
      ...given({ to }),
    })),
    ...given({ address: doc.address }),
  };
}

/** The people, by their reading; those of a contract's parties only, if one is named. */
export function persons(reading: Reading, { contract }: OfContract = {}): PersonRow[] {
  const standings = few(reading, "standing").filter(under(contract));
  return byReading(reading)
    .filter((person) => contract === undefined || takesPart(reading, contract, person.party))
    .map((person) =>
      personRow(
        reading,
        person,
        standings.filter((one) => one.person === person.person),
      ),
    );
}

/** Everyone, in the order of the kana of their names. */
export function byReading(reading: Reading): readonly Docs["person"][] {
  return few(reading, "person")
    .map((person) => ({ person, kana: reading.disclosed.text(person.kana) }))
    .toSorted((a, b) => (a.kana < b.kana ? -1 : a.kana > b.kana ? 1 : 0))
    .map(({ person }) => person);
}

function personRow(
  reading: Reading,
  doc: Docs["person"],
  standings: readonly Standing[],
): PersonRow {
  const { today, disclosed } = reading;
  const pledges = standings.flatMap((one) => (one.pledgedOn === undefined ? [] : [one.pledgedOn]));
  return {
    id: doc.person,
    name: disclosed.text(doc.name),
    kana: disclosed.text(doc.kana),
    party: ref(reading, "party", doc.party),
    designations: standings
      .flatMap((one) => one.designations)
      .map(({ office, document, from, to }) => ({
        office,
        document: document.number,
        date: document.date,
        from,
        inForce: within(today, from, to),
        ...given({ to }),
      })),
    ...given({
      title: doc.title,
      department: doc.department,
      pledgedOn: pledges.toSorted().at(-1),
    }),
  };
}

export function places(reading: Reading, { contract }: OfContract = {}): PlaceRow[] {
  const placements = few(reading, "placement").filter(under(contract));
  const held = heldByPlace(tally(reading, contract));
  return few(reading, "place")
    .filter((place) => contract === undefined || takesPart(reading, contract, place.party))
    .map((place) =>
      placeRow(
        reading,
        place,
        placements.filter((one) => one.place === place.place),
        held.get(place.place) ?? 0,
      ),
    );
}

function placeRow(
  reading: Reading,
  doc: Docs["place"],
  placements: readonly Placement[],
  held: number,
): PlaceRow {
  return {
    id: doc.place,
    code: doc.code,
    name: doc.name,
    kind: doc.kind,
    party: ref(reading, "party", doc.party),
    managedArea: doc.managedArea,
    held,
    designations: placements
      .flatMap((one) => one.designations)
      .map(({ document, from, to }) => ({
        document: document.number,
        date: document.date,
        from,
        inForce: within(reading.today, from, to),
        ...given({ to }),
      })),
    ...given({ address: doc.address }),
  };
}

/** Units in the contractor's hands, by the place where they are. */
export function heldByPlace(counts: readonly Tally[]): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { state, place, count } of counts)
    if (place !== null && OUTSTANDING_STATES.includes(state))
      held.set(place, (held.get(place) ?? 0) + count);
  return held;
}

/** The two parties of a contract, and those the client has admitted to it. */
export function takesPart({ books }: Reading, contract: string, party: string): boolean {
  const doc = books.get("contract", contract);
  const own = party === doc?.client || party === doc?.contractor;
  return own || books.get("admission", `${contract}/${party}`) !== undefined;
}

function under(contract: string | undefined) {
  return (one: { readonly contract: string }) =>
    contract === undefined || one.contract === contract;
}
