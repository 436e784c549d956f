/**
 * Known answers, computed once at every start: the program's cryptography is another library than the one its tests
 * run on, and a ledger must not be written by one that computes something else.
 */
import { createDecipheriv, createHash, hkdfSync, scryptSync, sign } from "node:crypto";
import { crypto, privateKeyOf, publicKeyOf } from "../ledger/crypto.ts";

/** What computed a wrong answer; empty when all is well. */
export function wrongAnswers(): readonly string[] {
  return Object.entries(ANSWERS)
    .filter(([, isRight]) => !answered(isRight))
    .map(([name]) => name);
}

function answered(isRight: () => boolean): boolean {
  try {
    return isRight();
  } catch {
    return false;
  }
}

const ANSWERS: Readonly<Record<string, () => boolean>> = {
  /** FIPS 180-4, the one-block message. */
  "SHA-256": () =>
    createHash("sha256").update("abc").digest("hex") ===
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  /** RFC 7914 §12, the quick one; our own cost only repeats it. */
  scrypt: () =>
    scryptSync("", "", 64, { N: 16, r: 1, p: 1 }).toString("hex") ===
    "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
  /** RFC 5869, test case 1. */
  HKDF: () =>
    Buffer.from(
      hkdfSync(
        "sha256",
        Buffer.alloc(22, 0x0b),
        hex("000102030405060708090a0b0c"),
        hex("f0f1f2f3f4f5f6f7f8f9"),
        42,
      ),
    ).toString("hex") ===
    "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
  /** RFC 8032 §7.1, test 1: the key, the signature of nothing, and that a changed one is refused. */
  Ed25519: () => {
    const key = privateKeyOf(
      hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
    );
    const publicKey = publicKeyOf(key);
    const signature = sign(null, new Uint8Array(0), key);
    const changed = Uint8Array.from(signature, (byte, at) => (at === 0 ? byte ^ 1 : byte));
    return (
      signature.toString("hex") ===
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b" &&
      crypto.verify(publicKey, new Uint8Array(0), signature) &&
      !crypto.verify(publicKey, new Uint8Array(0), changed)
    );
  },
  /** The GCM specification, test case 14, and that a changed tag is refused. */
  "AES-256-GCM": () =>
    opened("d0d1c8a799996bf0265b98b5d48ab919") === "00000000000000000000000000000000" &&
    !answered(() => opened("d0d1c8a799996bf0265b98b5d48ab918") !== ""),
};

function opened(tag: string): string {
  const decipher = createDecipheriv("aes-256-gcm", Buffer.alloc(32), Buffer.alloc(12));
  decipher.setAuthTag(hex(tag));
  const text = Buffer.concat([
    decipher.update(hex("cea7403d4d606b6e074ec5d3baf39d18")),
    decipher.final(),
  ]);
  return text.toString("hex");
}

function hex(text: string): Buffer {
  return Buffer.from(text, "hex");
}
