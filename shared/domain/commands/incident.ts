/** Commands about incidents (Art. 18): what may have gone wrong, whom of the client was told, what was instructed. */
import * as z from "zod";
import { Attachment, Count, Day, Document, Id, Instant, Note, line, mark } from "../values.ts";
import {
  CERTAINTIES,
  INCIDENT_KINDS,
  MEASURES,
  REPORT_EDITIONS,
  REPORT_MEANS,
} from "../vocabulary.ts";
import { envelope } from "./common.ts";

/** What an incident is judged to be; a later report may judge otherwise. */
const judgement = {
  kind: z.enum(INCIDENT_KINDS),
  certainty: z.enum(CERTAINTIES),
  /** Done on purpose, or so it seems: the final report to the authority may then take longer. */
  malicious: z.boolean(),
} as const;

export const incidentFields = {
  incident: Id,
  contract: Id,
  ...judgement,
  /** 覚知日時: every deadline runs from here. */
  learnedAt: Instant,
  learnedBy: Id,
  /** 発生日時, where it is known. */
  happenedAt: Instant.exactOptional(),
  place: Id.exactOptional(),
  /** Where it happened, when that is none of the places. */
  whereabouts: line(200).exactOptional(),
  assets: z.array(Id).max(500),
  circumstances: Note,
  firstAction: Note.exactOptional(),
  /** Doubts noted before that this incident takes up. */
  suspicions: z.array(Id).max(100),
} as const;

export const extensionFields = {
  incident: Id,
  assets: z.array(Id).max(500),
  suspicions: z.array(Id).max(100),
  circumstances: Note,
} as const;

/** What was said to whom of the client; the first is the 第一報 (Art. 18(1)). */
export const incidentReportedFields = {
  incident: Id,
  to: Id,
  by: Id,
  means: z.enum(REPORT_MEANS),
  content: Note,
} as const;

export const incidentInstructionFields = {
  incident: Id,
  /** Who of the client instructed. */
  person: Id,
  content: Note,
  document: Document.exactOptional(),
  dueOn: Day.exactOptional(),
} as const;

/** One step of the course of events (時系列). */
const CourseStep = z.strictObject({ at: Instant, text: line(200) });

const Police = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("notNeeded") }),
  z.strictObject({ state: z.literal("planned") }),
  z.strictObject({ state: z.literal("filed"), at: Instant, reference: mark(100).exactOptional() }),
]);

/** 書面報告 (Art. 18(2)): the state of things, measures and countermeasures, in writing. */
export const writtenReportFields = {
  report: Id,
  incident: Id,
  edition: z.enum(REPORT_EDITIONS),
  issuedOn: Day,
  ...judgement,
  /** Persons whose data is concerned, as far as known. */
  persons: Count.exactOptional(),
  course: z.array(CourseStep).min(1).max(30),
  /** 原因, 応急処置, 指示への対応, 二次被害, 再発防止策. */
  cause: Note.exactOptional(),
  measures: Note,
  response: Note.exactOptional(),
  secondary: Note.exactOptional(),
  prevention: Note.exactOptional(),
  police: Police,
  /** Whether the persons concerned are to be told (本人通知). */
  notice: z.enum(["needed", "notNeeded", "undecided"]),
  attachments: z.array(Attachment).max(20),
  author: Id,
  responsible: Id,
} as const;

export const submissionFields = {
  report: Id,
  /** Who of the client took it. */
  to: Id,
  means: z.enum(REPORT_MEANS),
  /** The client's own number for it. */
  receipt: Document.exactOptional(),
} as const;

export const incidentCommands = [
  z.strictObject({
    type: z.literal("openIncident"),
    ...envelope,
    ...incidentFields,
    measure: z.enum(MEASURES),
  }),
  z.strictObject({ type: z.literal("extendIncident"), ...envelope, ...extensionFields }),
  z.strictObject({
    type: z.literal("dismissSuspicion"),
    ...envelope,
    suspicion: Id,
    /** Who judged that nothing has to be reported. */
    person: Id,
    reason: Note,
  }),
  z.strictObject({ type: z.literal("reportIncident"), ...envelope, ...incidentReportedFields }),
  z.strictObject({
    type: z.literal("recordIncidentInstruction"),
    ...envelope,
    ...incidentInstructionFields,
  }),
  z.strictObject({ type: z.literal("writeIncidentReport"), ...envelope, ...writtenReportFields }),
  z.strictObject({ type: z.literal("submitIncidentReport"), ...envelope, ...submissionFields }),
  z.strictObject({
    type: z.literal("closeIncident"),
    ...envelope,
    incident: Id,
    /** The client's word that it is over. */
    document: Document.exactOptional(),
    note: Note.exactOptional(),
  }),
] as const;
