/**
 * A second reading of the format, written from its text alone. It shares no code with `shared/proof`
 * and goes about everything differently where it can: Node's own encoders, recursive definitions in
 * place of iterative ones, regular expressions in place of scanners. Where both agree, the text says
 * enough; where they differ, one of three is wrong.
 */

import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { crc32 } from "node:zlib";

const sha256 = (...parts: (Buffer | string)[]): Buffer =>
  createHash("sha256")
    .update(Buffer.concat(parts.map(asBuffer)))
    .digest();

const asBuffer = (part: Buffer | string): Buffer =>
  typeof part === "string" ? Buffer.from(part) : part;

// ── Canonical JSON ──────────────────────────────────────────────────────────────────────────────

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}

export function commitment(salt: Buffer, value: unknown): string {
  return sha256(salt, canonical(value)).toString("base64url");
}

// ── The tree, by the definitions of RFC 6962 §2.1 ───────────────────────────────────────────────

const half = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);
const join = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.of(1), left, right);

export function leaf(body: string | Buffer): Buffer {
  return sha256(Buffer.of(0), body);
}

export function root(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return only;
  const k = half(leaves.length);
  return join(root(leaves.slice(0, k)), root(leaves.slice(k)));
}

export function inclusion(index: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const k = half(leaves.length);
  return index < k
    ? [...inclusion(index, leaves.slice(0, k)), root(leaves.slice(k))]
    : [...inclusion(index - k, leaves.slice(k)), root(leaves.slice(0, k))];
}

export function consistency(from: number, leaves: readonly Buffer[], isWhole = true): Buffer[] {
  if (from === leaves.length) return isWhole ? [] : [root(leaves)];
  const k = half(leaves.length);
  return from <= k
    ? [...consistency(from, leaves.slice(0, k), isWhole), root(leaves.slice(k))]
    : [...consistency(from - k, leaves.slice(k), false), root(leaves.slice(0, k))];
}

/** The root that a path leads to, by undoing `inclusion`; throws on a path of the wrong length. */
export function rootOfPath(
  leafHash: Buffer,
  index: number,
  size: number,
  path: readonly Buffer[],
): Buffer {
  const last = path.at(-1);
  if (size === 1) {
    if (path.length > 0) throw new Error("the path is too long");
    return leafHash;
  }
  if (last === undefined) throw new Error("the path is too short");
  const k = half(size);
  const rest = path.slice(0, -1);
  return index < k
    ? join(rootOfPath(leafHash, index, k, rest), last)
    : join(last, rootOfPath(leafHash, index - k, size - k, rest));
}

/** Both roots that a consistency proof leads to, by undoing `consistency`. */
export function rootsOfConsistency(
  from: number,
  to: number,
  path: readonly Buffer[],
  oldRoot: Buffer | undefined,
): [Buffer, Buffer] {
  const last = path.at(-1);
  if (from === to) {
    const whole = oldRoot ?? last;
    if (whole === undefined || path.length !== (oldRoot === undefined ? 1 : 0)) {
      throw new Error("the proof has the wrong length");
    }
    return [whole, whole];
  }
  if (last === undefined) throw new Error("the proof is too short");
  const k = half(to);
  const rest = path.slice(0, -1);
  if (from <= k) {
    const [before, after] = rootsOfConsistency(from, k, rest, oldRoot);
    return [before, join(after, last)];
  }
  const [before, after] = rootsOfConsistency(from - k, to - k, rest, undefined);
  return [join(last, before), join(last, after)];
}

// ── Keys and notes ──────────────────────────────────────────────────────────────────────────────

const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

export interface Key {
  readonly name: string;
  readonly type: number;
  readonly seed: Buffer;
  readonly publicKey: Buffer;
  readonly id: Buffer;
  readonly vkey: string;
}

export function keyOf(name: string, type: number, seed: Buffer): Key {
  const der = Buffer.concat([PKCS8, seed]);
  const secret = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const spki = createPublicKey(secret).export({ format: "der", type: "spki" });
  const publicKey = spki.subarray(-32);
  const typed = Buffer.concat([Buffer.of(type), publicKey]);
  const id = sha256(name, "\n", typed).subarray(0, 4);
  const vkey = [name, id.toString("hex"), typed.toString("base64")].join("+");
  return { name, type, seed, publicKey, id, vkey };
}

function signWith({ seed }: Key, message: string | Buffer): Buffer {
  const der = Buffer.concat([PKCS8, seed]);
  const secret = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return sign(null, asBuffer(message), secret);
}

function isSigned(publicKey: Buffer, message: string, signature: Buffer): boolean {
  const der = Buffer.concat([SPKI, publicKey]);
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  return verify(null, Buffer.from(message), key, signature);
}

const line = (key: Key, payload: Buffer): string =>
  `\u2014 ${key.name} ${Buffer.concat([key.id, payload]).toString("base64")}\n`;

export function signedNote(text: string, ...keys: Key[]): string {
  return `${text}\n${keys.map((key) => line(key, signWith(key, text))).join("")}`;
}

export function cosignatureLine(key: Key, time: number, text: string): string {
  const at = Buffer.alloc(8);
  at.writeBigUInt64BE(BigInt(time));
  const signature = signWith(key, `cosignature/v1\ntime ${time}\n${text}`);
  return line(key, Buffer.concat([at, signature]));
}

