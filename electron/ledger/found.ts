/**
 * What documents are found by, in a full-text index beside their rows. No commit waits for it: what is new or changed
 * waits until it is filed here, and is looked through by whoever searches before that.
 *
 * The index knows stretches of three characters. Shorter words are compared with the text of what the longer ones
 * leave, or of everything; that can take a while in a large ledger, so whoever waits says how long.
 */
import type { Change } from "../../shared/domain/state.ts";
import { searchable } from "../../shared/domain/searchable.ts";
import type { Db, ReadableDb, WritableDb } from "./connection.ts";
import { findOf } from "./findable.ts";

/** The version of the file that brought the index. */
const INDEXED_SINCE = 2;

/** The version from which on corrections are in it. */
const WITH_CORRECTIONS = 5;

const versionOf = (db: Db) => Number(db.pragma("user_version", { simple: true }));

/** A file that only an earlier program has written to has no index; all of it is then unfiled. */
function isIndexed(db: Db): boolean {
  return versionOf(db) >= INDEXED_SINCE;
}

/** The kinds that the index of such a file does not have, as a condition on rows of `books`. */
function missingKinds(db: Db): string {
  return versionOf(db) < WITH_CORRECTIONS ? "books.kind = 'correction'" : "0";
}

interface Row {
  readonly row: number;
  readonly kind: string;
  readonly doc: string;
}

/** Rows of `books` that wait to be filed: those that have changed since, and those that are new. */
const CHANGED = "SELECT row FROM unfiled ORDER BY row LIMIT @most";
const NEW = `SELECT rowid AS row FROM books
  WHERE rowid > (SELECT upto FROM filed) ORDER BY rowid LIMIT @most`;

/** Files at most `most` documents of each of the two in one transaction, and says whether more may be left. */
export function fileSome(db: WritableDb, most: number): boolean {
  const read = (rows: string) =>
    db
      .prepare<[object], Row>(
        `SELECT books.rowid AS row, kind, doc FROM (${rows}) JOIN books ON books.rowid = row`,
      )
      .all({ most });
  const changed = read(CHANGED);
  const fresh = read(NEW);
  const last = fresh.at(-1);
  if (changed.length === 0 && !last) return false;
  const before = db.prepare<[number], string>("SELECT find FROM found WHERE rowid = ?").pluck();
  const insert = db.prepare("INSERT INTO found(rowid, kind, find) VALUES (?, ?, ?)");
  const remove = db.prepare("DELETE FROM found WHERE rowid = ?");
  const done = db.prepare("DELETE FROM unfiled WHERE row = ?");
  db.transaction(() => {
    for (const { row, kind, doc } of changed) {
      const find = findOf(changeOf(kind, doc));
      const filed = before.get(row);
      // Most changes of a document leave what it is found by as it was.
      if (find !== filed) {
        if (filed !== undefined) remove.run(row);
        if (find !== undefined) insert.run(row, kind, find);
      }
      done.run(row);
    }
    for (const { row, kind, doc } of fresh) {
      const find = findOf(changeOf(kind, doc));
      if (find !== undefined) insert.run(row, kind, find);
    }
    if (last) db.prepare("UPDATE filed SET upto = ?").run(last.row);
  }).immediate();
  return changed.length === most || fresh.length === most;
}

/** What the index holds for a row of `books`, for comparing it with what it should hold. */
export interface FiledText {
  /** The text as a column: nothing while the document is not filed. */
  readonly column: string;
  /** What has to be joined for it. */
  readonly join: string;
}

export function filedText(db: ReadableDb): FiledText {
  if (!isIndexed(db)) return { column: "NULL", join: "" };
  return {
    column: `CASE WHEN books.rowid <= (SELECT upto FROM filed)
        AND books.rowid NOT IN (SELECT row FROM unfiled) AND NOT (${missingKinds(db)})
      THEN CASE WHEN found.kind = books.kind THEN found.find ELSE '' END END`,
    join: "LEFT JOIN found ON found.rowid = books.rowid",
  };
}

/** Rows of the index that belong to no document. */
export function extraFound(db: ReadableDb): Iterable<number> {
  if (!isIndexed(db)) return [];
  return db
    .prepare<[], number>(
      `SELECT rowid FROM found WHERE NOT EXISTS
         (SELECT 1 FROM books WHERE books.rowid = found.rowid AND books.kind = found.kind)`,
    )
    .pluck()
    .iterate();
}

/** As many unfiled documents as are looked through for one search; an app at rest files them within moments. */
const LOOKED_THROUGH = 2000;

/** What is sought: documents of a kind that hold every one of some words, each in searchable form. */
export interface Question {
  readonly kind: string;
  readonly words: readonly string[];
}

