/** 事故報告書: an edition of the written report, a draft until the client has taken it (Art. 18(2)). */
import { withoutAbsent } from "../domain/absent.ts";
import type { ConcernedUnit, Incident, IncidentReport } from "../domain/incident.ts";
import { deadlinesOf } from "../domain/incidentClocks.ts";
import type { Books, Change } from "../domain/state.ts";
import { sheetId } from "../domain/state.ts";
import type { PersonOnForm } from "./content.ts";
import type { ConcernedOnForm, IncidentReportContent } from "./incidentContent.ts";
import {
  cited,
  contactOnForm,
  contractOnForm,
  contractorOf,
  isSample,
  need,
  personOnForm,
  placeOnForm,
  unitOnForm,
} from "./onForm.ts";

interface Subject {
  readonly incident: Incident;
  readonly report: IncidentReport;
}

/** The report's sheet, frozen at entry `seq`. */
export function incidentReportSheet(books: Books, of: Subject, seq: number): Change {
  const stage = of.report.submitted ? "completed" : "issued";
  const subject = of.report.report;
  const content = withoutAbsent(reportContent(books, of, stage));
  const id = sheetId("incidentReport", subject, stage);
  return {
    kind: "sheet",
    id,
    doc: { form: "incidentReport", subject, stage, seq, content, prints: [] },
  };
}

type Members = { [K in keyof IncidentReportContent]: IncidentReportContent[K] | undefined };

function reportContent(
  books: Books,
  { incident, report }: Subject,
  stage: "issued" | "completed",
): IncidentReportContent {
  const { contract } = incident;
  const at = report.writtenAt;
  const contractor = contractorOf(books, contract);
  const person = (id: string, when = at) => personOnForm(books, contract, id, when);
  const content: Members = {
    version: 1,
    form: "incidentReport",
    stage,
    sample: isSample(books),
    number: report.number,
    edition: report.edition,
    issuedOn: report.issuedOn,
    contract: contractOnForm(books, contract),
    contractorAddress: contractor.address,
    representative: contractor.representative,
    kind: report.kind,
    certainty: report.certainty,
    malicious: report.malicious,
    learnedAt: incident.learnedAt,
    learnedBy: person(incident.learnedBy, incident.learnedAt),
    happenedAt: incident.happenedAt,
    place: incident.place === undefined ? undefined : placeOnForm(books, incident.place),
    whereabouts: incident.whereabouts,
    units: incident.units.map((unit) => concernedOnForm(books, contract, unit)),
    persons: report.persons,
    firstAction: incident.firstAction,
    course: report.course,
    cause: report.cause,
    measures: report.measures,
    told: toldUntil(incident, at, person),
    instructed: instructedUntil(incident, at, person),
    response: report.response,
    secondary: report.secondary,
    prevention: report.prevention,
    police: report.police,
    notice: report.notice,
    deadlines: deadlinesOf(books, { ...incident, malicious: report.malicious }),
    attachments: report.attachments.map(({ name, sha256 }) => ({ name, sha256 })),
    author: person(report.author),
    responsible: person(report.responsible),
    contact: contactOnForm(books, contract, report.responsible, at),
    submitted: submittedOnForm(report, person),
  };
  // Absent members are dropped next; the others have the shape the type promises.
  return content as IncidentReportContent;
}

type Person = (id: string, when?: string) => PersonOnForm;

function submittedOnForm({ submitted }: IncidentReport, person: Person) {
  if (!submitted) return undefined;
  const { at, to, means, receipt } = submitted;
  return { at, to: person(to, at), means, ...(receipt ? { receipt: cited(receipt) } : {}) };
}

/** An edition says what had been said when it was written; what came after is the next one's to say. */
function toldUntil({ told }: Incident, at: string, person: Person) {
  return told
    .filter((one) => one.at <= at)
    .map((one) => ({ ...one, to: person(one.to, one.at), by: person(one.by, one.at) }));
}

function instructedUntil(
  { instructed }: Incident,
  at: string,
  person: Person,
): IncidentReportContent["instructed"] {
  return instructed
    .filter((one) => one.at <= at)
    .map(({ document, dueOn, content, ...one }) => ({
      at: one.at,
      person: person(one.person, one.at),
      content,
      ...(document ? { document: cited(document) } : {}),
      ...(dueOn === undefined ? {} : { dueOn }),
    }));
}

function concernedOnForm(books: Books, contract: string, unit: ConcernedUnit): ConcernedOnForm {
  const { state, place, shelf, seal, custodian } = unit;
  return {
    ...unitOnForm(books, { ...unit, contract }),
    state,
    custodian: need(books.get("party", custodian.party), custodian.party).name,
    ...(place === undefined ? {} : { place: placeOnForm(books, place) }),
    ...(shelf === undefined ? {} : { shelf }),
    ...(seal === undefined ? {} : { seal }),
  };
}
