/** Bytes and the texts that stand for them. Every reader is strict: what no writer writes is undefined. */

/** Bytes that own their memory, as the browser's functions want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Lower-case hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** The bytes of lower-case hexadecimal digits. */
export function bytesOfHex(text: string): Bytes | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** Padded standard Base64. */
export function base64Of(bytes: Uint8Array): string {
  let binary = "";
  // One by one: as many arguments as a file has bytes are too many.
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The bytes of padded standard Base64 whose spare bits are zero. */
export function bytesOfBase64(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return base64Of(bytes) === text ? bytes : undefined;
}

/** Unpadded Base64url. */
export function base64urlOf(bytes: Uint8Array): string {
  return base64Of(bytes).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_");
}

/** The bytes of unpadded Base32 in capitals whose spare bits are zero. */
export function bytesOfBase32(text: string): Bytes | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let at = 0;
  let held = 0;
  let bits = 0;
  for (const char of text) {
    const value = BASE32.indexOf(char);
    if (value < 0) return undefined;
    held = held * 32 + value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >>> bits;
    held %= 2 ** bits;
  }
  // A last character that carries no bit of any byte is one that nobody writes.
  return held === 0 && bits < 5 ? bytes : undefined;
}

/** The number that big-endian bytes say; they are at most six here. */
export function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((number, byte) => number * 256 + byte, 0);
}

/** Whether two byte strings are the same. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** One byte string after the other. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** UTF-8 of a text. */
export function utf8Of(text: string): Bytes {
  return new TextEncoder().encode(text);
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes, if they are that; a byte order mark stays a character. */
export function textOfUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}
