/**
 * The entry that tells of a backup. It is written after the copy, so the copy lacks it, and with it the newest head. It is
 * laid beside the backup with that head: a restore then has everything, where nothing else was recorded since.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import * as z from "zod";
import { base64, equalBytes, fromBase64 } from "../../shared/proof/bytes.ts";
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import type { TreeEdge } from "../../shared/proof/tree.ts";
import { appendLeaf, leafHash, rootOf } from "../../shared/proof/tree.ts";
import type { Body } from "../ledger/body.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { crypto, sha256 } from "../ledger/crypto.ts";
import { disclosureOf } from "../ledger/disclosed.ts";
import { entryCount, parseBody, readCheckpoint, readEntry } from "../ledger/entries.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import type { Disclosure } from "../ledger/seal.ts";
import { storedTree } from "../ledger/tree.ts";
import { writeDurably } from "./durable.ts";
import type { BackupMade } from "./made.ts";

const Kept = z.strictObject({
  ukewatashi: z.literal("backup-entry/1"),
  body: z.string(),
  note: z.string(),
  folder: z.strictObject({ commitment: z.string(), salt: z.string(), value: z.string() }),
});

/** Where it lies. */
export function ownEntryPath(backup: string): string {
  return join(dirname(backup), `${basename(backup)}-entry`);
}

/** Lays the entry beside the backup, where it is the very next. A stick that was pulled meanwhile does without. */
export function keepOwnEntry(
  db: ReadableDb,
  { folder, name, size }: BackupMade,
  seq: number,
): void {
  const entry = readEntry(db, seq);
  const body = entry && parseBody(entry.body);
  const checkpoint = readCheckpoint(db, seq + 1);
  const told = body?.events.find((event) => event.type === "backupTaken");
  const disclosure = told && disclosureOf(db, told.folder.sealed);
  if (seq !== size || !entry || !checkpoint || !disclosure) return;
  const kept: z.infer<typeof Kept> = {
    ukewatashi: "backup-entry/1",
    body: entry.body.toString("utf8"),
    note: checkpoint.note,
    folder: { ...disclosure, salt: base64(disclosure.salt) },
  };
  const bytes = Buffer.from(`${JSON.stringify(kept, null, 1)}\n`, "utf8");
  try {
    writeDurably(ownEntryPath(join(folder, name)), bytes, { mode: 0o600, replace: true });
  } catch {
    // The backup counts all the same; a restore from it lacks this one entry.
  }
}

/** The entry that tells of a backup, with what opens its sealed value and the head over both. */
export interface OwnEntry {
  readonly body: Body;
  readonly disclosures: readonly Disclosure[];
  readonly note: string;
  readonly edge: TreeEdge;
}

/** Reads it. Nothing where there is none, or one that the ledger's key has not signed as following the backup. */
export function ownEntryOf({ path, db, identity }: ReadLedger): OwnEntry | undefined {
  const kept = readKept(ownEntryPath(path));
  const body = kept && parseBody(Buffer.from(kept.body, "utf8"));
  const salt = kept && fromBase64(kept.folder.salt);
  if (!body || !salt) return undefined;
  const size = entryCount(db);
  const before = storedTree(db).edge(size);
  const edge = appendLeaf(sha256, before, leafHash(sha256, Buffer.from(kept.body, "utf8")));
  const signed = openCheckpoint(crypto.verify, kept.note, [identity.key]);
  const isNext =
    body.seq === size &&
    signed.ok &&
    signed.value.size === edge.size &&
    equalBytes(signed.value.root, rootOf(sha256, edge));
  if (!isNext || !tellsOfIt(body, before)) return undefined;
  return { body, disclosures: [{ ...kept.folder, salt }], note: kept.note, edge };
}

/** Whether it says no more than that this very backup was taken. */
function tellsOfIt({ events }: Body, before: TreeEdge): boolean {
  const root = base64(rootOf(sha256, before));
  return events.every(
    (event) =>
      event.type === "clockStepped" ||
      (event.type === "backupTaken" && event.size === before.size && event.root === root),
  );
}

function readKept(path: string): z.infer<typeof Kept> | undefined {
  try {
    return existsSync(path) ? Kept.parse(JSON.parse(readFileSync(path, "utf8"))) : undefined;
  } catch {
    return undefined;
  }
}
