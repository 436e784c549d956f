/** What destructions wait for: to be begun by a deadline, to be certified, to be accepted. */
import { dayOf, daysBetween } from "../../../shared/domain/calendar.ts";
import type { Limits } from "../../../shared/domain/limits.ts";
import { limitsOf } from "../../../shared/domain/limits.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { Todo } from "../../../shared/views/home.ts";
import { uncertifiedOf } from "./disposals.ts";
import { openDifferences } from "./certified.ts";
import { allListed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { todo } from "./todo.ts";

export function disposalTodos(reading: Reading, contract: string | undefined): Todo[] {
  const { today, names } = reading;
  const uncertified = allListed(reading, {
    kind: "destruction",
    contract,
    states: ["uncertified"],
  });
  const unaccepted = allListed(reading, { kind: "certificate", contract, states: ["issued"] });
  return [
    ...deadlines(reading, contract),
    ...openDifferences(reading, contract).map(({ destruction: { id, label: work }, ...open }) =>
      todo("now", "certificateDiffers", { work, ...open }, { to: "destruction", id }),
    ),
    ...uncertified
      .map((doc) => ({ ...doc, units: uncertifiedOf(reading, doc).length }))
      .filter(({ units }) => units > 0)
      .map(({ units, ...doc }) => {
        const days = daysBetween(dayOf(doc.endedAt), today);
        const params = { place: names.place(doc.place), units, days };
        const target = { to: "destruction", id: doc.destruction } as const;
        const { certificateDays } = limitsIn(reading, doc.contract);
        return todo(days > certificateDays ? "now" : "soon", "toCertify", params, target);
      }),
    ...unaccepted.map((doc) => {
      const days = daysBetween(dayOf(doc.issuedAt), today);
      const target = { to: "certificate", id: doc.certificate } as const;
      return todo("soon", "toAccept", { number: formNumber(doc.number), days }, target);
    }),
  ];
}

/** Instructions of which units have not been begun with, and whose deadline is near or over. */
function deadlines(reading: Reading, contract: string | undefined): Todo[] {
  const waiting = reading.db
    .prepare<[object], { instruction: string; units: number }>(
      `SELECT doc ->> '$.instruction' AS instruction, count(*) AS units FROM books INDEXED BY books_listed
       WHERE kind = 'asset' AND contract IS NOT NULL AND state = 'disposalInstructed'
         AND (@contract IS NULL OR contract = @contract)
       GROUP BY instruction`,
    )
    .all({ contract: contract ?? null });
  return waiting.flatMap(({ instruction, units }) => {
    const doc = reading.books.get("instruction", instruction);
    if (!doc) return [];
    const days = daysBetween(reading.today, doc.deadline);
    if (days > limitsIn(reading, doc.contract).noticeDays) return [];
    const params = { number: doc.document.number, units, days };
    const target = { to: "assets", contract: doc.contract, state: "disposalInstructed" } as const;
    return [todo(days < 0 ? "now" : "later", "deadline", params, target)];
  });
}

function limitsIn({ books }: Reading, contract: string): Limits {
  const doc = books.get("contract", contract);
  if (!doc) throw new Error(`no contract ${contract}`);
  return limitsOf(doc.settings);
}
