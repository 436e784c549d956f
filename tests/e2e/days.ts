/**
 * Days as the tests of the real program name them: by how long ago they are. The sample's story comes to today, so what
 * is said to have happened keeps its place in it whenever the tests are run.
 */
import { addDays, dayOf, instantAt } from "../../shared/domain/calendar.ts";

/** A day so many days before today; after it where negative. */
export function dayAgo(days: number): string {
  return addDays(dayOf(instantAt(Math.floor(Date.now() / 1000))), -days);
}
