/**
 * Marks of units that their rows do not say yet. Two indexes lead from marks to units, and a new unit would write a page
 * of each with every commit; so its marks stay out of its row until there are many such, and are then filed together.
 * Until then they are kept here, as are those of units that have changed since their rows were written. Rows are never
 * deleted and new ones come last: those up to `marked` say their marks.
 */
import type { Asset } from "../../shared/domain/state.ts";
import { marksOf } from "../../shared/domain/state.ts";
import type { Db } from "./connection.ts";
import type { DocumentRows } from "./documents.ts";
import type { Gap } from "./gap.ts";
import { gapIn } from "./gap.ts";
import { version as MARKED_SINCE } from "./migrations/0007-late.ts";

/** Units whose marks may wait; with one more, those of all are filed together. */
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

type MarkRows = Pick<DocumentRows, "carriers" | "mark" | "marked" | "nextMark">;

/** The marks of all units: of those in memory as they are now, of the others as their rows say. */
export function lateMarks(db: Db, rows: MarkRows) {
  const inRows = marksInRows(rows);
  const { known, forget } = waitingUnits(db);
  /** Whether all that is written until the commit says its marks. */
  let isMarking = false;

  return {
    /** Who carries a mark, in the form marks are compared in; of any contract, or one. */
    holder: (kind: MarkKind, contract: string | undefined, text: string): string | undefined => {
      const { recent } = known();
      return (
        recent.holder(kind, contract, text) ??
        inRows.carriers(kind, contract, text).find((id) => !recent.has(id))
      );
    },
    /** Takes a unit as it is now, whatever its row says. */
    changed: (asset: Asset) => known().recent.take(asset),
    /** Before so many documents are written; where `more` will be in the same commit, marks cost no page of their own. */
    writing(count: number, more: boolean): void {
      const { unmarked, isLate } = known();
      inRows.forget();
      if (isMarking || (isLate && !more && unmarked.size + count <= MARKED_AT_ONCE)) return;
      isMarking = true;
      if (unmarked.size > 0) rows.mark([...unmarked.values()]);
      unmarked.clear();
    },
    /** Whether the row of a unit, about to be written, says its marks. */
    says(asset: Asset, isNew: boolean): boolean {
      // Then every row does, and what is kept of them is forgotten together when they are written.
      if (isMarking) return true;
      const { unmarked, recent } = known();
      const isSaid = !isNew && !unmarked.has(asset.asset);
      if (isSaid) recent.drop(asset.asset);
      else unmarked.set(asset.asset, asset);
      return isSaid;
    },
    /** After they are written. */
    wrote(): void {
      if (isMarking) known().recent.clear();
    },
    /** After the last that is written before a commit. */
    settle(): void {
      if (isMarking && known().isLate) rows.marked();
      isMarking = false;
    },
    forget(): void {
      forget();
      inRows.forget();
      isMarking = false;
    },
  };
}

interface Waiting {
  /** Marks may wait in this file; in one of an earlier version all rows say theirs. */
  readonly isLate: boolean;
  /** Units whose rows do not say their marks, as last written. */
  readonly unmarked: Map<string, Asset>;
  /** Those and all that have changed since their rows were written, as they are now. */
  readonly recent: ReturnType<typeof recentMarks>;
}

/** Units whose rows do not say what marks they carry, read when they are first asked for. */
function waitingUnits(db: Db) {
  let waiting: Waiting | undefined;

  function known(): Waiting {
    if (waiting) return waiting;
    const assets = unmarkedAssets(db).map(({ asset }) => asset);
    const recent = recentMarks();
    for (const asset of assets) recent.take(asset);
    return (waiting = {
      isLate: markedUpTo(db) !== Infinity,
      unmarked: new Map(assets.map((asset) => [asset.asset, asset])),
      recent,
    });
  }

  return {
    known,
    forget: () => {
      waiting = undefined;
    },
  };
}

/**
 * Looks for marks in rows. One is looked for in its contract, then in all, and where no row says it the second look is
 * spared, as are looks between two that rows do say.
 */
function marksInRows(rows: MarkRows) {
  /** Marks that no row says, as long as none is written. */
  const absent: Record<MarkKind, Gap> = {
    number: gapIn((from) => rows.nextMark("number", from)),
    serial: gapIn((from) => rows.nextMark("serial", from)),
  };

  return {
    carriers(kind: MarkKind, contract: string | undefined, text: string): readonly string[] {
      if (absent[kind].lacks(text)) return [];
      const any = rows.carriers(kind, undefined, text);
      if (any.length === 0) absent[kind].inVain(text);
      return any.length === 0 || contract === undefined ? any : rows.carriers(kind, contract, text);
    },
    forget(): void {
      absent.number.forget();
      absent.serial.forget();
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

  function drop(id: string): void {
    const before = units.get(id);
    leave("number", before?.number, id);
    leave("serial", before?.serial, id);
    units.delete(id);
  }

  return {
    /** Takes a unit as it is now. */
    take(asset: Asset): void {
      const { asset: id, contract } = asset;
      drop(id);
      const marks = marksOf(asset);
      units.set(id, { contract, ...marks });
      carry("number", marks.number, id);
      carry("serial", marks.serial, id);
    },
    drop,
    has: (id: string) => units.has(id),
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
