/** Parties, people and places, with what the client has consented to and designated. */
import { within } from "../../../shared/domain/calendar.ts";
import type {
  Admission,
  CloudService,
  Consent,
  Permits,
  Placement,
  Standing,
} from "../../../shared/domain/allowed.ts";
import type { Docs } from "../../../shared/domain/state.ts";
import { OUTSTANDING_STATES } from "../../../shared/domain/state.ts";
import type { ConsentView, PartyRow, PersonRow, PlaceRow } from "../../../shared/views/contract.ts";
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
    .map((party) => partyRow(reading, party, admissions));
}

function partyRow(
  reading: Reading,
  doc: Docs["party"],
  admissions: readonly Admission[],
): PartyRow {
  const consents = admissions
    .filter((one) => one.party === doc.party)
    .flatMap((one) => one.consents);
  return {
    id: doc.party,
    name: doc.name,
    role: doc.role,
    consents: consents.map((one) => consentView(reading, one)),
    ...given({ address: doc.address }),
  };
}

function consentView(reading: Reading, consent: Consent): ConsentView {
  const { document, application, under: by, responsible, scope, ...rest } = consent;
  const { assets, ...limits } = scope ?? {};
  return {
    ...rest,
    document: document.number,
    date: document.date,
    inForce: within(reading.today, rest.from, rest.to),
    ...given({
      application: application?.number,
      under: by === undefined ? undefined : ref(reading, "party", by),
      responsible: responsible === undefined ? undefined : ref(reading, "person", responsible),
      scope: scope && { ...limits, ...given({ assets: assets?.length }) },
    }),
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
    areas: standings
      .flatMap((one) => one.areas ?? [])
      .map(({ place, readOn }) => ({ place: ref(reading, "place", place), readOn })),
    ...given({
      title: doc.title,
      department: doc.department,
      pledgedOn: pledges.toSorted().at(-1),
      trainedOn: standings
        .flatMap((one) => one.trainings?.map(({ heldOn }) => heldOn) ?? [])
        .toSorted()
        .at(-1),
      card: standings.flatMap((one) => one.card ?? []).at(-1),
    }),
  };
}

export function places(reading: Reading, { contract }: OfContract = {}): PlaceRow[] {
  const known: OfPlaces = {
    placements: few(reading, "placement").filter(under(contract)),
    permits: few(reading, "permits").filter(under(contract)),
    services: few(reading, "cloudService").filter(under(contract)),
    held: heldByPlace(tally(reading, contract)),
  };
  return few(reading, "place")
    .filter((place) => contract === undefined || takesPart(reading, contract, place.party))
    .map((place) => placeRow(reading, place, known));
}

/** What contracts say about places. */
interface OfPlaces {
  readonly placements: readonly Placement[];
  readonly permits: readonly Permits[];
  readonly services: readonly CloudService[];
  readonly held: ReadonlyMap<string, number>;
}

function placeRow(reading: Reading, doc: Docs["place"], known: OfPlaces): PlaceRow {
  const here = <O extends { readonly place: string }>(all: readonly O[]) =>
    all.filter((one) => one.place === doc.place);
  return {
    id: doc.place,
    code: doc.code,
    name: doc.name,
    kind: doc.kind,
    party: ref(reading, "party", doc.party),
    managedArea: doc.managedArea,
    held: known.held.get(doc.place) ?? 0,
    permits: here(known.permits).flatMap(({ permits }) =>
      permits.map(({ document, direction, from, to, media }) => ({
        document: document.number,
        direction,
        from,
        inForce: within(reading.today, from, to),
        ...given({ to, media }),
      })),
    ),
    designations: here(known.placements)
      .flatMap((one) => one.designations)
      .map(({ document, from, to, media, highestRank }) => ({
        document: document.number,
        date: document.date,
        from,
        inForce: within(reading.today, from, to),
        ...given({ to, media: media && [...media], highestRank }),
      })),
    ...given({
      address: doc.address,
      lock: doc.lock,
      keyCustodian:
        doc.keyCustodian === undefined ? undefined : ref(reading, "person", doc.keyCustodian),
      evaluation: lastEvaluation(reading, here(known.services)),
    }),
  };
}

function lastEvaluation(reading: Reading, services: readonly CloudService[]) {
  const last = services
    .flatMap((one) => one.evaluations)
    .toSorted((a, b) => (a.evaluatedOn < b.evaluatedOn ? -1 : 1))
    .at(-1);
  return last && { ...last, evaluator: ref(reading, "person", last.evaluator) };
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
