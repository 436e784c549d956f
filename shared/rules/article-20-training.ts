/** Art. 20: the contractor trains its people in what they have to keep to. */
import { addMonths } from "../domain/calendar.ts";
import { HANDLING, ofContractor } from "./article-05-secrecy.ts";
import { rule } from "./rule.ts";

/** How long a training counts. */
export const TRAINING_MONTHS = 12;

export const article20 = [
  rule("R20-1", {
    article: 20,
    severity: "warn",
    adjustable: true,
    governs: HANDLING,
    check: (s) => {
      if (!s.lines.some(({ asset }) => asset.content.personal !== "no")) return [];
      return ofContractor(s).flatMap(({ person, standing, path }) => {
        const held = standing?.trainings?.map((one) => one.heldOn).filter((day) => day <= s.day);
        const last = held?.toSorted().at(-1);
        if (last !== undefined && addMonths(last, TRAINING_MONTHS) >= s.day) return [];
        return [{ params: { person: person.person, last: last ?? "" }, path }];
      });
    },
  }),
] as const;
