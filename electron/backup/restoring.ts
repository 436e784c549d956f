/** What a restore is asked for, and what it is done with. */
import type { Books } from "../../shared/domain/state.ts";
import type { LedgerKey } from "../keys/ledgerKey.ts";
import type { Actor } from "../ledger/body.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import type { Examined, Rehearsing, RehearsingParts } from "./rehearse.ts";

export interface Restoring extends Rehearsing {
  /** The new file. */
  readonly out: string;
  readonly reason: string;
  /** Whether a ledger that follows is started where entries are lost. */
  readonly successor?: boolean;
}

export interface RestoringParts extends RehearsingParts {
  /** Asked for once the rehearsal has found nothing against it. */
  readonly passphrase: () => Promise<string>;
  /** In whose name it is recorded. Throws where nobody of that name may. */
  readonly actorFor: (ledger: ReadLedger, books: Books) => Actor;
}

/** What a restore is done with. */
export interface RestoreWork {
  readonly what: Restoring;
  readonly examined: Examined;
  readonly key: LedgerKey;
  readonly passphrase: string;
  /** Where the file lies until it counts. */
  readonly unfinished: string;
}
