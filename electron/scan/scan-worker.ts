/**
 * The reader of pictures in a thread of its own: whatever a file from outside does to it, the window stays responsive
 * and the ledger out of reach. Told what to read by `workerData`; it is ended when it takes too long.
 */
import { parentPort, workerData } from "node:worker_threads";
import { codesIn } from "./codes.ts";
import { Unfit } from "./picture.ts";
import type { ScanFiles } from "./scanner.ts";

export interface ScanTask {
  readonly bytes: Uint8Array;
  readonly files: ScanFiles;
}

export type ScanAnswer =
  | { readonly ok: true; readonly codes: readonly string[] }
  | { readonly ok: false; readonly fault: "damaged" | "large" };

// The thread is started by us alone, with exactly this.
const { bytes, files } = workerData as ScanTask;
const say = (answer: ScanAnswer) => parentPort?.postMessage(answer);
codesIn(bytes, files).then(
  (codes) => say({ ok: true, codes }),
  (error: unknown) => say({ ok: false, fault: error instanceof Unfit ? error.why : "damaged" }),
);
