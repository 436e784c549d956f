/** Deciding about the written reports of an incident (Art. 18(2)): writing an edition, the client taking it. */
import type { Sealed } from "../command.ts";
import type { FormNumber } from "../event.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Handler } from "./handler.ts";
import { fieldsOf, happened, reference, the } from "./handler.ts";
import {
  contractOf,
  ofClient,
  ofContractor,
  ofIncident,
  reversed,
  settled,
  wrongStage,
} from "./incident.ts";

export const writeIncidentReport: Handler<"writeIncidentReport"> = {
  survives: true,
  refers: (c) => [
    ...reference("incident", c.incident, "incident"),
    ...reference("person", c.author, "author"),
    ...reference("person", c.responsible, "responsible"),
  ],
  creates: (c) => reference("incidentReport", c.report, "report"),
  parts: ofIncident,
  stage: (s) => [
    ...settled(s),
    ...ofContractor(s, s.command.author, "author"),
    ...ofContractor(s, s.command.responsible, "responsible"),
    ...s.command.course.flatMap(({ at }, index) => reversed(at, s.at, `course.${index}.at`)),
    ...incomplete(s),
    ...branchless(s),
  ],
  events: (s) => [
    happened(s, "incidentReportWritten", {
      ...fieldsOf(s.command),
      contract: contractOf(s),
      number: editionNumber(s),
    }),
  ],
};

export const submitIncidentReport: Handler<"submitIncidentReport"> = {
  survives: true,
  refers: (c) => [
    ...reference("incidentReport", c.report, "report"),
    ...reference("person", c.to, "to"),
  ],
  parts: (c, books) => {
    const incident = the(books, "incident", the(books, "incidentReport", c.report).incident);
    return { contract: the(books, "contract", incident.contract), incident };
  },
  stage: (s) => [
    ...settled(s),
    ...(s.books.get("incidentReport", s.command.report)?.submitted
      ? [wrongStage("incidentReport", s.command.report, "submitted", "report")]
      : []),
    ...ofClient(s, s.command.to, "to"),
  ],
  events: (s) => [
    happened(s, "incidentReportSubmitted", { ...fieldsOf(s.command), contract: contractOf(s) }),
  ],
};

/** The incident's own number; every edition of its report after the first has a branch. */
function editionNumber({ incident }: Situation): FormNumber {
  if (!incident) throw new Error("a report is about an incident");
  const branch = incident.reports.length + 1;
  return branch === 1 ? incident.number : { ...incident.number, branch };
}

/** Branches have two digits; nobody has ever needed a hundred editions. */
const LAST_BRANCH = 99;

function branchless({ incident }: Situation): readonly Refusal[] {
  if (!incident || incident.reports.length < LAST_BRANCH) return [];
  const { form, year } = incident.number;
  return [structural("numbers-used-up", { form, year }, "report", 18)];
}

/** A final report says what led to it and what is done so that it does not happen again (Art. 18(2)). */
function incomplete(s: Situation<Sealed<"writeIncidentReport">>): readonly Refusal[] {
  const { edition, cause, prevention } = s.command;
  if (edition !== "final") return [];
  return [
    ...(cause === undefined
      ? [structural("report-incomplete", { missing: "cause" }, "cause", 18)]
      : []),
    ...(prevention === undefined
      ? [structural("report-incomplete", { missing: "prevention" }, "prevention", 18)]
      : []),
  ];
}
