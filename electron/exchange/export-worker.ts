/**
 * An export in a thread of its own, so that the window stays responsive. Told what to export by `workerData`; says how
 * far it is, then what came of it. Called off by the flag it shares, it leaves nothing behind.
 */
import { parentPort, workerData } from "node:worker_threads";
import { openForReading } from "../ledger/ledger.ts";
import type { ThreadFailure } from "../ledger/threadFailure.ts";
import { failureOf } from "../ledger/threadFailure.ts";
import type { BundleCounts } from "./bundle.ts";
import { exportBundle } from "./bundle.ts";

/** What to export, and where to. */
export interface ExportOrder {
  readonly ledger: string;
  readonly folder: string;
  readonly disclosures: boolean;
  readonly without: readonly string[];
  readonly attachments: boolean;
  readonly verifyPage: Uint8Array;
}

/** What the thread is started with. */
export interface ExportWork {
  readonly order: ExportOrder;
  /** One number, which is not 0 any more once the export is called off. */
  readonly stop: SharedArrayBuffer;
}

export type ExportMessage =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "done"; readonly counts: BundleCounts }
  | { readonly type: "stopped" }
  | ({ readonly type: "failed" } & ThreadFailure);

/** Thrown inside an export that has been called off. */
class Stopped extends Error {}

const say = (message: ExportMessage) => parentPort?.postMessage(message);

// The thread is started by us alone, with exactly this.
const { order, stop } = workerData as ExportWork;
const flag = new Int32Array(stop);

say(exported());

function exported(): ExportMessage {
  try {
    const ledger = openForReading(order.ledger);
    try {
      const { folder, disclosures, without, attachments, verifyPage } = order;
      const options = { disclosures, without: new Set(without), attachments, verifyPage, progress };
      return { type: "done", counts: exportBundle(ledger, folder, options) };
    } finally {
      ledger.close();
    }
  } catch (error) {
    if (Atomics.load(flag, 0) !== 0) return { type: "stopped" };
    return { type: "failed", ...failureOf(error, order.folder) };
  }
}

function progress(done: number, total: number): void {
  if (Atomics.load(flag, 0) !== 0) throw new Stopped();
  say({ type: "progress", done, total });
}
