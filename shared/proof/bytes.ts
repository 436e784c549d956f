/**
 * Bytes, and the texts that stand for them: UTF-8, hexadecimal, Base64 and Base32 (RFC 4648).
 *
 * The ECMAScript library alone has no encoders, so they are here. Every decoder is strict and total:
 * it answers `undefined` for anything but the one text an encoder would have written, so that two
 * different texts never stand for the same bytes. No function keeps or changes what it is given.
 */

/**
 * The UTF-8 bytes of a text.
 *
 * @throws RangeError on a lone surrogate: replacing it would give two texts one hash.
 */
export function utf8(text: string): Uint8Array {
  // Three bytes a UTF-16 unit is the most there can be: a pair of units takes four.
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const point = text.codePointAt(i) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff) throw new RangeError("the text has a lone surrogate");
    if (point > 0xffff) i++;
    length = writeCodePoint(bytes, length, point);
  }
  return bytes.slice(0, length);
}

function writeCodePoint(bytes: Uint8Array, start: number, point: number): number {
  let at = start;
  if (point < 0x800) {
    bytes[at++] = 0xc0 | (point >> 6);
  } else {
    if (point < 0x10000) {
      bytes[at++] = 0xe0 | (point >> 12);
    } else {
      bytes[at++] = 0xf0 | (point >> 18);
      bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
    }
    bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
  }
  bytes[at++] = 0x80 | (point & 0x3f);
  return at;
}

/** The text of UTF-8 bytes, a leading U+FEFF kept; `undefined` if they are not valid UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      units[length++] = lead;
      at++;
      continue;
    }
    const size = sequenceSize(lead);
    const point = size === 0 ? -1 : readCodePoint(bytes, at, size);
    if (point < 0) return undefined;
    if (point > 0xffff) {
      units[length++] = 0xd7c0 + (point >> 10);
      units[length++] = 0xdc00 | (point & 0x3ff);
    } else {
      units[length++] = point;
    }
    at += size;
  }
  return textOfUnits(units.subarray(0, length));
}

/** How many bytes a sequence has that starts so; 0 if none starts so. */
function sequenceSize(lead: number): number {
  if (lead < 0xc0 || lead > 0xf7) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

const SMALLEST_POINT = [0, 0, 0x80, 0x800, 0x10000];

/** One code point of two to four bytes, or -1: cut off, overlong, a surrogate, past U+10FFFF. */
function readCodePoint(bytes: Uint8Array, at: number, size: number): number {
  let point = (bytes[at] ?? 0) & (0xff >> (size + 1));
  for (let i = 1; i < size; i++) {
    const next = bytes[at + i] ?? 0;
    if ((next & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (next & 0x3f);
  }
  if (point < (SMALLEST_POINT[size] ?? 0) || point > 0x10ffff) return -1;
  return point >= 0xd800 && point <= 0xdfff ? -1 : point;
}

function textOfUnits(units: Uint16Array): string {
  // Applied in pieces: an argument list has a limit, and text comes from outside.
  const piece = 4096;
  let text = "";
  for (let at = 0; at < units.length; at += piece) {
    text += String(Reflect.apply(String.fromCharCode, null, units.subarray(at, at + piece)));
  }
  return text;
}

const HEX_BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Lower-case hexadecimal, two digits a byte. */
export function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX_BYTES[byte];
  return text;
}

/** The bytes of lower-case hexadecimal; `undefined` for anything else, upper case included. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  );
}

/** A base of RFC 4648: how many bits a character carries, and which characters. */
interface Base {
  readonly bits: number;
  readonly letters: string;
  /** The value of each ASCII character, -1 where it is not a letter of this base. */
  readonly values: Int8Array;
}

function base(bits: number, letters: string): Base {
  const values = new Int8Array(128).fill(-1);
  for (let value = 0; value < letters.length; value++) values[letters.charCodeAt(value)] = value;
  return { bits, letters, values };
}

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ALPHANUMERIC = `${UPPER}${UPPER.toLowerCase()}0123456789`;
const BASE64 = base(6, `${ALPHANUMERIC}+/`);
const BASE64URL = base(6, `${ALPHANUMERIC}-_`);
const BASE32 = base(5, `${UPPER}234567`);

function encode({ bits, letters }: Base, bytes: Uint8Array): string {
  const mask = 2 ** bits - 1;
  let text = "";
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    heldBits += 8;
    while (heldBits >= bits) {
      heldBits -= bits;
      text += letters[(held >> heldBits) & mask];
    }
    held &= 2 ** heldBits - 1;
  }
  if (heldBits > 0) text += letters[(held << (bits - heldBits)) & mask];
  return text;
}

function decode({ bits, values }: Base, text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * bits) / 8));
  let length = 0;
  let held = 0;
  let heldBits = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    held = (held << bits) | value;
    heldBits += bits;
    if (heldBits >= 8) {
      heldBits -= 8;
      bytes[length++] = held >> heldBits;
      held &= 2 ** heldBits - 1;
    }
  }
  // A whole spare character, or a spare bit that is set, would be a second text for these bytes.
  return heldBits < bits && held === 0 ? bytes : undefined;
}

/** Standard Base64 with padding (RFC 4648 §4). */
export function base64(bytes: Uint8Array): string {
  const text = encode(BASE64, bytes);
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}

/** The bytes of padded standard Base64; `undefined` for anything but what {@link base64} writes. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  return decode(BASE64, text.slice(0, text.length - padding));
}

/** URL-safe Base64 without padding (RFC 4648 §5). */
export function base64url(bytes: Uint8Array): string {
  return encode(BASE64URL, bytes);
}

/** The bytes of unpadded URL-safe Base64; `undefined` for anything else. */
export function fromBase64url(text: string): Uint8Array | undefined {
  return decode(BASE64URL, text);
}

/** Upper-case Base32 without padding (RFC 4648 §6). */
export function base32(bytes: Uint8Array): string {
  return encode(BASE32, bytes);
}

/** The bytes of unpadded upper-case Base32; `undefined` for anything else, lower case included. */
export function fromBase32(text: string): Uint8Array | undefined {
  return decode(BASE32, text);
}

/** The parts, one after the other, in new bytes. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether both are the same bytes. Not constant-time: nothing compared here is a secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/**
 * A whole number as big-endian bytes, by division, because shifts stop at 32 bits.
 *
 * @throws RangeError if the number is not a safe integer from 0, or needs more than `width` bytes.
 */
export function uintBytes(value: number, width: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 256 ** width) {
    throw new RangeError(`${value} is not a whole number of ${width} bytes`);
  }
  const bytes = new Uint8Array(width);
  let rest = value;
  for (let i = width - 1; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

/** The whole number in big-endian bytes; `undefined` past 2^53 - 1, where numbers lose digits. */
export function uintOf(bytes: Uint8Array): number | undefined {
  let value = 0;
  for (const byte of bytes) {
    value = value * 256 + byte;
    if (!Number.isSafeInteger(value)) return undefined;
  }
  return value;
}
