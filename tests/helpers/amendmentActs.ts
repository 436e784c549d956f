/** Changing a contract while it runs, as acts of a story. */
import type { Act, Over } from "./stage.ts";
import { CONTRACT, act, paper } from "./stage.ts";

/** A year more, unless it says otherwise. */
export function amend(over: Over<"amendContract"> = { to: "2028-03-31" }): Act {
  return act({
    type: "amendContract",
    contract: CONTRACT,
    document: paper("変-1", "2027-02-01"),
    dueWithTerm: false,
    ...over,
  });
}
