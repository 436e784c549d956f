/**
 * Art. 5: what was learnt under the contract goes to no third party without the client's written consent, and those
 * who do the work have pledged secrecy beforehand.
 */
import { isApproved } from "../domain/allowed.ts";
import { within } from "../domain/calendar.ts";
import { designation } from "../domain/ground.ts";
import {
  consentsInForce,
  isThirdParty,
  others,
  resting,
  uncovered,
} from "./article-06-subcontract.ts";
import type { Designation } from "../domain/allowed.ts";
import type { Actor, Situation } from "./rule.ts";
import { rule } from "./rule.ts";

/** Work done on the units themselves. */
export const HANDLING = [
  "takeOutAssets",
  "putBackAssets",
  "storeAssets",
  "registerCopy",
  "depart",
  "recordDestruction",
  "arrive",
  "leaveWithGuard",
  "checkArrival",
  "recordStocktake",
] as const;

/** Signing for what was done with them. That the signer is in office is for Art. 12 to say. */
const SIGNING = ["confirmRelease", "confirmReceipt", "completeContract"] as const;

export const article05 = [
  rule("R5-1", {
    article: 5,
    severity: "block",
    governs: ["issueSlip", ...HANDLING, ...SIGNING],
    check: (s) =>
      [s.giver, s.receiver, ...s.handlers].flatMap((actor) =>
        actor && isStranger(s, actor.party.party)
          ? [{ params: { party: actor.party.party }, path: actor.path }]
          : [],
      ),
  }),
  rule("R5-2", {
    article: 5,
    severity: "block",
    governs: ["issueSlip", "registerCopy", "depart", "recordDestruction"],
    check: (s) =>
      others(s)
        .filter(({ party }) => isThirdParty(s, party) && !mayHaveAll(s, party))
        .map(({ party, path }) => ({ params: { party }, path })),
    grounds: (s) =>
      others(s)
        .filter(({ party }) => isThirdParty(s, party))
        .flatMap(({ party }) => resting(s, party)),
  }),
  rule("R5-3", {
    article: 5,
    severity: "warn",
    adjustable: true,
    governs: [...HANDLING, ...SIGNING],
    check: (s) =>
      withSigners(s)
        .filter((actor) => isServing(s, actor) && actor.standing?.pledgedOn === undefined)
        .map((actor) => ({ params: { person: actor.person.person }, path: actor.path })),
    grounds: (s) =>
      ofContractor(s).map(({ person: { person }, standing }) => {
        const date = standing?.pledgedOn;
        return date === undefined ? undefined : { paper: "pledge", about: person, date };
      }),
  }),
  rule("R5-4", {
    article: 5,
    severity: "block",
    governs: HANDLING,
    check: (s) =>
      ofContractor(s)
        .filter((actor) => !isOnRoster(s, actor) && afterLastDay(s, actor).length === 0)
        .map((actor) => ({ params: { person: actor.person.person }, path: actor.path })),
  }),
  rule("R5-5", {
    article: 5,
    severity: "block",
    governs: [...HANDLING, ...SIGNING],
    check: (s) =>
      withSigners(s).flatMap((actor) => {
        const signedOn = actor.standing?.pledgedOn;
        return signedOn === undefined || signedOn <= s.day
          ? []
          : [{ params: { person: actor.person.person, signedOn }, path: actor.path }];
      }),
  }),
  rule("R5-6", {
    article: 5,
    severity: "block",
    governs: HANDLING,
    check: (s) => ofContractor(s).flatMap((actor) => afterLastDay(s, actor)),
    grounds: (s) =>
      ofContractor(s).map((actor) => designation(actor.person.person, termOn(s, actor))),
  }),
] as const;

/** Whether the client has consented, for this day, that a third party gets every one of the units. */
function mayHaveAll(s: Situation, party: string): boolean {
  const consents = consentsInForce(s, party);
  return (
    consents.length > 0 && s.lines.every(({ asset }) => uncovered(s, consents, asset) === undefined)
  );
}

function isStranger(s: Situation, party: string): boolean {
  if (!s.contract || party === s.contract.client || party === s.contract.contractor) return false;
  return !s.books.get("admission", `${s.contract.contract}/${party}`);
}

/** On the roster of those who work under the contract (従事者名簿): a training or a card alone does not put one there. */
function isOnRoster(s: Situation, actor: Actor): boolean {
  return actor.standing?.pledgedOn !== undefined || isServing(s, actor);
}

/** In a term of service, or of an office, on the day. */
function isServing(s: Situation, { standing }: Actor): boolean {
  return standing?.designations.some((term) => isApproved(s.day, term)) ?? false;
}

/** The contractor's own people; what others' people sign is between them and the contractor (Art. 6). */
export function ofContractor(s: Situation): Actor[] {
  return s.handlers.filter((actor) => isOfContractor(s, actor));
}

/** The same, and who signs for it. */
export function withSigners(s: Situation): Actor[] {
  return [s.giver, s.receiver, ...s.handlers]
    .filter((actor) => actor !== undefined)
    .filter((actor) => isOfContractor(s, actor));
}

function isOfContractor({ contract }: Situation, { party }: Actor): boolean {
  return party.party === contract?.contractor;
}

/** The term of service that the day lies in. */
function termOn(s: Situation, { standing }: Actor): Designation | undefined {
  return standing?.designations.find((term) => within(s.day, term.from, term.to));
}

/** Who had a term of service and is past all of them; who only signed a pledge serves without a term. */
function afterLastDay(s: Situation, actor: Actor) {
  const terms = actor.standing?.designations ?? [];
  if (terms.length === 0 || termOn(s, actor)) return [];
  const last = terms
    .flatMap((term) => term.to ?? [])
    .toSorted()
    .at(-1);
  if (last === undefined || last >= s.day) return [];
  return [{ params: { person: actor.person.person, lastDay: last }, path: actor.path }];
}
