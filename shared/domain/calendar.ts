/**
 * Calendar arithmetic on text, without a clock.
 *
 * Days are `YYYY-MM-DD` and instants `YYYY-MM-DDThh:mm:ss+09:00` (Japan has one offset and no summer time), so
 * order is text order and only differences need numbers. Years 1900 to 2199: nothing in custody lies outside.
 */

const DAY = /^(19|20|21)\d{2}-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether the text is a day that exists, 1900 to 2199. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  const last = month === 2 && isLeap(Number(text.slice(0, 4))) ? 29 : MONTH_DAYS[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}

/** Whether the text is a day of every year, `06-23`. */
export function isDayOfYear(text: string): boolean {
  return isDay(`2000-${text}`);
}

/** Days since 1970-01-01 of a day that exists (proleptic Gregorian; H. Hinnant's civil-day count). */
export function dayNumber(day: string): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day `n` days after 1970-01-01; the inverse of `dayNumber`. */
export function dayFromNumber(n: number): string {
  const shifted = n + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return `${year}-${two(month)}-${two(date)}`;
}

/** The day of an instant. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** `day` plus `count` days. */
export function addDays(day: string, count: number): string {
  return dayFromNumber(dayNumber(day) + count);
}

/** The same day of the month `count` months later, or the last day of a shorter month. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const month = `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
  const date = Number(day.slice(8, 10));
  const last = [date, 30, 29, 28].find((one) => one <= date && isDay(`${month}-${two(one)}`));
  return `${month}-${two(last ?? 28)}`;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Seconds since the epoch of an instant in Japan. */
export function epochSeconds(instant: string): number {
  const number = (at: number) => Number(instant.slice(at, at + 2));
  return dayNumber(instant) * 86_400 + (number(11) - 9) * 3600 + number(14) * 60 + number(17);
}

/** The instant in Japan at `seconds` since the epoch. */
export function instantAt(seconds: number): string {
  const local = seconds + 9 * 3600;
  const day = Math.floor(local / 86_400);
  const rest = local - day * 86_400;
  const [hours, minutes] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60];
  return `${dayFromNumber(day)}T${two(hours)}:${two(minutes)}:${two(rest % 60)}+09:00`;
}

/** `instant` plus `minutes`. */
export function addMinutes(instant: string, minutes: number): string {
  return instantAt(epochSeconds(instant) + minutes * 60);
}

/** Minutes from one instant to another, rounded down. */
export function minutesBetween(from: string, to: string): number {
  return Math.floor((epochSeconds(to) - epochSeconds(from)) / 60);
}

/** The Japanese fiscal year of a day, 1 April to 31 March, as its first Gregorian year. */
export function fiscalYear(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= "04-01" ? year : year - 1;
}

/** Whether `day` lies within a term; an open end lasts. */
export function within(day: string, from: string, to: string | undefined): boolean {
  return day >= from && (to === undefined || day <= to);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
