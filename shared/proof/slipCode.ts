/**
 * The code in the QR square of every slip and certificate: an entry's proof and the signed head it
 * was recorded under, small enough for paper. Whoever holds the paper holds an anchor of the ledger.
 *
 * Text: `UKW1`, then unpadded Base32 of the bytes below, so capital letters and digits only: a QR
 * alphanumeric payload that survives keyboard-wedge scanners, input methods and copying by hand.
 *
 *     at  bytes                             at  bytes
 *      0    1  layout version, 1            34    5  tree size, more than the index
 *      1    1  form                         39   32  leaf
 *      2    2  form number: fiscal year     71   32  sheet hash
 *      4    2  form number: number         103    1  path count p
 *      6    1  form number: branch         104  32p  path, the leaf's sibling first
 *      7    1  stage                         +   64  Ed25519 signature of the checkpoint
 *      8   16  ledger ID                     +    4  CRC-32 of all bytes before it
 *     24    1  ledger generation, from 1
 *     25    4  key ID                      Numbers are big-endian.
 *     29    5  entry index                 172 + 32p bytes in all
 *
 * The root is not stored: it follows from leaf and path, and the signature is over the checkpoint of
 * that root. The first byte and the last four mean the same in every later layout.
 *
 * Proven by the signature are the ledger, the sizes, the leaf and the path. Form, number, stage and
 * sheet hash are what the paper says of itself: whoever has the ledger or a bundle must compare them
 * with the entry. The CRC only tells a misread code from a false one.
 */

import { base32, concat, fromBase32, fromHex, hex, uintBytes, uintOf } from "./bytes.ts";
import { checkpointText, type OpenCheckpoint } from "./checkpoint.ts";
import type { ProofCrypto, Sha256 } from "./effects.ts";
import {
  isSignedUnder,
  KEY_ID_BYTES,
  SIGNATURE_BYTES,
  signatureLine,
  type VerifierKey,
} from "./note.ts";
import { accepted, type Outcome, refused } from "./outcome.ts";
import { type TlogProof, verifyTlogProof, writeTlogProof } from "./tlogProof.ts";
import { HASH_BYTES, inclusionPathLength, isCount, isHash } from "./tree.ts";
import { rootFromInclusion } from "./treeVerify.ts";

/** The forms that carry a code. Their order is their number on paper: only ever add at the end. */
export const slipForms = [
  "handoverSlip",
  "disposalCertificate",
  "incidentReport",
  "completionReport",
  "correctionSlip",
  "succession",
  "periodClose",
  "nonAcceptance",
] as const;
export type SlipForm = (typeof slipForms)[number];

/** How far the form had got when it was printed; the order is part of the layout, as above. */
export const slipStages = ["issued", "completed"] as const;
export type SlipStage = (typeof slipStages)[number];

/** What the paper says of itself. No signature covers it: compare it with the ledger's entry. */
export interface SlipClaim {
  readonly form: SlipForm;
  /** Fiscal year of the common era (2026 for 令和8年度), number in it, branch or 0. */
  readonly number: {
    readonly fiscalYear: number;
    readonly number: number;
    readonly branch: number;
  };
  readonly stage: SlipStage;
  /** The hash of what the sheet says, as its form defines it. */
  readonly sheetHash: Uint8Array;
}

/** A slip code taken apart; nothing in it is proven. */
export interface SlipCode {
  readonly claim: SlipClaim;
  /** `ukewatashi.internal/` and 32 hexadecimal digits, from the second generation on `/2`, `/3`… */
  readonly origin: string;
  readonly keyId: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly signature: Uint8Array;
}

/** What a verified code proves: this ledger signed a head in which this leaf has this place. */
export interface SlipProof {
  readonly origin: string;
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly root: Uint8Array;
}

/**
 * Why a text is no slip code. `prefix`: something else was scanned. `damaged`: misread or incomplete.
 * `version`: from a newer program. `form`: intact, but not a code that we write.
 */
export type SlipCodeReason = "prefix" | "damaged" | "version" | "form";

