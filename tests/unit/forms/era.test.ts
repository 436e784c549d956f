import { describe, expect, test } from "vitest";
import {
  eraDate,
  eraDateTime,
  fiscalYearName,
  fiscalYearOf,
  formNumber,
  readDate,
  shortDate,
  timeOfDay,
} from "../../../shared/forms/era.ts";

describe("a date in the Japanese era", () => {
  test.each([
    ["1989-01-08", "平成元年1月8日"],
    ["1989-12-31", "平成元年12月31日"],
    ["1990-01-01", "平成2年1月1日"],
    ["2019-04-30", "平成31年4月30日"],
    ["2019-05-01", "令和元年5月1日"],
    ["2019-12-31", "令和元年12月31日"],
    ["2020-01-01", "令和2年1月1日"],
    ["2026-03-31", "令和8年3月31日"],
    ["2026-07-24", "令和8年7月24日"],
    ["2028-02-29", "令和10年2月29日"],
  ])("%s is %s", (day, text) => expect(eraDate(day)).toBe(text));

  test("before 平成 is written in the common era, since nobody counts years below one", () => {
    expect(eraDate("1989-01-07")).toBe("1989年1月7日");
    expect(shortDate("1989-01-07")).toBe("1989.1.7");
  });

  test("is short where a column is narrow", () => {
    expect(shortDate("2026-07-24")).toBe("R8.7.24");
    expect(shortDate("2019-04-30")).toBe("H31.4.30");
    expect(shortDate("2019-05-01")).toBe("R1.5.1");
  });

  test("carries the time of day", () => {
    expect(eraDateTime("2026-07-24T14:05:00+09:00")).toBe("令和8年7月24日 14時05分");
    expect(timeOfDay("2026-07-24T00:00:59+09:00")).toBe("0時00分");
  });
});

describe("a fiscal year", () => {
  test.each([
    ["2019-03-31", "平成30年度"],
    ["2019-04-01", "令和元年度"],
    ["2020-03-31", "令和元年度"],
    ["2026-03-31", "令和7年度"],
    ["2026-04-01", "令和8年度"],
  ])("of %s is %s", (day, text) => expect(fiscalYearOf(day)).toBe(text));

  test("of 1989 is the first of 平成, and one before it has its common number", () => {
    expect(fiscalYearName(1989)).toBe("平成元年度");
    expect(fiscalYearName(1988)).toBe("1988年度");
  });
});

describe("a form's number", () => {
  test("has its year, its series and four digits", () => {
    expect(formNumber({ form: "handoverSlip", year: 2026, number: 12 })).toBe("令和8年度 第0012号");
    expect(formNumber({ form: "disposalCertificate", year: 2026, number: 3 })).toBe(
      "令和8年度 廃証第0003号",
    );
    expect(formNumber({ form: "transportRecord", year: 2019, number: 9999 })).toBe(
      "令和元年度 搬送第9999号",
    );
    expect(formNumber({ form: "handoverSlip", year: 2026, number: 12, branch: 2 })).toBe(
      "令和8年度 第0012号の2",
    );
  });
});

describe("a date as it is typed", () => {
  test.each([
    ["令和8年7月24日", "2026-07-24"],
    ["令8.7.24", "2026-07-24"],
    ["R8.7.24", "2026-07-24"],
    ["r8/7/24", "2026-07-24"],
    ["令和８年７月２４日", "2026-07-24"],
    ["Ｒ８．７．２４", "2026-07-24"],
    ["令和 8年 7月24日", "2026-07-24"],
    ["令和元年5月1日", "2019-05-01"],
    ["R1.5.1", "2019-05-01"],
    ["平成31年4月30日", "2019-04-30"],
    ["H1.1.8", "1989-01-08"],
    ["2026-07-24", "2026-07-24"],
    ["2026/7/24", "2026-07-24"],
    ["2026年7月24日", "2026-07-24"],
    ["20260724", "2026-07-24"],
  ])("%s is read as %s", (typed, day) => expect(readDate(typed)).toEqual({ ok: true, day }));

  test.each([
    ["8.7.24", "ambiguous"],
    ["8/7/24", "ambiguous"],
    ["令和8年2月29日", "no-such-day"],
    ["2026-13-01", "no-such-day"],
    ["20260732", "no-such-day"],
    ["令和元年4月30日", "before-era"],
    ["平成31年5月1日", "before-era"],
    ["平成元年1月7日", "before-era"],
    ["来週", "form"],
    ["", "form"],
    ["2026-07", "form"],
  ])("%s is not guessed at: %s", (typed, reason) =>
    expect(readDate(typed)).toEqual({ ok: false, reason }),
  );

  test("reads back what we write", () => {
    for (const day of ["1989-01-08", "2019-04-30", "2019-05-01", "2026-07-24"]) {
      expect(readDate(eraDate(day))).toEqual({ ok: true, day });
      expect(readDate(shortDate(day))).toEqual({ ok: true, day });
    }
  });
});
