/** The thread that verifies: the bundled worker, started on one ledger. */
import { Worker } from "node:worker_threads";
import type { VerifyThread } from "../services/verification.ts";
import { bundled } from "./paths.ts";

export function startVerifyThread(path: string): VerifyThread {
  const worker = new Worker(bundled("verify-worker.cjs"), { workerData: { path, depth: "all" } });
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
