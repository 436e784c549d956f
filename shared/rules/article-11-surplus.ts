/** Art. 11 lets nothing into custody without a slip: what was counted too many is settled before it is let go (E04). */
import { accountsFor, surplusOf } from "../domain/surplus.ts";
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

/** By what a unit that is set aside goes on. */
export const LETTING_GO = [
  "releaseQuarantine",
  "repackAssets",
  "issueSlip",
  "recordInstruction",
] as const;

export const article11Surplus = [
  rule("R11-16", {
    article: 11,
    severity: "block",
    governs: LETTING_GO,
    check: (s) =>
      s.lines.flatMap(({ asset, path }) => {
        const count = surplusOf(s.books, asset);
        const extra = extrasOf(s).find((one) => one.asset === asset.asset);
        if (count === 0 || accountsFor(s.books, asset, extra)) return [];
        const why = extra ? ("registered" as const) : ("open" as const);
        return [{ params: { asset: asset.asset, count, unit: asset.quantity.unit, why }, path }];
      }),
  }),
] as const;

function extrasOf({ command }: Situation) {
  return command.type === "releaseQuarantine" ? (command.extras ?? []) : [];
}
