/** What opened names and signatures was deleted, as the law lets it be, from a ledger in which nothing else ever is. */
import * as z from "zod";
import { Day, Id, Sealed } from "../values.ts";
import { event } from "./shape.ts";

/** Values one entry may let go, so that their commitments fit into its body; the rest goes with the next. */
export const MOST_EXPIRING = 400;

/** Records besides slips that are signed, or name somebody who is in no list of persons. */
export const SIGNED_KINDS = ["correction", "periodClose", "succession", "guardCustody"] as const;

export const retentionEvents = [
  event("personalExpired", {
    contract: Id,
    /** The last day on which they had to be kept. */
    keptUntil: Day,
    persons: z.array(Id).max(MOST_EXPIRING),
    slips: z.array(Id).max(MOST_EXPIRING),
    /** Other records that were signed by hand. */
    signed: z
      .array(z.strictObject({ kind: z.enum(SIGNED_KINDS), id: Id }))
      .min(1)
      .max(MOST_EXPIRING)
      .exactOptional(),
    /** The commitments that nothing opens any more. */
    values: z.array(Sealed.shape.sealed).max(MOST_EXPIRING),
    /** How many more of the contract's may go. */
    rest: z.int().min(0),
  }),
] as const;
