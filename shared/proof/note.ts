/**
 * Signed notes (C2SP signed-note): a text, a blank line, and a line for each signature over it.
 *
 * Reading is strict where the specification lets verifiers differ: a note that any verifier could
 * read in two ways is refused here. A text is worth nothing until a key the reader already holds
 * has been found to have signed it.
 */

import { base64, concat, equalBytes, fromBase64, fromHex, hex, utf8 } from "./bytes.ts";
import type { Ed25519Sign, Ed25519Verify, Sha256 } from "./effects.ts";
import { accepted, type Outcome, refused } from "./outcome.ts";

/** The signature types of C2SP signed-note that we make and check; both are Ed25519. */
export const signatureTypes = { ed25519: 0x01, cosignature: 0x04 } as const;

const KEY_BYTES = 32;
export const KEY_ID_BYTES = 4;
export const SIGNATURE_BYTES = 64;

/** A public key with the name it signs under. A vkey is this as one line of text. */
export interface VerifierKey {
  readonly name: string;
  /** Four bytes that tell a name's keys apart; a label, not a fingerprint. */
  readonly id: Uint8Array;
  readonly type: number;
  readonly publicKey: Uint8Array;
}

/** A key that can sign; the private half stays inside `sign`. */
export interface NoteSigner {
  readonly name: string;
  readonly id: Uint8Array;
  readonly sign: Ed25519Sign;
}

/** One signature line, not yet checked. */
export interface NoteSignature {
  readonly name: string;
  readonly id: Uint8Array;
  /** What follows the key ID; its form depends on the key's type. */
  readonly payload: Uint8Array;
}

/** A note taken apart; nothing in it is proven. */
export interface Note {
  /** The text up to and including the last line end before the blank line. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Larger than any note of ours by far; a bound on the work that a stranger's file can cause. */
const MAX_NOTE_LENGTH = 1_000_000;
export const MAX_SIGNATURES = 100;

/** The key ID that C2SP recommends: the first 4 bytes of SHA-256(name ‖ LF ‖ type ‖ public key). */
export function keyId(sha256: Sha256, key: Omit<VerifierKey, "id">): Uint8Array {
  const named = concat(utf8(`${key.name}\n`), Uint8Array.of(key.type), key.publicKey);
  return sha256(named).slice(0, KEY_ID_BYTES);
}

/**
 * The key with its ID.
 *
 * @throws RangeError if the name or the length of the public key is not allowed.
 */
export function verifierKey(sha256: Sha256, key: Omit<VerifierKey, "id">): VerifierKey {
  if (!isKeyName(key.name)) throw new RangeError("a key name has no spaces, plus or controls");
  if (key.publicKey.length !== KEY_BYTES) throw new RangeError("an Ed25519 key has 32 bytes");
  return { ...key, id: keyId(sha256, key) };
}

/** The key as a vkey line: `name+hex(key ID)+base64(type ‖ public key)`. */
export function vkeyText(key: VerifierKey): string {
  const material = base64(concat(Uint8Array.of(key.type), key.publicKey));
  return `${key.name}+${hex(key.id)}+${material}`;
}

/** Reads a vkey line, without a line end. The ID must be the one the key has. */
export function parseVkey(
  sha256: Sha256,
  text: string,
): Outcome<VerifierKey, "form" | "type" | "key-id"> {
  // Split at the first two only: Base64 has a plus of its own, key names have none.
  const [name = "", idText = "", ...rest] = text.split("+");
  const id = fromHex(idText);
  const [type, ...publicKey] = fromBase64(rest.join("+")) ?? [];
  if (!isKeyName(name) || id?.length !== KEY_ID_BYTES || type === undefined) return refused("form");
  if (!isKnownType(type)) return refused("type");
  if (publicKey.length !== KEY_BYTES) return refused("form");
  const key = { name, id, type, publicKey: Uint8Array.from(publicKey) };
  return equalBytes(id, keyId(sha256, key)) ? accepted(key) : refused("key-id");
}

function isKnownType(type: number): boolean {
  return type === signatureTypes.ed25519 || type === signatureTypes.cosignature;
}

/** Whether a text can name a key: not empty, no Unicode space, no plus, no control character. */
export function isKeyName(text: string): boolean {
  return /^[^\p{White_Space}+]+$/u.test(text) && text.isWellFormed() && !hasControl(text);
}

/**
 * A text and the signatures over it, as a note.
 *
 * @throws RangeError if the text cannot be a note's: not ending in LF, controls, lone surrogates.
 */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!isNoteText(text)) throw new RangeError("a note's text ends in LF and has no controls");
  const message = utf8(text);
  const lines = signers.map(({ name, id, sign }) =>
    signatureLine({ name, id, payload: sign(message) }),
  );
  return `${text}\n${lines.join("")}`;
}

