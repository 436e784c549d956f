/** The thread that exports a bundle: the bundled worker, started on one order. */
import { Worker } from "node:worker_threads";
import type { ExportOrder, ExportWork } from "../exchange/export-worker.ts";
import type { ExportThread } from "../services/exporting.ts";
import { bundled } from "./paths.ts";

export function startExportThread(order: ExportOrder): ExportThread {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: ExportWork = { order, stop };
  const worker = new Worker(bundled("export-worker.cjs"), { workerData });
  return {
    onMessage: (listener) => void worker.on("message", listener),
    onFailure: (listener) => {
      worker.on("error", listener);
      worker.on("exit", (code) => {
        if (code !== 0) listener(new Error(`the thread of an export ended with ${code}`));
      });
    },
    stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
  };
}
