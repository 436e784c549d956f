/** Art. 21: a client that ends the contract for breach keeps the deposit, or is owed a tenth. */
import { rule } from "./rule.ts";

export const article21 = [
  rule("R21-1", {
    article: 21,
    severity: "info",
    governs: ["endContract"],
    check: (s) =>
      s.command.type === "endContract" && s.command.reason === "terminated"
        ? [{ params: {}, path: "reason" }]
        : [],
  }),
] as const;
