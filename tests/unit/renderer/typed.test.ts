/** What people type: numbers, dates, times, signatures, and the ids of what they send. */
import { describe, expect, test } from "vitest";
import { newId } from "../../../renderer/app/newId.ts";
import { pulseOf } from "../../../renderer/app/pulse.ts";
import { dateFault, instantTyped, otherCalendar, timeTyped } from "../../../renderer/ui/dates.ts";
import { readCount, tidyNumber } from "../../../renderer/ui/numbers.ts";
import { strokesOf } from "../../../renderer/ui/strokes.ts";
import { CommandId, Strokes } from "../../../shared/domain/values.ts";
import type { SessionView } from "../../../shared/views/session.ts";

describe("a number", () => {
  test.each([
    ["12", 12],
    ["１２", 12],
    ["１，２３４", 1234],
    [" 1 234 ", 1234],
    ["0", 0],
    ["", undefined],
    ["－5", undefined],
    ["1.5", undefined],
    ["十二", undefined],
    ["1234567890", undefined],
  ])("typed as %j is %s", (typed, count) => {
    expect(readCount(typed)).toBe(count);
  });

  test("that is none stays as it was typed", () => {
    expect(tidyNumber("十二")).toBe("十二");
    expect(tidyNumber("１２")).toBe("12");
  });
});

describe("a time", () => {
  test.each([
    ["14:05", "14:05"],
    ["1405", "14:05"],
    ["905", "09:05"],
    ["１４時５分", "14:05"],
    ["9時", "09:00"],
    ["24:00", undefined],
    ["12:60", undefined],
    ["昼", undefined],
  ])("typed as %j is %s", (typed, time) => {
    expect(timeTyped(typed)).toBe(time);
  });

  test("and a day make a moment in Japan", () => {
    expect(instantTyped("R8.7.24", "905")).toBe("2026-07-24T09:05:00+09:00");
    expect(instantTyped("R8.7.24", "")).toBeUndefined();
  });
});

describe("a day", () => {
  test("stands beside the other calendar", () => {
    expect(otherCalendar("R8.7.24")).toBe("2026年7月24日");
    expect(otherCalendar("令和８年７月２４日")).toBe("2026年7月24日");
    expect(otherCalendar("2026/7/24")).toBe("令和8年7月24日");
    expect(otherCalendar("8.7.24")).toBe("");
  });

  test("without an era is asked about, not guessed", () => {
    expect(dateFault("8.7.24")).toContain("元号か西暦か分かりません");
    expect(dateFault("")).toBeUndefined();
  });
});

describe("a signature", () => {
  test("is kept as strokes the ledger takes, however large and long it was drawn", () => {
    const points = Array.from({ length: 5000 }, (_, at) => ({ x: at * 3, y: at % 200 }));
    const strokes = strokesOf([{ points }, { points: [] }, { points: [{ x: 5, y: 10 }] }], 200);
    expect(Strokes.safeParse(strokes).error).toBeUndefined();
    expect(strokes).toHaveLength(2);
    expect(strokes[1]).toEqual([3, 5]);
  });
});

describe("an id", () => {
  test("is one the ledger takes, new and in order every time", () => {
    const ids = Array.from({ length: 5000 }, newId);
    expect(ids.every((id) => CommandId.safeParse(id).success)).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the pulse", () => {
  const session = (verified?: SessionView["verified"], heldBy = 2) =>
    ({ ledger: { size: 1234, heldBy }, verified }) as SessionView;

  test("says how much there is and that nothing was verified", () => {
    expect(pulseOf(session(), "2026-07-24T10:00:00+09:00")).toEqual([
      "記録 1,234件",
      "検証はまだです",
      "控え 2か所",
    ]);
  });

  test("says when nobody else holds a head: a ledger cut short would show nothing", () => {
    expect(pulseOf(session(undefined, 0), "2026-07-24T10:00:00+09:00").at(-1)).toBe(
      "ほかに控えなし",
    );
  });

  test("gives the time today, the date before, and what was recorded since", () => {
    const verified = { at: "2026-07-24T00:12:00.000Z", size: 1234, ok: true };
    expect(pulseOf(session(verified), "2026-07-24T10:00:00+09:00")).toEqual([
      "記録 1,234件",
      "最終検証 9:12 異常なし",
      "控え 2か所",
    ]);
    expect(
      pulseOf(session({ ...verified, size: 1230, ok: false }), "2026-07-25T10:00:00+09:00"),
    ).toEqual(["記録 1,234件", "最終検証 R8.7.24 異常あり", "検証後の記録 4件", "控え 2か所"]);
  });
});
