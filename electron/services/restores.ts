/**
 * The one restore, or rehearsal of one, that may be running: started, watched, called off. The work is done in a thread
 * of its own.
 */
import type { RestoreProgress, RestoreStatus } from "../../shared/views/restore.ts";
import type { RestoreMessage, RestoreOrder } from "../backup/restore-worker.ts";
import { errorIn } from "../ledger/threadFailure.ts";
import { secondsLeft } from "../ledger/verify/progress.ts";
import { Denied } from "./denied.ts";

/** The thread, reduced to what is needed of it. */
export interface RestoreThread {
  onMessage(listener: (message: RestoreMessage) => void): void;
  /** It ended before it had anything to report. */
  onFailure(listener: (error: unknown) => void): void;
  /** Has it leave off and clean up; false where it is too late for that. */
  stop(): boolean;
}

export interface RestoresParts {
  readonly start: (order: RestoreOrder) => RestoreThread;
  readonly elapsedMs: () => number;
}

/** What came of it; nothing where it was called off. */
export type RestoreEnded = Extract<RestoreMessage, { readonly type: "done" }> | undefined;

export class Restores {
  readonly #parts: RestoresParts;
  #running: RestoreThread | undefined;
  #status: RestoreStatus = { state: "idle" };
  #stepBeganMs = 0;

  constructor(parts: RestoresParts) {
    this.#parts = parts;
  }

  get status(): RestoreStatus {
    return this.#status;
  }

  /** Does it. Throws where another is running, and what it fails with. */
  async run(order: RestoreOrder): Promise<RestoreEnded> {
    if (this.#running) throw new Denied("restore-running");
    const thread = this.#parts.start(order);
    this.#running = thread;
    this.#take({ step: "verifying", done: 0, total: 0 });
    try {
      return await new Promise((resolve, reject) => {
        thread.onFailure(reject);
        thread.onMessage((message) => {
          if (message.type === "progress") this.#take(message.progress);
          else if (message.type === "failed") reject(errorIn(message));
          else resolve(message.type === "done" ? message : undefined);
        });
      });
    } finally {
      this.#running = undefined;
      this.#status = { state: "idle" };
    }
  }

  /** Calls it off; it is idle once nothing of it is left. */
  cancel(): RestoreStatus {
    const stopping = this.#running?.stop();
    if (stopping === true && this.#status.state === "running")
      this.#status = { ...this.#status, stopping };
    return this.#status;
  }

  #take(progress: RestoreProgress): void {
    const now = this.#parts.elapsedMs();
    const before = this.#status.state === "running" ? this.#status : undefined;
    if (before?.step !== progress.step) this.#stepBeganMs = now;
    const left = progress.total > 0 ? secondsLeft(progress, now - this.#stepBeganMs) : undefined;
    this.#status = {
      state: "running",
      ...progress,
      ...(left === undefined ? {} : { secondsLeft: left }),
      stopping: before?.stopping ?? false,
    };
  }
}
