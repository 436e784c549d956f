/** Public keys, signed notes and checkpoints of C2SP: who signed, for which ledger, what size and which root. */
import { base64Of, bytesOfBase64, bytesOfHex, hexOf, same, utf8Of } from "./bytes.ts";
import { HASH_BYTES, hashOf, isSigned } from "./hash.ts";
import type { Head } from "./tree.ts";

const ED25519 = 1;
const COSIGNATURE = 4;
const KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
const MAX_NOTE = 1_000_000;
const MAX_SIGNATURES = 100;
const NAME = /^[^\s+\u0085\u180e]+$/u;

/** A public key, as its vkey line says it. */
export interface PublicKey {
  /** The origin of the ledger it signs; the name of the witness. */
  readonly name: string;
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
}

export type KeyFault = "form" | "id" | "type";

export type KeyReading =
  | { readonly ok: true; readonly key: PublicKey }
  | { readonly ok: false; readonly fault: KeyFault };

/** Reads a ledger's vkey line without its line end. `id`: a character was misread, the line contradicts itself. */
export function readKey(line: string): KeyReading {
  return readKeyOf(ED25519, line);
}

/** The same of a witness's. */
export function readWitnessKey(line: string): KeyReading {
  return readKeyOf(COSIGNATURE, line);
}

function readKeyOf(type: number, line: string): KeyReading {
  const [, name, digits, text] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line) ?? [];
  const id = bytesOfHex(digits ?? "");
  const typed = bytesOfBase64(text ?? "");
  if (!name || !NAME.test(name) || !id || !typed) return { ok: false, fault: "form" };
  if (!same(id, keyId(name, typed))) return { ok: false, fault: "id" };
  if (typed[0] !== type) return { ok: false, fault: "type" };
  if (typed.length !== KEY_BYTES + 1) return { ok: false, fault: "form" };
  return { ok: true, key: { name, id, bytes: typed.subarray(1) } };
}

/** The vkey line of a key. */
export function keyLine({ name, id, bytes }: PublicKey): string {
  return `${name}+${hexOf(id)}+${keyText({ bytes })}`;
}

/** The part of the vkey line that is the key itself. */
export function keyText({ bytes }: Pick<PublicKey, "bytes">): string {
  return base64Of(Uint8Array.of(ED25519, ...bytes));
}

/** Whether two keys are the same key of the same ledger. */
export function sameKey(a: PublicKey, b: PublicKey): boolean {
  return a.name === b.name && same(a.bytes, b.bytes);
}

function keyId(name: string, typed: Uint8Array): Uint8Array {
  return hashOf(utf8Of(`${name}\n`), typed).subarray(0, KEY_ID_BYTES);
}

interface SignatureLine {
  readonly name: string;
  readonly id: Uint8Array;
  readonly payload: Uint8Array;
}

interface Note {
  /** What is signed, with its last line end. */
  readonly text: string;
  readonly signatures: readonly SignatureLine[];
}

/** Takes a note apart; nothing in it is proven. */
export function readNote(note: string): Note | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what must be found
  if (note.length > MAX_NOTE || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return undefined;
  const split = note.lastIndexOf("\n\n");
  if (split < 0 || !note.endsWith("\n")) return undefined;
  const lines = note.slice(split + 2, -1).split("\n");
  if (lines.length > MAX_SIGNATURES) return undefined;
  const signatures: SignatureLine[] = [];
  for (const line of lines) {
    const signature = readSignature(line);
    if (signature === undefined) return undefined;
    signatures.push(signature);
  }
  return { text: note.slice(0, split + 1), signatures };
}

function readSignature(line: string): SignatureLine | undefined {
  const [, name = "", text = ""] = /^\u2014 ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  const bytes = bytesOfBase64(text);
  if (!NAME.test(name) || bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
  return { name, id: bytes.subarray(0, KEY_ID_BYTES), payload: bytes.subarray(KEY_ID_BYTES) };
}

/** Why a note proves nothing under a key. `unsigned`: another key signed it; `signature`: it was altered. */
export type NoteFault = "form" | "unsigned" | "signature";

export type NoteReading =
  | { readonly ok: true; readonly text: string; readonly others: number }
  | { readonly ok: false; readonly fault: NoteFault };

/** The text that the key signed. `others` counts the lines of keys that are not asked. */
export function openNote(note: string, key: PublicKey): NoteReading {
  const read = readNote(note);
  if (read === undefined) return { ok: false, fault: "form" };
  const own = read.signatures.filter(({ name, id }) => name === key.name && same(id, key.id));
  if (own.length === 0) return { ok: false, fault: "unsigned" };
  const isValid = own.every(({ payload }) => isSignature(key, read.text, payload));
  if (!isValid) return { ok: false, fault: "signature" };
  return { ok: true, text: read.text, others: read.signatures.length - own.length };
}

/** Whether the key signed the text. */
export function isSignature(key: PublicKey, text: string, payload: Uint8Array): boolean {
  return payload.length === SIGNATURE_BYTES && isSigned(key.bytes, utf8Of(text), payload);
}

const ORIGIN = /^ukewatashi\.internal\/([0-9a-f]{32})(?:\/([1-9][0-9]{0,2}))?$/;

/** What an origin names: a ledger's ID, and which of a row of ledgers with it this is, the first being 1. */
export interface Origin {
  readonly id: string;
  readonly generation: number;
}

/** Reads a text that names a ledger; generations that are written go from 2 to 255. */
export function readOrigin(text: string): Origin | undefined {
  const [, id, written] = ORIGIN.exec(text) ?? [];
  const generation = Number(written ?? 1);
  const isWritable = written === undefined || (generation >= 2 && generation <= 255);
  return id !== undefined && isWritable ? { id, generation } : undefined;
}

/** A number of decimal digits without sign or leading zero, if it can be exact. */
export function countOf(text: string): number | undefined {
  const count = /^(?:0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}

/** A ledger's signed head. */
export interface Checkpoint extends Head {
  readonly origin: string;
}

/** What a signature of a head covers. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64Of(root)}\n`;
}

export type CheckpointReading =
  | { readonly ok: true; readonly checkpoint: Checkpoint; readonly others: number }
  | { readonly ok: false; readonly fault: NoteFault | "ledger" };

/** The head that the key signed. `ledger`: it is one of another ledger. */
export function openCheckpoint(note: string, key: PublicKey): CheckpointReading {
  const stated = statedCheckpoint(note);
  if (stated === undefined) return { ok: false, fault: "form" };
  if (stated.origin !== key.name) return { ok: false, fault: "ledger" };
  const opened = openNote(note, key);
  return opened.ok ? { ok: true, checkpoint: stated, others: opened.others } : opened;
}

/** What a checkpoint says of itself; nothing of it is proven. */
export function statedCheckpoint(note: string): Checkpoint | undefined {
  const lines = readNote(note)?.text.split("\n") ?? [];
  const [origin = "", sizeText = "", rootText = "", end] = lines;
  const size = countOf(sizeText);
  const root = bytesOfBase64(rootText);
  if (lines.length !== 4 || end !== "" || !readOrigin(origin)) return undefined;
  if (size === undefined || root?.length !== HASH_BYTES) return undefined;
  return { origin, size, root };
}