const PREFIX = "UKW1";
const VERSION = 1;
const ORIGIN = /^ukewatashi\.internal\/([0-9a-f]{32})(?:\/([1-9][0-9]{0,2}))?$/;
const ID_BYTES = 16;
const COUNT_BYTES = 5;
const CRC_BYTES = 4;
const LEAST_BYTES = 172;
/** The longest code has 40 path hashes and 2,324 characters; the rest is room for line breaks. */
const MAX_TEXT = 10_000;

/**
 * The code of an entry under a head: normally the one that was signed with the entry itself, so that
 * the path is short and the code can be made again at any time without the key.
 *
 * @throws RangeError if no key of the head's ledger has signed it, which opening would have refused.
 */
export function slipCodeUnder(
  head: OpenCheckpoint,
  entry: Pick<SlipCode, "claim" | "index" | "leaf" | "path">,
): SlipCode {
  const [signer] = head.signers;
  const line = head.note.signatures.find((each) => signer && isSignedUnder(signer, each));
  if (line === undefined) throw new RangeError("the head is not signed");
  const { origin, size } = head;
  return { ...entry, origin, size, keyId: line.id, signature: line.payload };
}

/**
 * The code as text for a QR square.
 *
 * @throws RangeError if a part does not fit the layout: another origin, a path of the wrong length.
 */
export function encodeSlipCode(code: SlipCode): string {
  const { claim, index, size, leaf, path, signature } = code;
  requireFit(code);
  const bytes = concat(
    Uint8Array.of(VERSION, slipForms.indexOf(claim.form) + 1),
    uintBytes(claim.number.fiscalYear, 2),
    uintBytes(claim.number.number, 2),
    uintBytes(claim.number.branch, 1),
    Uint8Array.of(slipStages.indexOf(claim.stage) + 1),
    originBytes(code.origin),
    code.keyId,
    uintBytes(index, COUNT_BYTES),
    uintBytes(size, COUNT_BYTES),
    leaf,
    claim.sheetHash,
    Uint8Array.of(path.length),
    ...path,
    signature,
  );
  return PREFIX + base32(concat(bytes, uintBytes(crc32(bytes), CRC_BYTES)));
}

function requireFit({ claim, keyId, index, size, leaf, path, signature }: SlipCode): void {
  const hashes = [leaf, claim.sheetHash, ...path];
  const isWhole =
    hashes.every(isHash) && keyId.length === KEY_ID_BYTES && signature.length === SIGNATURE_BYTES;
  const isPlaced = isCount(index) && isCount(size) && index < size;
  if (!isWhole || !isPlaced || path.length !== inclusionPathLength(index, size)) {
    throw new RangeError("the parts of a slip code do not fit together");
  }
}

function originBytes(origin: string): Uint8Array {
  const [, id = "", generation = "1"] = ORIGIN.exec(origin) ?? [];
  const bytes = concat(fromHex(id) ?? new Uint8Array(), uintBytes(Number(generation), 1));
  if (originText(bytes) !== origin) throw new RangeError("not an origin of this program's ledgers");
  return bytes;
}

function originText(bytes: Uint8Array): string | undefined {
  const generation = bytes[ID_BYTES];
  if (bytes.length !== ID_BYTES + 1 || generation === undefined || generation === 0) {
    return undefined;
  }
  const first = `ukewatashi.internal/${hex(bytes.subarray(0, ID_BYTES))}`;
  return generation === 1 ? first : `${first}/${generation}`;
}

/** Reads a scanned, typed or pasted code. Total: any text whatever gets an answer. */
export function decodeSlipCode(text: string): Outcome<SlipCode, SlipCodeReason> {
  if (text.length > MAX_TEXT) return refused("damaged");
  const plain = plainText(text);
  if (!plain.startsWith(PREFIX)) return refused("prefix");
  const bytes = fromBase32(plain.slice(PREFIX.length));
  if (bytes === undefined || bytes.length < LEAST_BYTES) return refused("damaged");
  const covered = bytes.subarray(0, -CRC_BYTES);
  if (uintOf(bytes.subarray(-CRC_BYTES)) !== crc32(covered)) return refused("damaged");
  if (bytes[0] !== VERSION) return refused("version");
  const code = readLayout(covered);
  return code === undefined ? refused("form") : accepted(code);
}

