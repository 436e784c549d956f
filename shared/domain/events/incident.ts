/** What can have happened with an incident (Art. 18). */
import {
  extensionFields,
  incidentFields,
  incidentInstructionFields,
  incidentReportedFields,
  submissionFields,
  writtenReportFields,
} from "../commands/incident.ts";
import { Document, Id, Note } from "../values.ts";
import { FormNumber, assetIds, event, sheet } from "./shape.ts";

export const incidentEvents = [
  event("incidentOpened", { ...incidentFields, number: FormNumber }),
  event("incidentExtended", { ...extensionFields, contract: Id }),
  /** Units an incident is about, set aside until the client has said what becomes of them. */
  event("assetsSetAside", { contract: Id, incident: Id, assets: assetIds, reason: Note }),
  event("suspicionDismissed", { suspicion: Id, contract: Id, person: Id, reason: Note }),
  event("incidentReported", { ...incidentReportedFields, contract: Id }),
  event("incidentInstructed", { ...incidentInstructionFields, contract: Id }),
  event("incidentReportWritten", {
    ...writtenReportFields,
    contract: Id,
    number: FormNumber,
    ...sheet,
  }),
  event("incidentReportSubmitted", { ...submissionFields, contract: Id, ...sheet }),
  event("incidentClosed", {
    incident: Id,
    contract: Id,
    document: Document,
    note: Note.exactOptional(),
  }),
] as const;
