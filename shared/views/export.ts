/** The export of a bundle: how far it is, what came of it. */
import * as z from "zod";
import { Text } from "./common.ts";

/** A guard who once had something for a night, by his name: the ids of those custodies. */
export const GuardNamed = z.strictObject({ guard: Text, custodies: z.array(Text) });
export type GuardNamed = z.infer<typeof GuardNamed>;

export const ExportStatus = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("idle") }),
  z.strictObject({ state: z.literal("running"), done: z.int(), total: z.int() }),
  /** `says`: what was written. `redacted`: personal values were left out. */
  z.strictObject({
    state: z.literal("done"),
    folder: Text,
    says: Text,
    redacted: z.boolean(),
  }),
  z.strictObject({ state: z.literal("cancelled") }),
  z.strictObject({ state: z.literal("failed"), says: Text }),
]);
export type ExportStatus = z.infer<typeof ExportStatus>;
