/**
 * The commands about what a restore lost. The program lists it once it has started the successor; people say of each
 * piece what became of it.
 */
import * as z from "zod";
import { FormNumber } from "../events/shape.ts";
import { Id, Instant, Note, Sha256Hex, line } from "../values.ts";
import { envelope } from "./common.ts";

/** As many stand in one entry at most, so that it stays within what an entry may hold. */
export const MOST_LISTED = 50;

/**
 * What the lost entry was about.
 * - `work`: something that was done, and is to be recorded again or settled
 * - `file`: only the ledger's file: that a backup of it was taken
 */
const LOST_ABOUT = ["work", "file"] as const;

/** One lost entry that could be read, or a stretch of them that could not. */
export const LostItem = z.strictObject({
  loss: Id,
  /** The first and the last of them, by their numbers in the ledger before. */
  from: z.int().min(1),
  to: z.int().min(1),
  about: z.enum(LOST_ABOUT),
  /** Of one that could be read: when it was written down, what it said without names, the number it gave, its leaf. */
  recordedAt: Instant.exactOptional(),
  says: line(200).exactOptional(),
  number: FormNumber.exactOptional(),
  leaf: Sha256Hex.exactOptional(),
  /** Whether a head that the ledger before has signed vouches for it. */
  proven: z.boolean().exactOptional(),
});
export type LostItem = z.infer<typeof LostItem>;

/** The last number of a series that may have been given out: of one contractor, or of all that have none of it yet. */
export const PassedNumbers = z.strictObject({
  contractor: Id.exactOptional(),
  number: FormNumber,
});
export type PassedNumbers = z.infer<typeof PassedNumbers>;

export const lostFields = {
  items: z.array(LostItem).max(MOST_LISTED),
  passed: z.array(PassedNumbers).max(MOST_LISTED),
} as const;

/**
 * What became of a lost piece.
 * - `recorded`: it was recorded again
 * - `settled`: there is nothing to record again, for the reason given
 */
export const SETTLED_BY = ["recorded", "settled"] as const;

export const settleFields = {
  losses: z.array(Id).min(1).max(MOST_LISTED),
  how: z.enum(SETTLED_BY),
  note: Note,
} as const;

export const lineageCommands = [
  z.strictObject({ type: z.literal("listLosses"), ...envelope, ...lostFields }),
  z.strictObject({ type: z.literal("settleLosses"), ...envelope, ...settleFields }),
] as const;
