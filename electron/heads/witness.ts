/**
 * The work of a head witness (C2SP tlog-witness, by files instead of a network): somebody who does not keep the ledger
 * looks at its newest head, makes sure that it extends the last one seen, and signs it with the time. Both sides keep
 * the line.
 */
import { statedOrigin } from "../../shared/proof/anchorFile.ts";
import { equalBytes } from "../../shared/proof/bytes.ts";
import type { OpenCheckpoint } from "../../shared/proof/checkpoint.ts";
import { checkpointText, openCheckpoint } from "../../shared/proof/checkpoint.ts";
import type { ConsistencyProof } from "../../shared/proof/consistencyProof.ts";
import { verifyConsistencyProof } from "../../shared/proof/consistencyProof.ts";
import { cosign, verifyCosignatures } from "../../shared/proof/cosignature.ts";
import type { NoteSigner, VerifierKey } from "../../shared/proof/note.ts";
import { parseNote, parseVkey, vkeyText } from "../../shared/proof/note.ts";
import type { WitnessRefusal } from "../../shared/text/ja/witness.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { crypto, sha256 } from "../ledger/crypto.ts";
import type { WriterLock } from "../ledger/lock.ts";
import { lockForWriting } from "../ledger/lock.ts";
import type { Held } from "./held/read.ts";
import { addToNoteFile, readNoteFile } from "./noteFile.ts";
import { newestHead } from "./standing.ts";
import type { HeadStore, Remembered } from "./store.ts";
import { shortId } from "./store.ts";

export interface Witnessing {
  readonly signer: NoteSigner;
  /** The witness's own public key. */
  readonly own: VerifierKey;
  /** The ledger's key, where this computer meets the ledger for the first time. */
  readonly key?: VerifierKey;
  /** Seconds since 1970 by the witness's own clock. */
  readonly time: number;
}

export type Witnessed =
  | {
      readonly cosigned: true;
      readonly origin: string;
      readonly size: number;
      readonly note: string;
    }
  | { readonly cosigned: false; readonly why: WitnessRefusal; readonly from?: number };

/** Cosigns a head, or says why not. What is cosigned is remembered before it is handed out. */
export async function cosignHead(
  store: HeadStore,
  held: readonly Held[],
  { signer, own, key, time }: Witnessing,
): Promise<Witnessed> {
  const request = requestIn(held);
  if (!request) return { cosigned: false, why: "nothing" };
  const { note, proof } = request;
  const origin = statedOrigin(note);
  if (shortId(origin) === undefined) return { cosigned: false, why: "nothing" };
  const trusted = trustedKey(store.find(origin), key, origin);
  if (!trusted) return { cosigned: false, why: "noKey" };
  const opened = openCheckpoint(crypto.verify, note, [trusted]);
  if (!opened.ok) return { cosigned: false, why: "unsigned" };
  const met = { origin, vkey: vkeyText(trusted) };
  // A memory that does not read may have known the ledger: this is not taken for a first meeting.
  const known = store.unread(origin) ? { ...store.blank(met), isAnew: true } : store.meet(met);
  const lock = lockedAlone(known.knownPath);
  if (!lock) return { cosigned: false, why: "busy" };
  try {
    const next = opened.value;
    const seen = await seenBefore(known, { key: trusted, own });
    const refusal = refusalOf({ next, seen, proof, key: trusted });
    if (refusal) return { cosigned: false, ...refusal };
    const line = cosign(signer, { time, checkpointText: checkpointText(next) });
    const cosigned = `${note}${line}`;
    const kept = store.meet(met);
    await addToNoteFile(kept.knownPath, [cosigned]);
    store.setCosigned(kept, vkeyText(own), next.size);
    return { cosigned: true, origin, size: next.size, note: cosigned };
  } finally {
    lock.release();
  }
}

