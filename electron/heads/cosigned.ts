/** Cosigned heads coming back to the ledger: the witness's lines are kept with the head they are for. */
import { parseCheckpoint } from "../../shared/proof/checkpoint.ts";
import { verifyCosignatures } from "../../shared/proof/cosignature.ts";
import type { NoteSignature, VerifierKey } from "../../shared/proof/note.ts";
import { isSignedUnder, parseNote, signatureLine, vkeyText } from "../../shared/proof/note.ts";
import type { CosignedRefusal } from "../../shared/text/ja/witness.ts";
import { keepCosignature } from "../ledger/cosignatures.ts";
import { readCheckpoint } from "../ledger/entries.ts";
import { crypto } from "../ledger/crypto.ts";
import type { ReadLedger, RecordLedger } from "../ledger/ledger.ts";
import { checkpointNote, consistencyProofFrom } from "../exchange/proofs.ts";
import { witnessedHeads } from "./witnessed.ts";
import { witnessKeysOf } from "./outside.ts";
import type { HeadStore } from "./store.ts";

export type Kept =
  | { readonly kept: true; readonly size: number; readonly witnesses: readonly string[] }
  | { readonly kept: false; readonly why: CosignedRefusal };

/** Keeps the lines of witnesses that are known, or whose key is given and is known from now on. */
export function keepCosigned(
  ledger: RecordLedger,
  store: HeadStore,
  { note, key }: { readonly note: string; readonly key: VerifierKey | undefined },
): Kept {
  const read = headIn(note);
  if (!read) return { kept: false, why: "nothing" };
  const { origin, size, parsed } = read;
  if (origin !== ledger.identity.origin) return { kept: false, why: "otherLedger" };
  // The three lines must be those that this ledger signed; its own signature is in the file already.
  if (!readCheckpoint(ledger.db, size)?.note.startsWith(`${parsed.text}\n`))
    return { kept: false, why: "otherHead" };
  const known = store.meet(ledger.identity);
  const keys = [...witnessKeysOf(known), key].filter((one) => one !== undefined);
  const verified = verifyCosignatures(crypto.verify, parsed, keys);
  if (!verified.ok) return { kept: false, why: "unsound" };
  const cosigners = [...new Set(verified.value.map(({ cosigner }) => cosigner))];
  if (cosigners.length === 0) return { kept: false, why: "noWitness" };
  for (const cosigner of cosigners) {
    for (const line of linesOf(parsed.signatures, cosigner))
      keepCosignature(ledger.writable, size, line);
    store.addWitness(store.meet(ledger.identity), vkeyText(cosigner));
  }
  return { kept: true, size, witnesses: cosigners.map(({ name }) => name) };
}

/** What a witness is given: the newest head, with the proof that it extends the one that was cosigned longest ago. */
export function forWitness(ledger: ReadLedger, keys: readonly VerifierKey[]): string {
  const sizes = witnessedHeads(ledger, keys).witnesses.map(({ size }) => size);
  return sizes.length === 0
    ? checkpointNote(ledger)
    : consistencyProofFrom(ledger, Math.min(...sizes));
}

function headIn(note: string) {
  const parsed = parseNote(note);
  const head = parsed.ok ? parseCheckpoint(parsed.value.text) : undefined;
  return parsed.ok && head?.ok ? { ...head.value, parsed: parsed.value } : undefined;
}

function linesOf(signatures: readonly NoteSignature[], key: VerifierKey): readonly string[] {
  return signatures
    .filter((signature) => isSignedUnder(key, signature))
    .map((signature) => signatureLine(signature).trimEnd());
}
