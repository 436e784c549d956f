/** A side that does not confirm a slip, as an act of a story. */
import type { Act, Over } from "./stage.ts";
import { act } from "./stage.ts";

/** The receiver counts something else; both get the record of it. */
export function refuse(slip: string, over: Over<"disputeSlip"> = {}): Act {
  return act({
    type: "disputeSlip",
    nonAcceptance: `refused-${slip}`,
    slip,
    side: "receiver",
    reason: "数量の認識が異なる",
    ...over,
  });
}
