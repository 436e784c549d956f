/** How a ledger came to follow another, and what that one had and this one has not. */
import * as z from "zod";
import { Root } from "../commands/backup.ts";
import { lostFields, settleFields } from "../commands/lineage.ts";
import { CommandId, Id, Note, line } from "../values.ts";
import { event } from "./shape.ts";

/** What the first entry of the ledger before had that this one's first has otherwise; with it, that one is written again. */
const Genesis = z.strictObject({
  recordedAt: z.iso.datetime({ precision: 3 }),
  clock: z.strictObject({ session: z.string().regex(/^[0-9a-f]{16}$/), elapsed: z.int().min(0) }),
  actor: z.strictObject({
    account: Id.exactOptional(),
    role: z.string().exactOptional(),
    workstation: z.string(),
    via: z.enum(["app", "cli"]),
  }),
  command: CommandId,
});

/** A head: so many entries, with this root. */
const Head = z.strictObject({ size: z.int().min(1), root: Root });

export const lineageEvents = [
  event("ledgerSucceeded", {
    /** The public key line of the ledger before; its name is that ledger's origin. */
    predecessor: z.string().max(300),
    genesis: Genesis,
    /** The last good checkpoint, as it was signed: the entries up to it are taken over. */
    checkpoint: z.string().max(2000),
    ...Head.shape,
    /** The newest head of the ledger before that is known from outside: what lies between the two is lost. */
    known: Head,
    /** The backup's file, and why it was restored. */
    name: line(255),
    reason: Note,
  }),
  event("lossesListed", lostFields),
  event("lossesSettled", settleFields),
] as const;
