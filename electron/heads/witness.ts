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
import { cosign } from "../../shared/proof/cosignature.ts";
import type { NoteSigner, VerifierKey } from "../../shared/proof/note.ts";
import { parseVkey, vkeyText } from "../../shared/proof/note.ts";
import type { WitnessRefusal } from "../../shared/text/ja/witness.ts";
import { crypto, sha256 } from "../ledger/crypto.ts";
import type { Held } from "./held/read.ts";
import { addToNoteFile, readNoteFile } from "./noteFile.ts";
import type { HeadStore, Remembered } from "./store.ts";
import { shortId } from "./store.ts";

export interface Witnessing {
  readonly signer: NoteSigner;
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
  { signer, key, time }: Witnessing,
): Promise<Witnessed> {
  const request = requestIn(held);
  if (!request) return { cosigned: false, why: "nothing" };
  const { note, proof } = request;
  const origin = statedOrigin(note);
  if (shortId(origin) === undefined) return { cosigned: false, why: "nothing" };
  const known = store.find(origin);
  const trusted = trustedKey(known, key, origin);
  if (!trusted) return { cosigned: false, why: "noKey" };
  const opened = openCheckpoint(crypto.verify, note, [trusted]);
  if (!opened.ok) return { cosigned: false, why: "unsigned" };
  const last = known && (await lastSeen(known, trusted));
  const refusal = last && refusalOf({ next: opened.value, last, proof, key: trusted });
  if (refusal) return { cosigned: false, ...refusal };
  const line = cosign(signer, { time, checkpointText: checkpointText(opened.value) });
  const cosigned = `${note}${line}`;
  const { knownPath } = store.meet({ origin, vkey: vkeyText(trusted) });
  await addToNoteFile(knownPath, [cosigned]);
  return { cosigned: true, origin, size: opened.value.size, note: cosigned };
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

/** The largest genuine head that this computer has of the ledger. */
async function lastSeen(known: Remembered, key: VerifierKey): Promise<OpenCheckpoint | undefined> {
  const read = await readNoteFile(known.knownPath, "whole");
  const heads = (read?.notes ?? []).flatMap((note) => {
    const opened = openCheckpoint(crypto.verify, note, [key]);
    return opened.ok ? [opened.value] : [];
  });
  return heads.toSorted((a, b) => a.size - b.size).at(-1);
}

interface Growth {
  readonly next: OpenCheckpoint;
  readonly last: OpenCheckpoint;
  readonly proof: ConsistencyProof | undefined;
  readonly key: VerifierKey;
}

/** Why the next head is not shown to extend the last one; nothing where it is. */
function refusalOf({ next, last, proof, key }: Growth) {
  const from = last.size;
  if (next.size < from) return { why: "older", from } as const;
  if (next.size === from)
    return equalBytes(next.root, last.root) ? undefined : ({ why: "parted", from } as const);
  if (!proof || proof.old !== from) return { why: "needsProof", from } as const;
  const shown = verifyConsistencyProof(crypto, { proof, known: last }, [key]);
  return shown.ok ? undefined : ({ why: "parted", from } as const);
}
