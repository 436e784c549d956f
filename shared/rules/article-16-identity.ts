/** Art. 16: whoever works for the contractor carries a card with company, name and photograph. */
import { ofContractor } from "./article-05-secrecy.ts";
import type { Actor, Situation } from "./rule.ts";
import { rule } from "./rule.ts";

export const article16 = [
  rule("R16-1", {
    article: 16,
    severity: "warn",
    adjustable: true,
    governs: ["depart"],
    check: (s) =>
      ofContractor(s)
        .filter(carries)
        .filter((actor) => !validCard(s, actor))
        .map(({ person, standing, path }) => {
          const expiresOn = standing?.card?.expiresOn ?? "";
          return { params: { person: person.person, expiresOn }, path };
        }),
    grounds: (s) =>
      ofContractor(s)
        .filter(carries)
        .map((actor) => {
          const card = validCard(s, actor);
          if (!card) return undefined;
          const { number, expiresOn: to } = card;
          const about = actor.person.person;
          return { paper: "identityCard", about, number, ...(to === undefined ? {} : { to }) };
        }),
  }),
] as const;

function carries({ path }: Actor): boolean {
  return path.startsWith("carriage.carriers");
}

function validCard(s: Situation, { standing }: Actor) {
  const card = standing?.card;
  return card && (card.expiresOn === undefined || card.expiresOn >= s.day) ? card : undefined;
}
