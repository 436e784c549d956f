/** Lists as they come in files: every way of writing a cell, and files that are traps. */
import { describe, expect, test } from "vitest";
import { csvOf } from "../../../electron/exchange/csv.ts";
import { readTable } from "../../../electron/exchange/table/table.ts";
import { Unreadable } from "../../../electron/exchange/table/unreadable.ts";
import { part, textRow, workbook } from "../../helpers/workbook.ts";

const texts = async (bytes: Uint8Array) =>
  (await readTable(bytes)).rows.map((row) => row.map(({ text }) => text));

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readTable(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return `${error.code} ${error.detail}`.trim();
    throw error;
  }
  return "read";
}

const utf8 = (text: string) => Buffer.from(text, "utf8");

/** 番号,名称 / A-1,髙橋㈱ in Shift_JIS as Windows writes it. */
const SHIFT_JIS = Buffer.from("94d48d862c96bc8fcc0d0a412d312cfbfc8bb4878a0d0a", "hex");

describe("a CSV file", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8("番号,名称\r\nA-1,髙橋㈱\r\n")],
    ["UTF-8 with a mark", utf8("\uFEFF番号,名称\nA-1,髙橋㈱")],
    ["Shift_JIS", SHIFT_JIS],
    ["UTF-16, as Excel's text", Buffer.from("\uFEFF番号\t名称\r\nA-1\t髙橋㈱", "utf16le")],
  ])("is read in %s", async (_what, bytes) => {
    expect(await texts(bytes)).toEqual([
      ["番号", "名称"],
      ["A-1", "髙橋㈱"],
    ]);
  });

  test("is read with commas, quotes and line feeds within its cells", async () => {
    expect(await texts(utf8('番号,名称\r\nA-1,"甲, ""乙""\r\n丙"\r\n'))).toEqual([
      ["番号", "名称"],
      ["A-1", '甲, "乙"\r\n丙'],
    ]);
  });

  test("is read without the empty rows at its end, however many", async () => {
    expect(await texts(utf8(`番号,名称\nA-1,甲,\n${",,\r\n".repeat(50_000)}`))).toEqual([
      ["番号", "名称"],
      ["A-1", "甲"],
    ]);
  });

  test("keeps numbers that are written as texts, and says where a formula stands", async () => {
    const { rows } = await readTable(utf8('番号,数量\n="0012",=A1+1\n'));
    expect(rows[1]).toEqual([{ text: "0012" }, { text: "=A1+1", fault: "formula" }]);
  });

  test.each<[string, Uint8Array, string]>([
    ["empty", utf8(""), "empty"],
    ["of blanks alone", utf8(" ,\r\n,\r\n"), "empty"],
    ["with a quote left open", utf8('番号,名称\nA-1,"甲\n'), "quotes 2"],
    ["of bytes that are no text", Buffer.from([0x81, 0xff, 0xfd, 0x41]), "encoding"],
    ["that is another kind of file", Buffer.from("%PDF\u0000\u0000"), "not-a-list"],
    ["of a million rows", utf8("a,b\n".repeat(1_000_000)), "too-many-rows 10000"],
    [
      "of rows beyond the last one, after empty ones",
      utf8(`${"a,b\n".repeat(10_001)}${",\n".repeat(9)}a,b\n`),
      "too-many-rows 10000",
    ],
    ["of quotes alone", Buffer.alloc(19_000_000, 0x22), "too-large"],
    ["of a thousand columns", utf8(`${"a,".repeat(1000)}a\n`), "too-many-columns"],
    ["beyond its size", Buffer.alloc(20 * 1024 * 1024 + 1, 0x61), "too-large"],
    ["of an old Excel, or locked", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old-office"],
  ])("is refused when it is %s", async (_what, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});

describe("an Excel workbook", () => {
  test("is read from its first visible sheet, texts without their readings", async () => {
    const bytes = await workbook({
      hiddenFirst: true,
      strings:
        "<si><t>番号</t></si><si><r><t>髙橋</t></r><r><t xml:space='preserve'> 花子</t></r><rPh sb='0' eb='2'><t>タカハシ</t></rPh></si><si><t>A&amp;B_x000D_</t></si>",
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="b"><v>1</v></c></row>',
    });
    const table = await readTable(bytes);
    expect(table.sheet).toBe("台帳 & 一覧");
    expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["番号", "", "髙橋 花子"],
      [],
      ["A&B\r", "1"],
    ]);
  });

  test.each([
    ["a day", '<c r="A1" s="1"><v>46227</v></c>', "2026-07-24"],
    ["a day in the Japanese calendar", '<c r="A1" s="2"><v>46227.5</v></c>', "2026-07-24"],
    ["a day before Excel's leap year", '<c r="A1" s="1"><v>1</v></c>', "1900-01-01"],
    ["digits with their zeros", '<c r="A1" s="3"><v>12</v></c>', "0012"],
    ["a number", '<c r="A1" s="4"><v>1.5E3</v></c>', "1500"],
    ["a long number", '<c r="A1"><v>1.2345678901234E13</v></c>', "12345678901234"],
  ])("shows %s as people read it", async (_what, cell, text) => {
    expect(await texts(await workbook({ rows: `<row r="1">${cell}</row>` }))).toEqual([[text]]);
  });

  test("counts days from 1904 where it says so", async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>44765</v></c></row>';
    expect(await texts(await workbook({ rows, date1904: true }))).toEqual([["2026-07-24"]]);
  });

  test("says where a formula, a failed value and a merged cell stand", async () => {
    const { rows } = await readTable(
      await workbook({
        rows: `<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1" t="e"><v>#N/A</v></c></row>${textRow(2, "甲")}`,
        merged: '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>',
      }),
    );
    expect(rows).toEqual([
      [
        { text: "4", fault: "formula" },
        { text: "#N/A", fault: "error" },
      ],
      [
        { text: "甲", fault: "merged" },
        { text: "", fault: "merged" },
      ],
    ]);
  });

  test("is read past a million rows that hold nothing but a format", async () => {
    const empty = Array.from({ length: 50_000 }, (_, at) => `<row r="${at + 2}"><c s="1"/></row>`);
    expect(await texts(await workbook({ rows: textRow(1, "甲") + empty.join("") }))).toEqual([
      ["甲"],
    ]);
  });

  const SHEET = "xl/worksheets/sheet1.xml";
  test.each<[string, () => Promise<Uint8Array>, string]>([
    [
      "has too many rows",
      () => workbook({ rows: textRow(1, "甲") + textRow(1_048_576, "乙") }),
      "too-many-rows 10000",
    ],
    [
      "says that a part is huge",
      () => workbook({ rows: "", parts: [{ ...part(SHEET, "x"), size: 0x7f_ff_ff_ff }] }),
      "too-large",
    ],
    [
      "unfolds to far more than it says",
      () =>
        workbook({
          rows: "",
          parts: [{ name: SHEET, content: Buffer.alloc(50_000_000, 0x20), size: 1000 }],
        }),
      "damaged-workbook",
    ],
    [
      "has more elements than any list",
      () => workbook({ rows: "<c/>".repeat(2_000_001) }),
      "too-large",
    ],
    [
      "has more escaped letters than any list",
      () => workbook({ rows: textRow(1, "&amp;".repeat(2_000_001)) }),
      "too-large",
    ],
    [
      "has an element of a million attributes",
      () => workbook({ rows: `<row${" a='1'".repeat(1_000_000)}/>` }),
      "damaged-workbook",
    ],
    [
      "merges the same cells over and over",
      () =>
        workbook({
          rows: textRow(1, "甲") + textRow(9999, "乙"),
          merged: '<mergeCell ref="A1:GR9999"/>'.repeat(9),
        }),
      "damaged-workbook",
    ],
    [
      "declares entities of its own",
      () =>
        workbook({
          rows: "",
          parts: [part(SHEET, '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>')],
        }),
      "damaged-workbook",
    ],
    [
      "has no sheet",
      () => workbook({ rows: "", parts: [part("xl/workbook.xml", "<workbook/>")] }),
      "damaged-workbook",
    ],
    [
      "is cut off",
      async () => (await workbook({ rows: textRow(1, "甲") })).slice(0, 200),
      "damaged-workbook",
    ],
    [
      "is another kind of archive",
      () =>
        workbook({
          rows: "",
          parts: [part("xl/workbook.xml", ""), part("xl/_rels/workbook.xml.rels", "")],
        }),
      "damaged-workbook",
    ],
  ])("is refused when it %s", async (_what, made, code) => {
    expect(await refusal(await made())).toBe(code);
  });
});

describe("a list that goes out", () => {
  test("is what Excel opens: marked UTF-8, CRLF, and nothing in it calculated", async () => {
    const cells = ["=1+1", "+81", "-5", "@SUM(A1)", "＝1", "\t=1", " =1", "髙橋, 「花」", 12];
    const text = csvOf([["見出し"], cells]).toString("utf8");
    expect(text.startsWith("\uFEFF見出し\r\n")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    const [, row] = await texts(csvOf([["見出し"], cells]));
    expect(text).toContain("'=1+1,'+81,'-5,'@SUM(A1),'＝1,");
    expect(row?.[0]).toBe("=1+1");
    expect(row?.slice(-2)).toEqual(["髙橋, 「花」", "12"]);
  });
});
