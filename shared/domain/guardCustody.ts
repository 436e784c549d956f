/** A guard's temporary custody of a load (預り, E19): until the next morning's confirmation with its seals. */
import { addDays, dayNumber, dayOf } from "./calendar.ts";
import type { Fields } from "./event.ts";
import type { Asset, Books } from "./state.ts";
import type { Instant } from "./values.ts";

export interface GuardCustody extends Fields<"leftWithGuard"> {
  readonly state: "kept" | "over";
  readonly leftAt: Instant;
  /** When it was confirmed in the morning, or called off. */
  readonly overAt?: Instant;
  /** What opened the guard's name has been deleted. */
  readonly expired?: true;
}

/** The guard's custody that a unit is in, by the way it came or by its slip. */
export function guardOf(books: Books, { transport, slip }: Asset): GuardCustody | undefined {
  const way = transport === undefined ? undefined : books.get("transport", transport)?.guard;
  const id = way ?? (slip === undefined ? undefined : books.get("slip", slip)?.guard);
  const custody = id === undefined ? undefined : books.get("guardCustody", id);
  return custody?.state === "kept" ? custody : undefined;
}

/** By then offices have opened and the night is over. */
const MORNING_ENDS = "T10:00:00+09:00";
const WEEK = 7;
const SATURDAY = 5;

/**
 * When the next working morning is over. Saturdays and Sundays are none; which other days an office keeps closed, the
 * ledger does not know.
 */
export function nextMorning(leftAt: Instant): Instant {
  const today = dayOf(leftAt);
  const before = leftAt < `${today}${MORNING_ENDS}`;
  let day = before ? today : addDays(today, 1);
  while (weekday(day) >= SATURDAY) day = addDays(day, 1);
  return `${day}${MORNING_ENDS}`;
}

/** From Monday, 0, to Sunday, 6. */
function weekday(day: string): number {
  // The first of January 1970 was a Thursday.
  return (dayNumber(day) + 3) % WEEK;
}
