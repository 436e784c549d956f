/**
 * Passwords of accounts. Each account that may record has its own copy of the ledger's key, closed by its own
 * password: signing in opens it, signing out forgets it. An auditor's account has none and can sign nothing.
 */
import type { WritableDb } from "../ledger/connection.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { Box, Verifier, close, derive, matches, newDerivation, open } from "./wrap.ts";

/** A password's row, as it will stand in the file. */
export interface Credential {
  readonly account: string;
  readonly verifier: string;
  readonly wrappedKey: string | null;
}

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

export function storeCredential(db: WritableDb, credential: Credential): void {
  db.prepare(
    `INSERT INTO credentials(account, verifier, wrapped_key) VALUES (?, ?, ?)
     ON CONFLICT (account) DO UPDATE SET verifier = excluded.verifier, wrapped_key = excluded.wrapped_key,
       failures = 0, failed_at = 0`,
  ).run(credential.account, credential.verifier, credential.wrappedKey);
}

interface Row {
  verifier: string;
  wrapped_key: string | null;
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
  const row =
    account === undefined
      ? undefined
      : db
          .prepare<[string], Row>("SELECT verifier, wrapped_key FROM credentials WHERE account = ?")
          .get(account);
  const verifier = row ? Verifier.parse(JSON.parse(row.verifier)) : undefined;
  const derived = await derive(password, verifier?.derivation ?? newDerivation());
  if (!row || !verifier || account === undefined || !matches(derived, verifier))
    return { ok: false, seed: undefined };
  const seed =
    row.wrapped_key === null
      ? undefined
      : open(derived, Box.parse(JSON.parse(row.wrapped_key)), account);
  return { ok: true, seed };
}

/** Wrong passwords in a row; none for an account that has no password. */
export function failuresOf(db: ReadableDb, account: string): number {
  return (
    db
      .prepare<[string], number>("SELECT failures FROM credentials WHERE account = ?")
      .pluck()
      .get(account) ?? 0
  );
}

export function keepFailures(
  db: WritableDb,
  account: string,
  failures: number,
  failedAt: number,
): void {
  db.prepare("UPDATE credentials SET failures = ?, failed_at = ? WHERE account = ?").run(
    failures,
    failedAt,
    account,
  );
}

/** A closed account has no password any more. */
export function removeCredential(db: WritableDb, account: string): void {
  db.prepare("DELETE FROM credentials WHERE account = ?").run(account);
}

/** Seconds to wait after so many wrong passwords in a row: none for three, then doubling to a quarter of an hour. */
export function waitAfter(failures: number): number {
  return failures < 3 ? 0 : Math.min(2 ** (failures - 3), 900);
}
