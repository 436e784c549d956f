/** What came in and what went out for good, by month. Counted in indexes made for it, whatever the number of units. */
import type { HomeView } from "../../../shared/views/home.ts";
import type { Reading } from "./reading.ts";

const MONTHS = 12;

/** Days of a month lie between its name and that of the next: a stretch of the index. */
const counting = (column: "received" | "closed") =>
  `SELECT count(*) FROM books WHERE ${column} >= @month AND ${column} < @next
     AND (@contract IS NULL OR contract = @contract)`;
const RECEIVED = counting("received");
const CLOSED = counting("closed");

export function months({ db, today }: Reading, contract: string | undefined): HomeView["months"] {
  const received = db.prepare<[object], number>(RECEIVED).pluck();
  const closed = db.prepare<[object], number>(CLOSED).pluck();
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, index) => {
    const count = last - MONTHS + 1 + index;
    const month = monthName(count);
    const params = { month, next: monthName(count + 1), contract: contract ?? null };
    return { month, received: received.get(params) ?? 0, closed: closed.get(params) ?? 0 };
  });
}

/** 2026-07, of a count of months. */
function monthName(count: number): string {
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}
