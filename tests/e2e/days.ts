/**
 * Days as the tests of the real program name them: by how long ago they are. The sample's story comes to today, so what
 * is said to have happened keeps its place in it whenever the tests are run.
 */
import { addDays, dayOf, instantAt } from "../../shared/domain/calendar.ts";
import { eraDate } from "../../shared/forms/era.ts";

/** A day so many days before today; after it where negative. */
export function dayAgo(days: number): string {
  return addDays(dayOf(instantAt(Math.floor(Date.now() / 1000))), -days);
}

/** A day as people type it: R8.11.20. */
export function typedDay(day: string): string {
  const [, year = "", month, date] = /^令和(元|\d+)年(\d+)月(\d+)日$/.exec(eraDate(day)) ?? [];
  return `R${year === "元" ? "1" : year}.${month}.${date}`;
}
