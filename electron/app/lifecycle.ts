/**
 * How the program starts and stops. It is there once; a second start brings the first to the front. It stops in this
 * order: no new work, let what is being recorded finish, close the ledger, let the lock go.
 */
import type { App } from "electron";
import { Denied } from "../services/denied.ts";

/** What is under way, so that the end can wait for it. */
export class Work {
  readonly #underway = new Set<Promise<unknown>>();
  #closed = false;

  /** Does something, and is waited for at the end. */
  async follow<T>(act: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Denied("closing");
    const doing = act();
    this.#underway.add(doing);
    try {
      return await doing;
    } finally {
      this.#underway.delete(doing);
    }
  }

  /** From now on nothing begins; resolves when nothing is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#underway);
  }
}

/** Waits at most this long for work that does not end, such as a dialog that nobody answers. */
const PATIENCE_MS = 5000;

/** The backup of the closing, and heads on a share, get this long. */
const KEEPING_MS = 60_000;

export interface Stopping {
  /** Resolves when nothing is under way any more. */
  readonly finished: () => Promise<void>;
  /** Keeps outside of the ledger what is to be kept at the end. */
  readonly kept: () => Promise<void>;
  readonly stop: () => void;
}

/** Finishes, keeps, stops, once, before the program ends, whichever way it is asked to. */
export function stopInOrder(app: App, { finished, kept, stop }: Stopping): void {
  let stopping = false;
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", (event) => {
    if (stopping) return;
    stopping = true;
    event.preventDefault();
    void within(PATIENCE_MS, finished)
      .then(() => within(KEEPING_MS, kept))
      .then(() => {
        stop();
        app.exit(0);
      });
  });
}

/** Resolves when the work has, or when the time is over. */
function within(ms: number, work: () => Promise<void>): Promise<unknown> {
  return Promise.race([work(), new Promise((resolve) => setTimeout(resolve, ms).unref())]);
}
