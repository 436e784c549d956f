/** What people do about closed periods, as acts of a story. */
import type { Act, Over } from "./stage.ts";
import { CONTRACT, MANAGER, act } from "./stage.ts";

/** Closes a period and signs for it. */
export function close(id: string, from: string, to: string, over: Over<"closePeriod"> = {}): Act {
  return act({
    type: "closePeriod",
    close: id,
    contract: CONTRACT,
    from,
    to,
    person: MANAGER,
    confirmation: { by: "paper" },
    ...over,
  });
}
