/** Finds the headings of a list and what each column is; where two could be the same, it is asked, not guessed. */
import { textOf } from "./cells.ts";
import { columnCalled, columnNamed, columnNumbered, columnsOf } from "./columns.ts";
import type { Column, Fault, ListCell, Listed, ListRows } from "./list.ts";

/** Headings stand in one of the first rows, below a title perhaps. */
const HEADED_WITHIN = 10;

/** A column of the file as it was understood; without a column where it was not. */
export interface Heading {
  readonly heading: string;
  readonly as: Column | undefined;
}

export interface Headings {
  /** The row of the headings, from 0. */
  readonly at: number;
  readonly columns: readonly Heading[];
  readonly faults: readonly Fault[];
}

export function headingsIn(list: Listed, rows: ListRows): Headings | undefined {
  const at = rows.slice(0, HEADED_WITHIN).findIndex((row) => isHeaded(list, row));
  const row = rows[at];
  if (!row) return undefined;
  const columns = understood(list, row);
  return {
    at,
    columns,
    faults: [...doubtful(list, columns, at + 1), ...missing(list, columns, at + 1)],
  };
}

function isHeaded(list: Listed, row: readonly ListCell[]): boolean {
  const found = new Set(row.map(({ text }) => named(list, text)).filter(Boolean));
  return found.size >= 2;
}

function named(list: Listed, heading: string): Column | undefined {
  return columnNamed(list, heading) ?? columnNumbered(list, heading);
}

/** A heading as the template has it goes first, then what means the same, then a mere 番号. */
function understood(list: Listed, row: readonly ListCell[]): readonly Heading[] {
  const columns = row.map(({ text }): { heading: string; as: Column | undefined } => ({
    heading: textOf(text),
    as: columnCalled(list, text),
  }));
  for (const read of [columnNamed, columnNumbered]) {
    const taken = new Set(columns.flatMap(({ as }) => as?.field ?? []));
    for (const column of columns) {
      const as = column.as ?? read(list, column.heading);
      if (as && !taken.has(as.field)) column.as = as;
    }
  }
  return columns;
}

/** Columns that are as good as each other for the same thing. */
function doubtful(list: Listed, columns: readonly Heading[], row: number): readonly Fault[] {
  return columnsOf(list).flatMap((column) => {
    const same = columns.filter(({ as }) => as?.field === column.field);
    if (same.length < 2) return [];
    const headings = [...new Set(same.map(({ heading }) => `「${heading}」`))].join("と");
    const isNamed = same.every(({ heading }) => columnCalled(list, heading));
    const message = isNamed
      ? `${headings}の列が${same.length}つあります。読み取らない列を取り除いてください。`
      : `${headings}のどれを読み取るのか分かりません。読み取る列の見出しを「${column.heading}」にしてください。`;
    return [{ row, column: column.heading, message }];
  });
}

function missing(list: Listed, columns: readonly Heading[], row: number): readonly Fault[] {
  return columnsOf(list)
    .filter(({ field, required }) => required && !columns.some(({ as }) => as?.field === field))
    .map(({ heading }) => ({
      row,
      column: heading,
      message: "必須の列がありません。見出しの行に加えてください。",
    }));
}
