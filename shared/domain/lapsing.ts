/**
 * What does not last as long as a contract (E10): the client's consents, designations and permits each have a term of
 * their own, which an extension leaves as it is.
 */
import { approvedFrom } from "./allowed.ts";
import type { Lapse } from "./events/amendment.ts";
import type { Books } from "./state.ts";
import type { Day } from "./values.ts";

interface Term {
  readonly from: Day;
  readonly to?: Day | undefined;
}

interface Span {
  readonly contract: string;
  /** From what day on it matters: what had ended before was missed by nobody. */
  readonly since: Day;
  /** The last day for which it should hold. */
  readonly to: Day;
}

/** Everything that holds on a day or later, and ends before the last day of the contract. */
export function lapsing(books: Books, span: Span): Lapse[] {
  const own = <O extends { readonly contract: string }>(all: Iterable<O>) =>
    [...all].filter(({ contract }) => contract === span.contract);
  const standings = own(books.all("standing"));
  const found = (kind: Lapse["kind"], of: string, terms: readonly Term[]): Lapse[] =>
    endOf(terms, span).map((until) => ({ kind, of, until }));
  return [
    ...own(books.all("admission")).flatMap((one) => found("consent", one.party, one.consents)),
    ...own(books.all("copyApproval"))
      .filter(({ used, copies }) => used < copies)
      .flatMap((one) => {
        const term = { from: approvedFrom(one), ...(one.to === undefined ? {} : { to: one.to }) };
        return found("copyApproval", one.approval, [term]);
      }),
    ...own(books.all("placement")).flatMap((one) => found("place", one.place, one.designations)),
    ...own(books.all("permits")).flatMap((one) => found("permit", one.place, one.permits)),
    ...standings.flatMap(({ person, designations }) =>
      [...Map.groupBy(designations, ({ office }) => office)].flatMap(([office, terms]) =>
        found("office", person, terms).map((lapse) => ({ ...lapse, office })),
      ),
    ),
    ...standings.flatMap(({ person, card }) =>
      card ? found("card", person, [{ from: span.since, to: card.expiresOn }]) : [],
    ),
  ];
}

/** The last day of terms of which some still hold, and none to the end. */
function endOf(terms: readonly Term[], { since, to }: Span): Day[] {
  const lasting = terms.filter((term) => term.to === undefined || term.to >= since);
  const latest = lasting
    .map((term) => term.to ?? to)
    .toSorted()
    .at(-1);
  return latest === undefined || latest >= to ? [] : [latest];
}
