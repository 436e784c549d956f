/** Turning what the ledger knows into what a form says. */
import { isApproved } from "../domain/allowed.ts";
import { dayOf } from "../domain/calendar.ts";
import type { Asset, Books, Docs, Slip } from "../domain/state.ts";
import { standingId } from "../domain/state.ts";
import type { Document } from "../domain/values.ts";
import type { Office } from "../domain/vocabulary.ts";
import type { ContactOnForm, ContractOnForm, PersonOnForm, UnitOnForm } from "./content.ts";

export function contractOnForm(books: Books, id: string): ContractOnForm {
  const contract = need(books.get("contract", id), id);
  const contractor = need(books.get("party", contract.contractor), contract.contractor);
  return {
    number: contract.number,
    title: contract.title,
    from: contract.from,
    to: contract.to,
    client: need(books.get("party", contract.client), contract.client).name,
    addressee: contract.addressee,
    contractor: contractor.name,
    seals: contract.settings.seals,
    clientForm: contract.settings.cityForm,
  };
}

/** Whoever holds several offices acts in the first of these at a handover (Art. 12). */
const BY_WEIGHT: readonly Office[] = [
  "designatedOfficial",
  "custodyManager",
  "delegate",
  "clientManager",
  "handler",
];

/** A person with the office held under the contract on `at`, the office that counts for Art. 12 first. */
export function personOnForm(books: Books, contract: string, id: string, at: string): PersonOnForm {
  const person = need(books.get("person", id), id);
  const day = dayOf(at);
  const designations = books.get("standing", standingId(contract, id))?.designations ?? [];
  const held = designations.filter((one) => isApproved(day, one)).map((one) => one.office);
  const office = BY_WEIGHT.find((one) => held.includes(one));
  return {
    party: need(books.get("party", person.party), person.party).name,
    ...(person.department === undefined ? {} : { department: person.department }),
    ...(person.title === undefined ? {} : { title: person.title }),
    ...(office === undefined ? {} : { office }),
    name: person.name,
  };
}

/** Who is named in place of a seal, with a telephone number if there is one; nobody where forms are sealed. */
export function contactOnForm(
  books: Books,
  contract: string,
  id: string,
  at: string,
): ContactOnForm | undefined {
  if (need(books.get("contract", contract), contract).settings.seals === "required")
    return undefined;
  const { phone } = need(books.get("person", id), id);
  const person = personOnForm(books, contract, id, at);
  return phone === undefined ? person : { ...person, phone };
}

/** The contractor's own entry, for the sender's place on a form. */
export function contractorOf(books: Books, contract: string): Docs["party"] {
  const { contractor } = need(books.get("contract", contract), contract);
  return need(books.get("party", contractor), contractor);
}

/** The side that is the contractor's own; what is destroyed or returned it gives, else it receives. */
export function ofContractor(books: Books, slip: Slip): string {
  const { contractor } = need(books.get("contract", slip.contract), slip.contract);
  return books.get("person", slip.giver)?.party === contractor ? slip.giver : slip.receiver;
}

export function placeOnForm(books: Books, id: string): { code: string; name: string } {
  const { code, name } = need(books.get("place", id), id);
  return { code, name };
}

/** What a form says of a unit. */
type UnitFacts = Pick<
  Asset,
  | "contract"
  | "number"
  | "name"
  | "media"
  | "model"
  | "serial"
  | "capacity"
  | "quantity"
  | "records"
  | "classification"
  | "content"
  | "mediumOwner"
  | "encryption"
  | "contentHash"
>;

export function unitOnForm(books: Books, asset: UnitFacts): UnitOnForm {
  const levels = need(books.get("contract", asset.contract), asset.contract).settings
    .classification;
  const { number, name, media, quantity, content, mediumOwner, encryption } = asset;
  const optional = {
    model: asset.model,
    serial: asset.serial,
    capacity: asset.capacity,
    records: asset.records,
    contentHash: asset.contentHash,
  };
  const classification =
    levels.find((level) => level.code === asset.classification)?.label ?? asset.classification;
  // `put` leaves out what is absent, so the content has one form.
  return {
    number,
    name,
    media,
    quantity,
    content,
    mediumOwner,
    encryption,
    classification,
    ...optional,
  } as UnitOnForm;
}

/** The consent under which a party other than the two of the contract takes part, on a day. */
export function consentOnForm(books: Books, contract: string, party: string, day: string) {
  const consents = books.get("admission", `${contract}/${party}`)?.consents ?? [];
  const document = consents.find((one) => isApproved(day, one))?.document;
  return document && { number: document.number, date: document.date };
}

/** A document by what people call it. */
export function cited({ number, date }: Document): Pick<Document, "number" | "date"> {
  return { number, date };
}

export function isSample(books: Books): boolean {
  return books.get("ledger", "ledger")?.sample ?? false;
}

export function need<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`${id} is named on a form but not in the ledger`);
  return value;
}
