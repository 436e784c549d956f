/**
 * Everything that can have happened. An event is never edited: a new shape is a new type, and evolving stops at a
 * type it does not know.
 */
import * as z from "zod";
import { PersonalContent, RuleId } from "./commands/common.ts";
import { Extra, Quantity, RepackedUnit, assetFields } from "./commands/asset.ts";
import {
  contractFields,
  designationFields,
  partyFields,
  personFieldsWith,
  placeDesignationFields,
  placeFields,
} from "./commands/contract.ts";
import {
  VendorCertificate,
  certificateFields,
  contestFields,
  destructionFields,
  instructionFields,
  printFields,
  repetitionFields,
  vendorCertificateFields,
} from "./commands/disposal.ts";
import {
  confirmationFieldsWith,
  departureFields,
  slipFields,
  LineCheck,
} from "./commands/handover.ts";
import { LISTED, importFields } from "./commands/import.ts";
import { accountFields, ledgerFields } from "./commands/ledger.ts";
import { Attachment, Day, Document, Id, Mark, Note, Sealed, line } from "./values.ts";
import { OFFICES, SHEET_FORMS } from "./vocabulary.ts";
import { amendmentEvents } from "./events/amendment.ts";
import { backupEvents } from "./events/backup.ts";
import { completionFields } from "./events/completion.ts";
import { closingEvents } from "./events/closing.ts";
import { confirmationEvents } from "./events/confirmation.ts";
import { consentEvents } from "./events/consent.ts";
import { copyEvents } from "./events/copy.ts";
import { correctionEvents } from "./events/correction.ts";
import { descriptionEvents } from "./events/description.ts";
import { guardEvents } from "./events/guard.ts";
import { groundEvents } from "./events/grounds.ts";
import { incidentEvents } from "./events/incident.ts";
import { inspectionEvents } from "./events/inspection.ts";
import { nonAcceptanceEvents } from "./events/nonAcceptance.ts";
import { retentionEvents } from "./events/retention.ts";
import { strangerEvents } from "./events/stranger.ts";
import { stocktakeEvents } from "./events/stocktake.ts";
import { successionEvents } from "./events/succession.ts";
import { lineageEvents } from "./events/lineage.ts";
import { FormNumber, assetIds, event, sheet } from "./events/shape.ts";

export { FormNumber, LAST_NUMBER } from "./events/shape.ts";

/** Why a unit is set aside: what was expected, what was found. */
const Difference = z.strictObject({
  asset: Id,
  kind: z.enum(["quantity", "seal", "serial", "hash", "damage", "verification", "certificate"]),
  expected: line(120),
  found: line(120),
});
export type Difference = z.infer<typeof Difference>;

const confirmation = confirmationFieldsWith(Sealed);

