/** Deciding later what units hold, as acts of a story. */
import type { Act, Over } from "./stage.ts";
import { CONTRACT, MANAGER, act } from "./stage.ts";

export function describeAnew(
  assets: readonly string[],
  after: NonNullable<Over<"describeAssets">["after"]>,
  over: Over<"describeAssets"> = {},
): Act {
  return act({
    type: "describeAssets",
    contract: CONTRACT,
    assets: [...assets],
    after,
    person: MANAGER,
    reason: "発注者に確認した",
    ...over,
  });
}
