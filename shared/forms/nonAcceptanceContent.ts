/** What a 不受理記録 says: which slip a side did not confirm, where and why, what it says is there, what the other says. */
import type { FormNumber } from "../domain/event.ts";
import type { Day, Instant } from "../domain/values.ts";
import type { SlipKind } from "../domain/vocabulary.ts";
import type { ContactOnForm, ContractOnForm, PersonOnForm, UnitOnForm } from "./content.ts";

/** A line of the slip; with `stated` where the side that refused says there is another number of it, or `note`. */
export interface RefusedUnitOnForm extends UnitOnForm {
  readonly stated?: number;
  readonly note?: string;
}

export interface NonAcceptanceContent {
  readonly version: 1;
  readonly form: "nonAcceptance";
  readonly stage: "completed";
  readonly sample: boolean;
  readonly number: FormNumber;
  readonly issuedOn: Day;
  readonly contract: ContractOnForm;
  readonly slip: FormNumber;
  readonly kind: SlipKind;
  readonly side: "giver" | "receiver";
  readonly at: Instant;
  readonly place: { readonly code: string; readonly name: string };
  readonly giver: PersonOnForm;
  readonly receiver: PersonOnForm;
  readonly reason: string;
  /** What the other side says. */
  readonly answer?: string;
  readonly units: readonly RefusedUnitOnForm[];
  /** Where seals are omitted. */
  readonly contact?: ContactOnForm;
}
