/** What stands on every form, as facts to compare with the paper: contract, persons, confirmations. */
import type {
  ContactOnForm,
  ContractOnForm,
  PersonOnForm,
  SideOnForm,
} from "../../../shared/forms/content.ts";
import { eraDate, eraDateTime } from "../../../shared/forms/era.ts";
import { paragraphs } from "../../../shared/forms/paragraphs.ts";
import { formText, handoverBy } from "../../../shared/text/ja/formLabels.ts";
import { contactLine, personWords, standing, term } from "../../../shared/text/ja/forms.ts";
import type { Disclosed } from "../../ledger/disclosed.ts";

/** What opens the names on a form. */
export type Names = Pick<Disclosed, "text">;

/** A label and what stands beside it, line by line; nothing where the paper says nothing. */
export type Fact = readonly [label: string, said: string | readonly string[] | undefined];

export function contractFacts({ issuedOn, contract }: Contracted): readonly Fact[] {
  return [
    [formText.issuedOn, eraDate(issuedOn)],
    [formText.contractTitle, contract.title],
    [formText.contractNumber, contract.number],
    [formText.contractTerm, term(contract.from, contract.to)],
    ["宛先", contract.addressee],
    [formText.client, contract.client],
    [formText.contractor, contract.contractor],
    ["様式", contract.clientForm ? formText.clientForm : undefined],
  ];
}

interface Contracted {
  readonly issuedOn: string;
  readonly contract: ContractOnForm;
}

/** Who sends a form, beside the person who answers for it. */
export function senderFacts(content: {
  readonly contractorAddress?: string;
  readonly representative?: string;
}): readonly Fact[] {
  return [
    [formText.address, content.contractorAddress],
    [formText.representative, content.representative],
  ];
}

export function person(names: Names, who: PersonOnForm | undefined): string | undefined {
  return who && personWords(who, names.text(who.name));
}

export function contactFact(names: Names, contact: ContactOnForm | undefined): Fact {
  const phone = contact?.phone && names.text(contact.phone);
  const name = contact && [standing(contact), names.text(contact.name)].join(" ").trim();
  return [formText.contact, name === undefined ? undefined : contactLine(name, phone)];
}

/** How a side confirmed, and when. */
export function confirmed(
  side: Pick<SideOnForm, "at" | "by" | "remarks"> & Partial<Pick<SideOnForm, "identityShown">>,
): readonly string[] {
  return [
    eraDateTime(side.at),
    handoverBy[side.by],
    ...(side.identityShown ? [formText.identityCheck] : []),
    ...paragraphs(side.remarks),
  ];
}
