/** Commands about the ledger itself and who may sign in to it. Secrets travel beside a command, never in it. */
import * as z from "zod";
import { Id, line } from "../values.ts";
import { ROLES } from "../vocabulary.ts";
import { envelope } from "./common.ts";

export const accountFields = {
  account: Id,
  /** What the person types to sign in; a staff number, say. It is kept for ever, so it should not be a name. */
  login: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{1,31}$/),
  role: z.enum(ROLES),
  person: Id.exactOptional(),
} as const;

export const ledgerFields = {
  /** Marked on every screen and print when it only holds the sample. */
  sample: z.boolean(),
  title: line(100),
} as const;

export const ledgerCommands = [
  z.strictObject({ type: z.literal("openLedger"), ...envelope, ...ledgerFields }),
  z.strictObject({ type: z.literal("openAccount"), ...envelope, ...accountFields }),
  z.strictObject({ type: z.literal("closeAccount"), ...envelope, account: Id }),
  z.strictObject({ type: z.literal("changePassword"), ...envelope, account: Id }),
] as const;
