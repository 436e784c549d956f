/** English words for the records beyond a single handover. */
import type {
  Certainty,
  IncidentKind,
  Measure,
  RecordNumber,
  ReportEdition,
  ReportMeans,
} from "../../domain/vocabulary.ts";
import type { Ground } from "../../domain/incident.ts";
import type { RecordStage } from "../../domain/recordRefusals.ts";
import type { RecordKind } from "../../domain/recordDocs.ts";

export const incidentKind: Readonly<Record<IncidentKind, string>> = {
  leak: "leak",
  loss: "loss",
  theft: "theft",
  alteration: "alteration",
  damage: "damage",
  misdelivery: "wrong recipient",
  wrongDisposal: "destroyed by mistake",
  unapprovedCopy: "copy without consent",
  sealBroken: "seal broken",
  quantity: "quantity differs",
  other: "other",
};

export const certainty: Readonly<Record<Certainty, string>> = {
  suspected: "suspected",
  confirmed: "confirmed",
};

export const measure: Readonly<Record<Measure, string>> = {
  none: "leave as it is",
  setAside: "set aside",
  missing: "record as missing",
};

export const reportMeans: Readonly<Record<ReportMeans, string>> = {
  phone: "telephone",
  visit: "visit",
  email: "e-mail",
  fax: "fax",
  document: "document",
};

export const reportEdition: Readonly<Record<ReportEdition, string>> = {
  first: "first report",
  further: "further report",
  final: "final report",
};

export const ground: Readonly<Record<Ground, string>> = {
  quantity: "the quantity differs",
  seal: "the seal differs",
  serial: "the serial number differs",
  hash: "the hash of its content differs",
  damage: "it is damaged",
  verification: "the erasure failed its check",
  certificate: "the certificate says otherwise",
  missing: "missing",
  found: "found after it was missing",
};

export const recordForms: Readonly<Record<RecordNumber, string>> = {
  incidentReport: "incident report",
  completionReport: "return and disposal completion report",
  stocktakeRecord: "stocktake record",
  correctionSlip: "correction slip",
  succession: "deed of succession",
  periodClose: "close of a period",
  nonAcceptance: "record of non-acceptance",
};

export const recordKinds: Readonly<Record<RecordKind, string>> = {
  suspicion: "suspicion",
  incident: "incident",
  incidentReport: "incident report",
  concern: "part in incidents",
  pending: "matters not over yet",
  medium: "medium",
  completion: "completion of the contract",
  inspectionFinding: "finding of an inspection",
  stranger: "thing that came instead of another",
  stocktake: "stocktake",
  certification: "disposer's certificate",
  backup: "backup",
  correction: "correction",
  corrections: "list of corrections",
  periodClose: "close of a period",
  closing: "how far periods are closed",
  succession: "change of persons",
  nonAcceptance: "record of non-acceptance",
  guardCustody: "guard's custody",
  lineage: "lineage of ledgers",
  loss: "lost entry",
};

export const recordStages: Readonly<Record<RecordStage, string>> = {
  settled: "closed",
  answered: "judged",
  submitted: "submitted",
  waiting: "waiting for approval",
  inForce: "in force",
  rejected: "turned down",
  approved: "approved by this side",
  revoked: "withdrawn",
  replaced: "repacked or voided",
  taken: "taken over",
  withGuard: "with a guard",
};