export const Event = z.discriminatedUnion("type", [
  event("ledgerOpened", { ...ledgerFields, format: z.literal(1), vkey: z.string().max(300) }),
  event("clockStepped", { kind: z.enum(["back", "jump"]), seconds: z.int() }),
  event("accountOpened", accountFields),
  event("accountClosed", { account: Id }),
  event("passwordChanged", { account: Id }),
  event("warningAcknowledged", {
    rule: RuleId,
    article: z.int().min(1).max(24),
    reason: line(300),
    /** The units of a list that it was said of; absent where the entry is about one thing. */
    assets: assetIds.exactOptional(),
  }),

  event("partyRegistered", partyFields),
  event("personRegistered", personFieldsWith(Sealed, Sealed)),
  event("placeRegistered", placeFields),
  event("contractOpened", contractFields),
  ...amendmentEvents,
  ...consentEvents,
  event("personDesignated", designationFields),
  event("designationEnded", {
    contract: Id,
    person: Id,
    office: z.enum(OFFICES),
    lastDay: Day,
    reason: Note.exactOptional(),
  }),
  event("placeDesignated", placeDesignationFields),
  event("placeDesignationEnded", {
    contract: Id,
    place: Id,
    lastDay: Day,
    document: Document.exactOptional(),
  }),
  event("contractEnded", {
    contract: Id,
    reason: z.enum(["expired", "terminated"]),
    endedOn: Day,
    document: Document.exactOptional(),
  }),
  event("contractCompleted", { ...completionFields, ...sheet }),
  event("returnDeferred", {
    contract: Id,
    assets: assetIds,
    document: Document,
    until: Day,
    reason: Note,
  }),

  event("assetRegistered", { ...assetFields, content: PersonalContent, quantity: Quantity }),
  event("assetVoided", { asset: Id, reason: Note }),
  event("assetsRepacked", {
    contract: Id,
    from: assetIds,
    into: z.array(RepackedUnit).min(1).max(500),
    reason: Note,
  }),
  event("assetsStored", { contract: Id, assets: assetIds, person: Id, shelf: line(100) }),
  event("assetsTakenOut", {
    contract: Id,
    assets: assetIds,
    person: Id,
    place: Id,
    purpose: line(200).exactOptional(),
  }),
  event("assetsPutBack", {
    contract: Id,
    assets: assetIds,
    person: Id,
    shelf: line(100).exactOptional(),
    note: Note.exactOptional(),
  }),
  event("custodyHandedOver", {
    contract: Id,
    assets: assetIds,
    from: Id,
    to: Id,
    document: Document.exactOptional(),
    note: Note.exactOptional(),
  }),
  ...descriptionEvents,
  ...copyEvents,
  ...retentionEvents,
  event("differenceFound", { contract: Id, differences: z.array(Difference).min(1).max(1500) }),
  event("quarantineReleased", {
    contract: Id,
    assets: assetIds,
    instruction: Document,
    seals: z.array(z.strictObject({ asset: Id, seal: Mark })).max(500),
    extras: z.array(Extra).max(500).exactOptional(),
    finding: Note,
  }),
  event("missingReported", { contract: Id, assets: assetIds, person: Id, circumstances: Note }),
  event("found", { contract: Id, assets: assetIds, person: Id, place: Id, circumstances: Note }),
  event("lossClosed", {
    contract: Id,
    assets: assetIds,
    document: Document,
    note: Note.exactOptional(),
  }),

  event("slipIssued", { ...slipFields, number: FormNumber, ...sheet }),
  event("slipReleased", { ...confirmation }),
  /** `accepted` are the lines found in order; the others are set aside by a `differenceFound` of the same entry. */
  event("slipReceived", { ...confirmation, accepted: z.array(Id).max(500), ...sheet }),
  ...confirmationEvents,
  event("slipDisputed", { slip: Id, side: z.enum(["giver", "receiver"]), reason: Note }),
  ...nonAcceptanceEvents,
  ...guardEvents,
  event("slipVoided", { slip: Id, reason: Note }),
  event("departed", { ...departureFields, assets: assetIds, number: FormNumber }),
  event("arrived", { transport: Id, place: Id, person: Id, note: Note.exactOptional() }),
  event("arrivalChecked", {
    transport: Id,
    person: Id,
    checks: z.array(LineCheck).max(500),
    accepted: z.array(Id).max(500),
    shelf: line(100).exactOptional(),
    note: Note.exactOptional(),
  }),
  event("signedCopyFiled", {
    form: z.enum(SHEET_FORMS),
    subject: Id,
    scan: Attachment,
  }),

  event("disposalInstructed", instructionFields),
  event("instructionWithdrawn", {
    instruction: Id,
    document: Document,
    reason: Note.exactOptional(),
  }),
  event("destructionContested", { ...contestFields, contract: Id }),
  event("destructionRepeated", { ...repetitionFields, contract: Id }),
  event("destroyed", { ...destructionFields, contract: Id, destroyed: z.array(Id).max(500) }),
  /** `unnamed` and `unknown` are what differs once it is laid beside all that came before it. */
  event("vendorCertificateRecorded", {
    ...vendorCertificateFields,
    contract: Id,
    unnamed: z.array(Id).max(500),
    unknown: z.array(line(100)),
  }),
  event("certificateDifferenceSettled", {
    destruction: Id,
    contract: Id,
    document: Document,
    reason: Note,
    unnamed: z.array(Id).max(500),
    unknown: z.array(line(100)),
  }),
  event("certificateIssued", {
    ...certificateFields,
    vendorCertificate: VendorCertificate.exactOptional(),
    /** Papers that complete the destroyer's certificate. */
    supplements: z
      .array(z.strictObject({ number: Mark, date: Day }))
      .min(1)
      .exactOptional(),
    contract: Id,
    assets: assetIds,
    number: FormNumber,
    ...sheet,
  }),
  event("certificateAccepted", {
    certificate: Id,
    person: Id,
    document: Document.exactOptional(),
    ...sheet,
  }),
  event("printed", printFields),

  ...incidentEvents,
  ...inspectionEvents,
  ...stocktakeEvents,
  ...strangerEvents,
  ...correctionEvents,
  ...closingEvents,
  ...successionEvents,
  /** Registrations follow in the same entry, one a row. */
  event("listImported", {
    ...importFields,
    of: z.enum(LISTED),
    count: z.int().min(1).max(500),
  }),
  ...backupEvents,
  ...lineageEvents,
  ...groundEvents,
]);
export type Event = z.infer<typeof Event>;
export type EventType = Event["type"];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;
/** What an event says of its subject, which a document keeps. */
export type Fields<T extends EventType> = Omit<EventOf<T>, "type" | "occurredAt" | "sheet">;
