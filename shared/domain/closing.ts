/**
 * Closed periods (締め). A close says, signed, how often what happened from its first day to its last, or that nothing
 * did, and at which head of the ledger that was said. What is told of those days later says that it comes late.
 */
import { addDays, addMonths } from "./calendar.ts";
import type { Event, Fields } from "./event.ts";
import type { Books, Contract } from "./state.ts";
import type { Day, Instant } from "./values.ts";

/** Kinds of movement that a close counts. */
export const MOVEMENTS = [
  "registered",
  "provided",
  "returned",
  "disposalHandedOver",
  "departed",
  "arrived",
  "takenOut",
  "putBack",
  "stored",
  "repacked",
  "copied",
  "custodyHandedOver",
  "destroyed",
  "missing",
  "found",
  "incident",
  "stocktake",
] as const;
export type Movement = (typeof MOVEMENTS)[number];

export interface PeriodClose extends Fields<"periodClosed"> {
  readonly closedAt: Instant;
  readonly seq: number;
  /** What was recorded for it afterwards, by the entries. */
  readonly late: readonly { readonly seq: number; readonly at: Instant; readonly days: number }[];
  readonly scans?: readonly string[];
  /** Its handwritten signature is gone. */
  readonly expired?: true;
}

/** Up to which day a contract is closed, and by which close. */
export interface Closing {
  readonly contract: string;
  readonly last: string;
  readonly to: Day;
}

const KINDS: Readonly<Partial<Record<Event["type"], Movement>>> = {
  assetRegistered: "registered",
  departed: "departed",
  arrived: "arrived",
  assetsTakenOut: "takenOut",
  assetsPutBack: "putBack",
  assetsStored: "stored",
  assetsRepacked: "repacked",
  copyRegistered: "copied",
  custodyHandedOver: "custodyHandedOver",
  destroyed: "destroyed",
  missingReported: "missing",
  found: "found",
  incidentOpened: "incident",
  stocktakeTaken: "stocktake",
};

const RECEIVED = {
  provision: "provided",
  return: "returned",
  disposal: "disposalHandedOver",
} as const;

/** What kind of movement an event was, if it was one of a contract's. */
function movementIn(books: Books, event: Event, contract: string): Movement | undefined {
  if (event.type === "slipReceived") {
    const slip = books.get("slip", event.slip);
    return slip?.contract === contract ? RECEIVED[slip.kind] : undefined;
  }
  if (event.type === "arrived")
    return books.get("transport", event.transport)?.contract === contract ? "arrived" : undefined;
  return "contract" in event && event.contract === contract ? KINDS[event.type] : undefined;
}

/** How often what happened under a contract, in the order of the kinds. */
export function movements(
  books: Books,
  contract: string,
  events: Iterable<Event>,
): readonly { what: Movement; count: number }[] {
  const counts = new Map<Movement, number>();
  for (const event of events) {
    const what = movementIn(books, event, contract);
    if (what !== undefined) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return MOVEMENTS.flatMap((what) => {
    const count = counts.get(what);
    return count === undefined ? [] : [{ what, count }];
  });
}

/** The close whose period a day lies in. */
export function closeOver(books: Books, contract: string, day: Day): PeriodClose | undefined {
  const closing = books.get("closing", contract);
  let close = closing && books.get("periodClose", closing.last);
  if (!close || day > close.to) return undefined;
  while (close && day < close.from)
    close = close.previous === undefined ? undefined : books.get("periodClose", close.previous);
  return close;
}

/** The day the next close begins with: the one after the last, or the contract's first. */
export function nextFrom(books: Books, { contract, from }: Contract): Day {
  const closing = books.get("closing", contract);
  return closing ? addDays(closing.to, 1) : from;
}

/** The last day of the period that begins on a day, as the contract closes; a month where it does not say. */
export function periodEnd(from: Day, every: "daily" | "monthly"): Day {
  if (every === "daily") return from;
  return addDays(addMonths(`${from.slice(0, 7)}-01`, 1), -1);
}
