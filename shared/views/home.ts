/** What needs doing, and what is held where. */
import * as z from "zod";
import { ASSET_STATES } from "../domain/state.ts";
import { Ref, Text } from "./common.ts";

/** Where a to-do leads. */
export const Target = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("slip"), id: Text }),
  z.strictObject({ to: z.literal("transport"), id: Text }),
  z.strictObject({ to: z.literal("contract"), id: Text }),
  z.strictObject({ to: z.literal("destruction"), id: Text }),
  z.strictObject({ to: z.literal("certificate"), id: Text }),
  z.strictObject({
    to: z.literal("assets"),
    contract: Text.exactOptional(),
    state: z.enum(ASSET_STATES).exactOptional(),
  }),
  z.strictObject({ to: z.literal("asset"), id: Text }),
  z.strictObject({ to: z.literal("incident"), id: Text }),
  z.strictObject({ to: z.literal("incidents") }),
  z.strictObject({ to: z.literal("correction"), id: Text }),
  z.strictObject({ to: z.literal("closes"), id: Text }),
  z.strictObject({ to: z.literal("findings"), id: Text }),
  z.strictObject({ to: z.literal("succession"), id: Text }),
  z.strictObject({ to: z.literal("settings") }),
  z.strictObject({ to: z.literal("audit") }),
  z.strictObject({ to: z.literal("backups") }),
]);
export type Target = z.infer<typeof Target>;

/** One thing that wants attention: a sentence that is a link. */
export const Todo = z.strictObject({
  urgency: z.enum(["now", "soon", "later"]),
  text: Text,
  target: Target,
});
export type Todo = z.infer<typeof Todo>;

export const HomeView = z.strictObject({
  checkedAt: Text,
  todos: z.array(Todo),
  /** Units in the contractor's hands, by state and by place. */
  held: z.int(),
  byState: z.array(z.strictObject({ state: z.enum(ASSET_STATES), count: z.int() })),
  byPlace: z.array(z.strictObject({ place: Ref, count: z.int() })),
  /** Units that came in and went out for good, by month, oldest first, twelve of them. */
  months: z.array(z.strictObject({ month: Text, received: z.int(), closed: z.int() })),
});
export type HomeView = z.infer<typeof HomeView>;