/** What has changed and is not filed yet. */
export interface Fresh {
  /** The rows of it that answer a question. */
  answering(question: Question): readonly number[];
  /** How much of it was not looked through. */
  readonly overlooked: number;
}

export function freshIn(db: ReadableDb): Fresh {
  const rows = isIndexed(db)
    ? `SELECT row FROM unfiled UNION ALL
       SELECT rowid FROM books WHERE rowid > (SELECT upto FROM filed) OR ${missingKinds(db)}`
    : "SELECT rowid AS row FROM books";
  const unfiled = db
    .prepare<[number], Row>(
      `SELECT row, kind, doc FROM (SELECT row FROM (${rows}) ORDER BY row DESC LIMIT ?)
       JOIN books ON books.rowid = row`,
    )
    .all(LOOKED_THROUGH);
  const all =
    unfiled.length < LOOKED_THROUGH
      ? unfiled.length
      : Number(db.prepare(`SELECT count(*) FROM (${rows})`).pluck().get());
  const texts = unfiled.map(({ row, kind, doc }) => ({
    row,
    kind,
    find: findOf(changeOf(kind, doc)) ?? "",
  }));
  return {
    overlooked: all - unfiled.length,
    answering: ({ kind, words }) =>
      texts
        .filter((one) => one.kind === kind && words.every((word) => one.find.includes(word)))
        .map(({ row }) => row),
  };
}

interface FiledRow {
  readonly row: number;
  readonly kind: string;
  readonly find: string;
}

/** Rows looked at between two glances at the clock; what the index answers by itself is hardly ever more. */
const BETWEEN_GLANCES = 512;

/** The filed rows that answer a question, the newest first, until a great many were looked at and it is `enough`. */
export function* filedRows(
  db: ReadableDb,
  { kind, words }: Question,
  enough: () => boolean,
): Iterable<number> {
  if (!isIndexed(db)) return;
  const { text, short } = divided({ kind, words });
  const rows = db
    .prepare<[object], FiledRow>(
      `SELECT rowid AS row, kind, find FROM found
       WHERE ${text === undefined ? "" : "found MATCH @text AND"}
         rowid NOT IN (SELECT row FROM unfiled) ORDER BY rowid DESC`,
    )
    .iterate({ text });
  let looked = 0;
  for (const { row, kind: filed, find } of rows) {
    looked += 1;
    if (looked % BETWEEN_GLANCES === 0 && enough()) return;
    if (filed === kind && short.every((word) => find.includes(word))) yield row;
  }
}

/** All filed rows that answer a question, as a statement to stand within another, and what fills it. */
export function filedStatement(db: ReadableDb, question: Question) {
  if (!isIndexed(db)) return { sql: "SELECT 0 WHERE 0", params: {} };
  const { text, short } = divided(question);
  return {
    sql: `SELECT rowid FROM found WHERE ${text === undefined ? "" : "found MATCH @text AND"}
      kind = @kind AND rowid NOT IN (SELECT row FROM unfiled)
      AND NOT EXISTS (SELECT 1 FROM json_each(@short) WHERE instr(find, value) = 0)`,
    params: { ...(text === undefined ? {} : { text }), short: JSON.stringify(short) },
  };
}

/** The index knows no shorter stretches. */
const STRETCH = 3;

/**
 * The part of a question that the index can be asked, and the words that are too short for it. Nearly everything is
 * a unit; to ask the index for that as well would only have it go through one more long list.
 */
function divided({ kind, words }: Question): {
  readonly text: string | undefined;
  readonly short: readonly string[];
} {
  const isLong = (word: string) => Array.from(word).length >= STRETCH;
  const asked = [
    ...(kind === "asset" ? [] : [`kind : ${phrase(kind)}`]),
    ...words.filter(isLong).map((word) => `find : ${phrase(word)}`),
  ];
  return {
    text: asked.length === 0 ? undefined : asked.join(" AND "),
    short: words.filter((word) => !isLong(word)),
  };
}

function changeOf(kind: string, doc: string): Change {
  // Written by ourselves under that kind.
  return { kind, id: "", doc: JSON.parse(doc) as object } as Change;
}

function phrase(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Longer questions are no one's memory of anything. */
const MOST_WORDS = 8;
const LONGEST_WORD = 100;

/** The words of what was typed, each in searchable form. All of them must be there, in any order. */
export function soughtIn(typed: string): readonly string[] {
  return typed
    .normalize("NFKC")
    .split(/[\s\u0000-\u001f]+/u)
    .map((word) => searchable(word).slice(0, LONGEST_WORD))
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);
}
