/**
 * The one verification that may be running: started, watched, ended. The work is done in a thread of its own, which
 * reads and nothing else, so ending it is safe at any moment.
 */
import type { VerifyReport, VerifyStatus } from "../../shared/views/audit.ts";
import type { VerifyMessage } from "../ledger/verify-worker.ts";
import type { Progress } from "../ledger/verify/verify.ts";
import { Denied } from "./denied.ts";

/** The thread, reduced to what is needed of it. */
export interface VerifyThread {
  onMessage(listener: (message: VerifyMessage) => void): void;
  /** It ended before it had anything to report. */
  onFailure(listener: (error: unknown) => void): void;
  end(): void;
}

export interface VerificationParts {
  readonly start: (path: string) => VerifyThread;
  readonly elapsedMs: () => number;
  readonly finished: (report: VerifyReport) => void;
  /** Keeps the full record and gives its id. */
  readonly report: (error: unknown) => string;
}

interface Running {
  readonly thread: VerifyThread;
  readonly part: Progress["part"];
  readonly partBeganMs: number;
}

export class Verification {
  readonly #parts: VerificationParts;
  #status: VerifyStatus = { state: "idle" };
  #running: Running | undefined;

  constructor(parts: VerificationParts) {
    this.#parts = parts;
  }

  get status(): VerifyStatus {
    return this.#status;
  }

  /** The finished report, for saving. */
  demandReport(): VerifyReport {
    if (this.#status.state !== "done") throw new Denied("not-finished");
    return this.#status.report;
  }

  /** Starts on this ledger; one that is running already goes on. */
  start(path: string): VerifyStatus {
    if (this.#running) return this.#status;
    const thread = this.#parts.start(path);
    this.#running = { thread, part: "file", partBeganMs: this.#parts.elapsedMs() };
    this.#status = { state: "running", part: "file", done: 0, total: 0, perSecond: 0 };
    thread.onMessage((message) => this.#heard(thread, message));
    thread.onFailure((error) =>
      this.#ended(thread, { state: "failed", message: failed(this.#parts.report(error)) }),
    );
    return this.#status;
  }

  cancel(): VerifyStatus {
    const thread = this.#running?.thread;
    if (thread) {
      this.#ended(thread, { state: "cancelled" });
      thread.end();
    }
    return this.#status;
  }

  /** The ledger is being closed: what was found belongs to it. */
  forget(): void {
    this.cancel();
    this.#status = { state: "idle" };
  }

  #heard(thread: VerifyThread, message: VerifyMessage): void {
    if (this.#running?.thread !== thread) return;
    if (message.type === "report") {
      this.#ended(thread, { state: "done", report: message.report });
      this.#parts.finished(message.report);
      return;
    }
    const { part, done, total } = message.progress;
    const now = this.#parts.elapsedMs();
    if (this.#running.part !== part) this.#running = { thread, part, partBeganMs: now };
    const seconds = Math.max(0.001, (now - this.#running.partBeganMs) / 1000);
    const perSecond = Math.round(done / seconds);
    const secondsLeft =
      perSecond === 0 ? {} : { secondsLeft: Math.ceil((total - done) / perSecond) };
    this.#status = { state: "running", part, done, total, perSecond, ...secondsLeft };
  }

  #ended(thread: VerifyThread, status: VerifyStatus): void {
    if (this.#running?.thread !== thread) return;
    this.#running = undefined;
    this.#status = status;
  }
}

function failed(report: string): string {
  return `検証を最後まで行えませんでした。台帳には何も書き込んでいません。もう一度行い、続くときは報告番号 ${report} を添えて、この台帳の管理者に知らせてください。`;
}
