/** Commands for copying (Art. 8): what the client has approved, and each copy that is made. */
import * as z from "zod";
import { Day, Document, Id, Mark, Name, Note, line } from "../values.ts";
import { APPROVAL_BASES, MEDIA } from "../vocabulary.ts";
import { Encryption, Quantity, assetFields } from "./asset.ts";
import { envelope } from "./common.ts";

/** The client's instruction or consent to copy, as its paper says it. */
export const copyApprovalFields = {
  approval: Id,
  contract: Id,
  basis: z.enum(APPROVAL_BASES),
  document: Document,
  application: Document.exactOptional(),
  /** Who of the client gave it. */
  givenBy: Id,
  /** How many copies may be made under it, of all it is about taken together. */
  copies: z.int().min(1).max(9999),
  purpose: line(200),
  from: Day,
  to: Day.exactOptional(),
  /** What may be copied; everything of the contract where it names nothing. */
  assets: z.array(Id).min(1).max(500).exactOptional(),
  /** On what; on any medium where it names none. */
  media: z.array(z.enum(MEDIA)).min(1).exactOptional(),
} as const;

/** What is said of a copy besides what it has from its original: class, contents, number of records. */
export const copyFields = {
  asset: Id,
  contract: Id,
  /** What it was copied from; that may be a copy itself. */
  of: Id,
  approval: Id,
  number: Mark,
  name: Name,
  media: z.enum(MEDIA),
  model: assetFields.model,
  serial: assetFields.serial,
  capacity: assetFields.capacity,
  quantity: Quantity,
  mediumOwner: assetFields.mediumOwner,
  encryption: Encryption,
  /** Who made it. */
  person: Id,
  place: Id,
  shelf: line(100).exactOptional(),
  /** By when it is destroyed or given to the client. */
  dueOn: Day,
  note: Note.exactOptional(),
} as const;

/** What someone asks to register. What may not be missing is asked for by the rules, which say so with the article. */
const askedFields = {
  ...copyFields,
  approval: Id.exactOptional(),
  number: Mark.exactOptional(),
  name: Name.exactOptional(),
  media: copyFields.media.exactOptional(),
  place: Id.exactOptional(),
  dueOn: Day.exactOptional(),
} as const;

export const copyCommands = [
  z.strictObject({ type: z.literal("recordCopyApproval"), ...envelope, ...copyApprovalFields }),
  z.strictObject({ type: z.literal("registerCopy"), ...envelope, ...askedFields }),
] as const;
