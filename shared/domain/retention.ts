/**
 * How long names and signatures are kept: after a contract is completed for as many years as it says, and as long as
 * anything else that is not over names the person. What remains in the entries is the commitment, which proves nothing
 * about the person once its value is gone.
 */
import { addMonths, dayOf } from "./calendar.ts";
import { MOST_EXPIRING, SIGNED_KINDS } from "./events/retention.ts";
import type { Books, Contract, Kind } from "./state.ts";
import type { Day } from "./values.ts";

/** The last day on which a contract's names and signatures are kept; none while it is not completed. */
export function keptUntil({ completedAt, settings }: Contract): Day | undefined {
  if (completedAt === undefined) return undefined;
  return addMonths(dayOf(completedAt), 12 * settings.retentionYears);
}

export function isPast(contract: Contract, today: Day): boolean {
  const until = keptUntil(contract);
  return until !== undefined && until < today;
}

type SignedKind = (typeof SIGNED_KINDS)[number];

export interface Expiring {
  /** People whose names, readings and telephones go. */
  readonly persons: readonly string[];
  /** Slips whose handwritten signatures go. */
  readonly slips: readonly string[];
  /** Other records whose handwritten signatures go. */
  readonly signed: readonly { readonly kind: SignedKind; readonly id: string }[];
  /** The commitments whose values go. */
  readonly values: readonly string[];
  /** Values of the contract that may go as well, but not with this entry. */
  readonly rest: number;
}

/** What of a contract may go on a day: everybody who is named in it and in nothing that is not over. */
export function expiringOf(books: Books, contract: Contract, today: Day): Expiring {
  const persons = peopleOver(books, contract.contract, today).map(
    (person) => ({ kind: "person", id: person.person, values: sealedIn(person) }) as const,
  );
  const slips = [...books.all("slip")]
    .filter((slip) => slip.contract === contract.contract && !slip.expired)
    .map((slip) => ({ kind: "slip", id: slip.slip, values: sealedIn(slip) }) as const)
    .filter(({ values }) => values.length > 0);
  const all = [...persons, ...slips, ...signedBy(books, contract.contract)];
  let room = MOST_EXPIRING;
  const going = all.filter(({ values }) => {
    room -= values.length;
    return room >= 0;
  });
  const idsOf = (kind: "person" | "slip") =>
    going.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const count = (list: typeof all) => list.reduce((sum, { values }) => sum + values.length, 0);
  return {
    persons: idsOf("person"),
    slips: idsOf("slip"),
    signed: going.flatMap(({ kind, id }) =>
      kind === "person" || kind === "slip" ? [] : [{ kind, id }],
    ),
    values: going.flatMap(({ values }) => values),
    rest: count(all) - count(going),
  };
}

/** Corrections, closes and changes of persons of a contract that were signed by hand, and what guards had. */
function signedBy(books: Books, contract: string) {
  const signed = [
    ...[...books.all("correction")].map((doc) => ({ kind: "correction", id: doc.correction, doc })),
    ...[...books.all("periodClose")].map((doc) => ({ kind: "periodClose", id: doc.close, doc })),
    ...[...books.all("guardCustody")].map((doc) => ({
      kind: "guardCustody",
      id: doc.guardCustody,
      doc,
    })),
    ...[...books.all("succession")].map((doc) => ({ kind: "succession", id: doc.succession, doc })),
  ] as const;
  return signed
    .filter(({ doc }) => doc.contract === contract && !doc.expired)
    .map(({ kind, id, doc }) => ({ kind: kind as SignedKind, id, values: sealedIn(doc) }))
    .filter(({ values }) => values.length > 0);
}

/** People named in a contract whose every contract is past; whoever may sign in or keeps a key stays. */
function peopleOver(books: Books, contract: string, today: Day) {
  const contracts = contractsByPerson(books);
  const needed = new Set<string>();
  for (const { closed, person } of books.all("account"))
    if (!closed && person !== undefined) needed.add(person);
  for (const { keyCustodian } of books.all("place"))
    if (keyCustodian !== undefined) needed.add(keyCustodian);
  const past = new Set(
    [...books.all("contract")].filter((one) => isPast(one, today)).map((one) => one.contract),
  );
  return [...books.all("person")].filter((person) => {
    const own = contracts.get(person.person);
    if (!own?.has(contract) || person.expired || needed.has(person.person)) return false;
    return [...own].every((one) => past.has(one));
  });
}

/** Kinds of which one document may name people; units are left out: who holds them stands on the slips. */
const NAMING = [
  "standing",
  "admission",
  "cloudService",
  "copyApproval",
  "slip",
  "transport",
  "destruction",
  "certificate",
  "incident",
  "incidentReport",
  "stocktake",
  "completion",
  ...SIGNED_KINDS,
] as const satisfies readonly Kind[];

/** In which contracts each person is named. Something under no known contract counts as one that is never past. */
function contractsByPerson(books: Books): ReadonlyMap<string, ReadonlySet<string>> {
  const people = new Map([...books.all("person")].map(({ person }) => [person, new Set<string>()]));
  for (const kind of NAMING)
    for (const doc of books.all(kind)) {
      const contract = contractOf(books, doc) ?? "";
      for (const text of textsIn(doc)) people.get(text)?.add(contract);
    }
  return people;
}

/** A document's contract, be it through what it is about. */
function contractOf(books: Books, doc: object): string | undefined {
  const { contract, slip, destruction, incident } = doc as {
    readonly [name in "contract" | "slip" | "destruction" | "incident"]?: string;
  };
  if (contract !== undefined) return contract;
  const about =
    (slip !== undefined && books.get("slip", slip)) ||
    (destruction !== undefined && books.get("destruction", destruction)) ||
    (incident !== undefined && books.get("incident", incident));
  return about ? contractOf(books, about) : undefined;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Every commitment in a document, however deep. */
function sealedIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  if ("sealed" in value && typeof value.sealed === "string") return [value.sealed];
  return Object.values(value).flatMap(sealedIn);
}
