/**
 * 初期設定控: what has to be known about a ledger without asking the ledger. It carries the public key, which whoever
 * checks a slip or a bundle compares with what a file says of itself, and leaves room to write where the passphrase is
 * kept. It holds no secret, is no form of the contract, and printing it is not recorded.
 */
import type { Instant } from "../domain/values.ts";

export interface SetupSheet {
  readonly title: string;
  readonly sample: boolean;
  readonly origin: string;
  /** The ledger's public key, as C2SP signed-note writes it. */
  readonly vkey: string;
  /** When the first entry was written. */
  readonly openedAt: Instant;
  /** Whole paths on this workstation. */
  readonly ledgerFile: string;
  readonly keyFile: string;
  readonly printedAt: Instant;
}
