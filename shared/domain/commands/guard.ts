/** A load that nobody is there to receive stays with a guard until the next morning (預り, E19). */
import * as z from "zod";
import { Id, Mark, Note, line, personal } from "../values.ts";
import { envelope } from "./common.ts";

/** What stays: all of a load that has arrived, or of a slip that nobody has received yet. */
const GuardedLoad = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("transport"), transport: Id }),
  z.strictObject({ by: z.literal("slip"), slip: Id }),
]);

export const guardFieldsWith = <N extends z.ZodType>(name: N) =>
  ({
    guardCustody: Id,
    load: GuardedLoad,
    /** Who hands it to the guard. */
    person: Id,
    /** The guard, who is of neither side and holds no office: a name and nothing else. */
    guard: name,
    /** Seals put on for the night; what bears one already keeps it. */
    seals: z.array(z.strictObject({ asset: Id, seal: Mark })).max(500),
    note: Note.exactOptional(),
  }) as const;

export const guardCommands = [
  z.strictObject({
    type: z.literal("leaveWithGuard"),
    ...envelope,
    ...guardFieldsWith(personal(line(100))),
    /** Where the guard keeps it, if not where the load is: another designated place of the same party. */
    place: Id.exactOptional(),
  }),
] as const;
