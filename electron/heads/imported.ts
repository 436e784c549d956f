/**
 * Heads that others hand over, remembered: an auditor's copy, the checkpoint in a mail, a bundle. From then on this
 * computer opens no copy of that ledger without comparing. Heads of as many entries are compared with each other, and
 * every head with the ledger at hand as far as that reaches; of what nobody can tell, that is said.
 */
import { equalBytes } from "../../shared/proof/bytes.ts";
import type { OpenCheckpoint } from "../../shared/proof/checkpoint.ts";
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import { verifyConsistencyProof } from "../../shared/proof/consistencyProof.ts";
import { readAnchor, statedOrigin, statedSize } from "../../shared/proof/anchorFile.ts";
import type { VerifierKey } from "../../shared/proof/note.ts";
import { parseVkey, vkeyText } from "../../shared/proof/note.ts";
import { expandSlipCode } from "../../shared/proof/slipCode.ts";
import { parseTlogProof } from "../../shared/proof/tlogProof.ts";
import type { ImportedHead } from "../../shared/views/heads.ts";
import { ancestorsOf } from "../ledger/ancestors.ts";
import { crypto, sha256 } from "../ledger/crypto.ts";
import { checkpointNotes } from "../ledger/entries.ts";
import { given } from "../ledger/views/reading.ts";
import type { ComparedLedger } from "./held/compare.ts";
import type { Held } from "./held/read.ts";
import type { LedgerTree } from "./ledgerTree.ts";
import { ledgerTree, treeBefore } from "./ledgerTree.ts";
import { addToNoteFile, readNoteFile } from "./noteFile.ts";
import { newestHead, standingTo } from "./standing.ts";
import type { HeadStore } from "./store.ts";
import { shortId } from "./store.ts";

export interface Importing {
  /** The key of a ledger that this computer has never seen, from paper or another trusted way. */
  readonly key?: VerifierKey;
  /** The ledger, where it is at hand. */
  readonly ledger?: ComparedLedger;
}

/** What heads are held against. */
interface Against {
  readonly trusted: readonly VerifierKey[];
  readonly ledger: ComparedLedger | undefined;
}

/** Remembers what heads there are in evidence, and says of each piece what came of it. */
export async function importHeads(
  store: HeadStore,
  held: readonly Held[],
  { key, ledger }: Importing,
): Promise<readonly ImportedHead[]> {
  const keys = [key, ...held.map((one) => (one.kind === "key" ? one.key : undefined))];
  const trusted = keys.filter((one) => one !== undefined);
  const results: ImportedHead[] = [];
  for (const one of held)
    if (one.kind !== "key")
      // oxlint-disable-next-line no-await-in-loop -- each may add to the file of the one before
      results.push(await importOne(store, one, { trusted, ledger }));
  return results;
}

async function importOne(
  store: HeadStore,
  held: Held,
  { trusted, ledger }: Against,
): Promise<ImportedHead> {
  const { name } = held;
  const notes = notesOf(held);
  const origin = statedOrigin(notes.at(-1) ?? "");
  if (shortId(origin) === undefined) return { name, outcome: "foreign" };
  const known = store.find(origin);
  const pinned = known && parseVkey(sha256, known.vkey);
  const key = pinned?.ok ? pinned.value : trusted.find((one) => one.name === origin);
  if (!key) return { name, origin, outcome: "noKey" };
  const { own, followedBy } = treeFor(ledger, key);
  const came = await keepHeads(store, held, { key, own });
  return { name, origin, ...came, ...(own ? given({ followedBy }) : {}) };
}

/** What the heads of a key are held against: the ledger at hand, or what that took over from the ledger of the key. */
function treeFor(
  ledger: ComparedLedger | undefined,
  key: VerifierKey,
): { readonly own?: LedgerTree | undefined; readonly followedBy?: string } {
  if (!ledger) return {};
  const { identity, db } = ledger;
  if (key.name === identity.origin) return { own: soundTree(ledger, key) };
  const before = ancestorsOf(db).find(({ origin }) => origin === key.name);
  const isTheirs = before && equalBytes(before.key.publicKey, key.publicKey);
  if (!isTheirs || !soundTree(ledger, identity.key)) return {};
  return { own: treeBefore(db, before), followedBy: identity.origin };
}

