/** Art. 20: the contractor trains its people in what they have to keep to. */
import { addMonths } from "../domain/calendar.ts";
import { isPersonal } from "../domain/personal.ts";
import type { Standing } from "../domain/allowed.ts";
import { HANDLING, withSigners } from "./article-05-secrecy.ts";
import type { Actor } from "./rule.ts";
import type { Day } from "../domain/values.ts";
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

/** How long a training counts. */
export const TRAINING_MONTHS = 12;

export const article20 = [
  rule("R20-1", {
    article: 20,
    severity: "warn",
    adjustable: true,
    governs: [...HANDLING, "confirmRelease", "confirmReceipt"],
    check: (s) => {
      return ofPersonal(s).flatMap(({ person, standing, path }) => {
        if (isTrained(standing, s.day)) return [];
        return [
          { params: { person: person.person, last: lastTraining(standing, s.day) ?? "" }, path },
        ];
      });
    },
    grounds: (s) =>
      ofPersonal(s).map(({ person: { person }, standing }) => {
        const date = lastTraining(standing, s.day);
        return date !== undefined && isTrained(standing, s.day)
          ? { paper: "training", about: person, date }
          : undefined;
      }),
  }),
] as const;

/** Those of the contractor's people who lay hands on personal information, or sign for it. */
function ofPersonal(s: Situation): readonly Actor[] {
  return isOfPersonal(s) ? withSigners(s) : [];
}

/** Whether there is, or may be, anything personal in what is handled. */
function isOfPersonal({ command, books, lines }: Situation): boolean {
  if (lines.some(({ asset }) => isPersonal(asset.content))) return true;
  return (
    command.type === "recordStocktake" &&
    command.found.some(({ asset: id }) => {
      const asset = books.get("asset", id);
      return asset === undefined || isPersonal(asset.content);
    })
  );
}

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
