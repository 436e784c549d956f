/** The thread that verifies: the bundled worker, started on one ledger. */
import { Worker } from "node:worker_threads";
import type { VerifyWork } from "../ledger/verify-worker.ts";
import { threadLimits } from "../ledger/verify/inThreads.ts";
import type { VerifyThread, Verifying } from "../services/verification.ts";
import { bundled, headsFolder } from "./paths.ts";

/** The script of the threads that help with a verification. */
export function verifyHelper(): string {
  return bundled("verify-helper.cjs");
}

export function startVerifyThread(work: Verifying): VerifyThread {
  const workerData: VerifyWork = {
    ...work,
    depth: "all",
    headsFolder: headsFolder(),
    helper: verifyHelper(),
  };
  const worker = new Worker(bundled("verify-worker.cjs"), {
    workerData,
    resourceLimits: threadLimits(workerData.depth),
  });
  return {
    onMessage: (listener) => void worker.on("message", listener),
    onFailure: (listener) => {
      worker.on("error", listener);
      worker.on("exit", (code) => {
        if (code !== 0) listener(new Error(`the verifying thread ended with ${code}`));
      });
    },
    end: () => void worker.terminate(),
  };
}
