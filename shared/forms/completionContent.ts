/** What a 返還・廃棄完了報告書 says (Art. 14): that nothing is left, by kind, and unit by unit how it ended. */
import type { BalanceRow } from "../domain/events/completion.ts";
import type { FormNumber } from "../domain/event.ts";
import type { Day, Instant } from "../domain/values.ts";
import type { ContactOnForm, ContractOnForm, PersonOnForm, UnitOnForm } from "./content.ts";

/** A step in a unit's life, with the entry that proves it. */
export interface StepOnForm {
  readonly on: Day;
  readonly entry?: number;
  readonly paper?: FormNumber;
  /** The client's own paper, where the step is by its word. */
  readonly document?: { readonly number: string; readonly date: Day };
}

/** A unit as it ended, with how it came. */
export interface EndedOnForm extends UnitOnForm {
  readonly end: "returned" | "destroyed" | "lost";
  readonly received?: StepOnForm;
  readonly ended: StepOnForm;
  /** Numbers of those it was packed from. */
  readonly packedFrom?: readonly string[];
  /** Numbers of what it is a copy of, and of the client's paper that allowed it. */
  readonly copyOf?: { readonly number: string; readonly approval: string };
}

export interface CompletionReportContent {
  readonly version: 1;
  readonly form: "completionReport";
  readonly stage: "completed";
  readonly sample: boolean;
  readonly number: FormNumber;
  readonly issuedOn: Day;
  readonly completedAt: Instant;
  readonly contract: ContractOnForm;
  readonly ended: { readonly reason: "expired" | "terminated"; readonly on: Day };
  readonly contractorAddress?: string;
  readonly representative?: string;
  readonly issuer: PersonOnForm;
  readonly contact?: ContactOnForm;
  readonly balance: readonly BalanceRow[];
  readonly units: readonly EndedOnForm[];
}
