/**
 * What can still be read of a damaged ledger beyond a backup of it: its entries one by one, each whole in itself, and the
 * heads that it has signed. Nothing of it is trusted further than its hashes and signatures reach.
 */
import { statedSize } from "../../shared/proof/anchorFile.ts";
import { equalBytes } from "../../shared/proof/bytes.ts";
import type { OpenCheckpoint } from "../../shared/proof/checkpoint.ts";
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import type { VerifierKey } from "../../shared/proof/note.ts";
import type { TreeEdge } from "../../shared/proof/tree.ts";
import { appendLeaf, leafHash, rootOf } from "../../shared/proof/tree.ts";
import type { Body } from "./body.ts";
import type { ReadableDb } from "./connection.ts";
import { openReadable } from "./connection.ts";
import { crypto, sha256 } from "./crypto.ts";
import { checkpointNotes, entryCount, parseBody, readEntry } from "./entries.ts";

/** A lost entry that could be read. */
export interface SalvagedEntry {
  readonly body: Body;
  readonly leaf: string;
  /** Whether the ledger's signature vouches for it: it follows the backup without a gap, up to a signed head. */
  readonly proven: boolean;
}

export interface Salvaged {
  readonly entries: readonly SalvagedEntry[];
  /** The newest head that the file itself has signed. */
  readonly head?: Pick<OpenCheckpoint, "size" | "root">;
}

/** What is sought: entries after those of the backup, of the same ledger. */
export interface Sought {
  readonly key: VerifierKey;
  /** The tree over the backup's entries. */
  readonly edge: TreeEdge;
}

/** As many are looked for one by one: more than any backup that is taken as planned lacks. */
const MOST_READ = 100_000;

/** Reads what can be read. Nothing where the file does not even open. */
export function salvage(path: string, sought: Sought): Salvaged {
  const db = attempt(() => openReadable(path));
  if (!db) return { entries: [] };
  try {
    return salvageFrom(db, sought);
  } finally {
    db.close();
  }
}

function salvageFrom(db: ReadableDb, { key, edge }: Sought): Salvaged {
  const heads = genuineHeads(db, key, edge.size);
  const head = heads.at(-1);
  const end = Math.max(attempt(() => entryCount(db)) ?? 0, head?.size ?? 0);
  const read: Omit<SalvagedEntry, "proven">[] = [];
  for (let seq = edge.size; seq < Math.min(end, edge.size + MOST_READ); seq += 1) {
    const entry = wholeEntry(db, seq, key.name);
    if (entry) read.push(entry);
  }
  const provenTo = vouchedFor(read, edge, heads);
  const entries = read.map((entry) => ({ ...entry, proven: entry.body.seq < provenTo }));
  return { entries, ...(head ? { head } : {}) };
}

/** An entry whose leaf is that of its bytes, and which is what its place says. */
function wholeEntry(db: ReadableDb, seq: number, origin: string) {
  const entry = attempt(() => readEntry(db, seq));
  const body = entry && attempt(() => parseBody(entry.body));
  if (!entry || body?.ledger !== origin || body.seq !== seq) return undefined;
  return equalBytes(leafHash(sha256, entry.body), entry.leaf)
    ? { body, leaf: entry.leaf.toString("hex") }
    : undefined;
}

/** The signed heads of more entries than the backup has, the smallest first. */
function genuineHeads(db: ReadableDb, key: VerifierKey, beyond: number): OpenCheckpoint[] {
  const notes = attempt(() => checkpointNotes(db)) ?? [];
  return notes.flatMap((note) => {
    if ((statedSize(note) ?? 0) <= beyond) return [];
    const opened = openCheckpoint(crypto.verify, note, [key]);
    return opened.ok ? [opened.value] : [];
  });
}

/** Up to which entry those that follow each other without a gap lead to a signed root. */
function vouchedFor(
  entries: readonly Omit<SalvagedEntry, "proven">[],
  from: TreeEdge,
  heads: readonly OpenCheckpoint[],
): number {
  const signed = new Map(heads.map(({ size, root }) => [size, root]));
  let edge = from;
  let provenTo = from.size;
  for (const { body, leaf } of entries) {
    if (body.seq !== edge.size) break;
    edge = appendLeaf(sha256, edge, Buffer.from(leaf, "hex"));
    const root = signed.get(edge.size);
    if (root && equalBytes(root, rootOf(sha256, edge))) provenTo = edge.size;
  }
  return provenTo;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
