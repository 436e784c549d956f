/**
 * An inspection in a thread of its own, so that the window stays responsive. Told what to look at by `workerData`; says
 * what it saw of one moment of the ledger. It is stopped by ending the thread: it only reads.
 */
import { workerData } from "node:worker_threads";
import type { InspectionView } from "../../shared/views/inspection.ts";
import { answerWith } from "./answer.ts";
import type { InspectionAsked } from "./views/inspection/inspection.ts";
import { inspection } from "./views/inspection/inspection.ts";
import { shortened } from "./views/inspection/shortened.ts";
import { readAt } from "./views/reading.ts";

/** What the thread is started with. */
export interface InspectionOrder {
  readonly ledger: string;
  readonly wallMs: number;
  readonly asked: InspectionAsked;
  /** At most so many lines of a kind. */
  readonly most: number;
}

/** What it answers; nothing where there is no such contract. */
export type InspectionAnswer = InspectionView | undefined;

// The thread is started by us alone, with exactly this.
const { asked, most, ...at } = workerData as InspectionOrder;

answerWith(at.ledger, (): InspectionAnswer => {
  const whole = readAt(at, (reading) => inspection(reading, asked));
  return whole && shortened(whole, most);
});
