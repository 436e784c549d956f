/**
 * Version 1: the tables of ledger format 1, the documents folded from them, and credentials.
 *
 * The triggers stop accidents and mistakes of ours; they stop nobody who holds the file. The proofs do that.
 * Every append-only table also guards INSERT, because REPLACE would otherwise walk past the delete triggers.
 */
export const version = 1;

const APPEND_ONLY = ["entries", "tiles", "checkpoints", "cosignatures", "attachments"];

export const sql = `
CREATE TABLE entries(
  seq  INTEGER PRIMARY KEY CHECK (seq >= 0),
  body BLOB NOT NULL CHECK (length(body) BETWEEN 2 AND 65535),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32)
) STRICT;
CREATE TRIGGER entries_in_order BEFORE INSERT ON entries
  WHEN NEW.seq IS NOT (SELECT coalesce(max(seq) + 1, 0) FROM entries)
  BEGIN SELECT RAISE(ABORT, 'entries: seq must be the next number'); END;

CREATE TABLE tiles(
  level  INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
  n      INTEGER NOT NULL CHECK (n >= 0),
  root   BLOB NOT NULL CHECK (length(root) = 32),
  hashes BLOB NOT NULL CHECK (length(hashes) = 8192),
  PRIMARY KEY (level, n)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER tiles_in_order BEFORE INSERT ON tiles
  WHEN NEW.n IS NOT (SELECT coalesce(max(n) + 1, 0) FROM tiles WHERE level = NEW.level)
  BEGIN SELECT RAISE(ABORT, 'tiles: n must be the next number of its level'); END;

CREATE TABLE checkpoints(
  size INTEGER PRIMARY KEY CHECK (size > 0),
  note BLOB NOT NULL
) STRICT;
CREATE TRIGGER checkpoints_grow BEFORE INSERT ON checkpoints
  WHEN NEW.size <= (SELECT max(size) FROM checkpoints)
    OR NEW.size > (SELECT coalesce(max(seq) + 1, 0) FROM entries)
  BEGIN SELECT RAISE(ABORT, 'checkpoints: size must grow and be covered'); END;

CREATE TABLE cosignatures(
  size INTEGER NOT NULL REFERENCES checkpoints(size),
  line TEXT NOT NULL,
  PRIMARY KEY (size, line)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER cosignatures_once BEFORE INSERT ON cosignatures
  WHEN EXISTS (SELECT 1 FROM cosignatures WHERE size = NEW.size AND line = NEW.line)
  BEGIN SELECT RAISE(ABORT, 'cosignatures: already kept'); END;

CREATE TABLE attachments(
  sha256     BLOB PRIMARY KEY CHECK (length(sha256) = 32),
  bytes      BLOB NOT NULL,
  media_type TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER attachments_once BEFORE INSERT ON attachments
  WHEN EXISTS (SELECT 1 FROM attachments WHERE sha256 = NEW.sha256)
  BEGIN SELECT RAISE(ABORT, 'attachments: already kept'); END;

CREATE TABLE disclosures(
  commitment TEXT PRIMARY KEY CHECK (length(commitment) = 43),
  salt       BLOB NOT NULL CHECK (length(salt) = 16),
  value      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER disclosures_once BEFORE INSERT ON disclosures
  WHEN EXISTS (SELECT 1 FROM disclosures WHERE commitment = NEW.commitment)
  BEGIN SELECT RAISE(ABORT, 'disclosures: already kept'); END;
CREATE TRIGGER disclosures_fixed BEFORE UPDATE ON disclosures
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER disclosures_stay BEFORE DELETE ON disclosures
  WHEN NOT EXISTS (SELECT 1 FROM expiring WHERE commitment = OLD.commitment)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TABLE expiring(commitment TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

${APPEND_ONLY.map(
  (
    table,
  ) => `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ${table}_stay BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only'); END;`,
).join("\n")}

-- Documents folded from the entries: rebuildable at any time, compared by verify.
CREATE TABLE books(
  kind     TEXT NOT NULL,
  id       TEXT NOT NULL,
  born     INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  contract TEXT,
  state    TEXT,
  place    TEXT,
  sort     TEXT,
  find     TEXT,
  received TEXT,
  closed   TEXT,
  due      TEXT,
  number   TEXT,
  serial   TEXT,
  doc      TEXT NOT NULL,
  UNIQUE (kind, id)
) STRICT;
-- Lists are filtered, searched, sorted and counted in this index alone.
CREATE INDEX books_listed ON books(kind, contract, state, place, sort, find) WHERE contract IS NOT NULL;
CREATE INDEX books_by_receipt ON books(received, contract) WHERE received IS NOT NULL;
CREATE INDEX books_by_close ON books(closed, contract) WHERE closed IS NOT NULL;
CREATE INDEX books_by_due ON books(due, contract) WHERE due IS NOT NULL;
-- Marks in use among the living units of a contract.
CREATE INDEX books_by_number ON books(contract, number) WHERE number IS NOT NULL;
CREATE INDEX books_by_serial ON books(contract, serial) WHERE serial IS NOT NULL;
-- Which entries changed a document after the one it was born with: together, its history.
CREATE TABLE touched(
  kind TEXT NOT NULL,
  id   TEXT NOT NULL,
  seq  INTEGER NOT NULL,
  PRIMARY KEY (kind, id, seq)
) STRICT, WITHOUT ROWID;
CREATE VIEW history AS
  SELECT kind, id, born AS seq FROM books UNION ALL SELECT kind, id, seq FROM touched;
CREATE TABLE commands(
  id  TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who may sign in. Not part of the format, never exported.
CREATE TABLE credentials(
  account     TEXT PRIMARY KEY,
  verifier    TEXT NOT NULL,
  wrapped_key TEXT,
  failures    INTEGER NOT NULL DEFAULT 0,
  failed_at   INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
`;
