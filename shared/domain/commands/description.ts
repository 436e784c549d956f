/** The command that decides later what was not known, or has become another, of units as they are (R4-1). */
import * as z from "zod";
import { Day, Document, Id, Note } from "../values.ts";
import { DECIDED } from "../vocabulary.ts";
import { assetFields } from "./asset.ts";
import { envelope } from "./common.ts";

const flag = z.enum(DECIDED).exactOptional();

/** What is decided about units; what is left out stays as it is. */
export const DecidedPart = z.strictObject({
  content: z.strictObject({ personal: flag, myNumber: flag, sensitive: flag }).exactOptional(),
  classification: assetFields.classification.exactOptional(),
  encryption: assetFields.encryption.exactOptional(),
  mediumOwner: assetFields.mediumOwner.exactOptional(),
  dueOn: Day.exactOptional(),
});
export type DecidedPart = z.infer<typeof DecidedPart>;

export const descriptionFields = {
  contract: Id,
  /** Who decided it. */
  person: Id,
  reason: Note,
  document: Document.exactOptional(),
} as const;

export const descriptionCommands = [
  z.strictObject({
    type: z.literal("describeAssets"),
    ...envelope,
    ...descriptionFields,
    assets: z.array(Id).min(1).max(500),
    after: DecidedPart,
  }),
] as const;
