/** The client's offices are open on every day but weekends, public holidays, the turn of the year, and its own. */
import { describe, expect, test } from "vitest";
import { addDays } from "../../../shared/domain/calendar.ts";
import { isOpen, nextMorning } from "../../../shared/domain/openingDays.ts";

/**
 * Public holidays as the Cabinet Office lists them (国民の祝日・休日: to 2027), those in lieu and between two included; from
 * 2028 by the same law, the equinoxes by the observatory's calculation.
 */
const HOLIDAYS: Readonly<Record<number, string>> = {
  // The enthronement: 1 May and 22 October, and with them 30 April and 2 May.
  2019: "01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23",
  // The Olympic Games moved 海の日, スポーツの日 and 山の日.
  2020: "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23",
  2021: "01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23",
  2022: "01-01 01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03 11-23",
  2023: "01-01 01-02 01-09 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 10-09 11-03 11-23",
  2024: "01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23",
  2025: "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24",
  // 22 September lies between two.
  2026: "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
  2027: "01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23",
  2028: "01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-22 10-09 11-03 11-23",
  2029: "01-01 01-08 02-11 02-12 02-23 03-20 04-29 04-30 05-03 05-04 05-05 07-16 08-11 09-17 09-23 09-24 10-08 11-03 11-23",
  2030: "01-01 01-14 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 11-03 11-04 11-23",
};
const TURN_OF_YEAR = ["12-29", "12-30", "12-31", "01-01", "01-02", "01-03"];

describe("an office is open", () => {
  test.each(Object.entries(HOLIDAYS))(
    "in %s on the weekdays that are no holiday",
    (year, listed) => {
      const closed = new Set([...listed.split(" "), ...TURN_OF_YEAR]);
      for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
        const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
        expect(isOpen(day), day).toBe(!weekend && !closed.has(day.slice(5)));
      }
    },
  );

  test("in years the tables do not reach, but for weekends and the turn of the year", () => {
    expect(isOpen("2051-05-05")).toBe(true);
    expect(isOpen("2051-12-29")).toBe(false);
    expect(isOpen("2051-12-30")).toBe(false);
  });

  test("not on the days its contract names, of one year or of every", () => {
    const closed = ["06-23", "2026-08-14"];
    expect(isOpen("2026-06-23", closed)).toBe(false);
    expect(isOpen("2027-06-23", closed)).toBe(false);
    expect(isOpen("2026-08-14", closed)).toBe(false);
    expect(isOpen("2028-08-14", closed)).toBe(true);
  });
});

describe("the next morning", () => {
  test.each([
    ["the same day's, before offices open", "2026-07-24T02:00:00+09:00", "2026-07-24"],
    ["the next day's", "2026-07-23T22:00:00+09:00", "2026-07-24"],
    ["Monday's, from a Friday", "2026-07-24T22:00:00+09:00", "2026-07-27"],
    ["after three holidays in a row", "2026-09-18T19:00:00+09:00", "2026-09-24"],
    ["after a holiday in lieu", "2027-03-19T19:00:00+09:00", "2027-03-23"],
    [
      "after the turn of the year and the Sunday it ends on",
      "2026-12-28T18:00:00+09:00",
      "2027-01-04",
    ],
    ["after the ten days of 2019", "2019-04-26T20:00:00+09:00", "2019-05-07"],
  ])("is %s", (_which, left, day) => expect(nextMorning(left)).toBe(`${day}T10:00:00+09:00`));

  test("is of the day after the client's own", () => {
    expect(nextMorning("2026-08-13T20:00:00+09:00", ["2026-08-14"])).toBe(
      "2026-08-17T10:00:00+09:00",
    );
  });
});