/** Two at once might each extend the head seen last, and not one another. Nothing where another is at it. */
function lockedAlone(knownPath: string): WriterLock | undefined {
  try {
    return lockForWriting(knownPath);
  } catch (error) {
    if (error instanceof Problem && error.code === "in-use") return undefined;
    throw error;
  }
}

interface Request {
  readonly note: string;
  readonly proof?: ConsistencyProof;
}

/** A proof of growth carries its head; a head alone is enough where none was seen before. */
function requestIn(held: readonly Held[]): Request | undefined {
  for (const one of held) {
    if (one.kind === "consistency") return { note: one.proof.checkpoint, proof: one.proof };
    const note = one.kind === "notes" ? one.notes.at(-1) : undefined;
    if (note !== undefined) return { note };
  }
  return undefined;
}

function trustedKey(
  known: Remembered | undefined,
  given: VerifierKey | undefined,
  origin: string,
): VerifierKey | undefined {
  const pinned = known && parseVkey(sha256, known.vkey);
  if (pinned?.ok) return pinned.value;
  return given?.name === origin ? given : undefined;
}

/** What this computer has of the ledger. */
interface Seen {
  /** The largest genuine head, whoever brought it. */
  readonly newest: OpenCheckpoint | undefined;
  /** The largest that the witness has cosigned; where there never was any, the largest of all. */
  readonly last: OpenCheckpoint | undefined;
  /** Heads were seen that would have to be looked at, and are not there any more: up to so many entries. */
  readonly forgotten: number | undefined;
}

async function seenBefore(
  known: Remembered,
  { key, own }: { readonly key: VerifierKey; readonly own: VerifierKey },
): Promise<Seen> {
  const notes = (await readNoteFile(known.knownPath, "whole"))?.notes ?? [];
  const newest = newestHead(notes, key);
  const cosigned = newestHead(
    notes.filter((note) => isCosigned(note, own)),
    key,
  );
  const before = known.cosigned[vkeyText(own)] ?? 0;
  const isGone =
    before > sizeOf(cosigned) || known.handedOver > sizeOf(newest) || (known.isAnew && !newest);
  const forgotten = isGone ? Math.max(before, known.handedOver) : undefined;
  return { newest, last: cosigned ?? newest, forgotten };
}

const sizeOf = (head: OpenCheckpoint | undefined) => head?.size ?? 0;

/** Whether the witness's own line is under it; anybody could write one that is not. */
function isCosigned(text: string, own: VerifierKey): boolean {
  const note = parseNote(text);
  const lines = note.ok ? verifyCosignatures(crypto.verify, note.value, [own]) : note;
  return lines.ok && lines.value.length > 0;
}

interface Growth {
  readonly next: OpenCheckpoint;
  readonly seen: Seen;
  readonly proof: ConsistencyProof | undefined;
  readonly key: VerifierKey;
}

/**
 * Why the next head is not shown to extend the one that the witness signed last; nothing where it is, or where none was
 * seen before. A head that others brought is no more than one that it must not fall behind or contradict.
 */
function refusalOf({ next, seen: { newest, last, forgotten }, proof, key }: Growth) {
  if (forgotten !== undefined) return { why: "forgotten", from: forgotten } as const;
  if (!newest || !last) return undefined;
  if (next.size < newest.size) return { why: "older", from: newest.size } as const;
  const same = [newest, last].filter(({ size }) => size === next.size);
  const isOther = same.some(({ root }) => !equalBytes(root, next.root));
  if (isOther) return { why: "parted", from: next.size } as const;
  return next.size === last.size ? undefined : unshown({ last, proof, key });
}

/** Why a later head is not shown to extend the last. */
function unshown({
  last,
  proof,
  key,
}: Pick<Growth, "proof" | "key"> & { readonly last: OpenCheckpoint }) {
  const from = last.size;
  if (!proof || proof.old !== from) return { why: "needsProof", from } as const;
  const shown = verifyConsistencyProof(crypto, { proof, known: last }, [key]);
  return shown.ok ? undefined : ({ why: "parted", from } as const);
}
