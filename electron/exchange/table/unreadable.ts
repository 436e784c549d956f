/** A file that holds no list we could read; the words are in `shared/text`. */
import type { UnreadableCode } from "../../../shared/lists/list.ts";

export class Unreadable extends Error {
  readonly code: UnreadableCode;
  /** Where: a row, or the part of a workbook. */
  readonly detail: string;

  constructor(code: UnreadableCode, detail = "") {
    super(detail === "" ? code : `${code} ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** Rows of a list beyond which it is divided by whoever keeps it; a template has one row of headings. */
export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 200;
