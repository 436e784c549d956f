/** Documents as rows: their text, and the columns that lists filter and sort by. */
import { FormNumber } from "../../shared/domain/event.ts";
import type { Asset, Change, Counting, Docs, Kind } from "../../shared/domain/state.ts";
import { marksOf } from "../../shared/domain/state.ts";
import type { Series } from "../../shared/domain/lineage.ts";
import type { Statement } from "better-sqlite3";
import type { Columns } from "./columns.ts";
import { columnsOf } from "./columns.ts";
import type { Db } from "./connection.ts";
import type { MarkKind } from "./lateMarks.ts";
import { one, written } from "./rows.ts";

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
  /** The first id of a kind at or after a text, in the order of their bytes. */
  next(kind: Kind, from: string): string | undefined;
  /** The whole row; for comparing it with what it should be. */
  row<K extends Kind>(kind: K, id: string): DocumentRow<K> | undefined;
  /** Writes documents that have no rows yet, in that order. */
  insert(documents: readonly NewDocument[]): void;
  /** Writes a document that has its row as entry `seq` left it; the row says its marks, or does not say them yet. */
  update(change: Change, seq: number, marked: boolean): void;
  /** Has the rows of units say their marks. */
  mark(units: readonly Asset[]): void;
  /** Every row there is says its marks. */
  marked(): void;
  /** The units whose rows say that they carry this mark, in the form marks are compared in; of any contract, or one. */
  carriers(mark: MarkKind, contract: string | undefined, text: string): readonly string[];
  /** The first mark that any row says at or after a text, in the order of their bytes. */
  nextMark(mark: MarkKind, from: string): string | undefined;
  count(of: Counting): number;
  /** Kind, id and entry of every stored document. */
  names(): Iterable<{ kind: string; id: string; seq: number }>;
}

/** A new document, and how it will lie. */
export interface NewDocument {
  readonly change: Change;
  /** The entry it came into being with, and the one that left it as it is. */
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
  // With `kind = ? AND id >= ?` this seek takes twice as long.
  const next = db
    .prepare<[{ kind: Kind; from: string }], string | null>(
      `SELECT iif(kind = @kind, id, NULL) FROM books WHERE (kind, id) >= (@kind, @from)
       ORDER BY kind, id LIMIT 1`,
    )
    .pluck();
  const counting = countingAssets(db);
  const byMark = { number: carriersBy(db, "number"), serial: carriersBy(db, "serial") };
  const names = db.prepare<[], { kind: string; id: string; seq: number }>(
    "SELECT kind, id, seq FROM books",
  );
  // Apart: one statement that does either is a third dearer, and nearly all that is written is new.
  const insert = insertingInto(db);
  const update = db.prepare(
    `UPDATE books SET doc = ?, seq = ?, ${COLUMNS.map((name) => `${name} = ?`).join(", ")}
     WHERE kind = ? AND id = ?`,
  );
  return {
    read<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
      const text = select.get(kind, id);
      // Written by ourselves under that kind.
      return text === undefined ? undefined : (JSON.parse(text) as Docs[K]);
    },
    next: (kind, from) => next.get({ kind, from }) ?? undefined,
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
      one(update.run(JSON.stringify(change.doc), seq, ...cells, change.kind, change.id));
    },
    mark: (units) => markUnits(db, units),
    marked: () => one(db.prepare("UPDATE marked SET upto = (SELECT max(rowid) FROM books)").run()),
    carriers: (mark, contract, text) => byMark[mark].carriers(contract, text),
    nextMark: (mark, from) => byMark[mark].next(from),
    count: ({ contract, states, place }) =>
      counting.get({ contract, states: JSON.stringify(states), place: place ?? null }) ?? 0,
    names: () => names.iterate(),
  };
}

/** Rows that one statement writes where there are many: to run it costs as much as to bind several columns. */
const ROWS_AT_ONCE = 25;

/** Columns that rows written together mostly say alike, and that are then bound once. */
const SHARED = ["kind", "contract", "state"] as const;
const OWN = COLUMNS.filter((name) => !(SHARED as readonly string[]).includes(name));

/** Writes new documents with those columns alone that say something, as each that is bound costs. */
function insertingInto(db: Db): DocumentRows["insert"] {
  const statements = new Map<string, Statement>();

  function statementOf(said: number, count: number): Statement {
    const key = `${said}/${count}`;
    let statement = statements.get(key);
    if (!statement) {
      const own = ["doc", "born", "seq", "id", ...OWN.filter((_, index) => said & (1 << index))];
      const row = `(${SHARED.map((name) => `@${name}`).join(", ")}${", ?".repeat(own.length)})`;
      statement = db.prepare(
        `INSERT OR FAIL INTO books(${[...SHARED, ...own].join(", ")})
         VALUES ${Array.from({ length: count }, () => row).join(", ")}`,
      );
      statements.set(key, statement);
    }
    return statement;
  }

  return (documents) => {
    const rows = documents.map(newRow);
    for (let at = 0; at < rows.length;) {
      const row = rows[at] as NewRow;
      const count = areAlike(rows, at) ? ROWS_AT_ONCE : 1;
      const cells = count === 1 ? row.own : rows.slice(at, at + count).flatMap(({ own }) => own);
      written(count, statementOf(row.said, count).run(...cells, row.shared));
      at += count;
    }
  };
}

/** Whether one statement could write the next rows. */
function areAlike(rows: readonly NewRow[], from: number): boolean {
  const end = from + ROWS_AT_ONCE;
  const first = rows[from];
  if (!first || end > rows.length) return false;
  return rows
    .slice(from + 1, end)
    .every(
      ({ said, shared }) =>
        said === first.said && SHARED.every((name) => shared[name] === first.shared[name]),
    );
}

interface NewRow {
  readonly shared: Readonly<Record<(typeof SHARED)[number], string | null>>;
  /** A bit for each of the other columns that says something. */
  readonly said: number;
  readonly own: readonly unknown[];
}

function newRow({ change, born, seq, marked }: NewDocument): NewRow {
  const { kind, id, doc } = change;
  const columns = rowColumns(change, marked);
  const own: unknown[] = [JSON.stringify(doc), born, seq, id];
  let said = 0;
  let bit = 1;
  for (const name of OWN) {
    const cell = columns[name];
    if (cell !== null) {
      said |= bit;
      own.push(cell);
    }
    bit <<= 1;
  }
  return { shared: { kind, contract: columns.contract, state: columns.state }, said, own };
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

const NOBODY: readonly string[] = [];

function carriersBy(db: Db, mark: MarkKind) {
  const ofAny = db.prepare<[string], string>(`SELECT id FROM books WHERE ${mark} = ?`).pluck();
  const ofOne = db
    .prepare<[string, string], string>(`SELECT id FROM books WHERE ${mark} = ? AND contract = ?`)
    .pluck();
  const next = db
    .prepare<[string], string>(
      `SELECT ${mark} FROM books WHERE ${mark} >= ? ORDER BY ${mark} LIMIT 1`,
    )
    .pluck();
  return {
    carriers: (contract: string | undefined, text: string) => {
      // Hardly ever is there one, and that is told sooner by looking for the first.
      if (ofAny.get(text) === undefined) return NOBODY;
      return contract === undefined ? ofAny.all(text) : ofOne.all(text, contract);
    },
    next: (from: string) => next.get(from),
  };
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
