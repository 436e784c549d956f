/** Art. 19: what the client's inspection found is put right, and at the latest before the contract is completed. */
import { rule } from "./rule.ts";

export const article19 = [
  rule("R19-2", {
    article: 19,
    severity: "warn",
    adjustable: true,
    governs: ["completeContract"],
    check: ({ books, contract }) => {
      const open = [...books.all("inspectionFinding")].filter(
        (one) => one.contract === contract?.contract && !one.resolved,
      );
      const documents = open.map(({ document }) => document.number).join(" ");
      return open.length > 0
        ? [{ params: { count: open.length, documents }, path: "contract" }]
        : [];
    },
  }),
] as const;
