import { describe, expect, test } from "vitest";
import {
  addDays,
  addMinutes,
  dayNumber,
  daysBetween,
  epochSeconds,
  fiscalYear,
  instantAt,
  isDay,
  minutesBetween,
  within,
} from "../../../shared/domain/calendar.ts";
import { isInstant } from "../../../shared/domain/values.ts";

describe("a day", () => {
  test.each(["1900-01-01", "2000-02-29", "2024-02-29", "2026-12-31", "2199-12-31"])(
    "%s is one",
    (day) => expect(isDay(day)).toBe(true),
  );

  test.each([
    "1899-12-31",
    "2200-01-01",
    "2100-02-29",
    "2026-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-1-1",
    "２０２６-01-01",
    "2026-01-01 ",
    "",
  ])("%j is none", (day) => expect(isDay(day)).toBe(false));

  test("has a number from which it can be found again", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2026-03-31", "2026-04-01")).toBe(1);
    expect(daysBetween("2026-04-01", "2026-03-31")).toBe(-1);
  });
});

describe("the fiscal year", () => {
  test.each([
    ["2026-03-31", 2025],
    ["2026-04-01", 2026],
    ["2027-03-31", 2026],
    ["2027-01-01", 2026],
  ])("of %s is %i", (day, year) => expect(fiscalYear(day)).toBe(year));
});

describe("an instant", () => {
  test.each(["2026-07-24T00:00:00+09:00", "2026-07-24T23:59:59+09:00"])("%s is one", (text) =>
    expect(isInstant(text)).toBe(true),
  );

  test.each([
    "2026-07-24T24:00:00+09:00",
    "2026-07-24T10:60:00+09:00",
    "2026-07-24T10:00:60+09:00",
    "2026-07-24T10:00:00Z",
    "2026-07-24T10:00:00+00:00",
    "2026-02-30T10:00:00+09:00",
    "2026-07-24T10:00+09:00",
    "2026-07-24T10:00:00.000+09:00",
  ])("%s is none", (text) => expect(isInstant(text)).toBe(false));

  test("is nine hours ahead of the world's clock", () => {
    expect(epochSeconds("1970-01-01T09:00:00+09:00")).toBe(0);
    expect(instantAt(0)).toBe("1970-01-01T09:00:00+09:00");
    expect(epochSeconds("2026-07-24T00:00:00+09:00")).toBe(Date.UTC(2026, 6, 23, 15, 0, 0) / 1000);
  });

  test("can be moved over midnight and back", () => {
    expect(addMinutes("2026-12-31T23:58:30+09:00", 5)).toBe("2027-01-01T00:03:30+09:00");
    expect(addMinutes("2027-01-01T00:03:30+09:00", -5)).toBe("2026-12-31T23:58:30+09:00");
    expect(minutesBetween("2026-07-24T10:00:30+09:00", "2026-07-24T10:01:29+09:00")).toBe(0);
    expect(minutesBetween("2026-07-24T10:00:30+09:00", "2026-07-24T10:01:30+09:00")).toBe(1);
  });
});

test("a term holds on its first and last day, and one without an end goes on", () => {
  expect(within("2026-03-31", "2026-04-01", "2026-04-30")).toBe(false);
  expect(within("2026-04-01", "2026-04-01", "2026-04-30")).toBe(true);
  expect(within("2026-04-30", "2026-04-01", "2026-04-30")).toBe(true);
  expect(within("2026-05-01", "2026-04-01", "2026-04-30")).toBe(false);
  expect(within("2199-12-31", "2026-04-01", undefined)).toBe(true);
});
