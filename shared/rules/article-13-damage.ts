/** Art. 13: what was dropped or broken on its way is set aside, and the client is told (E32). */
import { checksOf, differencesOf } from "../domain/differences.ts";
import { beforeHandover } from "./article-11-handover.ts";
import { rule } from "./rule.ts";

export const article13Damage = [
  rule("R13-11", {
    article: 13,
    severity: "hold",
    governs: ["checkArrival", "confirmRelease", "confirmReceipt"],
    check: (s) => {
      const checks = checksOf(s.command);
      const assets = s.lines.map((line) => line.asset);
      return differencesOf(assets, checks)
        .filter(({ kind }) => kind === "damage")
        .map(({ asset, found: damage }) => ({
          params: { asset, damage },
          path: `checks.${checks.findIndex((check) => check.asset === asset)}.damage`,
          severity: beforeHandover(s),
        }));
    },
  }),
] as const;
