/** The platform's cryptography, as the proofs ask for it. Works the same under OpenSSL and BoringSSL. */
import { createPrivateKey, createPublicKey, hash, randomBytes, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { ProofCrypto, Sha256 } from "../../shared/proof/effects.ts";

/** One shot, and by way of a string: making the result's Buffer natively costs twice the hashing itself. */
export const sha256: Sha256 = (bytes) => Buffer.from(hash("sha256", bytes, "binary"), "latin1");

// DER wrappings of raw Ed25519 keys (RFC 8410): a fixed prefix and the 32 bytes.
const SPKI = Buffer.from("302a300506032b6570032100", "hex");
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** Verifying many signatures under one key: the key object is made once. */
const publicKeys = new Map<string, KeyObject>();

export const crypto: ProofCrypto = {
  sha256,
  verify: (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    try {
      return verify(null, message, publicKeyObject(publicKey), signature);
    } catch {
      // Not every 32 bytes are a point of the curve; such a key has signed nothing.
      return false;
    }
  },
};

function publicKeyObject(raw: Uint8Array): KeyObject {
  const name = Buffer.from(raw).toString("base64");
  let key = publicKeys.get(name);
  if (!key) {
    key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: "der", type: "spki" });
    publicKeys.set(name, key);
  }
  return key;
}

/** The private key of a 32-byte seed. */
export function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
}

/** The 32 raw bytes of the public half. */
export function publicKeyOf(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(SPKI.length);
}

export function signWith(key: KeyObject): (message: Uint8Array) => Uint8Array {
  return (message) => sign(null, message, key);
}

export function random(bytes: number): Uint8Array {
  return randomBytes(bytes);
}