/** Undoes what scanners, input methods and copying do: full width, lower case, spaces, line ends. */
function plainText(text: string): string {
  const narrow = text.normalize("NFKC").replace(/[\p{White_Space}\u200b\ufeff]+/gu, "");
  // Only a-z: other letters would turn into capitals that nobody printed.
  return narrow.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

function readLayout(bytes: Uint8Array): SlipCode | undefined {
  const next = reader(bytes);
  const [, formNumber = 0] = next.bytes(2);
  const number = { fiscalYear: next.uint(2), number: next.uint(2), branch: next.uint(1) };
  const form = slipForms[formNumber - 1];
  const stage = slipStages[next.uint(1) - 1];
  const origin = originText(next.bytes(ID_BYTES + 1));
  const keyId = next.bytes(KEY_ID_BYTES);
  const index = next.uint(COUNT_BYTES);
  const size = next.uint(COUNT_BYTES);
  const leaf = next.bytes(HASH_BYTES);
  const sheetHash = next.bytes(HASH_BYTES);
  const count = next.uint(1);
  if (form === undefined || stage === undefined || origin === undefined) return undefined;
  if (index >= size || count !== inclusionPathLength(index, size)) return undefined;
  const path = Array.from({ length: count }, () => next.bytes(HASH_BYTES));
  const signature = next.bytes(SIGNATURE_BYTES);
  if (!next.isExact()) return undefined;
  const claim = { form, number, stage, sheetHash };
  return { claim, origin, keyId, index, size, leaf, path, signature };
}

/** Reads from the front; past the end it reads less, and `isExact` says so afterwards. */
function reader(all: Uint8Array): {
  readonly bytes: (count: number) => Uint8Array;
  readonly uint: (count: number) => number;
  readonly isExact: () => boolean;
} {
  let at = 0;
  const bytes = (count: number): Uint8Array => {
    at += count;
    return all.slice(at - count, at);
  };
  return {
    bytes,
    uint: (count) => uintOf(bytes(count)) ?? 0,
    isExact: () => at === all.length,
  };
}

/** The code as an ordinary proof file; `path` if its parts do not lead to a root. */
export function expandSlipCode(sha256: Sha256, code: SlipCode): Outcome<string, "path"> {
  const proof = proofOf(sha256, code);
  return proof === undefined ? refused("path") : accepted(writeTlogProof(proof.file));
}

/**
 * Whether the ledger of one of the keys signed the head that this code leads to. `key`: another
 * ledger's or another key's code. `signature`: leaf, path, size or signature are not what was signed.
 */
export function verifySlipCode(
  crypto: ProofCrypto,
  code: SlipCode,
  keys: readonly VerifierKey[],
): Outcome<SlipProof, "key" | "path" | "signature"> {
  const { origin, index, size, leaf } = code;
  const proof = proofOf(crypto.sha256, code);
  if (proof === undefined) return refused("path");
  const verified = verifyTlogProof(crypto, { proof: proof.file, leaf }, keys);
  if (verified.ok) return accepted({ origin, index, size, leaf, root: proof.root });
  return refused(verified.reason === "unsigned" ? "key" : "signature");
}

function proofOf(
  sha256: Sha256,
  { origin, keyId, index, size, leaf, path, signature }: SlipCode,
): { readonly root: Uint8Array; readonly file: TlogProof } | undefined {
  const root = rootFromInclusion(sha256, { index, size, leaf, path });
  if (root === undefined) return undefined;
  const line = signatureLine({ name: origin, id: keyId, payload: signature });
  const checkpoint = `${checkpointText({ origin, size, root })}\n${line}`;
  return { root, file: { index, path, checkpoint } };
}

/** CRC-32 as in ISO 3309 and zip files. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ ((crc & 1) === 0 ? 0 : 0xedb88320);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
