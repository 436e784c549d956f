/**
 * A ledger file opened: for reading by anyone, for recording by one.
 *
 * Opening for recording checks the right edge: the last entry, its leaf and the tree's root must be what the newest
 * checkpoint signed. Everything further in is for verify, which may run while people already work.
 */
import { Problem } from "../../shared/domain/problem.ts";
import { equalBytes } from "../../shared/proof/bytes.ts";
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import type { VerifierKey } from "../../shared/proof/note.ts";
import { leafHash, rootOf } from "../../shared/proof/tree.ts";
import type { LedgerKey } from "../keys/ledgerKey.ts";
import { publicKeyIn, signerOf } from "../keys/ledgerKey.ts";
import type { Recorder } from "./append.ts";
import type { Head } from "./commit.ts";
import { recorder } from "./append.ts";
import type { Clock } from "./clock.ts";
import { systemClock } from "./clock.ts";
import type { ReadableDb, WritableDb } from "./connection.ts";
import { isCopy, openReadable, openWritable } from "./connection.ts";
import { crypto, sha256 } from "./crypto.ts";
import { entryCount, parseBody, readCheckpoint, readEntry } from "./entries.ts";
import { asProblem } from "./failures.ts";
import { fileSome } from "./found.ts";
import { lockForWriting } from "./lock.ts";
import { isBehind, migrate } from "./migrate.ts";
import { storedTree } from "./tree.ts";

/** Who a ledger is, as its first entry says. Trust in `vkey` comes from paper, not from the file. */
export interface Identity {
  readonly origin: string;
  readonly vkey: string;
  readonly key: VerifierKey;
  readonly title: string;
  readonly sample: boolean;
}

export interface ReadLedger {
  readonly path: string;
  readonly identity: Identity;
  readonly db: ReadableDb;
  close(): void;
}

export interface RecordLedger extends ReadLedger {
  /** The newest verified head at opening. */
  readonly head: Head;
  /** Opens the write path with the ledger's key. `committed` is called when a new head is durable; it must not throw. */
  unlock(key: LedgerKey, clock?: Clock, committed?: () => void): Recorder;
  /** The writing connection, for rows outside the format. */
  readonly writable: WritableDb;
}

/** Opens a ledger for reading; a second program may do so while another records. */
export function openForReading(path: string): ReadLedger {
  const db = openReadable(path);
  try {
    return { path, db, identity: identityOf(db), close: () => db.close() };
  } catch (error) {
    db.close();
    throw asProblem(error, path);
  }
}

/** What a file of an earlier version is changed for: a backup of it as it was. */
export interface KeptBefore {
  readonly backup: string;
}

/**
 * Opens a ledger for recording: one at a time, brought to the latest version, its right edge checked. One of an earlier
 * version is changed only where a backup of it is shown.
 */
export function openForRecording(path: string, kept?: KeptBefore): RecordLedger {
  demandRecordable(path, kept);
  const lock = lockForWriting(path);
  let db: WritableDb | undefined;
  try {
    const writable = openWritable(path);
    db = writable;
    migrate(writable);
    const identity = identityOf(writable);
    const head = headOf(writable, identity);
    return {
      path,
      identity,
      db: writable,
      writable,
      head,
      unlock: (key, clock = systemClock, committed = () => {}) => {
        if (key.vkey !== identity.vkey) throw new Problem("key-mismatch", path);
        // Read again: an earlier recorder of this opening may have moved it.
        return recorder({
          db: writable,
          origin: identity.origin,
          signer: signerOf(key),
          clock,
          head: headOf(writable, identity),
          committed,
        });
      },
      close: () => {
        fileRest(writable);
        writable.close();
        lock.release();
      },
    };
  } catch (error) {
    db?.close();
    lock.release();
    throw asProblem(error, path);
  }
}

/** What is no ledger of ours, or one that nothing may be recorded in, gets no lock beside it. */
function demandRecordable(path: string, kept: KeptBefore | undefined): void {
  const db = openReadable(path);
  try {
    if (isCopy(db)) throw new Problem("copy", path);
    if (isBehind(db) && !kept) throw new Problem("not-backed-up", path);
  } finally {
    db.close();
  }
}

/** As many documents as are filed while someone waits for the file to close; the others wait for the next opening. */
const FILED_ON_CLOSING = 5000;

function fileRest(db: WritableDb): void {
  try {
    fileSome(db, FILED_ON_CLOSING);
  } catch {
    // Nothing is lost: what is not filed is still looked through, and filed another time.
  }
}

/** What the first entry says. Throws `damaged` when there is none. */
export function identityOf(db: ReadableDb): Identity {
  const genesis = readEntry(db, 0);
  const body = genesis && parseBody(genesis.body);
  const opened = body?.events.find((event) => event.type === "ledgerOpened");
  if (!body || !opened) throw new Problem("damaged", "0");
  return {
    origin: body.ledger,
    vkey: opened.vkey,
    key: publicKeyIn(opened.vkey),
    title: opened.title,
    sample: opened.sample,
  };
}

/** The head as the file proves it. Throws `damaged` with the entry that does not fit. */
function headOf(db: ReadableDb, identity: Identity): Head {
  const size = entryCount(db);
  const last = readEntry(db, size - 1);
  const body = last && parseBody(last.body);
  const note = readCheckpoint(db);
  if (!last || !body || !note || body.ledger !== identity.origin)
    throw new Problem("damaged", String(size - 1));
  const edge = storedTree(db).edge(size);
  const signed = openCheckpoint(crypto.verify, note.note, [identity.key]);
  const sound =
    signed.ok &&
    signed.value.size === size &&
    equalBytes(signed.value.root, rootOf(sha256, edge)) &&
    equalBytes(last.leaf, leafHash(sha256, last.body));
  if (!sound) throw new Problem("damaged", String(size - 1));
  return {
    size,
    leaf: last.leaf.toString("hex"),
    edge,
    last: { recordedAt: body.recordedAt, mark: body.clock },
  };
}
