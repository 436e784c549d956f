/**
 * What the printed forms say, as data: every value that stands on the paper and nothing about its looks.
 *
 * The hash of this content is in the form's QR code, so its shape is part of the format: a new shape is a new
 * `version`. Personal values stand as commitments, so the hash holds even after names have lawfully expired.
 */
import type { Encryption, Quantity } from "../domain/commands/asset.ts";
import type { PersonalContent } from "../domain/commands/common.ts";
import type { LineCheck } from "../domain/commands/handover.ts";
import type { Difference, FormNumber } from "../domain/event.ts";
import type { Day, Instant, Sealed } from "../domain/values.ts";
import type { Media, Method, Office, SlipKind, Technique } from "../domain/vocabulary.ts";
import type { CorrectionSlipContent } from "./correctionContent.ts";
import type { CompletionReportContent } from "./completionContent.ts";
import type { IncidentReportContent } from "./incidentContent.ts";
import type { NonAcceptanceContent } from "./nonAcceptanceContent.ts";
import type { PeriodCloseContent } from "./periodCloseContent.ts";
import type { SuccessionContent } from "./successionContent.ts";

export interface ContractOnForm {
  readonly number: string;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly client: string;
  readonly addressee: string;
  readonly contractor: string;
  readonly seals: "required" | "omitted";
  /** The client has a form of its own; this one is then the contractor's inner record. */
  readonly clientForm: boolean;
}

export interface PersonOnForm {
  readonly party: string;
  readonly department?: string;
  readonly title?: string;
  readonly office?: Office;
  readonly name: Sealed;
}

/** Who answers for a form that bears no seal (発行責任者・担当者). */
export interface ContactOnForm extends PersonOnForm {
  readonly phone?: Sealed;
}

export interface UnitOnForm {
  readonly number: string;
  readonly name: string;
  readonly media: Media;
  readonly model?: string;
  readonly serial?: string;
  readonly capacity?: string;
  readonly quantity: Quantity;
  readonly records?: number;
  readonly classification: string;
  readonly content: PersonalContent;
  readonly mediumOwner: "client" | "contractor";
  readonly encryption: Encryption;
  readonly contentHash?: string;
}

export interface SlipLineOnForm extends UnitOnForm {
  readonly seal?: string;
  readonly container?: string;
  readonly condition?: string;
  readonly dueOn?: Day;
  readonly remarks?: string;
  /** What the receiver saw of it, once both sides have confirmed; absent where the unit was set aside before. */
  readonly check?: Omit<LineCheck, "asset">;
}

/** What the check found to be otherwise than written, by the line's number. */
export interface DifferenceOnForm extends Omit<Difference, "asset"> {
  readonly line: number;
}

export interface SideOnForm {
  readonly at: Instant;
  readonly by: "account" | "signature" | "paper";
  readonly strokes?: Sealed;
  readonly identityShown: boolean;
  readonly remarks?: string;
}

export interface HandoverSlipContent {
  readonly version: 1;
  readonly form: "handoverSlip";
  readonly stage: "issued" | "completed";
  readonly sample: boolean;
  readonly number: FormNumber;
  /** The slip that left undone what this one goes on with, under the same number. */
  readonly continues?: FormNumber;
  readonly clientNumber?: string;
  readonly kind: SlipKind;
  readonly issuedOn: Day;
  readonly plannedAt: Instant;
  readonly place: { readonly code: string; readonly name: string };
  readonly contract: ContractOnForm;
  readonly purpose: string;
  readonly instruction?: { readonly number: string; readonly date: Day; readonly method: Method };
  readonly consent?: { readonly number: string; readonly date: Day };
  readonly lines: readonly SlipLineOnForm[];
  readonly giver: PersonOnForm;
  readonly receiver: PersonOnForm;
  /** Where seals are omitted. */
  readonly contact?: ContactOnForm;
  readonly release?: SideOnForm;
  readonly receipt?: SideOnForm;
  readonly differences: readonly DifferenceOnForm[];
  readonly remarks?: string;
}

export interface DestroyedOnForm extends UnitOnForm {
  /** The serial as read on the medium before it went. */
  readonly serialRead?: string;
  /** Where the serial could not be read: the number on the unit's label, which stands in for it. */
  readonly labelRead?: string;
  /** Hashes of its photographs, so that the pictures on file can be matched with this paper. */
  readonly photos: readonly string[];
}

export interface DisposalCertificateContent {
  readonly version: 1;
  readonly form: "disposalCertificate";
  readonly stage: "issued" | "completed";
  readonly sample: boolean;
  readonly number: FormNumber;
  readonly issuedOn: Day;
  readonly contract: ContractOnForm;
  readonly contractorAddress?: string;
  readonly representative?: string;
  readonly issuer: PersonOnForm;
  /** Where seals are omitted. */
  readonly contact?: ContactOnForm;
  readonly instruction: { readonly number: string; readonly date: Day };
  readonly slip: FormNumber;
  readonly units: readonly DestroyedOnForm[];
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly place: { readonly code: string; readonly name: string };
  readonly method: Method;
  readonly technique: Technique;
  readonly tool: string;
  readonly particleSquareMm?: number;
  readonly verification:
    | { readonly result: "passed" | "failed"; readonly how: string; readonly person: PersonOnForm }
    | { readonly result: "notDone" };
  readonly performer: PersonOnForm;
  readonly supervisor: PersonOnForm;
  readonly witness?: PersonOnForm;
  readonly withoutWitness?: string;
  readonly vendor?: {
    readonly name: string;
    readonly consent?: { readonly number: string; readonly date: Day };
    readonly certificate?: { readonly number: string; readonly date: Day };
    /** Papers that complete the certificate. */
    readonly supplements?: readonly { readonly number: string; readonly date: Day }[];
  };
  readonly remains: string;
  readonly accepted?: { readonly at: Instant; readonly person: PersonOnForm };
  readonly remarks?: string;
}

export type FormContent =
  | HandoverSlipContent
  | DisposalCertificateContent
  | IncidentReportContent
  | CompletionReportContent
  | CorrectionSlipContent
  | SuccessionContent
  | PeriodCloseContent
  | NonAcceptanceContent;
