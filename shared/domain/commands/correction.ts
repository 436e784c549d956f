/** Commands for correcting what was recorded by mistake (訂正票): nothing is edited, a new entry says what is right. */
import * as z from "zod";
import {
  Day,
  Id,
  Instant,
  Mark,
  Name,
  Note,
  Sha256Hex,
  Strokes,
  line,
  personal,
} from "../values.ts";
import { MEDIA, METHODS, OFFICES } from "../vocabulary.ts";
import { Quantity, assetFields } from "./asset.ts";
import { envelope } from "./common.ts";
import { Carriage, confirmationBy, departureFields, slipFields } from "./handover.ts";

/**
 * What describes a unit, a slip, a way or a paper. Who holds a unit and where it is, what was compared on the way, and
 * what a paper allows to whom are no descriptions.
 */
const described = {
  number: Mark.exactOptional(),
  name: Name.exactOptional(),
  model: assetFields.model,
  serial: assetFields.serial,
  capacity: assetFields.capacity,
  quantity: Quantity.exactOptional(),
  records: assetFields.records,
  note: assetFields.note,
  purpose: slipFields.purpose.exactOptional(),
  clientNumber: slipFields.clientNumber,
  remarks: slipFields.remarks,
  /** When the two sides of a slip confirmed. */
  releasedAt: Instant.exactOptional(),
  receivedAt: Instant.exactOptional(),
  /** Of a way: when it began and ended, and by what it went. */
  departedAt: Instant.exactOptional(),
  arrivedAt: Instant.exactOptional(),
  means: Carriage.shape.means.exactOptional(),
  vehicle: Carriage.shape.vehicle,
  waybill: Carriage.shape.waybill,
  caseNumber: Carriage.shape.caseNumber,
  departureNote: departureFields.note,
  arrivalNote: Note.exactOptional(),
  /** Of a paper: its number and date, how long it holds, and the same of the application for it. */
  documentNumber: Mark.exactOptional(),
  documentDate: Day.exactOptional(),
  validFrom: Day.exactOptional(),
  validTo: Day.exactOptional(),
  applicationNumber: Mark.exactOptional(),
  applicationDate: Day.exactOptional(),
  /** By when the client wants what it instructs. */
  deadline: Day.exactOptional(),
  /** Of a pledge and of a training. */
  signedOn: Day.exactOptional(),
  heldOn: Day.exactOptional(),
  training: line(200).exactOptional(),
} as const;

/** Values by what they are of. One that is absent was not recorded, or will not be. */
export const Described = z.strictObject(described);
export type Described = z.infer<typeof Described>;
export type DescribedField = keyof Described;

/** Who has it and where it is: what happened to it is undone by what happens next, not by a correction. */
const custody = {
  place: Id.exactOptional(),
  custodian: Id.exactOptional(),
  giver: Id.exactOptional(),
  receiver: Id.exactOptional(),
} as const;
export type CustodyField = keyof typeof custody;

/** What a paper allows, and to whom: that ends with the paper, and another paper allows something else. */
const granted = {
  person: Id.exactOptional(),
  party: Id.exactOptional(),
  office: z.enum(OFFICES).exactOptional(),
  media: z.array(z.enum(MEDIA)).min(1).exactOptional(),
  highestRank: z.int().min(0).max(99).exactOptional(),
  assets: z.array(Id).min(1).max(500).exactOptional(),
  method: z.enum(METHODS).exactOptional(),
  copies: z.int().min(1).max(9999).exactOptional(),
  direction: z.enum(["in", "out", "both"]).exactOptional(),
} as const;
export type GrantedField = keyof typeof granted | "place";

/** What may be left out altogether, so that a correction can take it away. */
export const CLEARABLE = [
  "model",
  "serial",
  "capacity",
  "records",
  "note",
  "clientNumber",
  "remarks",
  "vehicle",
  "waybill",
  "caseNumber",
  "departureNote",
  "arrivalNote",
  "validTo",
] as const satisfies readonly DescribedField[];

/** Papers by which the client, or someone under the contract, has said something. */
export const CORRECTED_PAPERS = [
  "designation",
  "placeDesignation",
  "consent",
  "permit",
  "copyApproval",
  "instruction",
  "incidentInstruction",
  "pledge",
  "training",
] as const;
export type CorrectedPaper = (typeof CORRECTED_PAPERS)[number];

export const CORRECTED_KINDS = ["asset", "slip", "transport", ...CORRECTED_PAPERS] as const;
export type CorrectedKind = (typeof CORRECTED_KINDS)[number];

/** Whether it is a paper that is corrected, and no thing. */
export function isPaper(kind: CorrectedKind): kind is CorrectedPaper {
  return (CORRECTED_PAPERS as readonly string[]).includes(kind);
}

/**
 * What is corrected. A paper that has no id of its own is known by whom or what it is about (`id`), by its contract, and
 * by how many papers of that kind were recorded before it (`nth`).
 */
export const Subject = z.strictObject({
  kind: z.enum(CORRECTED_KINDS),
  id: Id,
  contract: Id.exactOptional(),
  nth: z.int().min(0).max(9999).exactOptional(),
});
export type Subject = z.infer<typeof Subject>;

export const correctionFields = {
  correction: Id,
  subject: Subject,
  /** The entry that says what is wrong, by its number and the hash of its bytes. */
  target: z.strictObject({ seq: z.int().min(0), leaf: Sha256Hex }),
  /** Who corrects it. */
  person: Id,
  reason: Note,
} as const;

export const SIDES = ["giver", "receiver"] as const;
export type Side = (typeof SIDES)[number];

/** One side's word on a correction of what both had confirmed. */
export const approvalFieldsWith = <S extends z.ZodType>(strokes: S) =>
  ({
    correction: Id,
    side: z.enum(SIDES),
    person: Id,
    confirmation: confirmationBy(strokes),
    remarks: Note.exactOptional(),
  }) as const;

export const rejectionFields = {
  correction: Id,
  side: z.enum(SIDES),
  person: Id,
  reason: Note,
} as const;

export const correctionCommands = [
  z.strictObject({
    type: z.literal("correctRecord"),
    ...envelope,
    ...correctionFields,
    after: z.strictObject({ ...described, ...custody, ...granted }),
    cleared: z.array(z.enum(CLEARABLE)).max(CLEARABLE.length).exactOptional(),
  }),
  z.strictObject({
    type: z.literal("approveCorrection"),
    ...envelope,
    ...approvalFieldsWith(personal(Strokes)),
  }),
  z.strictObject({ type: z.literal("rejectCorrection"), ...envelope, ...rejectionFields }),
] as const;
