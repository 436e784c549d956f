/**
 * What the proofs need from outside, as types. This layer holds no cryptography of its own: the
 * shell hands in the platform's, tests hand in theirs, and nothing here can reach a key.
 *
 * All are synchronous, and none may keep or change the bytes it is given: callers reuse buffers.
 */

/** SHA-256 (FIPS 180-4): any number of bytes to 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/**
 * Ed25519 (RFC 8032): true only if the 64-byte signature is the 32-byte key's over the message.
 * Must answer false, not throw, when a key or a signature is not a valid encoding.
 */
export type Ed25519Verify = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean;

/** Ed25519 (RFC 8032): a message to its 64-byte signature, under a key the caller holds. */
export type Ed25519Sign = (message: Uint8Array) => Uint8Array;

/** What a verifier needs; it never needs a key. */
export interface ProofCrypto {
  readonly sha256: Sha256;
  readonly verify: Ed25519Verify;
}
