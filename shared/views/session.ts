/** Which ledger is open, who is signed in, what the ledger's pulse is. */
import * as z from "zod";
import { ROLES } from "../domain/vocabulary.ts";
import { PROBLEMS } from "../domain/problem.ts";
import { RefusalView, Seq, Text } from "./common.ts";
import { MissingHeads } from "./heads.ts";

export const LedgerView = z.strictObject({
  path: Text,
  title: Text,
  sample: z.boolean(),
  origin: Text,
  vkey: Text,
  size: z.int(),
  lastRecordedAt: Text.exactOptional(),
  /** Places outside this computer that hold its heads: the second folder, witnesses. */
  heldBy: z.int(),
  /** What this computer had kept of its heads and has no more; said until it is there again, or the ledger is closed. */
  missingHeads: z.array(MissingHeads),
  /** Set when recording is not possible: the ledger can still be read and verified. */
  problem: z.enum(PROBLEMS).exactOptional(),
  problemText: Text.exactOptional(),
});
export type LedgerView = z.infer<typeof LedgerView>;

export const SessionView = z.strictObject({
  version: Text,
  electron: Text,
  ledger: LedgerView.exactOptional(),
  /** Ledgers opened before on this computer, newest first. */
  recent: z.array(z.strictObject({ path: Text, title: Text, sample: z.boolean() })),
  user: z
    .strictObject({
      account: Text,
      login: Text,
      role: z.enum(ROLES),
      name: Text,
      person: Text.exactOptional(),
    })
    .exactOptional(),
  /** The result of the last verification, if there was one on this computer. */
  verified: z.strictObject({ at: Text, size: z.int(), ok: z.boolean() }).exactOptional(),
  /** Accounts of a sample ledger with their passwords, so that anyone can try each role. */
  sampleAccounts: z
    .array(z.strictObject({ login: Text, password: Text, role: z.enum(ROLES) }))
    .exactOptional(),
  idleMinutes: z.int(),
});
export type SessionView = z.infer<typeof SessionView>;

export const AccountRow = z.strictObject({
  account: Text,
  login: Text,
  role: z.enum(ROLES),
  person: Text.exactOptional(),
  name: Text.exactOptional(),
  closed: z.boolean(),
});
export type AccountRow = z.infer<typeof AccountRow>;

/** What became of a command. */
export const RecordOutcome = z.discriminatedUnion("recorded", [
  z.strictObject({
    recorded: z.literal(true),
    seq: Seq,
    /** The number given out, when the command gave one: 令和8年度 第0012号. */
    number: Text.exactOptional(),
    /** What was saved but set aside (保留), each with what to do. */
    notices: z.array(RefusalView),
    /** The same command had been recorded before; this is its first result. */
    repeated: z.boolean(),
  }),
  z.strictObject({ recorded: z.literal(false), refusals: z.array(RefusalView) }),
]);
export type RecordOutcome = z.infer<typeof RecordOutcome>;
