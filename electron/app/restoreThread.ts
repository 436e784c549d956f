/** The thread that restores or tries a restore out: the bundled worker, started on one order. */
import { Worker } from "node:worker_threads";
import type { RestoreOrder, RestoreThreadData } from "../backup/restore-worker.ts";
import { callOff } from "../backup/restoring.ts";
import type { RestoreThread } from "../services/restores.ts";
import { bundled, headsFolder } from "./paths.ts";
import { verifyHelper } from "./verifyThread.ts";

export function startRestoreThread(order: RestoreOrder): RestoreThread {
  const stage = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: RestoreThreadData = {
    order,
    headsFolder: headsFolder(),
    helper: verifyHelper(),
    stage,
  };
  const worker = new Worker(bundled("restore-worker.cjs"), { workerData });
  return {
    onMessage: (listener) => void worker.on("message", listener),
    onFailure: (listener) => {
      worker.on("error", listener);
      worker.on("exit", (code) => {
        if (code !== 0) listener(new Error(`the thread of a restore ended with ${code}`));
      });
    },
    stop: () => callOff(stage),
  };
}
