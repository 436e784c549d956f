/**
 * Dates as Japanese offices write and type them. 令和 began on 2019-05-01, 平成 on 1989-01-08; a date before that
 * day does not exist in the era, and is refused rather than corrected.
 */
import { fiscalYear, isDay } from "../domain/calendar.ts";
import type { FormNumber } from "../domain/event.ts";
import { numberPrefix } from "../text/ja/words.ts";

interface Era {
  readonly name: "令和" | "平成";
  readonly letter: "R" | "H";
  readonly first: string;
  readonly last: string;
  /** Gregorian year before the era's first. */
  readonly base: number;
}

const REIWA: Era = {
  name: "令和",
  letter: "R",
  first: "2019-05-01",
  last: "2199-12-31",
  base: 2018,
};
const HEISEI: Era = {
  name: "平成",
  letter: "H",
  first: "1989-01-08",
  last: "2019-04-30",
  base: 1988,
};

function eraOf(day: string): Era {
  return day >= REIWA.first ? REIWA : HEISEI;
}

/** 令和8年7月24日; the first year is 元年, and a year before 平成 is the common era's. */
export function eraDate(day: string): string {
  const era = eraOf(day);
  const [year, month, date] = parts(day);
  const count = day < HEISEI.first ? String(year) : `${era.name}${eraYear(day, era)}`;
  return `${count}年${month}月${date}日`;
}

/** 令和8年7月24日 14時05分. */
export function eraDateTime(instant: string): string {
  return `${eraDate(instant)} ${timeOfDay(instant)}`;
}

/** 14時05分. */
export function timeOfDay(instant: string): string {
  return `${Number(instant.slice(11, 13))}時${instant.slice(14, 16)}分`;
}

/** R8.7.24, for narrow columns. */
export function shortDate(day: string): string {
  const era = eraOf(day);
  const [year, month, date] = parts(day);
  const count = day < HEISEI.first ? String(year) : `${era.letter}${year - era.base}`;
  return `${count}.${month}.${date}`;
}

/** 令和8年度 第0012号, 令和8年度 廃証第0003号; a branch is 第0012号の2. */
export function formNumber(number: FormNumber): string {
  const digits = String(number.number).padStart(4, "0");
  const branch = number.branch === undefined ? "" : `の${number.branch}`;
  return `${fiscalYearName(number.year)} ${numberPrefix[number.form]}第${digits}号${branch}`;
}

/** 令和8年度. The fiscal year 2019 began in 平成31年度; it is written 令和元年度 for all of it. */
export function fiscalYearName(year: number): string {
  const era = year >= 2019 ? REIWA : HEISEI;
  const count = year - era.base;
  if (count < 1) return `${year}年度`;
  return `${era.name}${count === 1 ? "元" : count}年度`;
}

/** The fiscal year of a day, as it is called. */
export function fiscalYearOf(day: string): string {
  return fiscalYearName(fiscalYear(day));
}

export type DateReading =
  | { readonly ok: true; readonly day: string }
  | { readonly ok: false; readonly reason: "form" | "ambiguous" | "no-such-day" | "before-era" };

const ERA_TYPED =
  /^(令和|令|R|平成|平|H)(元|\d{1,2})(?:年|\.|\/|-)(\d{1,2})(?:月|\.|\/|-)(\d{1,2})日?$/i;
const GREGORIAN_TYPED = /^(\d{4})(?:年|\.|\/|-)(\d{1,2})(?:月|\.|\/|-)(\d{1,2})日?$/;
const DIGITS_TYPED = /^(\d{4})(\d{2})(\d{2})$/;
const WITHOUT_ERA = /^\d{1,2}[./-]\d{1,2}[./-]\d{1,2}$/;

/** A day as typed: 令和8年7月24日, R8.7.24, 2026-07-24, 20260724, full width or half. */
export function readDate(typed: string): DateReading {
  const text = typed.normalize("NFKC").replaceAll(/\s/g, "");
  const era = ERA_TYPED.exec(text);
  if (era) return inEra(era);
  const gregorian = GREGORIAN_TYPED.exec(text) ?? DIGITS_TYPED.exec(text);
  if (gregorian) return existing(`${gregorian[1]}-${two(gregorian[2])}-${two(gregorian[3])}`);
  return { ok: false, reason: WITHOUT_ERA.test(text) ? "ambiguous" : "form" };
}

function inEra(match: RegExpExecArray): DateReading {
  const era = /^(令|R)/i.test(match[1] ?? "") ? REIWA : HEISEI;
  const count = match[2] === "元" ? 1 : Number(match[2]);
  const read = existing(`${era.base + count}-${two(match[3])}-${two(match[4])}`);
  if (!read.ok) return read;
  return read.day < era.first || read.day > era.last ? { ok: false, reason: "before-era" } : read;
}

function existing(day: string): DateReading {
  return isDay(day) ? { ok: true, day } : { ok: false, reason: "no-such-day" };
}

function eraYear(day: string, era: Era): string {
  const count = Number(day.slice(0, 4)) - era.base;
  return count === 1 ? "元" : String(count);
}

function parts(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function two(text: string | undefined): string {
  return (text ?? "").padStart(2, "0");
}
