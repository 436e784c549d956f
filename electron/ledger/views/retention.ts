/** How long a contract's names and signatures are kept, and what of them may go. */
import { expiringOf, isPast, keptUntil } from "../../../shared/domain/retention.ts";
import type { Contract } from "../../../shared/domain/state.ts";
import type { RetentionView } from "../../../shared/views/contract.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";

export function retention({ books, today }: Reading, doc: Contract): RetentionView {
  return {
    years: doc.settings.retentionYears,
    ...given({ until: keptUntil(doc), expired: doc.expired }),
    ...(isPast(doc, today) ? { due: dueOf(expiringOf(books, doc, today)) } : {}),
  };
}

function dueOf({ persons, slips, signed, rest }: ReturnType<typeof expiringOf>) {
  const guards = signed.filter(({ kind }) => kind === "guardCustody").length;
  return {
    persons: persons.length,
    slips: slips.length,
    signed: signed.length - guards,
    guards,
    rest,
  };
}

/** Whether there may be something to let go: what is found out in full only on the page of the contract. */
export function mayExpire({ today }: Reading, doc: Contract): boolean {
  return isPast(doc, today) && (doc.expired === undefined || doc.expired.rest > 0);
}
