/** What came in and what went out for good, by month. Counted in indexes made for it, whatever the number of units. */
import type { HomeView } from "../../../shared/views/home.ts";
import type { Reading } from "./reading.ts";

const MONTHS = 12;

const RECEIVED = `SELECT substr(received, 1, 7) AS month, count(*) AS count FROM books
  WHERE received >= @first AND (@contract IS NULL OR contract = @contract) GROUP BY month`;

const CLOSED = `SELECT substr(closed, 1, 7) AS month, count(*) AS count FROM books
  WHERE closed >= @first AND (@contract IS NULL OR contract = @contract) GROUP BY month`;

export function months(reading: Reading, contract: string | undefined): HomeView["months"] {
  const list = lastMonths(reading.today);
  const params = { first: list[0] ?? "", contract: contract ?? null };
  const received = counted(reading, RECEIVED, params);
  const closed = counted(reading, CLOSED, params);
  return list.map((month) => ({
    month,
    received: received.get(month) ?? 0,
    closed: closed.get(month) ?? 0,
  }));
}

function counted({ db }: Reading, sql: string, params: object): ReadonlyMap<string, number> {
  const rows = db.prepare<[object], { month: string; count: number }>(sql).all(params);
  return new Map(rows.map(({ month, count }) => [month, count]));
}

/** The month of a day and those before it, oldest first. */
function lastMonths(day: string): string[] {
  const now = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = now - MONTHS + 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}
