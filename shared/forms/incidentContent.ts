/** What a 事故報告書 says (Art. 18(2); domain §10.4). */
import type { FormNumber } from "../domain/event.ts";
import type { AssetState } from "../domain/state.ts";
import type { Day, Instant } from "../domain/values.ts";
import type { Certainty, IncidentKind, ReportEdition, ReportMeans } from "../domain/vocabulary.ts";
import type { ContactOnForm, ContractOnForm, PersonOnForm, UnitOnForm } from "./content.ts";

/** A unit as it was when it became part of the incident. */
export interface ConcernedOnForm extends UnitOnForm {
  readonly state: AssetState;
  readonly place?: { readonly code: string; readonly name: string };
  readonly shelf?: string;
  readonly seal?: string;
  readonly custodian: string;
}

interface TellingOnForm {
  readonly at: Instant;
  readonly to: PersonOnForm;
  readonly by: PersonOnForm;
  readonly means: ReportMeans;
  readonly content: string;
}

interface InstructionOnForm {
  readonly at: Instant;
  readonly person: PersonOnForm;
  readonly content: string;
  readonly document?: { readonly number: string; readonly date: Day };
  readonly dueOn?: Day;
}

export interface IncidentReportContent {
  readonly version: 1;
  readonly form: "incidentReport";
  readonly stage: "issued" | "completed";
  readonly sample: boolean;
  readonly number: FormNumber;
  readonly edition: ReportEdition;
  readonly issuedOn: Day;
  readonly contract: ContractOnForm;
  readonly contractorAddress?: string;
  readonly representative?: string;
  readonly kind: IncidentKind;
  readonly certainty: Certainty;
  readonly malicious: boolean;
  readonly learnedAt: Instant;
  readonly learnedBy: PersonOnForm;
  readonly happenedAt?: Instant;
  readonly place?: { readonly code: string; readonly name: string };
  readonly whereabouts?: string;
  readonly units: readonly ConcernedOnForm[];
  readonly persons?: number;
  readonly firstAction?: string;
  readonly course: readonly { readonly at: Instant; readonly text: string }[];
  readonly cause?: string;
  readonly measures: string;
  /** What the client was told before this report, and what it said is to be done. */
  readonly told: readonly TellingOnForm[];
  readonly instructed: readonly InstructionOnForm[];
  readonly response?: string;
  readonly secondary?: string;
  readonly prevention?: string;
  readonly police:
    | { readonly state: "notNeeded" }
    | { readonly state: "planned" }
    | { readonly state: "filed"; readonly at: Instant; readonly reference?: string };
  readonly notice: "needed" | "notNeeded" | "undecided";
  readonly deadlines: { readonly firstBy: Instant; readonly earlyBy: Day; readonly finalBy: Day };
  readonly attachments: readonly { readonly name: string; readonly sha256: string }[];
  readonly author: PersonOnForm;
  readonly responsible: PersonOnForm;
  /** Where seals are omitted. */
  readonly contact?: ContactOnForm;
  /** When the client took it, and by whom. */
  readonly submitted?: {
    readonly at: Instant;
    readonly to: PersonOnForm;
    readonly means: ReportMeans;
    readonly receipt?: { readonly number: string; readonly date: Day };
  };
}
