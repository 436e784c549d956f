/** Calendar arithmetic on text, measured against the platform's own, which the domain may not use. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMinutes,
  dayFromNumber,
  dayNumber,
  daysBetween,
  epochSeconds,
  fiscalYear,
  instantAt,
  isDay,
  minutesBetween,
} from "../../shared/domain/calendar.ts";
import { isInstant } from "../../shared/domain/values.ts";
import { eraDate, fiscalYearOf, readDate, shortDate } from "../../shared/forms/era.ts";

const FIRST = Date.UTC(1900, 0, 1) / 86_400_000;
const LAST = Date.UTC(2199, 11, 31) / 86_400_000;
const numbers = fc.integer({ min: FIRST, max: LAST });
const days = numbers.map(dayFromNumber);
const seconds = fc.integer({ min: FIRST * 86_400, max: LAST * 86_400 });

const platformDay = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);

describe("days", () => {
  test("are the platform's days, every one from 1900 to 2199", () => {
    const wrong: string[] = [];
    for (let n = FIRST; n <= LAST; n += 1) {
      const day = dayFromNumber(n);
      if (day !== platformDay(n) || dayNumber(day) !== n || !isDay(day)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
    expect([dayFromNumber(FIRST), dayFromNumber(LAST)]).toEqual(["1900-01-01", "2199-12-31"]);
  });

  test("are told from text that only looks like one, as the platform does", () => {
    const part = (max: number) =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, "0"));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), part(13), part(32), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        const parsed = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
        expect(isDay(text)).toBe(exists);
      }),
    );
  });

  test("are in order as text and as numbers alike", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(a < b).toBe(dayNumber(a) < dayNumber(b));
        expect(daysBetween(a, b)).toBe(-daysBetween(b, a) + 0);
      }),
    );
  });

  test("can be moved there and back", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});

describe("instants", () => {
  test("are the platform's moments, nine hours ahead", () => {
    fc.assert(
      fc.property(seconds, (second) => {
        const instant = instantAt(second);
        expect(isInstant(instant)).toBe(true);
        expect(Date.parse(instant)).toBe(second * 1000);
        expect(epochSeconds(instant)).toBe(second);
      }),
    );
  });

  test("are in order as text and as numbers alike", () => {
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        expect(instantAt(a) < instantAt(b)).toBe(a < b);
      }),
    );
  });

  test("are as many minutes apart as they were moved", () => {
    fc.assert(
      fc.property(seconds, fc.integer({ min: -100_000, max: 100_000 }), (second, minutes) => {
        const instant = instantAt(second);
        expect(minutesBetween(instant, addMinutes(instant, minutes))).toBe(minutes);
      }),
    );
  });
});

describe("fiscal years", () => {
  test("begin on the first of April and never go back", () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = addDays(day, 1);
        expect(fiscalYear(next) - fiscalYear(day)).toBe(next.endsWith("-04-01") ? 1 : 0);
      }),
    );
  });

  test("have one name each", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(fiscalYearOf(a) === fiscalYearOf(b)).toBe(fiscalYear(a) === fiscalYear(b));
      }),
    );
  });
});

describe("dates in the Japanese era", () => {
  // The forms have room for two digits of a year.
  const twoDigits = fc
    .integer({ min: dayNumber("1989-01-08"), max: dayNumber("2117-12-31") })
    .map(dayFromNumber);

  test("are read back as they were written, long and short", () => {
    fc.assert(
      fc.property(twoDigits, (day) => {
        for (const written of [day, shortDate(day), eraDate(day)])
          expect(readDate(written)).toEqual({ ok: true, day });
      }),
    );
  });

  test("are different for different days", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(eraDate(a) === eraDate(b)).toBe(a === b);
      }),
    );
  });

  test("are never guessed out of anything else", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 16 }), (typed) => {
        const read = readDate(typed);
        const reasons = ["form", "ambiguous", "no-such-day", "before-era"];
        expect(read.ok ? isDay(read.day) : reasons.includes(read.reason)).toBe(true);
      }),
    );
  });
});
