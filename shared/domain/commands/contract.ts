/** Commands that set the stage: parties, persons, places, the contract and who may act under it. */
import * as z from "zod";
import {
  ClosedDay,
  Count,
  Day,
  Document,
  Id,
  Mark,
  Name,
  Note,
  line,
  personal,
} from "../values.ts";
import { MEDIA, METHODS, OFFICES, PARTY_ROLES, PLACE_KINDS } from "../vocabulary.ts";
import { RuleId, envelope } from "./common.ts";

/** One level of the contract's own classification, and the least method that may destroy what carries it. */
export const ClassificationLevel = z.strictObject({
  code: z.string().regex(/^[0-9A-Za-z]{1,8}$/),
  label: line(40),
  /** Higher is stricter; a place may be limited to a highest rank. */
  rank: z.int().min(0).max(99),
  least: z.enum(METHODS),
});
export type ClassificationLevel = z.infer<typeof ClassificationLevel>;

/** What deadlines run from the moment an incident is known (Art. 18: 速やかに; the law's own two beside it). */
export const IncidentSettings = z.strictObject({
  /** Hours within which the client should have been told. */
  firstHours: z.int().min(1).max(720),
  /** Days of the preliminary and of the final report to the authority, and of the latter where it was malicious. */
  earlyDays: Count,
  finalDays: Count,
  maliciousDays: Count,
});
export type IncidentSettings = z.infer<typeof IncidentSettings>;

/** What the contract text leaves open, answered once per contract. */
export const ContractSettings = z.strictObject({
  /** The city supplies its own slip form; ours is then an inner record. */
  cityForm: z.boolean(),
  /** Whether the contractor's custody manager may be represented (Art. 12(1) names only the manager). */
  delegation: z.enum(["refused", "withConsent"]),
  /** How many days after the end still count as 速やかに (Art. 14). */
  promptDays: Count,
  /** Whether a security courier counts as subcontracting (Art. 6). */
  courier: z.enum(["carrier", "subcontract"]),
  /** Whether a destruction always needs a witness, or photographs can stand in. */
  witness: z.enum(["always", "photosInstead"]),
  /** Years the ledger is kept after the contract. */
  retentionYears: z.int().min(1).max(50),
  classification: z.array(ClassificationLevel).min(1).max(12),
  /** Whether forms are sealed, or sealing is omitted and contacts are printed instead. */
  seals: z.enum(["required", "omitted"]),
  /** Whether a move between two of the contractor's places needs the city's official (reading of Art. 12(1)). */
  moveConfirmation: z.enum(["notify", "official"]),
  /** Days between issue and handover above which a slip is warned about. */
  slipGapDays: Count,
  /** The product's own where a contract does not say. */
  incident: IncidentSettings.exactOptional(),
  /** From which rank on a classification is high: locked cases, and the least for My Number. The highest when absent. */
  highRank: z.int().min(0).max(99).exactOptional(),
  /** Hours after the expected arrival before a load is too late (Art. 13). */
  lateHours: Count.exactOptional(),
  /** Days after which what is stored should have been looked at again (Art. 13). */
  stocktakeDays: Count.exactOptional(),
  /** Days within which the certificate of a destruction should be there (Art. 14). */
  certificateDays: Count.exactOptional(),
  /** Months after which the evaluation of a cloud service is out of date (Art. 17). */
  cloudMonths: Count.exactOptional(),
  /** Days before its end from which what has a term is told of. */
  noticeDays: Count.exactOptional(),
  /** How often what happened is closed and signed; never where it does not say. */
  closing: z.enum(["none", "daily", "monthly"]).exactOptional(),
  /** When the client's offices are closed beside weekends, holidays and the turn of the year. */
  closedDays: z.array(ClosedDay).max(100).exactOptional(),
  severity: z.record(RuleId, z.enum(["block", "hold", "warn"])),
});
export type ContractSettings = z.infer<typeof ContractSettings>;

