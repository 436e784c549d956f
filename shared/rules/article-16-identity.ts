/** Art. 16: whoever works for the contractor carries a card with company, name and photograph. */
import { ofContractor } from "./article-05-secrecy.ts";
import { rule } from "./rule.ts";

export const article16 = [
  rule("R16-1", {
    article: 16,
    severity: "warn",
    adjustable: true,
    governs: ["depart"],
    check: (s) =>
      ofContractor(s)
        .filter(({ path }) => path.startsWith("carriage.carriers"))
        .flatMap(({ person, standing, path }) => {
          const card = standing?.card;
          const expiresOn = card?.expiresOn ?? "";
          if (card && (expiresOn === "" || expiresOn >= s.day)) return [];
          return [{ params: { person: person.person, expiresOn }, path }];
        }),
  }),
] as const;
