/** Cosignatures of C2SP: a witness's word that at a time this was the largest head of the ledger that it had seen. */
import { same, utf8Of } from "./bytes.ts";
import { isSigned } from "./hash.ts";
import type { PublicKey } from "./note.ts";
import { readNote } from "./note.ts";

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** `none`: the witness has not signed; `unsound`: a line says that it has, and its key says that it has not. */
export type Cosigned =
  | { readonly is: "none" | "unsound" }
  | { readonly is: "signed"; readonly at: Date };

/** Whether a witness signed a note, and when, the latest time where it did more than once. */
export function cosignedBy(note: string, key: PublicKey): Cosigned {
  const read = readNote(note);
  const own =
    read?.signatures.filter(({ name, id }) => name === key.name && same(id, key.id)) ?? [];
  if (read === undefined || own.length === 0) return { is: "none" };
  const times = own.map(({ payload }) => timeOf(payload, read.text, key));
  if (times.includes(undefined)) return { is: "unsound" };
  const last = Math.max(...times.map((time) => time ?? 0));
  return { is: "signed", at: new Date(last * 1000) };
}

/** How many lines there are that none of these keys stands for. */
export function linesOfOthers(note: string, keys: readonly PublicKey[]): number {
  const lines = readNote(note)?.signatures ?? [];
  return lines.filter(({ name, id }) => !keys.some((key) => key.name === name && same(key.id, id)))
    .length;
}

/** The seconds that a line says, if the key signed them with the text. */
function timeOf(payload: Uint8Array, text: string, key: PublicKey): number | undefined {
  if (payload.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined;
  const view = new DataView(payload.buffer, payload.byteOffset, TIME_BYTES);
  const time = Number(view.getBigUint64(0));
  if (!Number.isSafeInteger(time)) return undefined;
  const message = utf8Of(`cosignature/v1\ntime ${time}\n${text}`);
  return isSigned(key.bytes, message, payload.subarray(TIME_BYTES)) ? time : undefined;
}
