/** What can have happened with closed periods: one was closed, and something was recorded for it later. */
import * as z from "zod";
import { Root } from "../commands/backup.ts";
import { closingFieldsWith } from "../commands/closing.ts";
import { MOVEMENTS } from "../closing.ts";
import { Id, Sealed } from "../values.ts";
import { FormNumber, event, sheet } from "./shape.ts";

export const closingEvents = [
  event("periodClosed", {
    ...closingFieldsWith(Sealed),
    /** How often each kind of thing happened; a kind that did not is left out, and without any nothing moved. */
    counts: z
      .array(z.strictObject({ what: z.enum(MOVEMENTS), count: z.int().min(1) }))
      .max(MOVEMENTS.length),
    /** The head it was closed at: the entries before this one. */
    head: z.strictObject({ size: z.int().min(1), root: Root }),
    /** The close before it. */
    previous: Id.exactOptional(),
    /** With a number it is a paper; those of earlier programs have none. */
    number: FormNumber.exactOptional(),
    ...sheet,
  }),
  /** Something of the same entry happened in a period that was closed by then. */
  event("recordedLate", { contract: Id, close: Id, days: z.int().min(0) }),
] as const;
