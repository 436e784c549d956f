/** Reads a whole list: finds its headings, reads each row, and says of every fault in which row and column it is. */
import * as z from "zod";
import { assetFields } from "../domain/commands/asset.ts";
import { placeFields } from "../domain/commands/contract.ts";
import { PersonRow } from "../domain/commands/import.ts";
import { foldMark } from "../domain/marks.ts";
import { fieldErrors } from "../text/ja/fields.ts";
import { COLUMNS, columnsOf } from "./columns.ts";
import { textOf } from "./cells.ts";
import type { Heading } from "./headings.ts";
import { headingsIn } from "./headings.ts";
import type { Fault, ListCell, Listed, ListRows } from "./list.ts";
import type { About } from "./registrations.ts";
import { registrationOf } from "./registrations.ts";

/** A row that can be registered, and the row of the file it stands in. */
export interface GoodRow {
  readonly row: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface ReadList {
  /** The row of the headings; the first is 1. */
  readonly headed: number;
  readonly columns: readonly Heading[];
  readonly rows: readonly GoodRow[];
  readonly faults: readonly Fault[];
  /** How many rows of the list say something. */
  readonly count: number;
}

/** Reads the list, or nothing where no headings are found. `idOf` gives a row its id. */
export function readList(
  list: Listed,
  rows: ListRows,
  about: About,
  idOf: (row: number) => string,
): ReadList | undefined {
  const headings = headingsIn(list, rows);
  if (!headings) return undefined;
  const { at, columns } = headings;
  const faults: Fault[] = [...headings.faults];
  const good: GoodRow[] = [];
  let count = 0;
  for (const [index, cells] of rows.entries()) {
    if (index <= at || cells.every(({ text, fault }) => text.trim() === "" && !fault)) continue;
    count += 1;
    const found = readRow({ list, columns, about }, cells, { row: index + 1, id: idOf(index + 1) });
    faults.push(...found.faults);
    if (found.fields) good.push({ row: index + 1, fields: found.fields });
  }
  faults.push(...repeated(list, good));
  return { headed: at + 1, columns, rows: good, faults: inOrder(faults), count };
}

const CELL_FAULTS = {
  formula: "数式が入っています。計算結果を「値」として貼り付け直してください。",
  error: "計算が失敗した値(#N/A など)です。正しい値を入力してください。",
  merged: "セルが結合されています。結合を解除して、行ごとに入力してください。",
} as const;

interface Reading {
  readonly list: Listed;
  readonly columns: ReadList["columns"];
  readonly about: About;
}

function readRow(
  { list, columns, about }: Reading,
  cells: readonly ListCell[],
  { row, id }: { readonly row: number; readonly id: string },
): { readonly fields?: GoodRow["fields"]; readonly faults: readonly Fault[] } {
  const faults = new Map<string, Fault>();
  const headingOf = (field: string) =>
    COLUMNS[list].find((one) => one.field === field)?.heading ?? field;
  const fault = (field: string, message: string) => {
    const column = headingOf(field);
    // The first thing wrong with a cell is enough.
    if (!faults.has(column)) faults.set(column, { row, column, message });
  };
  for (const [at, { as }] of columns.entries()) {
    const doubt = cells[at]?.fault;
    if (as && doubt) fault(as.field, CELL_FAULTS[doubt]);
  }
  const cell = (field: string) => {
    const at = columns.findIndex(({ as }) => as?.field === field);
    return at < 0 ? "" : (cells[at]?.text ?? "");
  };
  const fields = registrationOf(list, id, { cell, fault }, about);
  for (const { field, required } of columnsOf(list))
    if (required && textOf(cell(field)) === "")
      fault(field, "空欄です。必須の項目なので入力してください。");
  const checked = SCHEMAS[list].safeParse(fields);
  if (!checked.success && faults.size === 0)
    for (const { path, message } of fieldErrors(checked.error, (one) => headingOf(fieldAt(one))))
      fault(fieldAt(path), message);
  return faults.size > 0 ? { faults: [...faults.values()] } : { fields, faults: [] };
}

const SCHEMAS = {
  assets: z.strictObject(assetFields),
  persons: z.strictObject(PersonRow),
  places: z.strictObject(placeFields),
} as const;
export type AssetFields = z.infer<typeof SCHEMAS.assets>;
export type PersonFields = z.infer<typeof SCHEMAS.persons>;
export type PlaceFields = z.infer<typeof SCHEMAS.places>;

/** The field that a path within a registration is about. */
export function fieldAt(path: string): string {
  const [field = "", within] = path.split(".");
  if (field === "content") return within ?? field;
  if (field === "quantity") return within === "unit" ? "unit" : "quantity";
  return field === "mediumOwner" ? "owner" : field;
}

/** The fields by which two rows of a list must differ. */
const OWN: Readonly<Record<Listed, readonly (readonly string[])[]>> = {
  assets: [["number"], ["serial"]],
  persons: [["name", "kana", "party"]],
  places: [["code"]],
};

/** Rows that say they are what another row above says it is. */
function repeated(list: Listed, rows: readonly GoodRow[]): Fault[] {
  return OWN[list].flatMap((fields) => {
    const first = new Map<string, number>();
    const [field = ""] = fields;
    const heading = COLUMNS[list].find((one) => one.field === field)?.heading ?? field;
    return rows.flatMap((row) => {
      const key = keyOf(row, fields);
      if (key === undefined) return [];
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, row.row);
      return earlier === undefined
        ? []
        : [
            {
              row: row.row,
              column: heading,
              message: `${earlier}行目と同じです。どちらかを直すか、取り除いてください。`,
            },
          ];
    });
  });
}

/** What a row is told apart by, in the form marks are compared in. */
export function keyOf({ fields }: Pick<GoodRow, "fields">, names: readonly string[]) {
  const parts = names.map((name) => {
    const value = fields[name];
    const shown =
      typeof value === "object" && value !== null && "clear" in value ? value.clear : value;
    return typeof shown === "string" ? foldMark(shown).replaceAll(/\s/g, "") : undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join("\u0001");
}

export function inOrder(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted((a, b) => a.row - b.row);
}
