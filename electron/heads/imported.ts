/**
 * Heads that others hand over, remembered: an auditor's copy, the checkpoint in a mail, a bundle. From then on this
 * computer opens no copy of that ledger without comparing.
 */
import { equalBytes } from "../../shared/proof/bytes.ts";
import type { OpenCheckpoint } from "../../shared/proof/checkpoint.ts";
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import { readAnchor, statedOrigin, statedSize } from "../../shared/proof/anchorFile.ts";
import type { VerifierKey } from "../../shared/proof/note.ts";
import { parseVkey, vkeyText } from "../../shared/proof/note.ts";
import { expandSlipCode } from "../../shared/proof/slipCode.ts";
import { parseTlogProof } from "../../shared/proof/tlogProof.ts";
import type { ImportedHead } from "../../shared/views/heads.ts";
import { crypto, sha256 } from "../ledger/crypto.ts";
import type { Held } from "./held/read.ts";
import { addToNoteFile, readNoteFile } from "./noteFile.ts";
import type { HeadStore } from "./store.ts";
import { shortId } from "./store.ts";

export interface Importing {
  /** The key of a ledger that this computer has never seen, from paper or another trusted way. */
  readonly key?: VerifierKey;
}

/** Remembers what heads there are in evidence, and says of each piece what came of it. */
export async function importHeads(
  store: HeadStore,
  held: readonly Held[],
  { key }: Importing,
): Promise<readonly ImportedHead[]> {
  const keys = [key, ...held.map((one) => (one.kind === "key" ? one.key : undefined))];
  const trusted = keys.filter((one) => one !== undefined);
  const results: ImportedHead[] = [];
  for (const one of held)
    if (one.kind !== "key")
      // oxlint-disable-next-line no-await-in-loop -- each may add to the file of the one before
      results.push(await importOne(store, one, trusted));
  return results;
}

async function importOne(
  store: HeadStore,
  held: Held,
  trusted: readonly VerifierKey[],
): Promise<ImportedHead> {
  const { name } = held;
  const notes = notesOf(held);
  const origin = statedOrigin(notes.at(-1) ?? "");
  if (shortId(origin) === undefined) return { name, outcome: "foreign" };
  const known = store.find(origin);
  const pinned = known && parseVkey(sha256, known.vkey);
  const key = pinned?.ok ? pinned.value : trusted.find((one) => one.name === origin);
  if (!key) return { name, origin, outcome: "noKey" };
  return { name, origin, ...(await keepHeads(store, notes, key)) };
}

/** Remembers those of the notes that the key has signed, and says what came of it. */
async function keepHeads(
  store: HeadStore,
  notes: readonly string[],
  key: VerifierKey,
): Promise<Pick<ImportedHead, "outcome" | "size">> {
  const heads = notes.flatMap((note) => genuine(note, key));
  const newest = heads.toSorted((a, b) => a.head.size - b.head.size).at(-1);
  if (!newest) return { outcome: "unsigned" };
  const { size } = newest.head;
  const { knownPath, seenPath } = store.meet({ origin: key.name, vkey: vkeyText(key) });
  const kept = (await readNoteFile(knownPath, "whole"))?.notes ?? [];
  const seen = (await readNoteFile(seenPath, "whole"))?.notes ?? [];
  const forkedAt = firstFork(heads, [...kept, ...seen], key);
  if (forkedAt !== undefined) return { outcome: "contradicts", size: forkedAt };
  const fresh = heads.map(({ note }) => note).filter((note) => !kept.includes(note));
  await addToNoteFile(knownPath, fresh);
  return { outcome: fresh.length === 0 ? "known" : "kept", size };
}

/**
 * The smallest size for which the key has signed two roots, of all heads at hand. A ledger has one history, so such a
 * key was used for another beside it, and none of the new heads is to be believed.
 */
function firstFork(
  heads: readonly Genuine[],
  remembered: readonly string[],
  key: VerifierKey,
): number | undefined {
  const roots = new Map<number, Uint8Array>();
  const sizes = new Set(heads.map(({ head }) => head.size));
  // Signatures are verified of those alone that there is something to compare with.
  const before = remembered.filter((note) => sizes.has(statedSize(note) ?? -1));
  const forked = [...before.flatMap((note) => genuine(note, key)), ...heads].flatMap(({ head }) => {
    const root = roots.get(head.size);
    roots.set(head.size, root ?? head.root);
    return root && !equalBytes(root, head.root) ? [head.size] : [];
  });
  return forked.length === 0 ? undefined : Math.min(...forked);
}

interface Genuine {
  readonly note: string;
  readonly head: OpenCheckpoint;
}

function genuine(note: string, key: VerifierKey): Genuine[] {
  const opened = openCheckpoint(crypto.verify, note, [key]);
  return opened.ok ? [{ note, head: opened.value }] : [];
}

/** The checkpoints that a piece of evidence carries. */
export function notesOf(held: Held): readonly string[] {
  switch (held.kind) {
    case "notes":
      return held.notes;
    case "proof":
    case "consistency":
      return [held.proof.checkpoint];
    case "bundle":
      return readAnchor(held.checkpoint).notes;
    case "slip": {
      const expanded = expandSlipCode(sha256, held.code);
      const proof = expanded.ok ? parseTlogProof(expanded.value) : expanded;
      return proof.ok ? [proof.value.checkpoint] : [];
    }
    case "key":
      return [];
  }
}
