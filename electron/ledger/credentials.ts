/** Passwords' rows. They stand beside the format: no entry speaks of them. */
import type { ReadableDb, WritableDb } from "./connection.ts";

/** A password's row, as it stands in the file. */
export interface Credential {
  readonly account: string;
  readonly verifier: string;
  readonly wrappedKey: string | null;
}

export function readCredential(db: ReadableDb, account: string): Credential | undefined {
  return db
    .prepare<[string], Credential>(
      "SELECT account, verifier, wrapped_key AS wrappedKey FROM credentials WHERE account = ?",
    )
    .get(account);
}

/** Puts a password in the place of the account's earlier one, with no failures. */
export function storeCredential(db: WritableDb, credential: Credential): void {
  db.prepare(
    `INSERT INTO credentials(account, verifier, wrapped_key) VALUES (?, ?, ?)
     ON CONFLICT (account) DO UPDATE SET verifier = excluded.verifier, wrapped_key = excluded.wrapped_key,
       failures = 0, failed_at = 0`,
  ).run(credential.account, credential.verifier, credential.wrappedKey);
}

/** A closed account has no password any more. */
export function removeCredential(db: WritableDb, account: string): void {
  db.prepare("DELETE FROM credentials WHERE account = ?").run(account);
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
