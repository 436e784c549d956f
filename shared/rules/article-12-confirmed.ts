/** Art. 12: what an official confirmed on paper outside the designation waits for the client's word (E30). */
import { awaitsWord } from "../domain/confirmation.ts";
import { brought, designation } from "../domain/ground.ts";
import type { Office } from "../domain/vocabulary.ts";
import { LETTING_GO } from "./article-11-surplus.ts";
import { holding, inForce } from "./article-12-offices.ts";
import type { Actor, Situation } from "./rule.ts";
import { rule } from "./rule.ts";

/** Who can say for the client whether it counts. */
const SPEAKING: readonly Office[] = ["clientManager", "designatedOfficial"];

export const article12Confirmed = [
  rule("R12-14", {
    article: 12,
    severity: "block",
    governs: LETTING_GO,
    check: (s) =>
      s.lines.flatMap(({ asset, path }) => {
        const slip = s.books.get("slip", asset.heldOn ?? "");
        return slip && asset.state === "quarantined" && awaitsWord(slip)
          ? [{ params: { asset: asset.asset, slip: slip.slip }, path }]
          : [];
      }),
  }),
  rule("R12-15", {
    article: 12,
    severity: "block",
    governs: ["settleConfirmation"],
    check: (s) =>
      speaking(s)
        .filter((actor) => spokenBy(s, actor) === undefined)
        .map(({ person, path }) => ({ params: { person: person.person }, path })),
    grounds: (s) => [
      ...speaking(s).map((actor) => designation(actor.person.person, spokenBy(s, actor))),
      ...(s.command.type === "settleConfirmation" ? [brought(s.command.document)] : []),
    ],
  }),
  rule("R12-16", {
    article: 12,
    severity: "block",
    governs: ["settleConfirmation"],
    check: ({ command, slip }) =>
      command.type === "settleConfirmation" &&
      command.outcome === "confirmed" &&
      awaitsWord(slip) &&
      slip?.scans.length === 0
        ? [{ params: { slip: slip.slip }, path: "slip" }]
        : [],
  }),
] as const;

function speaking(s: Situation): readonly Actor[] {
  return s.command.type === "settleConfirmation" ? s.handlers : [];
}

/** The office by which someone of the client's speaks for it on the day. */
function spokenBy(s: Situation, actor: Actor) {
  return actor.party.party === s.contract?.client
    ? inForce(s, holding(actor, SPEAKING))
    : undefined;
}
