/**
 * A secret that a password opens: scrypt makes a key of the password, AES-256-GCM closes the box. From one
 * derivation HKDF makes both the key of the box and a verifier, so that neither tells anything about the other.
 */
import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from "node:crypto";
import * as z from "zod";

/** Cost 2^17, block 8: about half a second and 128 MiB on an office machine (OWASP's scrypt). */
const WRITING_COST = 17;
/** A file that asks for less is not ours; one that asks for more would stop the machine. */
const LEAST_COST = 14;
const MOST_COST = 20;

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
export const Derivation = z.strictObject({
  kdf: z.literal("scrypt"),
  logN: z.int().min(LEAST_COST).max(MOST_COST),
  r: z.literal(8),
  p: z.literal(1),
  salt: Base64,
});
export type Derivation = z.infer<typeof Derivation>;

export const Box = z.strictObject({ derivation: Derivation, nonce: Base64, sealed: Base64 });
export type Box = z.infer<typeof Box>;

export const Verifier = z.strictObject({ derivation: Derivation, verifier: Base64 });
export type Verifier = z.infer<typeof Verifier>;

interface Derived {
  readonly derivation: Derivation;
  readonly boxKey: Buffer;
  readonly verifier: Buffer;
}

export function newDerivation(logN: number = WRITING_COST): Derivation {
  return { kdf: "scrypt", logN, r: 8, p: 1, salt: randomBytes(16).toString("base64") };
}

/** Derives both keys. NFKC first: a Japanese input method may have typed full-width letters. */
export function derive(password: string, derivation: Derivation): Promise<Derived> {
  const { logN, r, p, salt } = derivation;
  const N = 2 ** logN;
  const options = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), Buffer.from(salt, "base64"), 32, options, (error, key) => {
      if (error) return reject(error);
      const part = (use: string) =>
        Buffer.from(hkdfSync("sha256", key, new Uint8Array(0), `ukewatashi ${use}`, 32));
      return resolve({ derivation, boxKey: part("box"), verifier: part("verifier") });
    });
  });
}

/** Closes `secret` so that only the derived key opens it; `context` must be the same when opening. */
export function close(derived: Derived, secret: Uint8Array, context: string): Box {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", derived.boxKey, nonce).setAAD(
    Buffer.from(context, "utf8"),
  );
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return {
    derivation: derived.derivation,
    nonce: nonce.toString("base64"),
    sealed: sealed.toString("base64"),
  };
}

/** Opens a box, or gives nothing when the password or the context is another. */
export function open(derived: Derived, box: Box, context: string): Buffer | undefined {
  const sealed = Buffer.from(box.sealed, "base64");
  const nonce = Buffer.from(box.nonce, "base64");
  if (sealed.length < 16 || nonce.length !== 12) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", derived.boxKey, nonce).setAAD(
    Buffer.from(context, "utf8"),
  );
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

export function matches(derived: Derived, verifier: Verifier): boolean {
  const expected = Buffer.from(verifier.verifier, "base64");
  return expected.length === derived.verifier.length && timingSafeEqual(expected, derived.verifier);
}
