/** Deciding about what the client has allowed, and what people have shown before they act. */
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books } from "../state.ts";
import { admissionId } from "../state.ts";
import { endingNone, reversed } from "./contract.ts";
import type { Handler, Parts, Reference } from "./handler.ts";
import { fieldsOf, happened, reference, references, the } from "./handler.ts";

export const admitParty: Handler<"admitParty"> = {
  refers: (c) => [
    ...ofContract(c),
    ...reference("party", c.party, "party"),
    ...reference("party", c.under, "under"),
    ...reference("person", c.responsible, "responsible"),
    ...references("asset", c.scope?.assets ?? [], (index) => `scope.assets.${index}`),
  ],
  parts: underContract,
  stage: (s) => [
    ...reversed(s.command.from, s.command.to),
    ...reversed(s.command.application?.date ?? "", s.command.consent.date, "consent.date"),
    ...(s.books.get("person", s.command.responsible ?? "")?.party === s.command.party ||
    s.command.responsible === undefined
      ? []
      : [notOf(s.command.responsible, "responsible", 6)]),
  ],
  events: (s) => [happened(s, "partyAdmitted", fieldsOf(s.command))],
};

export const endConsent: Handler<"endConsent"> = {
  refers: (c) => [
    ...ofContract(c),
    ...reference("admission", admissionId(c.contract, c.party), "party"),
  ],
  parts: underContract,
  stage: (s) => {
    const { contract, party, lastDay } = s.command;
    const held = s.books.get("admission", admissionId(contract, party))?.consents ?? [];
    return endingNone(held, { kind: "admission", id: party, path: "party", lastDay });
  },
  events: (s) => [happened(s, "consentEnded", fieldsOf(s.command))],
};

export const recordPermit: Handler<"recordPermit"> = {
  refers: (c) => [...ofContract(c), ...reference("place", c.place, "place")],
  parts: underContract,
  stage: (s) => [
    ...noArea(s.books, s.command.place),
    ...reversed(s.command.from, s.command.to),
    ...reversed(s.command.application?.date ?? "", s.command.document.date, "document.date"),
  ],
  events: (s) => [happened(s, "permitRecorded", fieldsOf(s.command))],
};

export const evaluateCloud: Handler<"evaluateCloud"> = {
  refers: (c) => [
    ...ofContract(c),
    ...reference("place", c.place, "place"),
    ...reference("person", c.evaluator, "evaluator"),
  ],
  parts: underContract,
  stage: (s) =>
    s.books.get("place", s.command.place)?.kind === "cloud"
      ? []
      : [structural("wrong-place", { place: s.command.place, needed: "cloud" }, "place", 17)],
  events: (s) => [happened(s, "cloudEvaluated", fieldsOf(s.command))],
};

export const filePledge: Handler<"filePledge"> = {
  refers: (c) => [...ofContract(c), ...reference("person", c.person, "person")],
  parts: underContract,
  events: (s) => [happened(s, "pledgeFiled", fieldsOf(s.command))],
};

export const recordTraining: Handler<"recordTraining"> = {
  refers: (c) => [
    ...ofContract(c),
    ...references("person", c.persons, (index) => `persons.${index}`),
  ],
  parts: underContract,
  events: (s) => [happened(s, "trainingHeld", fieldsOf(s.command))],
};

export const recordIdentityCard: Handler<"recordIdentityCard"> = {
  refers: (c) => [...ofContract(c), ...reference("person", c.person, "person")],
  parts: underContract,
  events: (s) => [happened(s, "identityCardRecorded", fieldsOf(s.command))],
};

export const acknowledgeAreaRules: Handler<"acknowledgeAreaRules"> = {
  refers: (c) => [
    ...ofContract(c),
    ...reference("place", c.place, "place"),
    ...references("person", c.persons, (index) => `persons.${index}`),
  ],
  parts: underContract,
  stage: (s) => noArea(s.books, s.command.place),
  events: (s) => [happened(s, "areaRulesAcknowledged", fieldsOf(s.command))],
};

export const equipPlace: Handler<"equipPlace"> = {
  refers: (c) => [
    ...reference("place", c.place, "place"),
    ...reference("person", c.keyCustodian, "keyCustodian"),
  ],
  parts: () => ({}),
  stage: (s) => {
    const { place: _place, ...equipment } = fieldsOf(s.command);
    return Object.keys(equipment).length > 0 ? [] : [structural("nothing-said", {}, "lock", 13)];
  },
  events: (s) => [happened(s, "placeEquipped", fieldsOf(s.command))],
};

interface UnderContract {
  readonly contract: string;
}

function ofContract(command: UnderContract): readonly Reference[] {
  return reference("contract", command.contract, "contract");
}

function underContract(command: UnderContract, books: Books): Parts {
  return { contract: the(books, "contract", command.contract) };
}

function notOf(person: string, path: string, article: number): Refusal {
  return structural("other-contract", { kind: "person", id: person }, path, article);
}

/** Art. 15 is about the client's information security management areas, and about no other place. */
function noArea(books: Books, place: string): readonly Refusal[] {
  return books.get("place", place)?.managedArea
    ? []
    : [structural("wrong-place", { place, needed: "area" }, "place", 15)];
}
