/** What a restore from a backup would mean, before anything is replaced. */
import * as z from "zod";
import { EntryRow } from "./audit.ts";
import { Text } from "./common.ts";
import { MissingHeads } from "./heads.ts";
import { SessionView } from "./session.ts";

/**
 * How the ledger that is in use stands to a backup.
 * - `same`: it holds the same entries
 * - `ahead`: it holds those of the backup, and more
 * - `behind`: the backup holds more
 * - `parted`: the two have different entries
 * - `other`: it is another ledger
 * - `unreadable`: so damaged that it cannot be compared
 */
const STANDINGS = ["same", "ahead", "behind", "parted", "other", "unreadable"] as const;

/**
 * What came of the rehearsal.
 * - `unsound`: the backup did not pass its verification
 * - `other`: it is a backup of another ledger than the one in use
 * - `parted`: it has other entries than the ledger in use, or than heads outside of it were signed over
 * - `loses`: it is sound, and entries that were recorded later would be missing
 * - `whole`: it is sound, and nothing is known that it lacks
 */
const REHEARSED = ["unsound", "other", "parted", "loses", "whole"] as const;

export const RehearsalView = z.strictObject({
  outcome: z.enum(REHEARSED),
  path: Text,
  title: Text,
  /** Entries in the backup, and when the last was recorded. */
  size: z.int(),
  lastRecordedAt: Text.exactOptional(),
  /** What there is in it, counted. */
  held: z.int(),
  slips: z.int(),
  contracts: z.int(),
  /** What its verification found, in words. */
  findings: z.array(Text),
  /** The ledger in use, where one was named. */
  present: z
    .strictObject({ path: Text, standing: z.enum(STANDINGS), size: z.int() })
    .exactOptional(),
  /** The most entries that a head outside the file was signed over, where one is known. */
  knownSize: z.int().exactOptional(),
  /** What this computer had kept of its heads and could not compare with. */
  missing: z.array(MissingHeads).exactOptional(),
  /** Entries that were recorded and are not in the backup. */
  lost: z.int(),
  /** As many of them are known to tell of the file alone: that a backup of it was taken. */
  ofTheFile: z.int(),
  /** Those of them that can still be read, the oldest first. */
  losses: z.array(EntryRow),
});
export type RehearsalView = z.infer<typeof RehearsalView>;

/** What is done on the way: tried out, then copied, read back, and given its name. */
const STEPS = ["verifying", "comparing", "copying", "rereading", "naming"] as const;

/** How far a rehearsal or a restore has got. */
export const RestoreProgress = z.strictObject({
  step: z.enum(STEPS),
  /** Of this step; nothing is known of how much there is where the total is 0. */
  done: z.int(),
  total: z.int(),
});
export type RestoreProgress = z.infer<typeof RestoreProgress>;

export const RestoreStatus = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("idle") }),
  z.strictObject({
    state: z.literal("running"),
    ...RestoreProgress.shape,
    /** Of this step, where it can be known. */
    secondsLeft: z.int().exactOptional(),
    /** That it was called off, and is cleaning up. */
    stopping: z.boolean(),
  }),
]);
export type RestoreStatus = z.infer<typeof RestoreStatus>;

/** A restore came about and its ledger is open, or it did not and why; nothing is said where a person changed their mind. */
export const RestoreOutcome = z.discriminatedUnion("restored", [
  z.strictObject({ restored: z.literal(true), session: SessionView }),
  z.strictObject({ restored: z.literal(false), why: Text.exactOptional() }),
]);
export type RestoreOutcome = z.infer<typeof RestoreOutcome>;

/** A backup was chosen and rehearsed; or it was not, and why, where a person has not just changed their mind. */
export const Rehearsed = z.discriminatedUnion("chosen", [
  z.strictObject({ chosen: z.literal(true), rehearsal: RehearsalView }),
  z.strictObject({ chosen: z.literal(false), why: Text.exactOptional() }),
]);
export type Rehearsed = z.infer<typeof Rehearsed>;
