/**
 * The platform's cryptography as the proofs want it, and small ledgers made of plain leaves: what
 * every test of the proofs stands on. Keys come from fixed seeds, so every failure repeats.
 */

import { createPrivateKey, createPublicKey, hash, sign, verify } from "node:crypto";

import { utf8 } from "../../../shared/proof/bytes.ts";
import type { ProofCrypto } from "../../../shared/proof/effects.ts";
import {
  type NoteSigner,
  signatureTypes,
  type VerifierKey,
  verifierKey,
} from "../../../shared/proof/note.ts";
import {
  appendLeaf,
  emptyTree,
  leafHash,
  nodeHash,
  type ReadNode,
  type TreeEdge,
} from "../../../shared/proof/tree.ts";

const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex");

/** SHA-256 as plain bytes, not a Buffer, so that whole values compare equal. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(hash("sha256", bytes, "buffer"));
}

function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const der = Buffer.concat([SPKI_ED25519, publicKey]);
  return verify(null, message, { key: der, format: "der", type: "spki" }, signature);
}

export const crypto: ProofCrypto = { sha256, verify: verifyEd25519 };

/** A key pair from a seed, as a signer and as the key that verifies it. */
export function keyPair(
  name: string,
  seed: Uint8Array,
  type: number = signatureTypes.ed25519,
): { readonly signer: NoteSigner; readonly key: VerifierKey } {
  const der = Buffer.concat([PKCS8_ED25519, seed]);
  const secret = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const spki = createPublicKey(secret).export({ format: "der", type: "spki" });
  const key = verifierKey(sha256, { name, type, publicKey: new Uint8Array(spki.subarray(-32)) });
  return { key, signer: { name, id: key.id, sign: (message) => sign(null, message, secret) } };
}

/** The leaf of an entry whose body is this text. */
export function leafOf(body: string): Uint8Array {
  return leafHash(sha256, utf8(body));
}

/** As many different leaves as asked for. */
export function someLeaves(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => leafOf(`entry ${i}`));
}

/** The tree of these leaves, grown one by one. */
export function treeOf(leaves: readonly Uint8Array[]): TreeEdge {
  return leaves.reduce<TreeEdge>((tree, leaf) => appendLeaf(sha256, tree, leaf), emptyTree);
}

/**
 * Answers any node of a tree too large to exist. The nodes do not hang together, so every path leads
 * to a root of its own; what they are good for is the shape of paths.
 */
export function inventedNode(level: number, index: number): Uint8Array {
  return leafOf(`${level}/${index}`);
}

/** Reads nodes of a tree held in memory, computing each once. */
export function nodesOf(leaves: readonly Uint8Array[]): ReadNode {
  const known = new Map<string, Uint8Array>();
  const readNode: ReadNode = (level, index) => {
    const place = `${level}/${index}`;
    const node = known.get(place) ?? compute(level, index);
    known.set(place, node);
    return node;
  };
  const compute: ReadNode = (level, index) => {
    if (level > 0) {
      return nodeHash(sha256, readNode(level - 1, 2 * index), readNode(level - 1, 2 * index + 1));
    }
    const leaf = leaves[index];
    if (leaf === undefined) throw new Error(`there is no leaf ${index}`);
    return leaf;
  };
  return readNode;
}

/** The bytes with one bit turned over. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = bytes.slice();
  const at = Math.floor(bit / 8);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit % 8));
  return flipped;
}

/** The value inside an accepted outcome; a refusal fails the test with its reason. */
export function valueOf<Value>(
  outcome:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly reason: string },
): Value {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}
