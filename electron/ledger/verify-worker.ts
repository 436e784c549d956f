/**
 * Verify in a thread of its own, so that the window stays responsive. Told what to verify by `workerData`; says how
 * far it is, then what it found. It is stopped by ending the thread: it only reads.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { VerifyReport } from "../../shared/views/audit.ts";
import { outsideOf } from "../heads/outside.ts";
import { HeadStore } from "../heads/store.ts";
import type { Progress, VerifyOptions } from "./verify/verify.ts";
import { verifyLedger } from "./verify/verify.ts";

export interface VerifyWork extends Pick<VerifyOptions, "path" | "depth"> {
  /** What this computer remembers of ledgers; the ledger is compared with it. */
  readonly headsFolder: string;
}

export type VerifyMessage =
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "report"; readonly report: VerifyReport };

const say = (message: VerifyMessage) => parentPort?.postMessage(message);

// The thread is started by us alone, with exactly this.
const { path, depth, headsFolder } = workerData as VerifyWork;
const progress = (now: Progress) => say({ type: "progress", progress: now });
void outsideOf(path, new HeadStore(headsFolder)).then(({ held: against, witnesses }) =>
  say({ type: "report", report: verifyLedger({ path, depth, against, witnesses, progress }) }),
);
