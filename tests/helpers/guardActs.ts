/** What stays with a guard overnight, as acts of a story. */
import type { Act, Over } from "./stage.ts";
import { DRIVER, act } from "./stage.ts";

const guard = { clear: "森 一夫" };

/** Nobody is there to receive what has arrived. */
export function leaveLoad(
  guardCustody: string,
  transport: string,
  over: Over<"leaveWithGuard"> = {},
): Act {
  return act({
    type: "leaveWithGuard",
    guardCustody,
    load: { by: "transport", transport },
    person: DRIVER,
    guard,
    seals: [],
    ...over,
  });
}

/** Nobody is there to receive what was brought. */
export function leaveSlip(
  guardCustody: string,
  slip: string,
  over: Over<"leaveWithGuard"> = {},
): Act {
  return leaveLoad(guardCustody, "", { load: { by: "slip", slip }, ...over });
}
