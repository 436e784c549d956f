/**
 * Version 2: what things are found by stands in a full-text index of its own, no longer beside the other columns.
 *
 * Filing a document takes time, so no commit waits for it. Rows of `books` are filed in their order, as far as
 * `filed` says; one that changes after that stands in `unfiled` until it is filed anew. What is not filed a search
 * reads itself. `found` has the row numbers of `books`, whose rows are never deleted. SQLite's own check of the file compares the index with its text, and verify compares
 * the text with the documents. Names and readings of persons are not in it: see `views/searchPeople.ts`.
 */
export const version = 2;

export const sql = `
DROP INDEX books_listed;
ALTER TABLE books DROP COLUMN find;
-- Lists are filtered, sorted and counted in this index alone.
CREATE INDEX books_listed ON books(kind, contract, state, place, sort) WHERE contract IS NOT NULL;

CREATE VIRTUAL TABLE found USING fts5(kind, find, tokenize = 'trigram case_sensitive 1');
CREATE TABLE filed(upto INTEGER NOT NULL) STRICT;
INSERT INTO filed(upto) VALUES (0);
CREATE TABLE unfiled(row INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER books_unfiled AFTER UPDATE OF doc ON books
  WHEN NEW.rowid <= (SELECT upto FROM filed)
    AND NOT EXISTS (SELECT 1 FROM unfiled WHERE row = NEW.rowid)
  BEGIN INSERT INTO unfiled(row) VALUES (NEW.rowid); END;
`;
