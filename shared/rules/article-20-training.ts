/** Art. 20: the contractor trains its people in what they have to keep to. */
import { addMonths } from "../domain/calendar.ts";
import { isPersonal } from "../domain/personal.ts";
import type { Standing } from "../domain/allowed.ts";
import { HANDLING, ofContractor } from "./article-05-secrecy.ts";
import type { Day } from "../domain/values.ts";
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
      if (!s.lines.some(({ asset }) => isPersonal(asset.content))) return [];
      return ofContractor(s).flatMap(({ person, standing, path }) => {
        if (isTrained(standing, s.day)) return [];
        return [
          { params: { person: person.person, last: lastTraining(standing, s.day) ?? "" }, path },
        ];
      });
    },
  }),
] as const;

/** Whether someone's last training still counts on a day. */
export function isTrained(standing: Standing | undefined, day: Day): boolean {
  const last = lastTraining(standing, day);
  return last !== undefined && addMonths(last, TRAINING_MONTHS) >= day;
}

function lastTraining(standing: Standing | undefined, day: Day): Day | undefined {
  return standing?.trainings
    ?.map(({ heldOn }) => heldOn)
    .filter((held) => held <= day)
    .toSorted()
    .at(-1);
}
