/**
 * Verify in a thread of its own, so that the window stays responsive. Told what to verify by `workerData`; says how
 * far it is, then what it found. It is stopped by ending the thread: it only reads.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { VerifyReport } from "../../shared/views/audit.ts";
import type { Progress, VerifyOptions } from "./verify/verify.ts";
import { verifyLedger } from "./verify/verify.ts";

export type VerifyMessage =
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "report"; readonly report: VerifyReport };

const say = (message: VerifyMessage) => parentPort?.postMessage(message);

// The thread is started by us alone, with exactly these options.
const { path, depth } = workerData as Pick<VerifyOptions, "path" | "depth">;
say({
  type: "report",
  report: verifyLedger({
    path,
    depth,
    progress: (progress) => say({ type: "progress", progress }),
  }),
});
