/** Entries as they stand, and what verify found. */
import * as z from "zod";
import { GroundView, Seq, Text } from "./common.ts";
import { HeadsReport } from "./heads.ts";

export const EntryRow = z.strictObject({ seq: Seq, recordedAt: Text, title: Text, by: Text });
export type EntryRow = z.infer<typeof EntryRow>;

export const EntryView = z.strictObject({
  ...EntryRow.shape,
  leaf: Text,
  prev: Text,
  /** The exact bytes that are hashed. */
  body: Text,
  command: Text,
  /** The papers that allowed it. */
  grounds: z.array(GroundView),
  /** The smallest signed head that covers it. */
  checkpoint: z.strictObject({ size: z.int(), note: Text }).exactOptional(),
});
export type EntryView = z.infer<typeof EntryView>;

/** What verify looks at, in the order it does. */
export const VERIFY_PARTS = [
  "file",
  "entries",
  "tree",
  "checkpoints",
  "disclosures",
  "attachments",
  "books",
  "heads",
] as const;
export type VerifyPart = (typeof VERIFY_PARTS)[number];

/** How far one part has got; a part that nobody has counted beforehand has a total of 0. */
export const PartProgress = z.strictObject({
  part: z.enum(VERIFY_PARTS),
  done: z.int(),
  total: z.int(),
});
export type PartProgress = z.infer<typeof PartProgress>;

/** One thing that is not as it should be. */
export const Finding = z.strictObject({
  part: z.enum(VERIFY_PARTS),
  code: Text,
  /** The entry it concerns; the first such entry of a report is the first bad one. */
  seq: Seq.exactOptional(),
  /** Which row, hash or document. */
  subject: Text.exactOptional(),
  message: Text,
});
export type Finding = z.infer<typeof Finding>;

export const VerifyReport = z.strictObject({
  ok: z.boolean(),
  path: Text,
  origin: Text.exactOptional(),
  startedAt: Text,
  seconds: z.number(),
  counts: z.record(Text, z.int()),
  size: z.int(),
  root: Text.exactOptional(),
  firstBad: Seq.exactOptional(),
  findings: z.array(Finding),
  /** Findings beyond those listed. */
  more: z.int(),
  /** What lists and screens go by was computed by an earlier program, and not compared. */
  earlierDocuments: z.literal(true).exactOptional(),
  /** The ledgers before this one, the latest first, as its first entry states them; absent where there is none. */
  follows: z
    .array(z.strictObject({ origin: Text, size: z.int(), knownSize: z.int(), reason: Text }))
    .exactOptional(),
  /** What heads kept outside the file say of it; absent where there were none to compare with. */
  heads: HeadsReport.exactOptional(),
});
export type VerifyReport = z.infer<typeof VerifyReport>;

export const VerifyStatus = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("idle") }),
  z.strictObject({
    state: z.literal("running"),
    done: z.int(),
    total: z.int(),
    parts: z.array(PartProgress),
    secondsLeft: z.int().exactOptional(),
  }),
  z.strictObject({ state: z.literal("done"), report: VerifyReport }),
  z.strictObject({ state: z.literal("cancelled") }),
  z.strictObject({ state: z.literal("failed"), message: Text }),
]);
export type VerifyStatus = z.infer<typeof VerifyStatus>;
