/** A destroyer's list as it comes: which numbers are taken from it. */
import { describe, expect, test } from "vitest";
import { marksInTable } from "../../../shared/lists/marks.ts";

const HANDED = [
  { number: "A-1", serial: "SN-1" },
  { number: "A-2", serial: "SN-2" },
  { number: "A-3" },
];

describe("a destroyer's list", () => {
  test("gives what stands under the heading of serial numbers, below a title", () => {
    const rows = [
      ["破砕証明書", "", ""],
      ["No.", "品名", "シリアル番号"],
      ["1", "HDD", "ＳＮ－１"],
      ["2", "HDD", "SN-9"],
    ];
    expect(marksInTable(rows, HANDED)).toEqual(["SN-1", "SN-9"]);
  });

  test("gives the unit's own number where a row has no serial", () => {
    const rows = [
      ["資産番号", "製造番号"],
      ["A-1", "SN-1"],
      ["A-3", ""],
      ["", ""],
    ];
    expect(marksInTable(rows, HANDED)).toEqual(["SN-1", "A-3"]);
  });

  test("without a heading gives the column that names what was handed over", () => {
    const rows = [
      ["1", "ハードディスク", "sn-2"],
      ["2", "ハードディスク", "SN-1"],
    ];
    expect(marksInTable(rows, HANDED)).toEqual(["sn-2", "SN-1"]);
  });

  test.each([
    [["資産番号"], [["A-1"], ["A-3"]]],
    [
      ["No.", "管理番号"],
      [
        ["1", "A-1"],
        ["2", "A-3"],
      ],
    ],
  ])("under %j takes no heading for a number, and no line number for a unit", (heading, rows) => {
    expect(marksInTable([heading, ...rows], HANDED)).toEqual(["A-1", "A-3"]);
  });

  test("that is empty gives nothing", () => {
    expect(marksInTable([], HANDED)).toEqual([]);
    expect(marksInTable([["資産番号"]], HANDED)).toEqual([]);
  });
});
