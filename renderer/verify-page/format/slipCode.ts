/**
 * The code in the QR square of slips and certificates: an entry's leaf, its path and the signature of the head it was
 * recorded under. The signature proves ledger, index, size and leaf; what the code says of its paper is a claim.
 */
import { bytesOfBase32, hexOf, numberOf } from "./bytes.ts";
import { HASH_BYTES } from "./hash.ts";
import type { Head } from "./tree.ts";
import { pathLength, rootOfPath } from "./tree.ts";
import type { PublicKey } from "./note.ts";
import { checkpointText, isSignature } from "./note.ts";

const FORMS = [
  "handoverSlip",
  "disposalCertificate",
  "incidentReport",
  "completionReport",
  "correctionSlip",
  "succession",
  "periodClose",
  "nonAcceptance",
] as const;
export type Form = (typeof FORMS)[number];
const STAGES = ["issued", "completed"] as const;
export type Stage = (typeof STAGES)[number];

/** A form's number; branch 0 is none. */
export interface FormNumber {
  readonly year: number;
  readonly number: number;
  readonly branch: number;
}

export interface SlipCode {
  readonly form: Form;
  readonly number: FormNumber;
  readonly stage: Stage;
  readonly sheet: Uint8Array;
  readonly origin: string;
  readonly keyId: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly signature: Uint8Array;
}

/** `prefix`: no code of ours; `damaged`: misread; `version`: from a newer program; `form`: nobody writes this. */
export type SlipCodeFault = "prefix" | "damaged" | "version" | "form";

export type SlipCodeReading =
  | { readonly ok: true; readonly code: SlipCode }
  | { readonly ok: false; readonly fault: SlipCodeFault };

const MAX_TEXT = 10_000;
const LEAST = 172;

/** Where the parts of layout 1 begin; those after `path` are counted from the end. */
const AT = {
  form: 1,
  year: 2,
  number: 4,
  branch: 6,
  stage: 7,
  ledger: 8,
  generation: 24,
  keyId: 25,
  index: 29,
  size: 34,
  leaf: 39,
  sheet: 71,
  count: 103,
  path: 104,
  signature: -68,
  check: -4,
} as const;

/** Reads what a scanner, a keyboard or a clipboard brings. Total: any text gets an answer. */
export function readSlipCode(text: string): SlipCodeReading {
  if (text.length > MAX_TEXT) return { ok: false, fault: "damaged" };
  const plain = text
    .normalize("NFKC")
    .replace(/[\p{White_Space}\u200b\ufeff]/gu, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
  if (!plain.startsWith("UKW1")) return { ok: false, fault: "prefix" };
  const bytes = bytesOfBase32(plain.slice(4));
  if (bytes === undefined || bytes.length < LEAST) return { ok: false, fault: "damaged" };
  const covered = bytes.subarray(0, AT.check);
  if (numberOf(bytes.subarray(AT.check)) !== crc32(covered)) return { ok: false, fault: "damaged" };
  if (bytes[0] !== 1) return { ok: false, fault: "version" };
  const code = layoutOf(bytes);
  return code === undefined ? { ok: false, fault: "form" } : { ok: true, code };
}

function layoutOf(bytes: Uint8Array): SlipCode | undefined {
  const number = (from: number, length: number) => numberOf(bytes.subarray(from, from + length));
  const form = FORMS[number(AT.form, 1) - 1];
  const stage = STAGES[number(AT.stage, 1) - 1];
  const generation = number(AT.generation, 1);
  const [index, size, count] = [number(AT.index, 5), number(AT.size, 5), number(AT.count, 1)];
  if (form === undefined || stage === undefined || generation === 0) return undefined;
  if (index >= size || count !== pathLength(index, size)) return undefined;
  if (bytes.length !== LEAST + count * HASH_BYTES) return undefined;
  const ledger = hexOf(bytes.subarray(AT.ledger, AT.generation));
  const hash = (from: number) => bytes.subarray(from, from + HASH_BYTES);
  return {
    form,
    stage,
    number: {
      year: number(AT.year, 2),
      number: number(AT.number, 2),
      branch: number(AT.branch, 1),
    },
    sheet: hash(AT.sheet),
    origin: `ukewatashi.internal/${ledger}${generation === 1 ? "" : `/${generation}`}`,
    keyId: bytes.subarray(AT.keyId, AT.index),
    index,
    size,
    leaf: hash(AT.leaf),
    path: Array.from({ length: count }, (_, at) => hash(AT.path + at * HASH_BYTES)),
    signature: bytes.subarray(AT.signature, AT.check),
  };
}

/** The head that this key signed and in which the code's leaf has its place, if it did. */
export function headOfSlip(code: SlipCode, key: PublicKey): Head | undefined {
  const { origin, size, signature } = code;
  const root = rootOfPath(code.leaf, code, code.path);
  if (root === undefined || origin !== key.name) return undefined;
  const isProven = isSignature(key, checkpointText({ origin, size, root }), signature);
  return isProven ? { size, root } : undefined;
}

/** CRC-32 as zip has it. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
