/** The key that signs a ledger's checkpoints, kept in a file beside it, closed by the ledger's passphrase. */
import { existsSync, readFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import * as z from "zod";
import { Problem } from "../../shared/domain/problem.ts";
import type { NoteSigner, VerifierKey } from "../../shared/proof/note.ts";
import { parseVkey, signatureTypes, verifierKey, vkeyText } from "../../shared/proof/note.ts";
import { writeDurably } from "../backup/durable.ts";
import { privateKeyOf, publicKeyOf, sha256, signWith } from "../ledger/crypto.ts";
import { Box, close, derive, newDerivation, open } from "./wrap.ts";

/** The seed of an Ed25519 key with its public line. */
export interface LedgerKey {
  readonly vkey: string;
  readonly seed: Uint8Array;
}

const KeyFile = z.strictObject({
  ukewatashi: z.literal("ledger-key/1"),
  vkey: z.string().max(300),
  box: Box,
});

/** Where a ledger's key lies. */
export function keyPath(ledger: string): string {
  return `${ledger}-key`;
}

/** A fresh key for a new origin. */
export function newLedgerKey(origin: string): LedgerKey {
  return newKey(origin, signatureTypes.ed25519);
}

/**
 * The key under the origin of the ledger that follows. The pair stays the same: whoever starts a successor shows by it
 * that they hold its predecessor's key, passwords go on opening it, and every signature names the ledger it is for.
 */
export function keyUnder(origin: string, { seed }: LedgerKey): LedgerKey {
  return keyOf(origin, signatureTypes.ed25519, seed);
}

/** A fresh key of a head witness. It cosigns and does nothing else. */
export function newWitnessKey(name: string): LedgerKey {
  return newKey(name, signatureTypes.cosignature);
}

function newKey(name: string, type: VerifierKey["type"]): LedgerKey {
  return keyOf(name, type, randomBytes(32));
}

function keyOf(name: string, type: VerifierKey["type"], seed: Uint8Array): LedgerKey {
  const key = verifierKey(sha256, { name, type, publicKey: publicKeyOf(privateKeyOf(seed)) });
  return { vkey: vkeyText(key), seed };
}

/** The public line that a key file names. Throws `key-missing` or `key-mismatch`. */
export function keyFileLine(path: string): string {
  if (!existsSync(path)) throw new Problem("key-missing", path);
  const file = parsedKeyFile(readFileSync(path, "utf8"));
  if (!file) throw new Problem("key-mismatch", path);
  return file.vkey;
}

/** Writes the key file; it exists whole or not at all. Never over another key. */
export async function writeKeyFile(
  path: string,
  key: LedgerKey,
  passphrase: string,
  logN?: number,
): Promise<void> {
  if (existsSync(path)) throw new Problem("exists", path);
  const derived = await derive(passphrase, newDerivation(logN));
  const file: z.infer<typeof KeyFile> = {
    ukewatashi: "ledger-key/1",
    vkey: key.vkey,
    box: close(derived, key.seed, key.vkey),
  };
  writeDurably(path, Buffer.from(`${JSON.stringify(file, null, 1)}\n`, "utf8"), { mode: 0o600 });
}

/** Opens the key of the ledger that `vkey` names. Throws `key-missing`, `key-mismatch` or `wrong-passphrase`. */
export async function readKeyFile(
  path: string,
  vkey: string,
  passphrase: string,
): Promise<LedgerKey> {
  if (!existsSync(path)) throw new Problem("key-missing", path);
  const file = parsedKeyFile(readFileSync(path, "utf8"));
  if (!file || file.vkey !== vkey) throw new Problem("key-mismatch", path);
  const seed = open(await derive(passphrase, file.box.derivation), file.box, vkey);
  if (!seed) throw new Problem("wrong-passphrase");
  return { vkey, seed };
}

/** The line a verifier needs, taken apart. Throws `damaged` when it is no such line. */
export function publicKeyIn(vkey: string): VerifierKey {
  const key = parseVkey(sha256, vkey);
  if (!key.ok) throw new Problem("damaged", "vkey");
  return key.value;
}

/** Signs notes in the ledger's name. */
export function signerOf(key: LedgerKey): NoteSigner {
  const { name, id } = publicKeyIn(key.vkey);
  return { name, id, sign: signWith(privateKeyOf(key.seed)) };
}

function parsedKeyFile(text: string): z.infer<typeof KeyFile> | undefined {
  try {
    return KeyFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
