/**
 * Whether heads of a ledger that this computer had kept are missing: the one answer for the window, the command line,
 * verify and a rehearsal. Whoever takes them away has a way to put an older copy back unnoticed, so it is told; recording
 * is not stopped for it.
 */
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import type { MissingHeads } from "../../shared/views/heads.ts";
import { crypto } from "../ledger/crypto.ts";
import { wasRecordedAt } from "../ledger/entries.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import type { NotesRead } from "./noteFile.ts";
import { readNoteFile } from "./noteFile.ts";
import type { Standing } from "./standing.ts";
import { newestHead } from "./standing.ts";
import type { HeadStore, Remembered } from "./store.ts";

export type Looked = Pick<ReadLedger, "db" | "identity">;

/** A file of heads: nothing where there is none, `closed` where it cannot be read at the moment. */
export type HeadsFile = NotesRead | "closed" | undefined;

/** Reads all that a file of heads has. */
export function headsFile(path: string): Promise<HeadsFile> {
  // Where its folder is not there either, nothing was ever kept, or all of it is gone.
  return readNoteFile(path, "whole").catch((error: unknown) =>
    error instanceof Error && "code" in error && error.code === "ENOENT" ? undefined : "closed",
  );
}

/** What there is of it now. */
export interface KeptNow {
  /** How the ledger stands to this computer's own heads; `closed` where they cannot be read. */
  readonly own: Standing | "closed";
  readonly handedOver: HeadsFile;
}

/** What of a ledger's heads this computer had and has no more, as far as it, its anchor file or the entries can tell. */
export function missingOf(
  ledger: Looked,
  { store, known }: { readonly store: HeadStore; readonly known: Remembered | undefined },
  { own, handedOver }: KeptNow,
): readonly MissingHeads[] {
  const unread = store.unread(ledger.identity.origin);
  const isAnew = known?.isAnew === true || unread === "damaged";
  const isClosed = [own, handedOver, unread].includes("closed");
  const isGone = own !== "closed" && own.is === "none" && hadOwn(ledger, store, known);
  return [
    ...(isAnew ? [{ what: "memory" } as const] : []),
    ...(isGone ? [{ what: "own" } as const] : []),
    ...(handedOver === "closed" ? [] : missingOfOthers(ledger, known, handedOver)),
    ...(isClosed ? [{ what: "closed" } as const] : []),
  ];
}

/** The same with what was missing when the ledger was opened: since then it may have been kept anew. */
export function alsoMissing(
  now: readonly MissingHeads[],
  atOpening: readonly MissingHeads[] = [],
): readonly MissingHeads[] {
  const lasting = atOpening.filter(({ what }) => what === "own" || what === "memory");
  return [...now, ...lasting.filter((one) => !now.some(({ what }) => what === one.what))];
}

/** Whether heads of the ledger must have been in this computer's own file before. */
function hadOwn(
  { db, identity }: Looked,
  store: HeadStore,
  known: Remembered | undefined,
): boolean {
  if (known?.seen || known?.anchored) return true;
  if (known?.fresh || identity.sample) return false;
  return store.workstations.some((name) => wasRecordedAt(db, name));
}

function missingOfOthers(
  ledger: Looked,
  known: Remembered | undefined,
  file: NotesRead | undefined,
): readonly MissingHeads[] {
  const size = known?.handedOver ?? 0;
  const left = reachOf(ledger, file);
  if (left < size) {
    const isThere = file !== undefined && file.notes.length + file.stray > 0;
    return [isThere ? { what: "damaged", size, left } : { what: "handedOver", size }];
  }
  return file && isCutShort(ledger, file) ? [{ what: "halfWritten" }] : [];
}

/** How many entries the largest genuine head covers that others handed over. */
export function reachOf({ identity }: Looked, file: NotesRead | undefined): number {
  return newestHead(file?.notes ?? [], identity.key)?.size ?? 0;
}

/** Whether it ends within a head. */
function isCutShort({ identity }: Looked, { isEnded, endsStray, notes }: NotesRead): boolean {
  const isWhole = isEnded || openCheckpoint(crypto.verify, notes.at(-1) ?? "", [identity.key]).ok;
  return endsStray || !isWhole;
}
