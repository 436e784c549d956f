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

/** Waits for `finished` and runs `stop`, once, before the program ends, whichever way it is asked to. */
export function stopInOrder(app: App, finished: () => Promise<void>, stop: () => void): void {
  let stopping = false;
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", (event) => {
    if (stopping) return;
    stopping = true;
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
    void Promise.race([finished(), patience]).then(() => {
      stop();
      app.exit(0);
    });
  });
}
