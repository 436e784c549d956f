/** The documents of records beyond a single handover: incidents, stocktakes, the end of a contract, backups. */
import type { InspectionFinding } from "./inspection.ts";
import type { Certification } from "./certified.ts";
import type { Closing, PeriodClose } from "./closing.ts";
import type { Correction, Corrections } from "./correction.ts";
import type { Concern, Incident, IncidentReport, Pending, Suspicion } from "./incident.ts";
import type { Fields } from "./event.ts";
import type { GuardCustody } from "./guardCustody.ts";
import type { Medium } from "./medium.ts";
import type { NonAcceptance } from "./nonAcceptance.ts";
import type { SettledStranger } from "./stranger.ts";
import type { Stocktake } from "./stocktake.ts";
import type { Succession } from "./succession.ts";
import type { Loss, Lineage } from "./lineage.ts";
import type { Instant } from "./values.ts";
import type { RecordForm } from "./vocabulary.ts";

/** That everything was returned or destroyed, as it was reported to the client. Its id is the contract's. */
export interface Completion extends Fields<"contractCompleted"> {
  readonly completedAt: Instant;
  readonly scans: readonly string[];
}

/** A copy of the file that was verified. */
export interface Backup extends Fields<"backupTaken"> {
  readonly takenAt: Instant;
  /** The entry that says so. */
  readonly seq: number;
}

export interface RecordDocs {
  readonly medium: Medium;
  readonly suspicion: Suspicion;
  readonly incident: Incident;
  readonly incidentReport: IncidentReport;
  readonly concern: Concern;
  readonly pending: Pending;
  readonly completion: Completion;
  readonly inspectionFinding: InspectionFinding;
  readonly stocktake: Stocktake;
  readonly certification: Certification;
  readonly stranger: SettledStranger;
  readonly backup: Backup;
  readonly correction: Correction;
  readonly corrections: Corrections;
  readonly periodClose: PeriodClose;
  readonly closing: Closing;
  readonly succession: Succession;
  readonly nonAcceptance: NonAcceptance;
  readonly guardCustody: GuardCustody;
  readonly lineage: Lineage;
  readonly loss: Loss;
}
export type RecordKind = keyof RecordDocs;

/** Which of them each form is about. */
export const RECORD_SUBJECTS = {
  incidentReport: "incidentReport",
  completionReport: "completion",
  correctionSlip: "correction",
  succession: "succession",
  periodClose: "periodClose",
  nonAcceptance: "nonAcceptance",
} as const satisfies Record<RecordForm, RecordKind>;
