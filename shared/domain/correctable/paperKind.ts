/**
 * What papers have in common when they are corrected: the number and the date that stand on one, and how long it holds.
 * What a paper allows, and to whom, is no description of it: that ends with the paper, and another is registered.
 *
 * Most papers stand in a list of the document that keeps them, none is ever taken out of it, and which of them is meant is
 * told by its place in the list. The entry that recorded it is known by what the paper said before it was corrected.
 */
import type { Described, DescribedField, Subject } from "../commands/correction.ts";
import type { Event, EventOf, EventType } from "../event.ts";
import type { Patch } from "../evolve/amend.ts";
import { patched } from "../evolve/amend.ts";
import type { Books, Change } from "../state.ts";
import type { Day, Document } from "../values.ts";
import type { Correctable } from "./kinds.ts";
import { NEVER_CONFIRMED, renamed, saying } from "./kinds.ts";
import { everSaid } from "./versions.ts";

/** A paper as its own document keeps it. */
interface Dated {
  readonly document?: Document;
  readonly application?: Document;
  readonly from?: Day;
  readonly to?: Day;
  readonly deadline?: Day;
  readonly dueOn?: Day;
}

/** How a kind of paper is kept, and which event brings one. */
export interface PaperKind<T extends EventType> {
  readonly known: Correctable["known"];
  readonly kept: Correctable["kept"];
  readonly event: T;
  /** Whether the event is about the same thing; nothing is said yet of which paper it is. */
  readonly isAbout: (event: EventOf<T>, subject: Subject, books: Books) => boolean;
  /** What the event says. */
  readonly said: (event: EventOf<T>) => Described;
  /** The last day that an event gave to papers of that kind before their time. */
  readonly ended?: (event: Event, subject: Subject, books: Books) => Day | undefined;
  readonly now: Correctable["now"];
  readonly put: (books: Books, subject: Subject, right: Patch<Described>) => Change;
}

/** Of those that stand in a list under a contract. */
export const IN_LIST = ["contract", "nth"] as const;

/** What tells one paper from the others of its kind. */
const TELLING = [
  "documentNumber",
  "documentDate",
  "validFrom",
  "signedOn",
  "heldOn",
  "training",
] as const satisfies readonly DescribedField[];

export function correctable<T extends EventType>(of: PaperKind<T>): Correctable {
  const { kept, now } = of;
  const ever = (books: Books, subject: Subject, field: DescribedField) =>
    everSaid(books, subject, now(books, subject) ?? {}, field);
  return {
    known: of.known,
    kept,
    now,
    put: (books, subject, right) => [of.put(books, subject, right)],
    confirmed: NEVER_CONFIRMED,
    recorded: (event, subject, books) => {
      if (event.type === of.event) {
        const brought = event as EventOf<T>;
        if (!now(books, subject) || !of.isAbout(brought, subject, books)) return [];
        const said = of.said(brought);
        const isIt = TELLING.every(
          (field) => said[field] === undefined || ever(books, subject, field).has(said[field]),
        );
        return isIt ? fieldsOf(said, ever(books, subject, "validTo")) : [];
      }
      const lastDay = of.ended?.(event, subject, books);
      return lastDay !== undefined && ever(books, subject, "validTo").has(lastDay)
        ? ["validTo"]
        : [];
    },
  };
}

/** What an entry said of a paper; of its last day only what has not been ended otherwise since. */
function fieldsOf(said: Described, last: ReadonlySet<unknown>): readonly DescribedField[] {
  const names = (Object.keys(said) as DescribedField[]).filter((name) => name !== "validTo");
  return names.includes("validFrom") && last.has(said.validTo) ? [...names, "validTo"] : names;
}

/** What stands on a paper. */
export function described({ document, application, from, to, deadline, dueOn }: Dated): Described {
  return saying({
    documentNumber: document?.number,
    documentDate: document?.date,
    validFrom: from,
    validTo: to,
    applicationNumber: application?.number,
    applicationDate: application?.date,
    deadline: deadline ?? dueOn,
  });
}

/** A paper with the right values. */
export function redated<P extends object>(paper: P, right: Patch<Described>): P {
  const { document, application } = paper as Dated;
  const number = (of: Document, name: string | undefined, date: Day | undefined) =>
    patched(of, {
      ...(name === undefined ? {} : { number: name }),
      ...(date === undefined ? {} : { date }),
    });
  const of = paper as Dated;
  // What the paper has, under the names that it has for it.
  return patched(of, {
    ...(document ? { document: number(document, right.documentNumber, right.documentDate) } : {}),
    ...(application
      ? { application: number(application, right.applicationNumber, right.applicationDate) }
      : {}),
    ...(right.validFrom === undefined ? {} : { from: right.validFrom }),
    ...renamed(right, "validTo", "to"),
    ...(right.deadline === undefined
      ? {}
      : "dueOn" in paper
        ? { dueOn: right.deadline }
        : { deadline: right.deadline }),
  }) as P;
}

export function inPlace<P extends object>(
  list: readonly P[],
  { nth }: Subject,
  change: (paper: P) => P,
): readonly P[] {
  return list.map((one, at) => (at === nth ? change(one) : one));
}

export const nthOf = <P>(list: readonly P[] | undefined, { nth }: Subject): P | undefined =>
  list?.[nth ?? -1];

export const say = (paper: Dated | undefined) => paper && described(paper);
