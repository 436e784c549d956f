/** Everything outside a ledger's file that this computer can compare it with by itself. */
import { join } from "node:path";
import type { VerifierKey } from "../../shared/proof/note.ts";
import { parseVkey } from "../../shared/proof/note.ts";
import { anchorFileName, placeKind } from "../../shared/text/ja/heads.ts";
import type { MissingHeads } from "../../shared/views/heads.ts";
import { sha256 } from "../ledger/crypto.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import { openForReading } from "../ledger/ledger.ts";
import type { Held } from "./held/read.ts";
import { ledgerTree } from "./ledgerTree.ts";
import type { HeadsFile } from "./missing.ts";
import { headsFile, missingOf } from "./missing.ts";
import type { NotesRead } from "./noteFile.ts";
import type { Standing } from "./standing.ts";
import { standingTo } from "./standing.ts";
import type { HeadStore, Remembered } from "./store.ts";
import { shortId } from "./store.ts";

export interface Outside {
  readonly held: readonly Held[];
  readonly witnesses: readonly VerifierKey[];
  /** What this computer had kept of it and has no more. */
  readonly missing: readonly MissingHeads[];
}

/** The keys of the witnesses that count for a ledger. */
export function witnessKeysOf(known: Remembered | undefined): VerifierKey[] {
  return (known?.witnesses ?? []).flatMap((vkey) => {
    const key = parseVkey(sha256, vkey);
    return key.ok ? [key.value] : [];
  });
}

/** What this computer holds of the ledger at a path; nothing where it does not open. Writes nothing. */
export async function outsideOf(path: string, store: HeadStore): Promise<Outside> {
  const ledger = openedAt(path);
  if (!ledger) return { held: [], witnesses: [], missing: [] };
  try {
    const { identity } = ledger;
    const known = store.find(identity.origin);
    // Whatever became of the memory of it, the files beside that are still compared.
    const { seenPath, knownPath } = known ?? store.blank(identity);
    const [own, handedOver] = await Promise.all([headsFile(seenPath), headsFile(knownPath)]);
    const now = { own: own === "closed" ? own : standingOf(own, ledger), handedOver };
    return {
      held: [
        ...keyOf(known),
        ...notesIn(placeKind.computer, own, ledger),
        ...notesIn(placeKind.handedOver, handedOver, ledger),
        ...(await inFolder(known, ledger)),
      ],
      witnesses: witnessKeysOf(known),
      missing: missingOf(ledger, { store, known }, now),
    };
  } finally {
    ledger.close();
  }
}

/** The ledger's key as it was first seen. */
function keyOf(known: Remembered | undefined): readonly Held[] {
  const key = known && parseVkey(sha256, known.vkey);
  return key?.ok ? [{ name: placeKind.computer, kind: "key", key: key.value }] : [];
}

function standingOf(file: NotesRead | undefined, { identity, db }: ReadLedger): Standing {
  return standingTo(file?.notes ?? [], { identity, tree: ledgerTree(db) }).standing;
}

/** What can be read of a file of heads, whatever else stands in it. One in which nothing holds is told as missing. */
function notesIn(name: string, file: HeadsFile, ledger: ReadLedger): readonly Held[] {
  if (file === "closed" || !file || standingOf(file, ledger).is === "none") return [];
  return [{ name, kind: "notes", notes: file.notes, isAnchor: true }];
}

/** The heads in the second folder. One that is out of reach is said where the places are shown. */
async function inFolder(
  known: Remembered | undefined,
  ledger: ReadLedger,
): Promise<readonly Held[]> {
  if (known?.anchorFolder === undefined) return [];
  const { origin, title } = ledger.identity;
  const name = anchorFileName(title, shortId(origin) ?? "");
  return notesIn(name, await headsFile(join(known.anchorFolder, name)), ledger);
}

function openedAt(path: string): ReadLedger | undefined {
  try {
    return openForReading(path);
  } catch {
    // Verify opens it too, and says what is wrong with it.
    return undefined;
  }
}
