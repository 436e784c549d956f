/** How parties, persons, places, contracts and accounts follow from events. */
import type { EventOf } from "../event.ts";
import type { Standing } from "../allowed.ts";
import type { Books, Change } from "../state.ts";
import { numberingId, placementId, standingId } from "../state.ts";
import { completionReportSheet } from "../../forms/completionReport.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, patched, put } from "./amend.ts";

export const ledgerOpened: Evolve<EventOf<"ledgerOpened">> = (_books, event) => [
  put("ledger", "ledger", { ...fields(event), openedAt: event.occurredAt }),
];

export const accountOpened: Evolve<EventOf<"accountOpened">> = (_books, event) => [
  put("account", event.account, { ...fields(event), closed: false }),
  put("login", event.login, { account: event.account }),
];

export const accountClosed: Evolve<EventOf<"accountClosed">> = (books, event) => {
  const account = known(books, "account", event.account);
  return [put("account", event.account, { ...account, closed: true })];
};

export const partyRegistered: Evolve<EventOf<"partyRegistered">> = (_books, event) => [
  put("party", event.party, fields(event)),
];

export const personRegistered: Evolve<EventOf<"personRegistered">> = (_books, event) => [
  put("person", event.person, fields(event)),
];

export const placeRegistered: Evolve<EventOf<"placeRegistered">> = (_books, event) => [
  put("place", event.place, fields(event)),
];

export const contractOpened: Evolve<EventOf<"contractOpened">> = (_books, event) => [
  put("contract", event.contract, { ...fields(event), state: "open" }),
];

export const personDesignated: Evolve<EventOf<"personDesignated">> = (books, event) => {
  const { contract: _contract, person: _person, ...designation } = fields(event);
  return [
    changedStanding(books, event, (standing) => ({
      ...standing,
      designations: [...standing.designations, designation],
    })),
  ];
};

export const designationEnded: Evolve<EventOf<"designationEnded">> = (books, event) => [
  changedStanding(books, event, (standing) => ({
    ...standing,
    designations: standing.designations.map((one) =>
      one.office === event.office ? endedOn(one, event.lastDay) : one,
    ),
  })),
];

export const placeDesignated: Evolve<EventOf<"placeDesignated">> = (books, event) => {
  const { contract, place, ...designation } = fields(event);
  const id = placementId(contract, place);
  const earlier = books.get("placement", id)?.designations ?? [];
  return [put("placement", id, { contract, place, designations: [...earlier, designation] })];
};

export const placeDesignationEnded: Evolve<EventOf<"placeDesignationEnded">> = (books, event) => {
  const id = placementId(event.contract, event.place);
  const placement = known(books, "placement", id);
  const designations = placement.designations.map((one) => endedOn(one, event.lastDay));
  return [put("placement", id, { ...placement, designations })];
};

export const contractEnded: Evolve<EventOf<"contractEnded">> = (books, event) => [
  put(
    "contract",
    event.contract,
    patched(known(books, "contract", event.contract), {
      state: "ended",
      ended: { reason: event.reason, on: event.endedOn },
    }),
  ),
];

export const contractCompleted: Evolve<EventOf<"contractCompleted">> = (books, event, position) => {
  const { occurredAt: completedAt, number } = event;
  const contract = known(books, "contract", event.contract);
  const completion = { ...fields(event), completedAt, scans: [] };
  return [
    put("contract", event.contract, patched(contract, { state: "completed", completedAt })),
    put("completion", event.contract, completion),
    put("numbering", numberingId(contract.contractor, number), { last: number.number }),
    completionReportSheet(books, completion, position.seq),
  ];
};

export function changedStanding(
  books: Books,
  event: { contract: string; person: string },
  change: (standing: Standing) => Standing,
): Change {
  const id = standingId(event.contract, event.person);
  const standing: Standing = books.get("standing", id) ?? {
    contract: event.contract,
    person: event.person,
    designations: [],
  };
  return put("standing", id, change(standing));
}

/** What would run past `lastDay` ends there; what ended earlier stays as it was. */
export function endedOn<D extends { readonly to?: string }>(term: D, lastDay: string): D {
  return term.to !== undefined && term.to <= lastDay ? term : { ...term, to: lastDay };
}
