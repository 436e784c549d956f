/** Documents as rows: their text, and the columns that lists filter and sort by. */
import { FormNumber } from "../../shared/domain/event.ts";
import type { Asset, Change, Counting, Docs, Kind } from "../../shared/domain/state.ts";
import { marksOf } from "../../shared/domain/state.ts";
import type { Series } from "../../shared/domain/lineage.ts";
import type { Statement } from "better-sqlite3";
import type { Columns } from "./columns.ts";
import { columnsOf } from "./columns.ts";
import type { Db } from "./connection.ts";
import type { MarkKind } from "./recentMarks.ts";
import { reusedUtf8 } from "./reusedUtf8.ts";
import { one } from "./rows.ts";

/** A document with the number of the entry that changed it last. */
export interface DocumentRow<K extends Kind> {
  /** The entry it came into being with. */
  readonly born: number;
  readonly seq: number;
  readonly doc: Docs[K];
  readonly columns: Columns;
}

export interface DocumentRows {
  read<K extends Kind>(kind: K, id: string): Docs[K] | undefined;
  /** The greatest id there is of a kind, in the order of their bytes; empty where there is none. */
  newest(kind: Kind): string;
  /** The whole row; for comparing it with what it should be. */
  row<K extends Kind>(kind: K, id: string): DocumentRow<K> | undefined;
  /** Writes a document that has no row yet, born with one entry and left as it is by another. */
  insert(change: Change, row: NewRow): void;
  /** Writes a document that has its row as entry `seq` left it; the row says its marks, or does not say them yet. */
  update(change: Change, seq: number, marked: boolean): void;
  /** Has the rows of units say their marks. */
  mark(units: readonly Asset[]): void;
  /** Every row there is says its marks. */
  marked(): void;
  /** The unit whose row says that it carries this mark, in the form marks are compared in; of any contract, or one. */
  carrier(mark: MarkKind, contract: string | undefined, text: string): string | undefined;
  count(of: Counting): number;
  /** Kind, id and entry of every stored document. */
  names(): Iterable<{ kind: string; id: string; seq: number }>;
}

/** How a new document lies. */
export interface NewRow {
  readonly born: number;
  readonly seq: number;
  /** Whether the row says the marks of a unit already. */
  readonly marked: boolean;
}

interface StoredRow extends Columns {
  readonly born: number;
  readonly seq: number;
  readonly doc: string;
}

/** The columns beside a document, in the order they are written. */
export const COLUMNS = [
  "contract",
  "state",
  "place",
  "sort",
  "received",
  "closed",
  "due",
  "number",
  "serial",
] as const;

export function documentRows(db: Db): DocumentRows {
  const select = db
    .prepare<[string, string], string>("SELECT doc FROM books WHERE kind = ? AND id = ?")
    .pluck();
  const selectRow = db.prepare<[string, string], StoredRow>(
    `SELECT born, seq, doc, ${COLUMNS.join(", ")} FROM books WHERE kind = ? AND id = ?`,
  );
  const newest = db
    .prepare<[string], string | null>("SELECT max(id) FROM books WHERE kind = ?")
    .pluck();
  const counting = countingAssets(db);
  const byMark = { number: carrierBy(db, "number"), serial: carrierBy(db, "serial") };
  const names = db.prepare<[], { kind: string; id: string; seq: number }>(
    "SELECT kind, id, seq FROM books",
  );
  // Apart: one statement that does either is a third dearer, and nearly all that is written is new.
  const insert = insertingInto(db);
  const update = db.prepare(
    `UPDATE books SET doc = CAST(? AS TEXT), seq = ?, ${COLUMNS.map((name) => `${name} = ?`).join(", ")}
     WHERE kind = ? AND id = ?`,
  );
  return {
    read<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
      const text = select.get(kind, id);
      // Written by ourselves under that kind.
      return text === undefined ? undefined : (JSON.parse(text) as Docs[K]);
    },
    newest: (kind) => newest.get(kind) ?? "",
    row<K extends Kind>(kind: K, id: string): DocumentRow<K> | undefined {
      const stored = selectRow.get(kind, id);
      if (!stored) return undefined;
      const { born, seq, doc, ...columns } = stored;
      return { born, seq, doc: JSON.parse(doc) as Docs[K], columns };
    },
    insert,
    update: (change, seq, marked) => {
      const columns = rowColumns(change, marked);
      const cells = COLUMNS.map((name) => columns[name]);
      one(update.run(written(JSON.stringify(change.doc)), seq, ...cells, change.kind, change.id));
    },
    mark: (units) => markUnits(db, units),
    marked: () => one(db.prepare("UPDATE marked SET upto = (SELECT max(rowid) FROM books)").run()),
    carrier: (mark, contract, text) => byMark[mark](contract, text),
    count: ({ contract, states, place }) =>
      counting.get({ contract, states: JSON.stringify(states), place: place ?? null }) ?? 0,
    names: () => names.iterate(),
  };
}