/**
 * A signature as a line of a note, with its line end.
 *
 * @throws RangeError if the name is not allowed or the ID has not 4 bytes.
 */
export function signatureLine({ name, id, payload }: NoteSignature): string {
  if (!isKeyName(name) || id.length !== KEY_ID_BYTES) throw new RangeError("not a signing key");
  return `— ${name} ${base64(concat(id, payload))}\n`;
}

/** Takes a note apart. Every line after the last blank one must be a well-formed signature. */
export function parseNote(note: string): Outcome<Note, "form"> {
  if (note.length > MAX_NOTE_LENGTH) return refused("form");
  const split = note.lastIndexOf("\n\n");
  if (split < 0) return refused("form");
  const text = note.slice(0, split + 1);
  const signatures = parseSignatureLines(note.slice(split + 2));
  return isNoteText(text) && signatures !== undefined
    ? accepted({ text, signatures })
    : refused("form");
}

/** Reads one or more signature lines, each with its line end; `undefined` if any is malformed. */
export function parseSignatureLines(text: string): readonly NoteSignature[] | undefined {
  if (!text.endsWith("\n")) return undefined;
  const lines = text.slice(0, -1).split("\n", MAX_SIGNATURES + 1);
  if (lines.length > MAX_SIGNATURES) return undefined;
  const signatures = lines.map(parseSignatureLine).filter((signature) => signature !== undefined);
  return signatures.length === lines.length ? signatures : undefined;
}

function parseSignatureLine(line: string): NoteSignature | undefined {
  const [dash, name = "", encoded = "", ...more] = line.split(" ");
  const bytes = fromBase64(encoded);
  if (dash !== "—" || !isKeyName(name) || more.length > 0) return undefined;
  if (bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
  return { name, id: bytes.slice(0, KEY_ID_BYTES), payload: bytes.slice(KEY_ID_BYTES) };
}

function isNoteText(text: string): boolean {
  return text.endsWith("\n") && text.isWellFormed() && !hasControl(text.replaceAll("\n", ""));
}

/** Whether a text has any of the characters before the space. */
function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x20) return true;
  }
  return false;
}

/** Whether a key is the one a signature line names. */
export function isSignedUnder(
  key: Pick<VerifierKey, "name" | "id">,
  line: Pick<NoteSignature, "name" | "id">,
): boolean {
  return key.name === line.name && equalBytes(key.id, line.id);
}

/**
 * Which of the keys signed the note's text with plain Ed25519 (type 0x01). Lines of unknown keys are
 * passed over, as C2SP requires; a line of a known key that does not verify condemns the note.
 */
export function verifyNote(
  verify: Ed25519Verify,
  note: Note,
  keys: readonly VerifierKey[],
): Outcome<readonly VerifierKey[], "signature" | "unsigned"> {
  const message = utf8(note.text);
  const signers: VerifierKey[] = [];
  for (const key of keys.filter(({ type }) => type === signatureTypes.ed25519)) {
    const lines = note.signatures.filter((line) => isSignedUnder(key, line));
    for (const { payload } of lines) {
      if (payload.length !== SIGNATURE_BYTES || !verify(key.publicKey, message, payload)) {
        return refused("signature");
      }
    }
    if (lines.length > 0) signers.push(key);
  }
  return signers.length > 0 ? accepted(signers) : refused("unsigned");
}
