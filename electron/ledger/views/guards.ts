/** What guards have for the night (預り): beside the load it is about, and as what the next morning asks for. */
import type { GuardCustody } from "../../../shared/domain/guardCustody.ts";
import { nextMorning } from "../../../shared/domain/openingDays.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { GuardNamed } from "../../../shared/views/export.ts";
import type { GuardView } from "../../../shared/views/guard.ts";
import type { Todo } from "../../../shared/views/home.ts";
import { allListed, few } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref } from "./reading.ts";
import { todo } from "./todo.ts";

/** The guard's custody a load is or was in last. */
export function guardView(reading: Reading, custody: string | undefined): GuardView | undefined {
  const doc = custody === undefined ? undefined : reading.books.get("guardCustody", custody);
  if (!doc) return undefined;
  return {
    guard: reading.disclosed.text(doc.guard),
    person: ref(reading, "person", doc.person),
    place: ref(reading, "place", doc.place),
    leftAt: doc.leftAt,
    by: morningOf(reading, doc),
    seals: doc.seals.map(({ seal }) => seal),
    ...given({ note: doc.note, overAt: doc.overAt }),
  };
}

/** When the client's offices have been open for a morning since. */
function morningOf({ books }: Reading, { contract, leftAt }: GuardCustody): string {
  return nextMorning(leftAt, books.get("contract", contract)?.settings.closedDays);
}

/** Guards whose names can still be opened, each once. */
export function guards(reading: Reading): GuardNamed[] {
  const named = few(reading, "guardCustody").filter(({ expired }) => !expired);
  const byName = Map.groupBy(named, ({ guard }) => reading.disclosed.text(guard));
  return [...byName].map(([guard, custodies]) => ({
    guard,
    custodies: custodies.map(({ guardCustody }) => guardCustody),
  }));
}

/** What nobody has confirmed yet: from the end of the next working morning on it is overdue (E19). */
export function guardTodos(reading: Reading, contract: string | undefined): Todo[] {
  const kept = allListed(reading, { kind: "guardCustody", contract, states: ["kept"] });
  return kept.map((doc) => {
    const by = morningOf(reading, doc);
    const late = by < reading.now;
    return todo(
      late ? "now" : "soon",
      late ? "guardOverdue" : "withGuard",
      {
        number: numberOf(reading, doc),
        guard: reading.disclosed.text(doc.guard),
        units: doc.assets.length,
        by,
      },
      doc.load.by === "slip"
        ? { to: "slip", id: doc.load.slip }
        : { to: "transport", id: doc.load.transport },
    );
  });
}

function numberOf({ books }: Reading, { load }: GuardCustody): string {
  const doc =
    load.by === "slip" ? books.get("slip", load.slip) : books.get("transport", load.transport);
  return doc ? formNumber(doc.number) : "";
}