/** The note's text, if the key signed it: with type 1 the text, with type 4 a cosignature of it. */
export function openNote(note: string, vkey: string): string {
  const [, text = "", lines = ""] = /^((?:.|\n)*\n)\n((?:\u2014 .*\n)+)$/.exec(note) ?? [];
  const [, name = "", id = "", typed = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.*)$/.exec(vkey) ?? [];
  const key = Buffer.from(typed, "base64");
  const signatures = lines
    .split("\n")
    .filter((each) => each.startsWith(`\u2014 ${name} `))
    .map((each) => Buffer.from(each.slice(name.length + 3), "base64"))
    .filter((bytes) => bytes.subarray(0, 4).toString("hex") === id);
  const isGood = (bytes: Buffer): boolean => {
    if (key[0] === 1) return isSigned(key.subarray(1), text, bytes.subarray(4));
    const time = bytes.readBigUInt64BE(4);
    const message = `cosignature/v1\ntime ${time}\n${text}`;
    return isSigned(key.subarray(1), message, bytes.subarray(12));
  };
  if (signatures.length === 0 || !signatures.every(isGood)) throw new Error("not signed");
  return text;
}

export function checkpointText(origin: string, size: number, treeRoot: Buffer): string {
  return [origin, size, treeRoot.toString("base64"), ""].join("\n");
}

// ── Proof files ─────────────────────────────────────────────────────────────────────────────────

const base64Lines = (hashes: readonly Buffer[]): string =>
  hashes.map((hash) => `${hash.toString("base64")}\n`).join("");

export function proofFile(index: number, path: readonly Buffer[], checkpoint: string): string {
  return `c2sp.org/tlog-proof@v1\nindex ${index}\n${base64Lines(path)}\n${checkpoint}`;
}

export function checkProofFile(text: string, leafHash: Buffer, vkey: string): boolean {
  const form = /^c2sp\.org\/tlog-proof@v1\n(?:extra .*\n)?index (\d+)\n((?:.{44}\n)*)\n([^]+)$/;
  const [, index = "", lines = "", checkpoint = ""] = form.exec(text) ?? [];
  const [, size = "", treeRoot = ""] = openNote(checkpoint, vkey).split("\n");
  const path = lines.split("\n", lines.length / 45).map((each) => Buffer.from(each, "base64"));
  const found = rootOfPath(leafHash, Number(index), Number(size), path);
  return found.toString("base64") === treeRoot;
}

export function checkConsistencyFile(text: string, oldRoot: Buffer, vkey: string): boolean {
  const [, old = "", lines = "", checkpoint = ""] =
    /^old (\d+)\n((?:.{44}\n)*)\n([^]+)$/.exec(text) ?? [];
  const [, size = "", treeRoot = ""] = openNote(checkpoint, vkey).split("\n");
  const path = lines.split("\n", lines.length / 45).map((each) => Buffer.from(each, "base64"));
  const [before, after] = rootsOfConsistency(Number(old), Number(size), path, oldRoot);
  return before.equals(oldRoot) && after.toString("base64") === treeRoot;
}

// ── Slip codes ──────────────────────────────────────────────────────────────────────────────────

const hexes = (...texts: string[]): Buffer => Buffer.from(texts.join(""), "hex");

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export interface Slip {
  readonly form: number;
  /** Fiscal year, number, branch. */
  readonly number: readonly number[];
  readonly stage: number;
  readonly ledger: string;
  readonly generation: number;
  readonly keyId: string;
  readonly index: number;
  readonly size: number;
  readonly leaf: string;
  readonly sheetHash: string;
  readonly path: readonly string[];
  readonly signature: string;
}

export function slipText(slip: Slip): string {
  const number = Buffer.alloc(5);
  number.writeUInt16BE(slip.number[0] ?? 0, 0);
  number.writeUInt16BE(slip.number[1] ?? 0, 2);
  number.writeUInt8(slip.number[2] ?? 0, 4);
  const counts = Buffer.alloc(10);
  counts.writeUIntBE(slip.index, 0, 5);
  counts.writeUIntBE(slip.size, 5, 5);
  const bytes = Buffer.concat([
    Buffer.of(1, slip.form),
    number,
    Buffer.of(slip.stage),
    hexes(slip.ledger),
    Buffer.of(slip.generation),
    hexes(slip.keyId),
    counts,
    hexes(slip.leaf, slip.sheetHash),
    Buffer.of(slip.path.length),
    hexes(...slip.path, slip.signature),
  ]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(bytes));
  const bits = [...bytes, ...check].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const fives = bits.match(/.{1,5}/g) ?? [];
  return `UKW1${fives.map((five) => BASE32[Number.parseInt(five.padEnd(5, "0"), 2)]).join("")}`;
}

export function slipOf(text: string): Slip {
  const letters = text.slice(4).split("");
  const fives = letters.map((each) => BASE32.indexOf(each).toString(2).padStart(5, "0"));
  const eights = fives.join("").match(/.{8}/g) ?? [];
  const bytes = Buffer.from(eights.map((eight) => Number.parseInt(eight, 2)));
  const end = bytes.length - 4;
  if (bytes[0] !== 1 || bytes.readUInt32BE(end) !== crc32(bytes.subarray(0, end))) {
    throw new Error("not a slip code");
  }
  const hexAt = (at: number, count: number): string => bytes.toString("hex", at, at + count);
  const path = Array.from({ length: bytes.readUInt8(103) }, (_, i) => hexAt(104 + 32 * i, 32));
  return {
    form: bytes.readUInt8(1),
    number: [bytes.readUInt16BE(2), bytes.readUInt16BE(4), bytes.readUInt8(6)],
    stage: bytes.readUInt8(7),
    ledger: hexAt(8, 16),
    generation: bytes.readUInt8(24),
    keyId: hexAt(25, 4),
    index: bytes.readUIntBE(29, 5),
    size: bytes.readUIntBE(34, 5),
    leaf: hexAt(39, 32),
    sheetHash: hexAt(71, 32),
    path,
    signature: hexAt(104 + 32 * path.length, 64),
  };
}
