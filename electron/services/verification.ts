/**
 * The one verification that may be running: started, watched, ended. The work is done in a thread of its own, which
 * reads and nothing else, so ending it is safe at any moment.
 */
import type { VerifyReport, VerifyStatus } from "../../shared/views/audit.ts";
import type { VerifyMessage, VerifyWork } from "../ledger/verify-worker.ts";
import type { Progress } from "../ledger/verify/progress.ts";
import { secondsLeft } from "../ledger/verify/progress.ts";
import { Denied } from "./denied.ts";

/** The thread, reduced to what is needed of it. */
export interface VerifyThread {
  onMessage(listener: (message: VerifyMessage) => void): void;
  /** It ended before it had anything to report. */
  onFailure(listener: (error: unknown) => void): void;
  end(): void;
}

/** A ledger, and what was missing of its heads when it was opened. */
export type Verifying = Pick<VerifyWork, "path" | "missing">;

export interface VerificationParts {
  readonly start: (work: Verifying) => VerifyThread;
  readonly elapsedMs: () => number;
  readonly finished: (report: VerifyReport) => void;
  /** Keeps the full record and gives its id. */
  readonly report: (error: unknown) => string;
}

interface Running {
  readonly thread: VerifyThread;
  readonly beganMs: number;
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
  start(work: Verifying): VerifyStatus {
    if (this.#running) return this.#status;
    const thread = this.#parts.start(work);
    this.#running = { thread, beganMs: this.#parts.elapsedMs() };
    this.#status = { state: "running", done: 0, total: 0, parts: [] };
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
    const passed = this.#parts.elapsedMs() - this.#running.beganMs;
    this.#status = runningFor(message.progress, passed);
  }

  #ended(thread: VerifyThread, status: VerifyStatus): void {
    if (this.#running?.thread !== thread) return;
    this.#running = undefined;
    this.#status = status;
  }
}

function runningFor(progress: Progress, passedMs: number): VerifyStatus {
  const { done, total, parts } = progress;
  const left = secondsLeft(progress, passedMs);
  return {
    state: "running",
    done,
    total,
    parts: [...parts],
    ...(left === undefined ? {} : { secondsLeft: left }),
  };
}

function failed(report: string): string {
  return `検証を最後まで行えませんでした。台帳には何も書き込んでいません。もう一度行い、続くときは報告番号 ${report} を添えて、この台帳の管理者に知らせてください。`;
}
