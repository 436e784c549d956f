/** What a restore is asked for, and what it is done with. */
import { setImmediate } from "node:timers/promises";
import type { Books } from "../../shared/domain/state.ts";
import type { LedgerKey } from "../keys/ledgerKey.ts";
import type { Actor } from "../ledger/body.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import type { RestoreProgress } from "../../shared/views/restore.ts";
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
  /** Called right before the new file gets its name: from then on nothing ends it. What it throws still does. */
  readonly decided?: () => void;
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

/** Thrown by `progress` or `decided` of what was called off; nothing of it is left then. */
export class Stopped extends Error {}

/** Says that a step begins, and lets whoever calls it off have their turn. */
export async function begun(
  step: RestoreProgress["step"],
  { progress }: Pick<RehearsingParts, "progress">,
): Promise<void> {
  await setImmediate();
  progress?.({ step, done: 0, total: 0 });
}

/** Whether it may still be called off, in one shared number: whoever changes it first has it their way. */
const STAGE = { open: 0, stopped: 1, decided: 2 } as const;

/** Calls it off, from another thread; false where it is too late for that. */
export function callOff(stage: SharedArrayBuffer): boolean {
  const { open, stopped, decided } = STAGE;
  return Atomics.compareExchange(new Int32Array(stage), 0, open, stopped) !== decided;
}

/** From here on it cannot be called off any more. Throws where it was. */
export function decide(stage: SharedArrayBuffer): void {
  const { open, decided } = STAGE;
  if (Atomics.compareExchange(new Int32Array(stage), 0, open, decided) !== open)
    throw new Stopped();
}

export function demandNotStopped(stage: SharedArrayBuffer): void {
  if (Atomics.load(new Int32Array(stage), 0) === STAGE.stopped) throw new Stopped();
}
