/**
 * What a ledger that follows another knows of what was lost between the two: the pieces to be recorded again, and the
 * numbers that must not be given out twice.
 */
import type { LostItem, PassedNumbers } from "./commands/lineage.ts";
import type { EventOf, FormNumber } from "./event.ts";
import { LAST_NUMBER } from "./events/shape.ts";
import type { Instant } from "./values.ts";

/** A lost piece, and what became of it. */
export interface Loss extends LostItem {
  /** The entry that lists it. */
  readonly seq: number;
  readonly settled?: {
    readonly at: Instant;
    readonly how: EventOf<"lossesSettled">["how"];
    readonly note: string;
  };
}

/** That this ledger follows another; of several in a row, the last. */
export interface Lineage {
  readonly predecessor: string;
  readonly size: number;
  readonly known: { readonly size: number; readonly root: string };
  readonly name: string;
  readonly reason: string;
  readonly at: Instant;
  /** The numbers up to these may be on paper already: of one contractor, or of all of whose series nothing was known. */
  readonly passed: readonly PassedNumbers[];
}

/** Whether somebody still has to say what became of it. */
export function isOpen({ about, settled }: Pick<Loss, "about" | "settled">): boolean {
  return about === "work" && settled === undefined;
}

/** A series of numbers as it stood when the entries were lost. */
export interface Series {
  readonly contractor: string;
  readonly number: FormNumber;
}

export interface NumbersGiven {
  /** The last number of each series in what was taken over, each with its contractor. */
  readonly series: readonly Series[];
  /** Numbers in lost entries that can be read, with the contractor where it is known. */
  readonly lost: readonly PassedNumbers[];
  /** Lost entries that cannot be read. */
  readonly unread: number;
  /** Fiscal years, and forms, in which an unread one may have begun a series. */
  readonly begun: readonly Pick<FormNumber, "form" | "year">[];
}

/**
 * The numbers that may have been given out, the last of each series: one entry gives out one number of a form at most,
 * so as many as entries that nobody can read lie past the last that is known.
 */
export function passedNumbers({ series, lost, unread, begun }: NumbersGiven): PassedNumbers[] {
  const known = new Set(series.map(({ contractor }) => contractor));
  const given = new Map(series.map((one) => [keyOf(one), one.number.number]));
  const last = new Map<string, PassedNumbers>();
  const raise = (one: PassedNumbers) => {
    const before = last.get(keyOf(one));
    if (!before || before.number.number < one.number.number) last.set(keyOf(one), one);
  };
  for (const one of series) raise(one);
  for (const one of lost) for (const each of seriesOf(one, known)) raise(each);
  // A series that only an unread entry may have begun.
  if (unread > 0) for (const one of begun) raise({ number: { ...one, number: 0 } });
  return [...last].flatMap(([key, one]) => {
    const number = past(one.number, unread);
    return number.number === (given.get(key) ?? 0) ? [] : [{ ...one, number }];
  });
}

function keyOf({ contractor, number: { form, year } }: PassedNumbers): string {
  return `${contractor ?? ""}/${form}/${year}`;
}

/**
 * The series that a lost number may be of: its contractor's; every one where nobody knows whose it was. A contractor that
 * was only registered in a lost entry will be another when it is registered again.
 */
function seriesOf(
  { contractor, number: { form, year, number } }: PassedNumbers,
  known: ReadonlySet<string>,
): PassedNumbers[] {
  const of = { number: { form, year, number } };
  if (contractor === undefined)
    return [of, ...[...known].map((one) => ({ contractor: one, ...of }))];
  return [known.has(contractor) ? { contractor, ...of } : of];
}

function past(number: FormNumber, unread: number): FormNumber {
  return { ...number, number: Math.min(number.number + unread, LAST_NUMBER) };
}

/** The last number that may be on paper of a series of which the books know nothing. */
export function passedBefore(
  lineage: Pick<Lineage, "passed"> | undefined,
  { form, year }: Pick<FormNumber, "form" | "year">,
): number {
  const numbers = (lineage?.passed ?? []).flatMap(({ contractor, number }) =>
    contractor === undefined && number.form === form && number.year === year ? [number.number] : [],
  );
  return Math.max(0, ...numbers);
}
