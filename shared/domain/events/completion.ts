/** What a contract's completion holds: the balance it was completed on, and the units that make it up (Art. 14). */
import * as z from "zod";
import { Id } from "../values.ts";
import { MEDIA, UNITS } from "../vocabulary.ts";
import { FormNumber } from "./shape.ts";

const Amount = z.int().min(0);

/** Amounts of one medium, counted in one unit. */
const BalanceRow = z.strictObject({
  media: z.enum(MEDIA),
  unit: z.enum(UNITS),
  received: Amount,
  /** Made as copies (Art. 8); absent where none were. */
  copied: Amount.exactOptional(),
  returned: Amount,
  destroyed: Amount,
  /** Closed as lost by the client in writing. */
  lost: Amount,
  held: Amount,
});
export type BalanceRow = Readonly<z.infer<typeof BalanceRow>>;

/** The most units that are named one by one; of more, the report gives the sums. */
export const MOST_NAMED = 5000;

export const completionFields = {
  contract: Id,
  issuer: Id,
  number: FormNumber,
  balance: z.array(BalanceRow),
  /** Everything that came in and how it ended, in the order of registration. */
  assets: z.array(Id).max(MOST_NAMED),
} as const;