/** The text of a document, bound as bytes: the library would measure and copy a string before SQLite does. */
const written = reusedUtf8();

/** Writes new documents with those columns alone that say something, as each that is bound costs. */
function insertingInto(db: Db): DocumentRows["insert"] {
  const statements = new Map<number, Statement>();

  function statementOf(said: number): Statement {
    let statement = statements.get(said);
    if (!statement) {
      const names = COLUMNS.filter((_, index) => said & (1 << index));
      statement = db.prepare(
        `INSERT INTO books(${["doc", "born", "seq", "kind", "id", ...names].join(", ")})
         VALUES (CAST(? AS TEXT), ?, ?, ?, ?${", ?".repeat(names.length)})`,
      );
      statements.set(said, statement);
    }
    return statement;
  }

  return (change, { born, seq, marked }) => {
    const { kind, id, doc } = change;
    const columns = rowColumns(change, marked);
    const cells: unknown[] = [written(JSON.stringify(doc)), born, seq, kind, id];
    let said = 0;
    let bit = 1;
    for (const name of COLUMNS) {
      const cell = columns[name];
      if (cell !== null) {
        said |= bit;
        cells.push(cell);
      }
      bit <<= 1;
    }
    one(statementOf(said).run(...cells));
  };
}

/** The columns of a document, in a row that says its marks or does not say them yet. */
export function rowColumns(change: Change, marked: boolean): Columns {
  const columns = columnsOf(change);
  return marked ? columns : { ...columns, number: null, serial: null };
}

function markUnits(db: Db, units: readonly Asset[]): void {
  const marks = units.map((unit) => {
    const { number, serial } = marksOf(unit);
    return [unit.asset, number ?? null, serial ?? null];
  });
  const { changes } = db
    .prepare(
      `UPDATE books SET number = said.no, serial = said.sn
       FROM (SELECT value ->> 0 AS unit, value ->> 1 AS no, value ->> 2 AS sn FROM json_each(?)) AS said
       WHERE kind = 'asset' AND id = said.unit`,
    )
    .run(JSON.stringify(marks));
  if (changes !== units.length) throw new Error(`${changes} of ${units.length} units were marked`);
}

function carrierBy(db: Db, mark: MarkKind) {
  const ofAny = db.prepare<[string], string>(`SELECT id FROM books WHERE ${mark} = ?`).pluck();
  const ofOne = db
    .prepare<[string, string], string>(`SELECT id FROM books WHERE ${mark} = ? AND contract = ?`)
    .pluck();
  return (contract: string | undefined, text: string) =>
    contract === undefined ? ofAny.get(text) : ofOne.get(text, contract);
}

function countingAssets(db: Db) {
  return db
    .prepare<[{ contract: string; states: string; place: string | null }], number>(
      `SELECT count(*) FROM books INDEXED BY books_listed WHERE kind = 'asset' AND contract = @contract
       AND state IN (SELECT value FROM json_each(@states)) AND (@place IS NULL OR place = @place)`,
    )
    .pluck();
}

/** The ids of a kind, in the order of its lists, the last first. */
export function idsFromLast(db: Db, kind: Kind): Iterable<string> {
  return db
    .prepare<[string], string>("SELECT id FROM books WHERE kind = ? ORDER BY sort DESC")
    .pluck()
    .iterate(kind);
}

/** Every series of numbers, and the last that was given out of it. */
export function numberSeries(db: Db): readonly Series[] {
  return db
    .prepare<[], { id: string; last: number }>(
      "SELECT id, doc ->> 'last' AS last FROM books WHERE kind = 'numbering' ORDER BY id",
    )
    .all()
    .flatMap(({ id, last }) => {
      const [contractor = "", form, year] = id.split("/");
      const number = FormNumber.safeParse({ form, year: Number(year), number: last });
      return number.success ? [{ contractor, number: number.data }] : [];
    });
}

/** The id of the first of a kind there was. */
export function firstIdOf(db: Db, kind: Kind): string | undefined {
  return db
    .prepare<[string], string>("SELECT id FROM books WHERE kind = ? ORDER BY rowid LIMIT 1")
    .pluck()
    .get(kind);
}
