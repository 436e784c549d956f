/**
 * Proof files (C2SP tlog-proof, `.tlog-proof`): one entry's place in the ledger, with everything
 * needed to check it except the entry and the ledger's key.
 */

import { base64, fromBase64 } from "./bytes.ts";
import {
  type CheckpointReason,
  type OpenCheckpoint,
  openCheckpoint,
  parseCount,
} from "./checkpoint.ts";
import type { ProofCrypto } from "./effects.ts";
import type { VerifierKey } from "./note.ts";
import { accepted, type Outcome, refused } from "./outcome.ts";
import { isHash } from "./tree.ts";
import { verifyInclusion } from "./treeVerify.ts";

const HEADER = "c2sp.org/tlog-proof@v1";
const EXTRA = "extra ";

/** As many as a tree of 2^63 leaves could need; a bound on a stranger's file. */
const MAX_PATH_HASHES = 63;

/** A proof file's contents; nothing in it is proven. */
export interface TlogProof {
  readonly index: number;
  readonly path: readonly Uint8Array[];
  /** The checkpoint's note, verbatim, with every signature line. */
  readonly checkpoint: string;
  /** Opaque bytes beside the proof. Nobody vouches for them. */
  readonly extra?: Uint8Array;
}

/** Writes a proof file. */
export function writeTlogProof({ index, path, checkpoint, extra }: TlogProof): string {
  const extraLine = extra === undefined ? "" : `${EXTRA}${base64(extra)}\n`;
  return `${HEADER}\n${extraLine}index ${index}\n${writeHashes(path)}\n${checkpoint}`;
}

/** Reads a proof file without checking any signature. */
export function parseTlogProof(text: string): Outcome<TlogProof, "form"> {
  const parts = splitAtBlankLine(text);
  const [header, second = "", ...others] = parts?.head ?? [];
  if (parts === undefined || header !== HEADER) return refused("form");
  const { checkpoint } = parts;
  if (!second.startsWith(EXTRA)) return readPlace([second, ...others], { checkpoint });
  const extra = fromBase64(second.slice(EXTRA.length));
  return extra === undefined ? refused("form") : readPlace(others, { checkpoint, extra });
}

function readPlace(
  [indexLine = "", ...hashLines]: readonly string[],
  rest: Omit<TlogProof, "index" | "path">,
): Outcome<TlogProof, "form"> {
  const index = parseNumberLine("index ", indexLine);
  const path = parseHashes(hashLines);
  return index === undefined || path === undefined
    ? refused("form")
    : accepted({ index, path, ...rest });
}

/**
 * Whether the ledger of one of the keys signed a head in which this leaf has this place. The leaf is
 * the caller's to compute, from the entry it holds.
 */
export function verifyTlogProof(
  crypto: ProofCrypto,
  { proof, leaf }: { readonly proof: TlogProof; readonly leaf: Uint8Array },
  keys: readonly VerifierKey[],
): Outcome<OpenCheckpoint, CheckpointReason | "path"> {
  const opened = openCheckpoint(crypto.verify, proof.checkpoint, keys);
  if (!opened.ok) return opened;
  const { size, root } = opened.value;
  const { index, path } = proof;
  return verifyInclusion(crypto.sha256, { index, size, leaf, path, root })
    ? opened
    : refused("path");
}

/** The number after a word at the start of a line; `undefined` if it is not that line. */
export function parseNumberLine(word: string, line: string): number | undefined {
  return line.startsWith(word) ? parseCount(line.slice(word.length)) : undefined;
}

/** Hashes as Base64, one a line, each with its line end. */
export function writeHashes(hashes: readonly Uint8Array[]): string {
  return hashes.map((hash) => `${base64(hash)}\n`).join("");
}

/** Reads lines of one Base64 hash each; `undefined` if any is not, or if there are too many. */
export function parseHashes(lines: readonly string[]): readonly Uint8Array[] | undefined {
  if (lines.length > MAX_PATH_HASHES) return undefined;
  const hashes = lines.map(parseHash).filter((hash) => hash !== undefined);
  return hashes.length === lines.length ? hashes : undefined;
}

function parseHash(line: string): Uint8Array | undefined {
  const hash = fromBase64(line);
  return hash !== undefined && isHash(hash) ? hash : undefined;
}

/** The lines before the first blank one, and the checkpoint after it; a proof file has both. */
export function splitAtBlankLine(
  text: string,
): { readonly head: readonly string[]; readonly checkpoint: string } | undefined {
  const split = text.indexOf("\n\n");
  if (split < 0) return undefined;
  return { head: text.slice(0, split).split("\n"), checkpoint: text.slice(split + 2) };
}
