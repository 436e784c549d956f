/** What a 引継書 says: which units and keys pass from whom to whom, why, what the client was told, and both signatures. */
import type { FormNumber } from "../domain/event.ts";
import type { Day } from "../domain/values.ts";
import type {
  ContactOnForm,
  ContractOnForm,
  PersonOnForm,
  SideOnForm,
  UnitOnForm,
} from "./content.ts";

/** A unit with where it lies, for it does not move. */
export interface HandedUnitOnForm extends UnitOnForm {
  readonly place?: { readonly code: string; readonly name: string };
  readonly shelf?: string;
  readonly seal?: string;
  readonly container?: string;
}

type Signed = Omit<SideOnForm, "identityShown">;

export interface SuccessionContent {
  readonly version: 1;
  readonly form: "succession";
  readonly stage: "issued" | "completed";
  readonly sample: boolean;
  readonly number: FormNumber;
  readonly issuedOn: Day;
  readonly contract: ContractOnForm;
  readonly from: PersonOnForm;
  readonly to: PersonOnForm;
  readonly reason: string;
  /** The last day on which the one who goes holds the office. */
  readonly lastDay?: Day;
  readonly units: readonly HandedUnitOnForm[];
  /** Keys, cases, cards. */
  readonly keys: readonly { readonly what: string; readonly count: number }[];
  readonly handed: Signed;
  readonly taken?: Signed;
  /** The paper by which the client was told (届出). */
  readonly notice?: { readonly number: string; readonly date: Day };
  /** Where seals are omitted. */
  readonly contact?: ContactOnForm;
}
