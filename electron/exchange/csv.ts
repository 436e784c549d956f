/** Lists as CSV files that Excel opens as they are: UTF-8 with its mark, CRLF, and nothing in them is calculated. */
import Papa from "papaparse";

/** What a spreadsheet would take for a formula, in either width. A reader of ours takes the apostrophe off again. */
const CALCULATED = /^[\s]*[=+\-@＝＋－＠\t\r]/u;

/** The bytes of a list, its headings first. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): Buffer {
  const safe = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" && CALCULATED.test(cell) ? `'${cell}` : cell)),
  );
  return Buffer.from(`\uFEFF${Papa.unparse(safe, { newline: "\r\n" })}\r\n`, "utf8");
}
