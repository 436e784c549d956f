/** The thread that verifies: the bundled worker, started on one ledger. */
import { Worker } from "node:worker_threads";
import type { VerifyWork } from "../ledger/verify-worker.ts";
import type { VerifyThread } from "../services/verification.ts";
import { bundled, headsFolder } from "./paths.ts";

export function startVerifyThread(path: string): VerifyThread {
  const work: VerifyWork = { path, depth: "all", headsFolder: headsFolder() };
  const worker = new Worker(bundled("verify-worker.cjs"), { workerData: work });
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
