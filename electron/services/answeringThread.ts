/** A thread that answers once: the bundled worker, started on one order. */
import { Worker } from "node:worker_threads";
import { Problem } from "../../shared/domain/problem.ts";
import type { Answer } from "../ledger/answer.ts";
import { errorIn } from "../ledger/threadFailure.ts";

export interface AnsweringThread<T> {
  /** What it found out, or what it failed with; also when it ended without a word. */
  readonly answer: Promise<T>;
  end(): void;
}

/** `script` is the bundled worker. */
export function answeringThread<T>(script: string, order: object): AnsweringThread<T> {
  const worker = new Worker(script, { workerData: order });
  const answer = new Promise<T>((resolve, reject) => {
    worker.on("message", (message: Answer<T>) => {
      if (message.type === "failed") reject(errorIn(message));
      else resolve(message.answer);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`a thread ended with ${code}, unanswered`)));
  });
  return { answer, end: () => void worker.terminate() };
}

/** What a person is told where a list could not be put together: the problem, or that there was one. */
export function notGathered(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem("not-gathered", "", error);
}
