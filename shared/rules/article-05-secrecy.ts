/** Art. 5: what was learnt under the contract goes to no third party without the client's written consent. */
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

export const article05 = [
  rule("R5-1", {
    article: 5,
    severity: "block",
    governs: ["issueSlip"],
    check: (s) =>
      [s.giver, s.receiver].flatMap((actor) =>
        actor && isStranger(s, actor.party.party)
          ? [{ params: { party: actor.party.party }, path: actor.path }]
          : [],
      ),
  }),
] as const;

function isStranger(s: Situation, party: string): boolean {
  if (!s.contract || party === s.contract.client || party === s.contract.contractor) return false;
  return !s.books.get("admission", `${s.contract.contract}/${party}`);
}
