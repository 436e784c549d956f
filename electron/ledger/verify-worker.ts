/**
 * Verify in a thread of its own, so that the window stays responsive; it may have helpers. Told what to verify by
 * `workerData`; says how far it is, then what it found. It is stopped by ending the thread: it only reads.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { VerifyReport } from "../../shared/views/audit.ts";
import { alsoMissing } from "../heads/missing.ts";
import { outsideOf } from "../heads/outside.ts";
import { HeadStore } from "../heads/store.ts";
import { verifyInThreads } from "./verify/inThreads.ts";
import type { Progress } from "./verify/progress.ts";
import type { VerifyOptions } from "./verify/run.ts";

/** What the thread is started with: the ledger, how deep to look, and the script of its helpers. */
export interface VerifyWork extends Pick<VerifyOptions, "path" | "depth" | "missing"> {
  /** What this computer remembers of ledgers; the ledger is compared with it. */
  readonly headsFolder: string;
  readonly helper: string;
}

export type VerifyMessage =
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "report"; readonly report: VerifyReport };

const say = (message: VerifyMessage) => parentPort?.postMessage(message);

// The thread is started by us alone, with exactly this.
const { headsFolder, helper, ...work } = workerData as VerifyWork;
const progress = (now: Progress) => say({ type: "progress", progress: now });
void outsideOf(work.path, new HeadStore(headsFolder))
  .then(({ held: against, witnesses, missing }) => {
    const all = alsoMissing(missing, work.missing);
    return verifyInThreads({ ...work, against, missing: all, witnesses, progress }, helper);
  })
  .then((report) => say({ type: "report", report }));
