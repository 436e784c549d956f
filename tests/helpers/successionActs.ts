/** What people do about changes of persons, as acts of a story. */
import type { Act, Over } from "./stage.ts";
import { CONTRACT, DEPUTY, MANAGER, act, paper } from "./stage.ts";

/** The manager hands on to the deputy. */
export function handOn(
  succession: string,
  assets: readonly string[],
  over: Over<"writeSuccession"> = {},
): Act {
  return act({
    type: "writeSuccession",
    succession,
    contract: CONTRACT,
    from: MANAGER,
    to: DEPUTY,
    reason: "人事異動",
    assets: [...assets],
    keys: [{ what: "媒体保管庫の鍵", count: 2 }],
    confirmation: { by: "paper" },
    ...over,
  });
}

export function takeOver(succession: string, over: Over<"acceptSuccession"> = {}): Act {
  return act({
    type: "acceptSuccession",
    succession,
    person: DEPUTY,
    notice: paper("届-1"),
    confirmation: { by: "paper" },
    ...over,
  });
}

export function callOff(succession: string): Act {
  return act({ type: "withdrawSuccession", succession, reason: "異動の取止め" });
}
