/** Long work in small steps: the page is drawn and answers between them, and says how far it is. */

const STEP_MS = 24;

/** How far a check has come. */
export interface Progress {
  /** `whole`: where the entries part from what was signed. */
  readonly part: "entries" | "whole" | "disclosures" | "forms" | "attachments";
  readonly bytes: number;
  readonly ofBytes: number;
  readonly count: number;
}

export class Pace {
  readonly #signal: AbortSignal;
  readonly #tell: (progress: Progress) => void;
  #since = performance.now();

  constructor(signal: AbortSignal, tell: (progress: Progress) => void) {
    this.#signal = signal;
    this.#tell = tell;
  }

  /** Whether it is time to let others have their turn. */
  get isDue(): boolean {
    return performance.now() - this.#since > STEP_MS;
  }

  /** Gives way for a moment. Throws the signal's reason once someone has called the work off. */
  async rest(progress?: Progress): Promise<void> {
    if (progress !== undefined) this.#tell(progress);
    await turn();
    this.#signal.throwIfAborted();
    this.#since = performance.now();
  }
}

/** One round of the event loop: a message is not slowed down in the background as a timer is. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      "message",
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(undefined);
  });
}
