/** What was lost before this ledger began, and what has become of it since. */
import * as z from "zod";
import { LostItem, SETTLED_BY } from "../domain/commands/lineage.ts";
import { Text } from "./common.ts";

/** A lost piece. */
const LossRow = z.strictObject({
  ...LostItem.shape,
  /** Nothing while it is still to be recorded again, or settled. */
  settled: z.strictObject({ at: Text, how: z.enum(SETTLED_BY), note: Text }).exactOptional(),
});
export type LossRow = z.infer<typeof LossRow>;

export const LossesView = z.strictObject({
  /** The ledger before this one; absent where this is the first. */
  before: z
    .strictObject({
      origin: Text,
      size: z.int(),
      knownSize: z.int(),
      at: Text,
      reason: Text,
      name: Text,
      /** Numbers that are not given out, as they may be on paper already. */
      passed: z.array(Text),
    })
    .exactOptional(),
  rows: z.array(LossRow),
  /** How many of them wait for somebody. */
  open: z.int(),
});
export type LossesView = z.infer<typeof LossesView>;
