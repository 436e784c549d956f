/** The thread of an inspection, started on one order. */
import { Worker } from "node:worker_threads";
import type { InspectionOrder } from "../ledger/inspection-worker.ts";
import type { InspectionThread } from "./inspecting.ts";

/** `script` is the bundled worker. */
export function inspectionThread(script: string, order: InspectionOrder): InspectionThread {
  const worker = new Worker(script, { workerData: order });
  return {
    onMessage: (listener) => void worker.on("message", listener),
    onFailure: (listener) => {
      worker.on("error", listener);
      worker.on("exit", (code) => {
        if (code !== 0) listener(new Error(`the inspecting thread ended with ${code}`));
      });
    },
    end: () => void worker.terminate(),
  };
}
