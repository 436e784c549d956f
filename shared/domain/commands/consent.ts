/** Commands that register what the client has allowed, and what people have shown before they may act. */
import * as z from "zod";
import { Day, Document, Id, Mark, Note, line } from "../values.ts";
import { MEDIA } from "../vocabulary.ts";
import { envelope } from "./common.ts";

/** What a consent is limited to; everything of the contract where it says nothing. */
const Scope = z.strictObject({
  media: z.array(z.enum(MEDIA)).min(1).exactOptional(),
  /** Highest classification rank that may go there. */
  highestRank: z.int().min(0).max(99).exactOptional(),
  assets: z.array(Id).min(1).max(500).exactOptional(),
});

/**
 * The client's written consent to a party beyond the two of the contract. What Art. 6(2) asks an application for
 * subcontracting to say may be missing here; the rules ask for it where it is needed.
 */
export const consentFields = {
  contract: Id,
  party: Id,
  consent: Document,
  work: line(300),
  from: Day,
  to: Day.exactOptional(),
  application: Document.exactOptional(),
  reason: Note.exactOptional(),
  /** Which information the party handles. */
  information: line(300).exactOptional(),
  /** How its safety and reliability are secured. */
  measures: Note.exactOptional(),
  /** How the contractor manages and supervises it. */
  supervision: Note.exactOptional(),
  /** Whether the work is a part, the main part or the whole of the contract's. */
  extent: z.enum(["part", "main", "whole"]).exactOptional(),
  /** The party that hands the work on (再々委託); the contractor itself when absent. */
  under: Id.exactOptional(),
  /** Who answers for it at the party. */
  responsible: Id.exactOptional(),
  scope: Scope.exactOptional(),
} as const;

export const permitFields = {
  contract: Id,
  /** The client's information security management area. */
  place: Id,
  document: Document,
  /** Art. 15(2) wants the application in writing, and before. */
  application: Document.exactOptional(),
  direction: z.enum(["in", "out", "both"]),
  from: Day,
  to: Day.exactOptional(),
  media: z.array(z.enum(MEDIA)).min(1).exactOptional(),
} as const;

const country = z.string().regex(/^[A-Z]{2}$/);

/** What was found out about a cloud service (Art. 17). What nobody has found out is missing. */
export const evaluationFields = {
  contract: Id,
  place: Id,
  evaluatedOn: Day,
  evaluator: Id,
  /** Every country in which the data is kept, also as a backup or a standby, or from which it can be seen. */
  countries: z.array(country).min(1).max(50).exactOptional(),
  governingLaw: line(200).exactOptional(),
  jurisdiction: line(200).exactOptional(),
  /** The clause by which the provider may not use the data for anything else. */
  purposeClause: line(200).exactOptional(),
  /** Certifications that apply; none is a must, and none at all is an empty list. */
  certifications: z
    .array(z.strictObject({ name: line(100), expiresOn: Day.exactOptional() }))
    .max(20)
    .exactOptional(),
  conclusion: z.enum(["trusted", "notTrusted"]).exactOptional(),
  grounds: Note.exactOptional(),
  /** Against wrong settings (Art. 17(2)). */
  safeguards: Note.exactOptional(),
  /** How and when the data is deleted in the end, backups included. */
  deletion: Note.exactOptional(),
} as const;

export const trainingFields = {
  contract: Id,
  persons: z.array(Id).min(1).max(500),
  heldOn: Day,
  subject: line(200),
  document: Document.exactOptional(),
} as const;

/** The card of Art. 16: company, name, photograph. */
export const cardFields = {
  contract: Id,
  person: Id,
  number: Mark,
  expiresOn: Day.exactOptional(),
} as const;

export const areaRulesFields = {
  contract: Id,
  place: Id,
  persons: z.array(Id).min(1).max(500),
  readOn: Day,
  document: Document.exactOptional(),
} as const;

export const equipmentFields = {
  place: Id,
  lock: line(100).exactOptional(),
  keyCustodian: Id.exactOptional(),
  /** How entering and leaving is recorded. */
  accessLog: line(200).exactOptional(),
  fireRating: line(100).exactOptional(),
} as const;

export const consentCommands = [
  z.strictObject({ type: z.literal("admitParty"), ...envelope, ...consentFields }),
  z.strictObject({
    type: z.literal("endConsent"),
    ...envelope,
    contract: Id,
    party: Id,
    lastDay: Day,
    document: Document.exactOptional(),
  }),
  z.strictObject({ type: z.literal("recordPermit"), ...envelope, ...permitFields }),
  z.strictObject({ type: z.literal("evaluateCloud"), ...envelope, ...evaluationFields }),
  z.strictObject({
    type: z.literal("filePledge"),
    ...envelope,
    contract: Id,
    person: Id,
    signedOn: Day,
    document: Document.exactOptional(),
  }),
  z.strictObject({ type: z.literal("recordTraining"), ...envelope, ...trainingFields }),
  z.strictObject({ type: z.literal("recordIdentityCard"), ...envelope, ...cardFields }),
  z.strictObject({ type: z.literal("acknowledgeAreaRules"), ...envelope, ...areaRulesFields }),
  z.strictObject({ type: z.literal("equipPlace"), ...envelope, ...equipmentFields }),
] as const;
