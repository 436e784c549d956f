/** Changing a contract while it runs, as acts of a story. */
import { dayOf } from "../../shared/domain/calendar.ts";
import type { Act, Over } from "./stage.ts";
import { CONTRACT, paper } from "./stage.ts";

/** A year more, unless it says otherwise. */
export function amend(over: Over<"amendContract"> = { to: "2028-03-31" }): Act {
  return (at) => ({
    type: "amendContract",
    occurredAt: at,
    contract: CONTRACT,
    document: paper("変-1", dayOf(at)),
    dueWithTerm: false,
    ...over,
  });
}
