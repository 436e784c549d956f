import type { SetupDraft } from "./draft.ts";
export type Faults = Readonly<Record<string, string>>;
/** Shortest secret; the ledger refuses a shorter one. */
export declare const LEAST_SECRET = 8;
/** The secrets, which no draft keeps. */
export interface Secrets {
  readonly passphrase: string;
  readonly passphraseAgain: string;
  readonly password: string;
  readonly passwordAgain: string;
}
/** The faults of one part; none when it is in order. */
export declare function faultsOf(draft: SetupDraft, step: number, secrets: Secrets): Faults;
/** A row nobody typed in is no fault: it is not registered. */
export declare function isBlank(
  row: Readonly<Record<string, string>>,
  except: readonly string[],
): boolean;