export const partyFields = {
  party: Id,
  name: Name,
  role: z.enum(PARTY_ROLES),
  address: line(300).exactOptional(),
  representative: line(100).exactOptional(),
} as const;

const personFields = {
  person: Id,
  party: Id,
  title: line(60).exactOptional(),
  department: line(100).exactOptional(),
} as const;

/** The personal part of a person; sealed before it reaches an entry. */
export const personFieldsWith = <N extends z.ZodType, P extends z.ZodType>(name: N, phone: P) =>
  ({ ...personFields, name, kana: name, phone: phone.exactOptional() }) as const;

export const placeFields = {
  place: Id,
  code: Mark,
  name: Name,
  party: Id,
  kind: z.enum(PLACE_KINDS),
  address: line(300).exactOptional(),
  /** ISO 3166-1; Art. 17 binds cloud data to Japan, other places need the city's designation. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** The client's information security management area (Art. 15). */
  managedArea: z.boolean(),
  lock: line(100).exactOptional(),
  keyCustodian: Id.exactOptional(),
  accessLog: line(200).exactOptional(),
  fireRating: line(100).exactOptional(),
} as const;

export const contractFields = {
  contract: Id,
  number: Mark,
  title: Name,
  client: Id,
  contractor: Id,
  /** Whom forms are addressed to, such as 川崎市長. */
  addressee: line(100),
  from: Day,
  to: Day,
  purpose: line(300),
  settings: ContractSettings,
} as const;

export const designationFields = {
  contract: Id,
  person: Id,
  office: z.enum(OFFICES),
  document: Document,
  from: Day,
  to: Day.exactOptional(),
} as const;

export const placeDesignationFields = {
  contract: Id,
  place: Id,
  document: Document,
  from: Day,
  to: Day.exactOptional(),
  /** Media the designation is limited to; all when absent. */
  media: z.array(z.enum(MEDIA)).min(1).exactOptional(),
  /** Highest classification rank accepted; any when absent. */
  highestRank: z.int().min(0).max(99).exactOptional(),
} as const;

export const contractCommands = [
  z.strictObject({ type: z.literal("registerParty"), ...envelope, ...partyFields }),
  z.strictObject({
    type: z.literal("registerPerson"),
    ...envelope,
    ...personFieldsWith(personal(line(100)), personal(line(40))),
  }),
  z.strictObject({ type: z.literal("registerPlace"), ...envelope, ...placeFields }),
  z.strictObject({ type: z.literal("openContract"), ...envelope, ...contractFields }),
  z.strictObject({ type: z.literal("designatePerson"), ...envelope, ...designationFields }),
  z.strictObject({
    type: z.literal("endDesignation"),
    ...envelope,
    contract: Id,
    person: Id,
    office: z.enum(OFFICES),
    lastDay: Day,
    reason: Note.exactOptional(),
  }),
  z.strictObject({ type: z.literal("designatePlace"), ...envelope, ...placeDesignationFields }),
  z.strictObject({
    type: z.literal("endPlaceDesignation"),
    ...envelope,
    contract: Id,
    place: Id,
    lastDay: Day,
    document: Document.exactOptional(),
  }),
  z.strictObject({
    type: z.literal("endContract"),
    ...envelope,
    contract: Id,
    reason: z.enum(["expired", "terminated"]),
    endedOn: Day,
    document: Document.exactOptional(),
  }),
  z.strictObject({
    type: z.literal("completeContract"),
    ...envelope,
    contract: Id,
    /** Who reports to the client that everything is returned or destroyed. */
    issuer: Id,
  }),
  /** The names and signatures of a contract go, once they have been kept for as long as it says. */
  z.strictObject({ type: z.literal("expirePersonal"), ...envelope, contract: Id }),
  z.strictObject({
    type: z.literal("deferReturn"),
    ...envelope,
    contract: Id,
    assets: z.array(Id).min(1).max(500),
    document: Document.exactOptional(),
    until: Day,
    reason: Note,
  }),
] as const;
