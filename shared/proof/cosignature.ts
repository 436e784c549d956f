/**
 * Cosignatures (C2SP tlog-cosignature, type 0x04): a head witness's statement that at a time this was
 * the largest tree of the ledger it had seen, and that it extends all it saw before.
 *
 * A key that cosigns must do nothing else, and one key serves one witness: the signed message holds
 * no name. The clock that gives the time is the witness's, outside this file.
 */

import { concat, uintBytes, uintOf, utf8 } from "./bytes.ts";
import type { Ed25519Verify } from "./effects.ts";
import {
  isSignedUnder,
  type Note,
  type NoteSignature,
  type NoteSigner,
  SIGNATURE_BYTES,
  signatureLine,
  signatureTypes,
  type VerifierKey,
} from "./note.ts";
import { accepted, type Outcome, refused } from "./outcome.ts";

const TIME_BYTES = 8;

/** A witness's verified statement about a checkpoint. */
export interface Cosignature {
  readonly cosigner: VerifierKey;
  /** When the witness signed, in seconds since 1970-01-01T00:00:00Z, by its own clock. */
  readonly time: number;
}

/**
 * The bytes a witness signs: two lines, then the checkpoint's note text.
 *
 * @throws RangeError if the time is not a whole number of seconds from 0.
 */
export function cosignatureMessage(time: number, checkpointText: string): Uint8Array {
  if (!Number.isSafeInteger(time) || time < 0) throw new RangeError("not a time in seconds");
  return utf8(`cosignature/v1\ntime ${time}\n${checkpointText}`);
}

/** The witness's line for a checkpoint, with its line end; it may be appended to the note. */
export function cosign(
  cosigner: NoteSigner,
  { time, checkpointText }: { readonly time: number; readonly checkpointText: string },
): string {
  const signature = cosigner.sign(cosignatureMessage(time, checkpointText));
  const payload = concat(uintBytes(time, TIME_BYTES), signature);
  return signatureLine({ name: cosigner.name, id: cosigner.id, payload });
}

/** The time and the signature in a cosignature line's payload, not yet verified. */
export function parseCosignature(
  payload: NoteSignature["payload"],
): { readonly time: number; readonly signature: Uint8Array } | undefined {
  if (payload.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined;
  const time = uintOf(payload.subarray(0, TIME_BYTES));
  return time === undefined ? undefined : { time, signature: payload.slice(TIME_BYTES) };
}

/**
 * The cosignatures on a note by the given witnesses, in the order of the keys; a witness that signed
 * twice appears twice. None is no failure: how many are enough is the caller's policy. As with every
 * note, unknown keys are passed over and a known key's line that does not verify condemns the note.
 */
export function verifyCosignatures(
  verify: Ed25519Verify,
  note: Note,
  cosigners: readonly VerifierKey[],
): Outcome<readonly Cosignature[], "signature"> {
  const found: Cosignature[] = [];
  for (const cosigner of cosigners.filter(({ type }) => type === signatureTypes.cosignature)) {
    for (const line of note.signatures.filter((each) => isSignedUnder(cosigner, each))) {
      const parsed = parseCosignature(line.payload);
      if (parsed === undefined) return refused("signature");
      const message = cosignatureMessage(parsed.time, note.text);
      if (!verify(cosigner.publicKey, message, parsed.signature)) return refused("signature");
      found.push({ cosigner, time: parsed.time });
    }
  }
  return accepted(found);
}
