/** How consents, permits, evaluations, and what people have shown follow from events. */
import type { EventOf } from "../event.ts";
import { admissionId, placementId } from "../state.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, patched, put } from "./amend.ts";
import { changedStanding, endedOn } from "./contract.ts";

export const partyAdmitted: Evolve<EventOf<"partyAdmitted">> = (books, event) => {
  const { contract, party, consent: document, ...rest } = fields(event);
  const id = admissionId(contract, party);
  const earlier = books.get("admission", id)?.consents ?? [];
  return [put("admission", id, { contract, party, consents: [...earlier, { document, ...rest }] })];
};

export const consentEnded: Evolve<EventOf<"consentEnded">> = (books, event) => {
  const id = admissionId(event.contract, event.party);
  const admission = known(books, "admission", id);
  const consents = admission.consents.map((one) => endedOn(one, event.lastDay));
  return [put("admission", id, { ...admission, consents })];
};

export const permitRecorded: Evolve<EventOf<"permitRecorded">> = (books, event) => {
  const { contract, place, ...permit } = fields(event);
  const id = placementId(contract, place);
  const earlier = books.get("permits", id)?.permits ?? [];
  return [put("permits", id, { contract, place, permits: [...earlier, permit] })];
};

export const cloudEvaluated: Evolve<EventOf<"cloudEvaluated">> = (books, event) => {
  const { contract, place, ...evaluation } = fields(event);
  const id = placementId(contract, place);
  const earlier = books.get("cloudService", id)?.evaluations ?? [];
  return [put("cloudService", id, { contract, place, evaluations: [...earlier, evaluation] })];
};

/** The first pledge counts: one signed again later does not undo the time before. */
export const pledgeFiled: Evolve<EventOf<"pledgeFiled">> = (books, event) => [
  changedStanding(books, event, (standing) => {
    const { pledgedOn = event.signedOn } = standing;
    return { ...standing, pledgedOn: pledgedOn < event.signedOn ? pledgedOn : event.signedOn };
  }),
];

export const trainingHeld: Evolve<EventOf<"trainingHeld">> = (books, event) => {
  const { contract, heldOn, subject } = event;
  return [...new Set(event.persons)].map((person) =>
    changedStanding(books, { contract, person }, (standing) => ({
      ...standing,
      trainings: [...(standing.trainings ?? []), { heldOn, subject }],
    })),
  );
};

export const identityCardRecorded: Evolve<EventOf<"identityCardRecorded">> = (books, event) => {
  const { number, expiresOn } = event;
  const card = { number, ...(expiresOn === undefined ? {} : { expiresOn }) };
  return [changedStanding(books, event, (standing) => ({ ...standing, card }))];
};

export const areaRulesAcknowledged: Evolve<EventOf<"areaRulesAcknowledged">> = (books, event) => {
  const { contract, place, readOn } = event;
  return [...new Set(event.persons)].map((person) =>
    changedStanding(books, { contract, person }, (standing) => ({
      ...standing,
      areas: [...(standing.areas ?? []), { place, readOn }],
    })),
  );
};

export const placeEquipped: Evolve<EventOf<"placeEquipped">> = (books, event) => {
  const { place, ...equipment } = fields(event);
  return [put("place", place, patched(known(books, "place", place), equipment))];
};
