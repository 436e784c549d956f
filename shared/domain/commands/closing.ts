/** The command that closes a period of a contract (締め): a day or a month, signed, with what happened in it. */
import * as z from "zod";
import { Day, Id, Note, Strokes, personal } from "../values.ts";
import { envelope } from "./common.ts";
import { confirmationBy } from "./handover.ts";

export const closingFieldsWith = <S extends z.ZodType>(strokes: S) =>
  ({
    close: Id,
    contract: Id,
    from: Day,
    to: Day,
    /** Whoever answers for it, and how that person signed. */
    person: Id,
    confirmation: confirmationBy(strokes),
    remarks: Note.exactOptional(),
  }) as const;

export const closingCommands = [
  z.strictObject({
    type: z.literal("closePeriod"),
    ...envelope,
    ...closingFieldsWith(personal(Strokes)),
  }),
] as const;
