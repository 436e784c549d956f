/** Art. 13: strict storage and transport. A seal that is not the one put on means the load may have been opened. */
import { checksOf, differencesOf } from "../domain/differences.ts";
import { beforeHandover, checkPath } from "./article-11-handover.ts";
import { rule } from "./rule.ts";

export const article13 = [
  rule("R13-5", {
    article: 13,
    severity: "hold",
    governs: ["checkArrival", "confirmRelease", "confirmReceipt"],
    check: (s) =>
      differencesOf(
        s.lines.map((line) => line.asset),
        checksOf(s.command),
      )
        .filter((one) => one.kind === "seal")
        .map((one) => ({
          params: { asset: one.asset, expected: one.expected, found: one.found },
          path: checkPath(s, one),
          severity: beforeHandover(s),
        })),
  }),
] as const;
