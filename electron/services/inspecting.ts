/**
 * The inspections that are under way, each in a thread of its own. The threads read and nothing else, so ending one is
 * safe at any moment.
 */
import { MOST_ON_PAPER } from "../../shared/text/ja/inspection.ts";
import type { InspectionView } from "../../shared/views/inspection.ts";
import type { InspectionAnswer, InspectionOrder } from "../ledger/inspection-worker.ts";
import type { AnsweringThread } from "./answeringThread.ts";
import { notGathered } from "./answeringThread.ts";
import { Denied } from "./denied.ts";

export type StartInspection = (order: InspectionOrder) => AnsweringThread<InspectionAnswer>;

/** What to look at, and when. */
type Looked = Omit<InspectionOrder, "most">;

/** One that is under way. */
interface Running {
  readonly answer: Promise<InspectionView>;
  /** Ends it; whoever waits for it is told why. */
  readonly leaveOff: (why: Denied) => void;
}

/** As much as the screen shows of a kind; the rest is counted. */
const SHOWN = 200;

export class Inspecting {
  readonly #start: StartInspection;
  readonly #running = new Set<Running>();
  /** The one that the page waits for. */
  #onPage: Running | undefined;

  constructor(start: StartInspection) {
    this.#start = start;
  }

  /** For the page, which waits for one at a time: the one it asked for before is left off. */
  see(order: Looked): Promise<InspectionView> {
    this.cancel();
    this.#onPage = this.#begin({ ...order, most: SHOWN });
    return this.#onPage.answer;
  }

  /** For paper, which takes more. It goes on beside what the page does. */
  forPaper(order: Looked): Promise<InspectionView> {
    return this.#begin({ ...order, most: MOST_ON_PAPER }).answer;
  }

  /** The page does not wait any more. */
  cancel(): void {
    this.#onPage?.leaveOff(new Denied("left-off"));
    this.#onPage = undefined;
  }

  /** Nobody is signed in any more: nothing of the ledger is to be shown. */
  forget(): void {
    for (const running of this.#running) running.leaveOff(new Denied("locked"));
  }

  #begin(order: InspectionOrder): Running {
    const thread = this.#start(order);
    const { promise, resolve, reject } = Promise.withResolvers<InspectionView>();
    const running: Running = {
      answer: promise.finally(() => this.#running.delete(running)),
      leaveOff: (why) => {
        reject(why);
        thread.end();
      },
    };
    this.#running.add(running);
    thread.answer.then(
      (seen) => (seen ? resolve(seen) : reject(new Denied("not-there"))),
      (error: unknown) => reject(notGathered(error)),
    );
    return running;
  }
}
