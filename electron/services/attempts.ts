/**
 * How long someone who typed wrong passwords must wait. Failures are kept with the credential, so a restart does not
 * forget them; the wait is measured by a clock that nobody can set, so neither does a change of the date.
 */
import { waitAfter } from "../keys/accounts.ts";
import type { Clock } from "../ledger/clock.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { failuresOf } from "../ledger/credentials.ts";

interface Failures {
  readonly count: number;
  /** When the last one was, by the clock of this run; the beginning of the run for those before it. */
  readonly elapsedMs: number;
}

export interface CredentialFile {
  readonly read: ReadableDb;
  /** Keeps the number of an account's failures beyond this run, where that is possible. */
  readonly keep: (account: string, count: number) => void;
}

/** Logins that do not exist are counted too, all as one, so that they answer alike and fill no memory. */
const STRANGERS = "?";

export class Attempts {
  readonly #clock: Clock;
  readonly #file: CredentialFile;
  readonly #began: number;
  readonly #failures = new Map<string, Failures>();

  constructor(clock: Clock, file: CredentialFile) {
    this.#clock = clock;
    this.#file = file;
    this.#began = clock.elapsedMs();
  }

  /** Seconds until this account may be tried again. */
  wait(account = STRANGERS): number {
    const { count, elapsedMs } = this.#of(account);
    const left = elapsedMs + waitAfter(count) * 1000 - this.#clock.elapsedMs();
    return Math.max(0, Math.ceil(left / 1000));
  }

  /** Counts a try before its password is looked at, so that ending the program does not save it. */
  begin(account = STRANGERS): void {
    this.#keep(account, { count: this.#of(account).count + 1, elapsedMs: this.#clock.elapsedMs() });
  }

  succeeded(account: string): void {
    this.#keep(account, { count: 0, elapsedMs: this.#clock.elapsedMs() });
  }

  #of(account: string): Failures {
    const known = this.#failures.get(account);
    return known ?? { count: failuresOf(this.#file.read, account), elapsedMs: this.#began };
  }

  #keep(account: string, failures: Failures): void {
    this.#failures.set(account, failures);
    this.#file.keep(account, failures.count);
  }
}
