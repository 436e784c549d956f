/**
 * The days on which the client's offices are open (開庁日). What a night ends with and the like is counted by them.
 *
 * Closed are Saturdays and Sundays, the holidays of 国民の祝日に関する法律 (those in lieu and between two included, to 2050
 * by the library's tables), 29 December to 3 January, and what the contract names beside them (地方自治法 第4条の2).
 */
import holidays from "@holiday-jp/holiday_jp";
import { addDays, dayNumber, dayOf } from "./calendar.ts";
import type { ClosedDay, Instant } from "./values.ts";

/** By then offices have opened and the night is over. */
const MORNING_ENDS = "T10:00:00+09:00";
const WEEK = 7;
const SATURDAY = 5;
const YEAR_ENDS = "12-29";
const YEAR_HAS_BEGUN = "01-03";

/** When the next morning is over on which the offices are open. */
export function nextMorning(instant: Instant, closed: readonly ClosedDay[] = []): Instant {
  const today = dayOf(instant);
  const before = instant < `${today}${MORNING_ENDS}`;
  let day = before ? today : addDays(today, 1);
  while (!isOpen(day, closed)) day = addDays(day, 1);
  return `${day}${MORNING_ENDS}`;
}

/** Whether the client's offices are open on a day. */
export function isOpen(day: string, closed: readonly ClosedDay[] = []): boolean {
  const ofYear = day.slice(5);
  const turnOfYear = ofYear >= YEAR_ENDS || ofYear <= YEAR_HAS_BEGUN;
  const named = closed.includes(day) || closed.includes(ofYear);
  return weekday(day) < SATURDAY && !turnOfYear && !named && !holidays.isHoliday(day);
}

/** From Monday, 0, to Sunday, 6. */
function weekday(day: string): number {
  // The first of January 1970 was a Thursday.
  return (dayNumber(day) + 3) % WEEK;
}
