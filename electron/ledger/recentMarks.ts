/**
 * Marks of units that their rows do not say yet. Two indexes lead from marks to units, and a new unit would write a page
 * of each with every commit; so its marks stay out of its row until there are many such, and are then filed together.
 * Until then they are kept here. Rows are never deleted and new ones come last: those up to `marked` say their marks.
 */
import type { Asset } from "../../shared/domain/state.ts";
import { marksOf } from "../../shared/domain/state.ts";
import type { Db } from "./connection.ts";
import type { DocumentRows } from "./documents.ts";
import { version as MARKED_SINCE } from "./migrations/0007-late.ts";

/** Units whose marks are filed together. */
const MARKED_AT_ONCE = 256;

export type MarkKind = "number" | "serial";

/** The last row that says its marks: of a file of an earlier version, all do. */
export function markedUpTo(db: Db): number {
  if (Number(db.pragma("user_version", { simple: true })) < MARKED_SINCE) return Infinity;
  return db.prepare<[], number>("SELECT upto FROM marked").pluck().get() ?? 0;
}

/** The units after those, with their rows. */
export function unmarkedAssets(db: Db): readonly { row: number; asset: Asset }[] {
  const upto = markedUpTo(db);
  if (upto === Infinity) return [];
  return db
    .prepare<[number], { row: number; doc: string }>(
      "SELECT rowid AS row, doc FROM books WHERE rowid > ? AND kind = 'asset' ORDER BY rowid",
    )
    .all(upto)
    .map(({ row, doc }) => ({ row, asset: JSON.parse(doc) as Asset }));
}

/** The marks of all units: those kept here, then those in rows. */
export function lateMarks(db: Db, rows: Pick<DocumentRows, "carrier" | "mark" | "marked">) {
  const recent = recentMarks();
  const inRows = marksInRows(rows);
  /** Units whose rows do not say their marks, as they are now; not known before it is asked. */
  let unmarked: Map<string, Asset> | undefined;
  let isLate = true;
  /** Whether all that is written until the commit says its marks. */
  let isMarking = false;

  function known(): Map<string, Asset> {
    if (unmarked) return unmarked;
    isLate = markedUpTo(db) !== Infinity;
    unmarked = new Map(unmarkedAssets(db).map(({ asset }) => [asset.asset, asset]));
    for (const asset of unmarked.values()) recent.take(asset);
    return unmarked;
  }

  return {
    /** Who carries a mark, in the form marks are compared in; of any contract, or one. All that is known is written. */
    holder: (kind: MarkKind, contract: string | undefined, text: string): string | undefined => {
      known();
      return recent.holder(kind, contract, text) ?? inRows.holder(kind, contract, text);
    },
    /** Before documents are written; `more` will be in the same commit, and marks then cost no page of their own. */
    writing(more: boolean): void {
      const late = known();
      inRows.forget();
      if (isMarking || (isLate && !more && late.size < MARKED_AT_ONCE)) return;
      isMarking = true;
      if (late.size > 0) rows.mark([...late.values()]);
      late.clear();
      recent.clear();
    },
    /** Whether the row of a unit, about to be written, says its marks. */
    says(asset: Asset, isNew: boolean): boolean {
      const late = known();
      if (isMarking || !(isNew || late.has(asset.asset))) return true;
      late.set(asset.asset, asset);
      recent.take(asset);
      return false;
    },
    /** After the last that is written before a commit. */
    wrote(): void {
      if (isMarking && isLate) rows.marked();
      isMarking = false;
    },
    forget(): void {
      recent.clear();
      unmarked = undefined;
      inRows.forget();
      isMarking = false;
    },
  };
}

/** A mark is looked for in one contract, then in all: where no row says it the second look is spared. */
function marksInRows(rows: Pick<DocumentRows, "carrier">) {
  /** What was last found in no row, as long as none is written. */
  const absent: Record<MarkKind, string | undefined> = { number: undefined, serial: undefined };

  return {
    holder(kind: MarkKind, contract: string | undefined, text: string): string | undefined {
      if (absent[kind] === text) return undefined;
      const any = rows.carrier(kind, undefined, text);
      if (any === undefined) absent[kind] = text;
      return any === undefined || contract === undefined ? any : rows.carrier(kind, contract, text);
    },
    forget(): void {
      absent.number = undefined;
      absent.serial = undefined;
    },
  };
}

interface Carried {
  readonly contract: string;
  readonly number?: string;
  readonly serial?: string;
}

/** Units in memory by the marks they carry. */
function recentMarks() {
  const units = new Map<string, Carried>();
  const carriers = { number: new Map<string, string[]>(), serial: new Map<string, string[]>() };

  function carry(kind: MarkKind, mark: string | undefined, id: string): void {
    if (mark === undefined) return;
    const ids = carriers[kind].get(mark);
    if (ids) ids.push(id);
    else carriers[kind].set(mark, [id]);
  }

  function leave(kind: MarkKind, mark: string | undefined, id: string): void {
    if (mark === undefined) return;
    const left = carriers[kind].get(mark)?.filter((other) => other !== id) ?? [];
    if (left.length === 0) carriers[kind].delete(mark);
    else carriers[kind].set(mark, left);
  }

  return {
    /** Takes a unit as it is now. */
    take(asset: Asset): void {
      const { asset: id, contract } = asset;
      const before = units.get(id);
      leave("number", before?.number, id);
      leave("serial", before?.serial, id);
      const marks = marksOf(asset);
      units.set(id, { contract, ...marks });
      carry("number", marks.number, id);
      carry("serial", marks.serial, id);
    },
    /** Who carries a mark, in the form marks are compared in; of any contract, or one. */
    holder: (kind: MarkKind, contract: string | undefined, mark: string) =>
      carriers[kind]
        .get(mark)
        ?.find((id) => contract === undefined || units.get(id)?.contract === contract),
    clear(): void {
      units.clear();
      carriers.number.clear();
      carriers.serial.clear();
    },
  };
}
