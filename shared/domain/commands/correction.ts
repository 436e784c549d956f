/** Commands for correcting what was recorded by mistake (訂正票): nothing is edited, a new entry says what is right. */
import * as z from "zod";
import { Id, Instant, Mark, Name, Note, Sha256Hex, Strokes, personal } from "../values.ts";
import { Quantity, assetFields } from "./asset.ts";
import { envelope } from "./common.ts";
import { confirmationBy, slipFields } from "./handover.ts";

/** What describes a unit or a slip. Who holds it and where it is are no descriptions. */
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

/** What may be left out altogether, so that a correction can take it away. */
export const CLEARABLE = [
  "model",
  "serial",
  "capacity",
  "records",
  "note",
  "clientNumber",
  "remarks",
] as const satisfies readonly DescribedField[];

export const CORRECTED_KINDS = ["asset", "slip"] as const;
export type CorrectedKind = (typeof CORRECTED_KINDS)[number];

export const correctionFields = {
  correction: Id,
  subject: z.strictObject({ kind: z.enum(CORRECTED_KINDS), id: Id }),
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
    after: z.strictObject({ ...described, ...custody }),
    cleared: z.array(z.enum(CLEARABLE)).max(CLEARABLE.length).exactOptional(),
  }),
  z.strictObject({
    type: z.literal("approveCorrection"),
    ...envelope,
    ...approvalFieldsWith(personal(Strokes)),
  }),
  z.strictObject({ type: z.literal("rejectCorrection"), ...envelope, ...rejectionFields }),
] as const;
