/** Lists of documents, a page at a time, filtered and counted without reading those that are not shown. */
import type { AssetState, Docs, Kind } from "../../../shared/domain/state.ts";
import { filedStatement, freshIn, soughtIn } from "../found.ts";
import type { ReadableDb } from "../connection.ts";
import type { Reading } from "./reading.ts";

/** Kinds that belong to a contract, which is what the list index holds. */
export type ListedKind =
  | "asset"
  | "slip"
  | "transport"
  | "instruction"
  | "destruction"
  | "certificate"
  | "contract"
  | "suspicion"
  | "incident"
  | "inspectionFinding"
  | "stocktake"
  | "certification"
  | "correction"
  | "periodClose"
  | "succession"
  | "guardCustody";

export interface Listing<K extends ListedKind> {
  readonly kind: K;
  readonly contract?: string | undefined;
  readonly states?: readonly string[] | undefined;
  readonly place?: string | undefined;
  readonly text?: string | undefined;
  /** What was given out last comes first. */
  readonly newestFirst?: boolean;
}

export interface Paging {
  readonly page?: number;
  readonly perPage?: number;
}

interface Page<D> {
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
  readonly docs: readonly D[];
}

const PER_PAGE = 50;

const MATCHING = `FROM books INDEXED BY books_listed
  WHERE kind = @kind AND contract IS NOT NULL
    AND (@contract IS NULL OR contract = @contract)
    AND (@states IS NULL OR state IN (SELECT value FROM json_each(@states)))
    AND (@place IS NULL OR place = @place)`;

/** One page of a list. */
export function listed<K extends ListedKind>(
  { db }: Reading,
  listing: Listing<K>,
  { page = 0, perPage = PER_PAGE }: Paging = {},
): Page<Docs[K]> {
  const { matched, params } = asked(db, listing);
  const order = listing.newestFirst ? "DESC" : "ASC";
  const docs = db
    .prepare<[object], string>(
      `SELECT doc FROM (SELECT rowid AS row, sort ${matched}
         ORDER BY sort ${order} LIMIT @perPage OFFSET @from) AS page
       JOIN books ON books.rowid = page.row ORDER BY page.sort ${order}`,
    )
    .pluck()
    .all({ ...params, perPage, from: page * perPage });
  const total = counted(db, { matched, params });
  return { total, page, perPage, docs: docs.map((text) => JSON.parse(text) as Docs[K]) };
}

/** Everything of a list that is short by its nature: what is open, what one contract has. At most `most`. */
export function allListed<K extends ListedKind>(
  reading: Reading,
  listing: Listing<K>,
  most = 500,
): readonly Docs[K][] {
  return listed(reading, listing, { perPage: most }).docs;
}

/** Every document of a kind that a contract has, one after the other; nothing else is asked in between. */
export function* everyListed<K extends ListedKind>(
  { db }: Reading,
  kind: K,
  contract: string,
): Iterable<Docs[K]> {
  const docs = db
    .prepare<[string, string], string>(
      `SELECT doc FROM (SELECT rowid AS row, sort FROM books INDEXED BY books_listed
         WHERE kind = ? AND contract = ? ORDER BY sort LIMIT -1) AS listed
       JOIN books ON books.rowid = listed.row ORDER BY listed.sort`,
    )
    .pluck();
  for (const text of docs.iterate(kind, contract)) yield JSON.parse(text) as Docs[K];
}

/** How many there are. */
export function countListed({ db }: Reading, listing: Listing<ListedKind>): number {
  return counted(db, asked(db, listing));
}

interface Asked {
  readonly matched: string;
  readonly params: object;
}

function counted(db: ReadableDb, { matched, params }: Asked): number {
  return Number(db.prepare(`SELECT count(*) ${matched}`).pluck().get(params));
}

/** The part of a statement that says which rows are listed, with what it is to be filled with. */
function asked(
  db: ReadableDb,
  { kind, contract, states, place, text }: Listing<ListedKind>,
): Asked {
  const params = {
    kind,
    contract: contract ?? null,
    states: states ? JSON.stringify(states) : null,
    place: place ?? null,
  };
  const words = soughtIn(text ?? "");
  if (words.length === 0) return { matched: MATCHING, params };
  const question = { kind, words };
  const filed = filedStatement(db, question);
  return {
    matched: `${MATCHING} AND (rowid IN (${filed.sql})
      OR rowid IN (SELECT value FROM json_each(@fresh)))`,
    params: {
      ...params,
      ...filed.params,
      fresh: JSON.stringify(freshIn(db).answering(question)),
    },
  };
}

/** Documents of kinds that are few: parties, persons, places, accounts, designations. */
export function few<K extends Kind>({ db }: Reading, kind: K): readonly Docs[K][] {
  const select = db
    .prepare<[string], string>("SELECT doc FROM books WHERE kind = ? ORDER BY sort")
    .pluck();
  return select.all(kind).map((text) => JSON.parse(text) as Docs[K]);
}

export interface Tally {
  readonly contract: string;
  readonly state: AssetState;
  readonly place: string | null;
  readonly count: number;
}

/** Units counted by contract, state and place. */
export function tally({ db }: Reading, contract?: string): readonly Tally[] {
  return db
    .prepare<[{ contract: string | null }], Tally>(
      `SELECT contract, state, place, count(*) AS count FROM books INDEXED BY books_listed
       WHERE kind = 'asset' AND contract IS NOT NULL AND (@contract IS NULL OR contract = @contract)
       GROUP BY contract, state, place`,
    )
    .all({ contract: contract ?? null });
}

/** How many units of a tally there are, or of those in some states. */
export function unitsIn(counts: readonly Tally[], states?: readonly AssetState[]): number {
  const wanted = states ? counts.filter((one) => states.includes(one.state)) : counts;
  return wanted.reduce((sum, one) => sum + one.count, 0);
}
