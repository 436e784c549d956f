/**
 * An inspection in a thread of its own, so that the window stays responsive. Told what to look at by `workerData`; says
 * what it saw of one moment of the ledger. It is stopped by ending the thread: it only reads.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { InspectionView } from "../../shared/views/inspection.ts";
import { openForReading } from "./ledger.ts";
import type { ThreadFailure } from "./threadFailure.ts";
import { failureOf } from "./threadFailure.ts";
import type { InspectionAsked } from "./views/inspection/inspection.ts";
import { inspection } from "./views/inspection/inspection.ts";
import { shortened } from "./views/inspection/shortened.ts";
import { read } from "./views/reading.ts";

/** What the thread is started with. */
export interface InspectionOrder {
  readonly ledger: string;
  readonly wallMs: number;
  readonly asked: InspectionAsked;
  /** At most so many lines of a kind; all of them where nothing is said. */
  readonly most?: number;
}

export type InspectionMessage =
  /** What it saw; nothing where there is no such contract. */
  | { readonly type: "seen"; readonly inspection: InspectionView | undefined }
  | ({ readonly type: "failed" } & ThreadFailure);

const say = (message: InspectionMessage) => parentPort?.postMessage(message);

// The thread is started by us alone, with exactly this.
const order = workerData as InspectionOrder;

say(seen());

function seen(): InspectionMessage {
  try {
    const ledger = openForReading(order.ledger);
    try {
      const whole = read(ledger.db, order.wallMs, (reading) => inspection(reading, order.asked));
      return { type: "seen", inspection: whole && shortened(whole, order.most) };
    } finally {
      ledger.close();
    }
  } catch (error) {
    return { type: "failed", ...failureOf(error, order.ledger) };
  }
}
