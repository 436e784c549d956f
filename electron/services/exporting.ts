/** The one export that may be running: started, watched, called off. The work is done in a thread of its own. */
import { exportFailed, exportedText } from "../../shared/text/ja/bundle.ts";
import { problem as problemText } from "../../shared/text/ja/problems.ts";
import type { ExportStatus } from "../../shared/views/export.ts";
import type { ExportMessage, ExportOrder } from "../exchange/export-worker.ts";

/** The thread, reduced to what is needed of it. */
export interface ExportThread {
  onMessage(listener: (message: ExportMessage) => void): void;
  /** It ended before it had anything to report. */
  onFailure(listener: (error: unknown) => void): void;
  /** Has it leave off and clean up. */
  stop(): void;
}

export interface ExportingParts {
  readonly start: (order: ExportOrder) => ExportThread;
  /** Keeps the full record and gives its id. */
  readonly report: (error: unknown) => string;
}

interface Running {
  readonly order: ExportOrder;
  readonly thread: ExportThread;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

export class Exporting {
  readonly #parts: ExportingParts;
  #status: ExportStatus = { state: "idle" };
  #running: Running | undefined;

  constructor(parts: ExportingParts) {
    this.#parts = parts;
  }

  get status(): ExportStatus {
    return this.#status;
  }

  /** Starts one; one that is running already goes on. */
  start(order: ExportOrder): ExportStatus {
    if (this.#running) return this.#status;
    const thread = this.#parts.start(order);
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const running: Running = { order, thread, ended, end };
    this.#running = running;
    this.#status = { state: "running", done: 0, total: 0 };
    thread.onMessage((message) => this.#heard(running, message));
    thread.onFailure((error) => this.#failed(running, error));
    return this.#status;
  }

  /** Calls it off; the status says so once nothing of it is left. */
  cancel(): ExportStatus {
    this.#running?.thread.stop();
    return this.#status;
  }

  /** Calls it off and waits until nothing of it is left. */
  async beforeClosing(): Promise<void> {
    this.cancel();
    await this.#running?.ended;
  }

  /** The ledger is being closed: what was exported belongs to it. */
  forget(): void {
    this.cancel();
    this.#running = undefined;
    this.#status = { state: "idle" };
  }

  #heard(running: Running, message: ExportMessage): void {
    if (message.type === "progress") {
      if (this.#running !== running) return;
      this.#status = { state: "running", done: message.done, total: message.total };
    } else if (message.type === "done") {
      const { folder, disclosures, without } = running.order;
      const redacted = !disclosures || without.length > 0;
      const says = exportedText(message.counts);
      this.#ended(running, { state: "done", folder, says, redacted });
    } else if (message.type === "stopped") this.#ended(running, { state: "cancelled" });
    else if (message.problem) {
      const { code, detail } = message.problem;
      this.#ended(running, { state: "failed", says: problemText[code](detail) });
    } else this.#failed(running, message.error);
  }

  #failed(running: Running, error: unknown): void {
    this.#ended(running, { state: "failed", says: exportFailed(this.#parts.report(error)) });
  }

  #ended(running: Running, status: ExportStatus): void {
    running.end();
    if (this.#running !== running) return;
    this.#running = undefined;
    this.#status = status;
  }
}
