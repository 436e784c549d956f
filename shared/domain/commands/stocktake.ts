/** Commands about stocktakes (Art. 13, 18): what should lie in a place is compared with what does. */
import * as z from "zod";
import { Id, Instant, Note, mark } from "../values.ts";
import { envelope } from "./common.ts";

/** The most that one stocktake counts; a larger place is counted shelf by shelf, in several. */
export const MOST_COUNTED = 5000;

export const stocktakeFields = {
  stocktake: Id,
  contract: Id,
  place: Id,
  startedAt: Instant,
  /** 実施者, two as a rule. */
  counters: z.array(Id).min(1).max(5),
  /** Each unit once, with the moment it was first read. */
  found: z.array(z.strictObject({ asset: Id, at: Instant })).max(MOST_COUNTED),
  /** Expected and not there. */
  missing: z.array(Id).max(500),
  /** What was read and is no unit that should lie here, as it was read. */
  unexpected: z
    .array(z.strictObject({ text: mark(100), at: Instant, asset: Id.exactOptional() }))
    .max(500),
  /** Whether the locks were tried and the keys counted. */
  keysChecked: z.boolean(),
  note: Note.exactOptional(),
} as const;

export const stocktakeCommands = [
  z.strictObject({
    type: z.literal("recordStocktake"),
    ...envelope,
    ...stocktakeFields,
    /** What a shortage is: an incident, with what is known of it (Art. 18). */
    shortage: z.strictObject({ incident: Id, circumstances: Note }).exactOptional(),
  }),
] as const;