/** The tree of the ledger at hand. One that its own newest head does not bear out proves nothing of others. */
function soundTree({ db, identity }: ComparedLedger, key: VerifierKey): LedgerTree | undefined {
  const tree = ledgerTree(db);
  const { standing } = standingTo([checkpointNotes(db).at(-1) ?? ""], { identity, tree });
  const isKey = equalBytes(identity.key.publicKey, key.publicKey);
  return isKey && standing.is === "held" ? tree : undefined;
}

/** Remembers those of the notes that the key has signed, and says what came of it. */
async function keepHeads(
  store: HeadStore,
  held: Held,
  { key, own }: { readonly key: VerifierKey; readonly own: LedgerTree | undefined },
): Promise<Omit<ImportedHead, "name" | "origin">> {
  const heads = notesOf(held).flatMap((note) => genuine(note, key));
  const newest = heads.toSorted((a, b) => a.head.size - b.head.size).at(-1);
  if (!newest) return { outcome: "unsigned" };
  const { size } = newest.head;
  const met = store.meet({ origin: key.name, vkey: vkeyText(key) });
  const { knownPath, seenPath } = met;
  const kept = (await readNoteFile(knownPath, "whole"))?.notes ?? [];
  const seen = (await readNoteFile(seenPath, "whole"))?.notes ?? [];
  const remembered = [...kept, ...seen];
  const forkedAt = firstFork(heads, remembered, key);
  if (forkedAt !== undefined) return { outcome: "contradicts", size: forkedAt };
  const partedAt = own && firstParted(heads, own);
  if (partedAt !== undefined) return { outcome: "parted", size: partedAt };
  const fresh = heads.map(({ note }) => note).filter((note) => !kept.includes(note));
  await addToNoteFile(knownPath, fresh);
  // Once it is told that they are remembered, it is noticed when they are not there any more.
  store.setHandedOver(met, newestHead([...kept, ...fresh], key)?.size ?? size);
  const unchecked = uncheckedOf(newest.head, { held, remembered, key, own });
  return { outcome: fresh.length === 0 ? "known" : "kept", size, ...given({ unchecked }) };
}

/** The smallest size at which the ledger at hand had other entries than were signed. */
function firstParted(heads: readonly Genuine[], own: LedgerTree): number | undefined {
  const parted = heads.flatMap(({ head: { size, root } }) => {
    const isWithin = size > 0 && size <= own.size;
    return isWithin && !equalBytes(own.rootOver({ start: 0, count: size }), root) ? [size] : [];
  });
  return parted.length === 0 ? undefined : Math.min(...parted);
}

/** What the newest of the heads could not be compared with: heads alone of two sizes say nothing of each other. */
function uncheckedOf(
  { size }: OpenCheckpoint,
  { held, remembered, key, own }: Comparing,
): ImportedHead["unchecked"] {
  if (own && size <= own.size) return undefined;
  const reach = own?.size ?? 0;
  const beside = [...remembered, ...notesOf(held)]
    .flatMap((note) => statedSize(note) ?? [])
    .filter((other) => other !== size && other > reach)
    .toSorted((a, b) => b - a);
  const other = beside.find((one) => !isTied(one, { held, remembered, key }));
  if (own) return { endsAt: own.size, ...given({ other }) };
  return other === undefined ? undefined : { other };
}

interface Comparing {
  readonly held: Held;
  readonly remembered: readonly string[];
  readonly key: VerifierKey;
  readonly own: LedgerTree | undefined;
}

/** Whether what was handed over proves that its head goes on from the one of so many entries. */
function isTied(size: number, { held, remembered, key }: Omit<Comparing, "own">): boolean {
  if (held.kind !== "consistency" || held.proof.old !== size) return false;
  const { proof } = held;
  return remembered
    .filter((note) => statedSize(note) === size)
    .flatMap((note) => genuine(note, key))
    .some(({ head }) => verifyConsistencyProof(crypto, { proof, known: head }, [key]).ok);
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
