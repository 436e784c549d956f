/** Units that lie where they may not: at places no longer designated (R10-9), with those whose consent is over (R6-7). */
import { isApproved } from "../../../shared/domain/allowed.ts";
import { LYING_STATES } from "../../../shared/domain/assetStates.ts";
import type { Contract } from "../../../shared/domain/state.ts";
import { admissionId, placementId } from "../../../shared/domain/state.ts";
import type { Todo } from "../../../shared/views/home.ts";
import type { Tally } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { todo } from "./todo.ts";

export function restingTodos(reading: Reading, doc: Contract, counts: readonly Tally[]): Todo[] {
  const target = { to: "contract", id: doc.contract } as const;
  const lying = new Map<string, number>();
  for (const { contract, place, state, count } of counts)
    if (contract === doc.contract && place !== null && LYING_STATES.includes(state))
      lying.set(place, (lying.get(place) ?? 0) + count);
  return [...lying].flatMap(([place, units]) => [
    ...(isDesignated(reading, doc, place)
      ? []
      : [todo("now", "undesignated", { place: reading.names.place(place), units }, target)]),
    ...withoutConsent(reading, doc, place).map((party) =>
      todo("now", "unconsented", { party: reading.names.party(party), units }, target),
    ),
  ]);
}

function isDesignated({ books, today }: Reading, { contract }: Contract, place: string): boolean {
  const designations = books.get("placement", placementId(contract, place))?.designations ?? [];
  return designations.some((one) => isApproved(today, one));
}

/** Whose place it is, if that party once had the client's consent and has it no more. */
function withoutConsent({ books, today }: Reading, doc: Contract, place: string): string[] {
  const party = books.get("place", place)?.party ?? "";
  const consents = books.get("admission", admissionId(doc.contract, party))?.consents ?? [];
  if (party === doc.client || party === doc.contractor || consents.length === 0) return [];
  return consents.some((one) => isApproved(today, one)) ? [] : [party];
}
