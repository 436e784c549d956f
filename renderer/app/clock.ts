/** The clock of this computer, as people in Japan read it. Only what is typed in fields starts from it. */
import { dayOf, instantAt } from "../../shared/domain/calendar.ts";

/** Now, as an instant in Japan. */
export function now(): string {
  return instantAt(Math.floor(Date.now() / 1000));
}

/** Today in Japan. */
export function today(): string {
  return dayOf(now());
}
