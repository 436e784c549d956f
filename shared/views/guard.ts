/** A guard's custody of a load, as the page of the load shows it. */
import * as z from "zod";
import { Ref, Text } from "./common.ts";

export const GuardView = z.strictObject({
  guard: Text,
  /** Who handed it over to the guard. */
  person: Ref,
  place: Ref,
  leftAt: Text,
  /** By when it should be confirmed. */
  by: Text,
  /** Those put on for the night. */
  seals: z.array(Text),
  note: Text.exactOptional(),
  /** When it was confirmed; absent while the guard has it. */
  overAt: Text.exactOptional(),
});
export type GuardView = z.infer<typeof GuardView>;
