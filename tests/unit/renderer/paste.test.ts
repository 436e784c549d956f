/** A list pasted from a spreadsheet: what each column is taken for, and the rows that come of it. */
import { describe, expect, test } from "vitest";
import { isList, readPaste, rowsFrom } from "../../../renderer/features/handover/paste.ts";
import type { Row } from "../../../renderer/features/handover/rows.ts";
import { filled } from "../../../renderer/features/handover/rows.ts";

/** What the rows say, apart from their keys and from what nobody typed. */
function said(text: string): Partial<Row>[] {
  const pasted = readPaste(text);
  const rows = filled(rowsFrom(pasted, pasted.fields, () => "key"));
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).filter(
          ([name, value]) => name !== "key" && !["", "client"].includes(value),
        ),
      ) as Partial<Row>,
  );
}

const UNKNOWN = { personal: "unknown", myNumber: "unknown", sensitive: "unknown" } as const;

describe("a list with headings", () => {
  test("is read by its headings, in whatever order they stand", () => {
    const text = [
      "No.\t媒体種別\t情報資産名\t製造番号(シリアル)\t数量\t単位\t封印番号\t備考",
      "A-0031\tUSBメモリ\t納税者データ(7月)\tSN12345\t1\t本\tS-771\t至急",
      "A-0032\t帳票\t照合用帳票\t\t2\t箱\tS-772\t",
    ].join("\n");
    expect(said(text)).toEqual([
      {
        ...UNKNOWN,
        number: "A-0031",
        media: "usb",
        name: "納税者データ(7月)",
        serial: "SN12345",
        quantity: "1",
        unit: "stick",
        seal: "S-771",
        remarks: "至急",
      },
      {
        ...UNKNOWN,
        number: "A-0032",
        media: "printout",
        name: "照合用帳票",
        quantity: "2",
        unit: "box",
        seal: "S-772",
      },
    ]);
  });

  test("tells personal information from My Number and from the count of persons", () => {
    const text =
      "管理番号\t件名\t個人情報の有無\t特定個人情報\t要配慮個人情報\t個人情報件数\nA\tB\t有\t無\t×\t12,040";
    expect(said(text)).toEqual([
      {
        number: "A",
        name: "B",
        personal: "yes",
        myNumber: "no",
        sensitive: "no",
        records: "12,040",
      },
    ]);
  });

  test("keeps the second column of a kind out until a person says what it is", () => {
    expect(readPaste("資産番号\t管理番号\t名称\nA\tB\tC").fields).toEqual(["number", "", "name"]);
  });

  test("reads full-width headings and amounts with their unit", () => {
    expect(said("ＮＯ．\t名　称\t数　量\nＡ－１\tテープ\t１２本")).toEqual([
      { ...UNKNOWN, number: "Ａ－１", name: "テープ", quantity: "12", unit: "stick" },
    ]);
  });
});

describe("a list without headings", () => {
  test("is read by what stands in its columns", () => {
    expect(said("A-1\t台帳データ\tUSB\t1\t本\nA-2\t帳票一式\t紙\t3\t冊")).toEqual([
      { ...UNKNOWN, number: "A-1", name: "台帳データ", media: "usb", quantity: "1", unit: "stick" },
      {
        ...UNKNOWN,
        number: "A-2",
        name: "帳票一式",
        media: "paper",
        quantity: "3",
        unit: "volume",
      },
    ]);
  });

  test("of one column is numbers", () => {
    expect(said("A-1\r\nA-2\r\n")).toEqual([
      { ...UNKNOWN, number: "A-1" },
      { ...UNKNOWN, number: "A-2" },
    ]);
  });
});

describe("cells", () => {
  test("in quotes keep their line breaks as blanks and their doubled quotes as one", () => {
    expect(readPaste('資産番号\t名称\nA\t"一行目\n二行目 ""別紙"""').lines).toEqual([
      ["A", '一行目 二行目 "別紙"'],
    ]);
  });

  test("that are missing at the end of a line are empty", () => {
    expect(said("資産番号\t名称\t数量\nA\tB")).toEqual([{ ...UNKNOWN, number: "A", name: "B" }]);
  });

  test("of a medium or unit nobody knows are left open", () => {
    expect(said("資産番号\t媒体\t単位\nA\t石板\t反")).toEqual([{ ...UNKNOWN, number: "A" }]);
  });
});

test.each([
  ["A-0001", false],
  ["A-0001\n", false],
  ["A-0001\tB", true],
  ["A-0001\nA-0002", true],
])("the text %j is a list: %s", (text, expected) => {
  expect(isList(text)).toBe(expected);
});
