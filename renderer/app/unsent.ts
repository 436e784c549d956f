/** A command before it is sent: it gets its id then. */
import type { Command } from "../../shared/domain/command.ts";

type WithoutId<C> = C extends unknown ? Omit<C, "id"> : never;

export type Unsent<T extends Command["type"] = Command["type"]> = WithoutId<
  Extract<Command, { type: T }>
>;
