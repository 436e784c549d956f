/**
 * The forger who has everything: the ledger's file and its key. History is told anew with one entry changed, and every
 * later link, leaf, tile, signed head, close, correction, form and document made to fit, as the program itself would have written them.
 */
import Sqlite from "better-sqlite3";
import type { LedgerKey } from "../../electron/keys/ledgerKey.ts";
import { signerOf } from "../../electron/keys/ledgerKey.ts";
import type { Body } from "../../electron/ledger/body.ts";
import { NO_PREVIOUS, bodyBytes } from "../../electron/ledger/body.ts";
import { storedBooks } from "../../electron/ledger/books.ts";
import { createWritable } from "../../electron/ledger/connection.ts";
import { sha256 } from "../../electron/ledger/crypto.ts";
import { parseBody } from "../../electron/ledger/entries.ts";
import { migrate } from "../../electron/ledger/migrate.ts";
import { commandsSeen } from "../../electron/ledger/commandsSeen.ts";
import { rowsOf } from "../../electron/ledger/rows.ts";
import { sheetHash } from "../../electron/ledger/sheetHash.ts";
import type { StoredTree } from "../../electron/ledger/tree.ts";
import { storedTree } from "../../electron/ledger/tree.ts";
import type { Event } from "../../shared/domain/event.ts";
import { evolve } from "../../shared/domain/evolve.ts";
import { signCheckpoint } from "../../shared/proof/checkpoint.ts";
import { leafHash, rootOf } from "../../shared/proof/tree.ts";

export interface Forgery {
  /** The ledger as it was. */
  readonly original: string;
  /** Where the forged one goes. */
  readonly path: string;
  readonly key: LedgerKey;
  /** Changes entries as they are told again. */
  readonly change?: (body: Body) => Body;
  /** Forgets that closes name a head, and corrections an entry's hash. */
  readonly forgetful?: true;
  /** How many entries are told; all when absent. */
  readonly until?: number;
}

/** Writes the forged ledger and closes it. */
export function forge(forgery: Forgery): string {
  const { original, path, key, change = (body) => body, forgetful, until } = forgery;
  const from = new Sqlite(original, { readonly: true });
  const db = createWritable(path);
  migrate(db);
  const signer = signerOf(key);
  const rows = rowsOf(db);
  const seen = commandsSeen(db, rows);
  const books = storedBooks(db);
  const tree = storedTree(db);
  const heads = new Set(from.prepare("SELECT size FROM checkpoints").pluck().all());
  const leaves: string[] = [];
  const all = from.prepare<[], Buffer>("SELECT body FROM entries ORDER BY seq").pluck().all();
  const bodies = all.slice(0, until);
  const told = Buffer.concat(bodies).toString("utf8");
  rows.begin();
  copyRows(from, db, "disclosures", ({ commitment }) => told.includes(String(commitment)));
  copyRows(from, db, "attachments", (row) => told.includes(hexOf(row["sha256"])));
  copyRows(from, db, "credentials", () => true);
  for (const bytes of bodies) {
    const body = parseBody(bytes);
    if (!body) throw new Error("an entry cannot be read");
    const { seq, command, ...rest } = change(body);
    const events = rest.events.map((said) => {
      const event = forgetful ? said : fitting(said, leaves, tree);
      const changes = evolve(books, withoutSheet(event), { seq });
      books.take(changes, seq);
      const sheet = sheetHash(changes);
      return (sheet === undefined ? event : { ...event, sheet }) as Event;
    });
    const written = bodyBytes({
      ...rest,
      seq,
      command,
      prev: leaves.at(-1) ?? NO_PREVIOUS,
      events,
    });
    const leaf = leafHash(sha256, written);
    seen.add(command, seq);
    rows.entry(seq, written, leaf);
    rows.settle();
    tree.storeTiles(tree.edge(seq), leaf);
    leaves.push(Buffer.from(leaf).toString("hex"));
    const size = seq + 1;
    if (heads.has(size)) {
      const root = rootOf(sha256, tree.edge(size));
      rows.checkpoint(size, signCheckpoint({ origin: signer.name, size, root }, [signer]));
    }
  }
  books.flush();
  rows.commit();
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  from.close();
  return path;
}

/** What binds itself to earlier entries, bound to those that are told now. */
function fitting(event: Event, leaves: readonly string[], tree: StoredTree): Event {
  if (event.type === "correctionWritten")
    return { ...event, target: { ...event.target, leaf: leaves[event.target.seq] ?? "" } };
  if (event.type !== "periodClosed") return event;
  const { size } = event.head;
  const root = Buffer.from(rootOf(sha256, tree.edge(size))).toString("base64");
  return { ...event, head: { size, root } };
}

function withoutSheet(event: Event): Event {
  const { sheet: _sheet, ...rest } = event as Event & { sheet?: string };
  return rest;
}

type Row = Readonly<Record<string, unknown>>;

function hexOf(bytes: unknown): string {
  return Buffer.isBuffer(bytes) ? bytes.toString("hex") : "";
}

function copyRows(
  from: Sqlite.Database,
  to: Sqlite.Database,
  table: string,
  isWanted: (row: Row) => boolean,
): void {
  for (const row of from.prepare<[], Row>(`SELECT * FROM ${table}`).all().filter(isWanted)) {
    const names = Object.keys(row);
    const places = names.map((name) => `@${name}`).join(", ");
    to.prepare(`INSERT INTO ${table}(${names.join(", ")}) VALUES (${places})`).run(row);
  }
}
