/** Excel workbooks as Excel writes them, and as nobody should. */
import { zipOf } from "../unit/verify-page/zipFile.ts";
import type { ZipPart } from "../unit/verify-page/zipFile.ts";

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Workbook {
  /** The rows of the sheet as XML. */
  readonly rows: string;
  readonly merged?: string;
  /** The shared strings as XML. */
  readonly strings?: string;
  readonly date1904?: boolean;
  /** Parts that replace the usual ones or come besides. */
  readonly parts?: readonly ZipPart[];
  /** A sheet before it that Excel does not show. */
  readonly hiddenFirst?: boolean;
}

/** Styles: 0 plain, 1 a day of Excel's own, 2 a day in the Japanese calendar, 3 four digits, 4 scientific. */
const STYLES = `<styleSheet ${NS}><numFmts count="3">
  <numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
  <numFmt numFmtId="177" formatCode="0000"/><numFmt numFmtId="178" formatCode="0.0E+00"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/></cellXfs>
</styleSheet>`;

export async function workbook(book: Workbook): Promise<Uint8Array> {
  const { rows, merged = "", strings = "", date1904 = false, parts = [] } = book;
  const hidden = book.hiddenFirst
    ? '<sheet name="控え" sheetId="2" state="hidden" r:id="rId9"/>'
    : "";
  const usual: readonly ZipPart[] = [
    part(
      "xl/workbook.xml",
      `<workbook ${NS} xmlns:r="${REL}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${hidden}<sheet name="台帳 &amp; 一覧" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part("xl/sharedStrings.xml", `<sst ${NS}>${strings}</sst>`),
    part("xl/styles.xml", STYLES),
    part(
      "xl/worksheets/sheet1.xml",
      `<?xml version="1.0"?><worksheet ${NS}><sheetData>${rows}</sheetData>${merged}</worksheet>`,
    ),
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  const all = [...usual.filter(({ name }) => !replaced.has(name)), ...parts];
  return new Uint8Array(await zipOf(all).arrayBuffer());
}

export function part(name: string, text: string): ZipPart {
  return { name, content: Buffer.from(text, "utf8") };
}

/** A row of texts, as programs other than Excel write them. */
export function textRow(row: number, ...cells: readonly string[]): string {
  const written = cells.map(
    (text, at) =>
      `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${written.join("")}</row>`;
}
