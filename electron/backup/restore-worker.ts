/**
 * A restore, or trying one out, in a thread of its own, so that the window stays responsive. Told what to do by
 * `workerData`; says how far it is, then what came of it. Called off, it leaves nothing behind; once the new file is
 * about to get its name, it goes on to the end.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { MissingHeads } from "../../shared/views/heads.ts";
import type { RehearsalView, RestoreProgress } from "../../shared/views/restore.ts";
import { HeadStore } from "../heads/store.ts";
import type { Actor } from "../ledger/body.ts";
import type { ThreadFailure } from "../ledger/threadFailure.ts";
import { failureOf } from "../ledger/threadFailure.ts";
import { rehearse } from "./rehearse.ts";
import type { Restored } from "./restore.ts";
import { restoreLedger } from "./restore.ts";
import { demandNotStopped, decide, Stopped } from "./restoring.ts";

/** What is asked for. */
export interface RestoreOrder {
  readonly backup: string;
  readonly present: string | undefined;
  /** What was missing of its heads when it was opened. */
  readonly missing?: readonly MissingHeads[] | undefined;
  readonly wallMs: number;
  /** The new file, and in whose name; nothing where it is only tried out. */
  readonly into?: {
    readonly out: string;
    readonly reason: string;
    readonly successor: boolean;
    readonly passphrase: string;
    readonly actor: Actor;
  };
}

/** What the thread is started with. */
export interface RestoreThreadData {
  readonly order: RestoreOrder;
  readonly headsFolder: string;
  /** The script of the threads that help with the verification. */
  readonly helper: string;
  /** Whether it was called off, as `callOff` leaves it. */
  readonly stage: SharedArrayBuffer;
}

export type RestoreMessage =
  | { readonly type: "progress"; readonly progress: RestoreProgress }
  | {
      readonly type: "done";
      readonly rehearsal: RehearsalView;
      readonly restored: Restored["restored"];
    }
  | { readonly type: "stopped" }
  | ({ readonly type: "failed" } & ThreadFailure);

const say = (message: RestoreMessage) => parentPort?.postMessage(message);

// The thread is started by us alone, with exactly this.
const { order, headsFolder, helper, stage } = workerData as RestoreThreadData;

carriedOut().then(say, (error: unknown) => say(endedBy(error)));

async function carriedOut(): Promise<RestoreMessage> {
  const { backup, present, missing, wallMs, into } = order;
  const parts = { heads: new HeadStore(headsFolder), helper, wallMs, progress };
  if (!into) {
    const rehearsal = await rehearse({ backup, present, missing }, parts);
    return { type: "done", rehearsal, restored: false };
  }
  const { passphrase, actor, ...asked } = into;
  const { rehearsal, restored } = await restoreLedger(
    { backup, present, missing, ...asked },
    {
      ...parts,
      passphrase: () => Promise.resolve(passphrase),
      actorFor: () => actor,
      decided: () => decide(stage),
    },
  );
  return { type: "done", rehearsal, restored };
}

function progress(now: RestoreProgress): void {
  demandNotStopped(stage);
  say({ type: "progress", progress: now });
}

function endedBy(error: unknown): RestoreMessage {
  if (error instanceof Stopped) return { type: "stopped" };
  return { type: "failed", ...failureOf(error, order.into?.out ?? order.backup) };
}
