/** Art. 14 begins with the end of the contract. An extension moves that day, and nothing that has a term of its own. */
import { wouldAmend } from "../domain/amendment.ts";
import { lapsing } from "../domain/lapsing.ts";
import { rule } from "./rule.ts";

export const article14Amendment = [
  rule("R14-15", {
    article: 14,
    severity: "hold",
    governs: ["amendContract"],
    check: ({ command, contract, books, day }) => {
      if (command.type !== "amendContract" || !contract) return [];
      const { to } = wouldAmend(contract, command).after;
      if (to === undefined) return [];
      return lapsing(books, { contract: contract.contract, since: day, to }).map((lapse) => ({
        params: { ...lapse, to },
        path: "to",
      }));
    },
  }),
] as const;
