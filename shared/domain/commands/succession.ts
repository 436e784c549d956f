/** Commands for a change of persons (引継書): one custody manager hands on to the next, and both sign. */
import * as z from "zod";
import { Count, Day, Document, Id, Note, Strokes, line, personal } from "../values.ts";
import { envelope } from "./common.ts";
import { confirmationBy } from "./handover.ts";

/** A key, a case, a card: what else passes from hand to hand. */
const HandedOn = z.strictObject({ what: line(100), count: Count });

export const successionFieldsWith = <S extends z.ZodType>(strokes: S) =>
  ({
    succession: Id,
    contract: Id,
    /** Who goes, and signs; who comes. */
    from: Id,
    to: Id,
    reason: Note,
    /** The last day on which the one who goes holds the office. */
    lastDay: Day.exactOptional(),
    assets: z.array(Id).max(500),
    keys: z.array(HandedOn).max(50),
    confirmation: confirmationBy(strokes),
    remarks: Note.exactOptional(),
  }) as const;

export const acceptanceFieldsWith = <S extends z.ZodType>(strokes: S) =>
  ({
    succession: Id,
    person: Id,
    /** The paper by which the client was told (届出). */
    notice: Document.exactOptional(),
    confirmation: confirmationBy(strokes),
    remarks: Note.exactOptional(),
  }) as const;

export const successionCommands = [
  z.strictObject({
    type: z.literal("writeSuccession"),
    ...envelope,
    ...successionFieldsWith(personal(Strokes)),
  }),
  z.strictObject({
    type: z.literal("acceptSuccession"),
    ...envelope,
    ...acceptanceFieldsWith(personal(Strokes)),
  }),
  z.strictObject({
    type: z.literal("withdrawSuccession"),
    ...envelope,
    succession: Id,
    reason: Note,
  }),
] as const;
