/**
 * Passwords of accounts. Each account that may record has its own copy of the ledger's key, closed by its own
 * password: signing in opens it, signing out forgets it. An auditor's account has none and can sign nothing.
 */
import type { ReadableDb } from "../ledger/connection.ts";
import type { Credential } from "../ledger/credentials.ts";
import { readCredential } from "../ledger/credentials.ts";
import { Box, Verifier, close, derive, matches, newDerivation, open } from "./wrap.ts";

/** Shortest password; with one factor and no server, length is all there is. */
export const LEAST_PASSWORD = 8;

/** Makes the row for a password. `seed` is absent for accounts that may only read. */
export async function newCredential(
  account: string,
  password: string,
  seed: Uint8Array | undefined,
  logN?: number,
): Promise<Credential> {
  const derived = await derive(password, newDerivation(logN));
  const verifier: Verifier = {
    derivation: derived.derivation,
    verifier: derived.verifier.toString("base64"),
  };
  return {
    account,
    verifier: JSON.stringify(verifier),
    wrappedKey: seed ? JSON.stringify(close(derived, seed, account)) : null,
  };
}

/**
 * Tries a password. An unknown account takes as long as a wrong password. The seed comes back for accounts that
 * may record.
 */
export async function tryPassword(
  db: ReadableDb,
  account: string | undefined,
  password: string,
): Promise<{ ok: boolean; seed: Uint8Array | undefined }> {
  const row = account === undefined ? undefined : readCredential(db, account);
  const verifier = row ? Verifier.parse(JSON.parse(row.verifier)) : undefined;
  const derived = await derive(password, verifier?.derivation ?? newDerivation());
  if (!row || !verifier || account === undefined || !matches(derived, verifier))
    return { ok: false, seed: undefined };
  const seed =
    row.wrappedKey === null
      ? undefined
      : open(derived, Box.parse(JSON.parse(row.wrappedKey)), account);
  return { ok: true, seed };
}

/** Seconds to wait after so many wrong passwords in a row: none for three, then doubling to a quarter of an hour. */
export function waitAfter(failures: number): number {
  return failures < 3 ? 0 : Math.min(2 ** (failures - 3), 900);
}
