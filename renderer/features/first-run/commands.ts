/** The commands a finished set-up gives, in the order in which they must be recorded. */
import { settingsOf } from "../../app/agreement/answers.ts";
import type { Unsent } from "../../app/unsent.ts";
import type { Instant } from "../../../shared/domain/values.ts";
import { partyRole } from "../../../shared/text/ja/words.ts";
import { dayTyped } from "../../ui/dates.ts";
import { isBlank } from "./check.ts";
import type { PersonDraft, PlaceDraft, SetupDraft, Side } from "./draft.ts";
import { sideOf } from "./draft.ts";

/** One thing to record, and what people call it. */
export interface Planned {
  readonly what: string;
  readonly command: Unsent;
}

export interface SetupPlan {
  readonly planned: readonly Planned[];
  /** The person the first account belongs to. */
  readonly owner: string | undefined;
}

/** Which parts are recorded: what was left for later, and what depends on it, is not. */
interface Scope {
  /** Keeps the keys of the contractor's places. */
  readonly keyCustodian?: string | undefined;
  readonly at: Instant;
  readonly newId: () => string;
  readonly parties: Readonly<Record<Side, string>> | undefined;
  readonly contract: string | undefined;
}

/** Everything typed as commands. Parts left for later give none. */
export function setupPlan(draft: SetupDraft, at: Instant, newId: () => string): SetupPlan {
  const given = (step: number) => !draft.later.includes(step);
  const parties = given(0) ? { client: newId(), contractor: newId() } : undefined;
  const scope: Scope = { at, newId, parties, contract: parties && given(1) ? newId() : undefined };
  const persons = given(3) ? personsOf(draft, scope) : [];
  const manager = persons.find(({ office }) => office === "custodyManager");
  return {
    planned: [
      ...(parties ? partiesOf(draft, at, parties) : []),
      ...contractOf(draft, scope),
      ...persons.flatMap(({ planned }) => planned),
      ...(given(2) ? placesOf(draft, { ...scope, keyCustodian: manager?.person }) : []),
    ],
    owner: persons.find(({ index }) => String(index) === draft.owner)?.person,
  };
}

function text<K extends string>(name: K, typed: string): { [N in K]?: string } {
  // An empty field says nothing, and what says nothing is not recorded.
  return (typed.trim() === "" ? {} : { [name]: typed.trim() }) as { [N in K]?: string };
}

function partiesOf(
  draft: SetupDraft,
  occurredAt: Instant,
  ids: Readonly<Record<Side, string>>,
): readonly Planned[] {
  const base = { type: "registerParty", occurredAt } as const;
  return [
    {
      what: `発注者 ${draft.clientName}`,
      command: {
        ...base,
        party: ids.client,
        role: "client",
        name: draft.clientName.trim(),
        ...text("address", draft.clientAddress),
      },
    },
    {
      what: `${partyRole.contractor} ${draft.contractorName}`,
      command: {
        ...base,
        party: ids.contractor,
        role: "contractor",
        name: draft.contractorName.trim(),
        ...text("address", draft.contractorAddress),
        ...text("representative", draft.representative),
      },
    },
  ];
}

function contractOf(draft: SetupDraft, { at, parties, contract }: Scope): readonly Planned[] {
  const from = dayTyped(draft.from);
  const to = dayTyped(draft.to);
  if (!parties || !contract || !from || !to) return [];
  return [
    {
      what: `契約 ${draft.number}`,
      command: {
        type: "openContract",
        occurredAt: at,
        contract,
        number: draft.number.trim(),
        title: draft.title.trim(),
        ...parties,
        addressee: draft.addressee.trim(),
        from,
        to,
        purpose: draft.purpose.trim(),
        settings: settingsOf(draft.answers),
      },
    },
  ];
}

function placesOf(draft: SetupDraft, scope: Scope): readonly Planned[] {
  const { parties } = scope;
  if (!parties) return [];
  const typed = draft.places.filter((place) => !isBlank({ ...place }, ["side"]));
  return typed.flatMap((place) => placeCommands(place, parties[place.side], scope));
}

function placeCommands(place: PlaceDraft, party: string, scope: Scope): readonly Planned[] {
  const id = scope.newId();
  const document = documentOf(place);
  const what = `場所 ${place.name}`;
  const { keyCustodian } = scope;
  const own = place.side === "contractor";
  const keeping = own
    ? { ...text("lock", place.lock), ...(keyCustodian === undefined ? {} : { keyCustodian }) }
    : {};
  const open = own && (place.lock.trim() === "" || keyCustodian === undefined);
  const registered: Planned = {
    what,
    command: {
      type: "registerPlace",
      occurredAt: scope.at,
      place: id,
      code: place.code.trim(),
      name: place.name.trim(),
      party,
      kind: place.side,
      ...text("address", place.address),
      ...keeping,
      country: "JP",
      managedArea: false,
    },
  };
  if (!document || !scope.contract) return [registered];
  return [
    registered,
    {
      what: `${what}の指定`,
      command: {
        type: "designatePlace",
        occurredAt: scope.at,
        contract: scope.contract,
        place: id,
        document,
        from: document.date,
        ...(open ? { acknowledged: [{ rule: "R13-7", reason: KEEPING_LATER }] } : {}),
      },
    },
  ];
}

/** What the screen says will be recorded where the lock or its keeper is left open. */
const KEEPING_LATER = "初期設定のため、施錠の方法と鍵の管理者はあとで登録する";

function personsOf(draft: SetupDraft, scope: Scope) {
  const { parties } = scope;
  if (!parties) return [];
  return draft.persons.flatMap((person, index) => {
    if (isBlank({ ...person }, ["office"])) return [];
    const id = scope.newId();
    const party = parties[sideOf(person.office)];
    const planned = personCommands({ person, id, party }, scope);
    return [{ index, person: id, office: person.office, planned }];
  });
}

function personCommands(
  { person, id, party }: { person: PersonDraft; id: string; party: string },
  scope: Scope,
): readonly Planned[] {
  const document = documentOf(person);
  const what = person.name;
  const registered: Planned = {
    what,
    command: {
      type: "registerPerson",
      occurredAt: scope.at,
      person: id,
      party,
      name: { clear: person.name.trim() },
      kana: { clear: person.kana.trim() },
      ...text("title", person.title),
      ...text("department", person.department),
      ...(person.phone.trim() === "" ? {} : { phone: { clear: person.phone.trim() } }),
    },
  };
  if (!document || !scope.contract) return [registered];
  return [
    registered,
    {
      what: `${what}の指定`,
      command: {
        type: "designatePerson",
        occurredAt: scope.at,
        contract: scope.contract,
        person: id,
        office: person.office,
        document,
        from: document.date,
      },
    },
  ];
}

function documentOf({ document, date }: { readonly document: string; readonly date: string }) {
  const day = dayTyped(date);
  return document.trim() === "" || !day ? undefined : { number: document.trim(), date: day };
}
