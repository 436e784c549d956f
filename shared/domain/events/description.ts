/** What was decided about units, and what had stood there, unit by unit. */
import * as z from "zod";
import { DecidedPart, descriptionFields } from "../commands/description.ts";
import { Id } from "../values.ts";
import { event } from "./shape.ts";

export const descriptionEvents = [
  event("assetsDescribed", {
    ...descriptionFields,
    units: z
      .array(z.strictObject({ asset: Id, before: DecidedPart, after: DecidedPart }))
      .min(1)
      .max(5000),
  }),
] as const;
