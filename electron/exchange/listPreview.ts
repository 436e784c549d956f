/** A list that was looked through, as a screen or a script shows it before anything is recorded. */
import { columnsOf } from "../../shared/lists/columns.ts";
import { shownRow } from "../../shared/lists/shown.ts";
import type { ImportPreview } from "../../shared/views/import.ts";
import type { Ask, Prepared } from "./importList.ts";
import { Unreadable } from "./table/unreadable.ts";

/** As much of the faults as one reads; who has more starts with these. */
const SHOWN_FAULTS = 200;
const SHOWN_ROWS = 20;
/** Of one rule; every rule that asks is shown. */
const SHOWN_ASKS = 20;

/** The list as a screen or a script shows it. */
export function previewOf(prepared: Prepared): ImportPreview {
  const { file, of, unfit, list, faults, asks } = prepared;
  const sheet = file.table instanceof Unreadable ? undefined : file.table.sheet;
  return {
    file: { name: file.name, sha256: file.sha256 },
    of,
    ...(unfit === undefined ? {} : { unfit }),
    ...(sheet === undefined ? {} : { sheet }),
    columns: (list?.columns ?? []).map(({ heading, as }) =>
      as ? { heading, as: as.heading } : { heading },
    ),
    count: list?.count ?? 0,
    faults: faults.slice(0, SHOWN_FAULTS),
    faultCount: faults.length,
    asks: shownAsks(asks),
    askCount: asks.length,
    ...(faults.length > 0 ? asWritten(prepared) : asRegistered(prepared)),
  };
}

/** The first of what each rule asks. */
function shownAsks(asks: readonly Ask[]): ImportPreview["asks"] {
  const shown = new Map<string, number>();
  return asks.flatMap(({ rule, message, rows }) => {
    const before = shown.get(rule) ?? 0;
    shown.set(rule, before + 1);
    if (before >= SHOWN_ASKS) return [];
    return [{ rule, message, rows: rows.slice(0, SHOWN_ROWS), count: rows.length }];
  });
}

type Sample = Pick<ImportPreview, "headings" | "rows">;

/** The first rows as they stand in the file, to be found again in it. */
function asWritten({ file: { table }, list }: Prepared): Sample {
  const written = table instanceof Unreadable || !list ? [] : table.rows;
  const known = [
    ...new Map(
      (list?.columns ?? []).flatMap(({ heading, as }, at) => (as ? [[heading, at] as const] : [])),
    ),
  ].map(([heading, at]) => ({ heading, at }));
  const rows = written
    .map((cells, at) => ({ row: at + 1, cells: known.map((one) => cells[one.at]?.text ?? "") }))
    .filter(({ row, cells }) => row > (list?.headed ?? 0) && cells.some((text) => text !== ""));
  return { headings: known.map(({ heading }) => heading), rows: rows.slice(0, SHOWN_ROWS) };
}

/** The first rows as they will be registered, with what stands where nothing was written. */
function asRegistered({ of, list, partyName }: Prepared): Sample {
  const said = (list?.rows ?? [])
    .slice(0, SHOWN_ROWS)
    .map((row) => ({ row: row.row, said: shownRow(of, row, partyName) }));
  const columns = columnsOf(of).filter(({ field }) =>
    said.some((row) => row.said[field] !== undefined),
  );
  return {
    headings: columns.map(({ heading }) => heading),
    rows: said.map(({ row, said: one }) => ({
      row,
      cells: columns.map(({ field }) => one[field] ?? ""),
    })),
  };
}
