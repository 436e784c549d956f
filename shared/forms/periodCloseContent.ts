/** What the paper of a closed period says: the days, what happened in them and how often, the head, and who signed. */
import type { Movement } from "../domain/closing.ts";
import type { FormNumber } from "../domain/event.ts";
import type { Day } from "../domain/values.ts";
import type { ContactOnForm, ContractOnForm, PersonOnForm, SideOnForm } from "./content.ts";

export interface PeriodCloseContent {
  readonly version: 1;
  readonly form: "periodClose";
  readonly stage: "completed";
  readonly sample: boolean;
  readonly number: FormNumber;
  readonly issuedOn: Day;
  readonly contract: ContractOnForm;
  readonly contractorAddress?: string;
  readonly representative?: string;
  readonly from: Day;
  readonly to: Day;
  /** What did not happen is left out; without any, nothing moved. */
  readonly counts: readonly { readonly what: Movement; readonly count: number }[];
  /** The head it was signed over. */
  readonly head: { readonly size: number; readonly root: string };
  /** The close before it. */
  readonly previous?: { readonly from: Day; readonly to: Day; readonly number?: FormNumber };
  readonly person: PersonOnForm;
  readonly closed: Pick<SideOnForm, "at" | "by" | "strokes">;
  readonly remarks?: string;
  /** Where seals are omitted. */
  readonly contact?: ContactOnForm;
}
