/** People, places and parties of a contract as they are offered for choosing. */
import { office as officeWords, partyRole } from "../../shared/text/ja/words.ts";
import type { ContractView, PersonRow, PlaceRow } from "../../shared/views/contract.ts";
import type { Option } from "../ui/TextField.tsx";

type Side = "client" | "contractor" | "all";

/** The people of a side, those who hold an office first. `contractor` is everyone but the client's. */
export function peopleOptions(contract: ContractView, side: Side): readonly Option[] {
  const ofSide = contract.persons.filter(
    ({ party }) => side === "all" || (party.id === contract.client.id) === (side === "client"),
  );
  const rank = (person: PersonRow) => (officesOf(person).length > 0 ? 0 : 1);
  return ofSide
    .toSorted((a, b) => rank(a) - rank(b))
    .map((person) => ({ value: person.id, label: personText(person, contract) }));
}

/** 湊 大輔(管理責任者); of others than the two parties, with whom they work for. */
function personText(person: PersonRow, contract: ContractView): string {
  const own = [contract.client.id, contract.contractor.id].includes(person.party.id);
  const parts = [own ? "" : person.party.label, ...officesOf(person)];
  const said = parts.filter((part) => part !== "");
  return said.length === 0
    ? `${person.name}${person.title === undefined ? "" : `(${person.title})`}`
    : `${person.name}(${said.join(" ")})`;
}

function officesOf({ designations }: PersonRow): readonly string[] {
  return designations.filter((one) => one.inForce).map((one) => officeWords[one.office]);
}

/** The contract's places; one that the client has not designated says so. */
export function placeOptions(contract: ContractView): readonly Option[] {
  const rank = (place: PlaceRow) => (isDesignated(place) ? 0 : 1);
  return contract.places
    .toSorted((a, b) => rank(a) - rank(b))
    .map((place) => ({
      value: place.id,
      // What matters stands first: a narrow field cuts the end.
      label: `${isDesignated(place) ? "" : "指定なし: "}${place.code} ${place.name}`,
    }));
}

/** Whether the client's designation of a place is in force today. */
function isDesignated({ designations }: PlaceRow): boolean {
  return designations.some((one) => one.inForce);
}

/** The parties of a contract but the two that made it. */
export function otherPartyOptions(contract: ContractView): readonly Option[] {
  return contract.parties
    .filter(({ id }) => id !== contract.client.id && id !== contract.contractor.id)
    .map((party) => ({ value: party.id, label: `${party.name}(${partyRole[party.role]})` }));
}

/** Words for codes as a list to choose from. */
export function wordOptions<C extends string>(
  words: Readonly<Record<C, string>>,
  codes: readonly C[],
): readonly Option[] {
  return codes.map((code) => ({ value: code, label: words[code] }));
}

/** Whoever is asked for, if they are among those offered; else nobody. */
export function ifOffered(options: readonly Option[], id: string | undefined): string {
  return options.find(({ value }) => value === id)?.value ?? "";
}
