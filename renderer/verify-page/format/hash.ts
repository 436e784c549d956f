/**
 * SHA-256, and Ed25519 as RFC 8032 has it. One implementation for every browser, so that the answer is the same in
 * each, also where the browser has none of its own. It is there at once: to wait for the browser's own, entry by
 * entry, takes as long in Chromium and six times as long in Firefox.
 */
import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import type { Bytes } from "./bytes.ts";

hashes.sha512 = sha512;

export const HASH_BYTES = 32;

/** A hash that is fed piece by piece. */
export interface Hashing {
  add(bytes: Uint8Array): void;
  end(): Bytes;
}

/** Starts a SHA-256. */
export function hashing(): Hashing {
  const state = sha256.create();
  return { add: (bytes) => void state.update(bytes), end: () => own(state.digest()) };
}

/** SHA-256 of byte strings one after the other. */
export function hashOf(...parts: readonly Uint8Array[]): Bytes {
  const state = sha256.create();
  for (const part of parts) state.update(part);
  return own(state.digest());
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The leaf of an entry's bytes. */
export function leafOf(body: Uint8Array): Bytes {
  return hashOf(LEAF, body);
}

/** The node above two others. */
export function nodeOf(left: Uint8Array, right: Uint8Array): Bytes {
  return hashOf(NODE, left, right);
}

/** Whether the holder of this public key signed these bytes. */
export function isSigned(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    // What is no point of the curve, or no signature at all, is thrown.
    return false;
  }
}

function own(bytes: Uint8Array): Bytes {
  // A digest always has memory of its own.
  return bytes as Bytes;
}
