/** What a thread says that is started to find out one thing, and to say so or what it failed with. */
import { parentPort } from "node:worker_threads";
import type { ThreadFailure } from "./threadFailure.ts";
import { failureOf } from "./threadFailure.ts";

export type Answer<T> =
  | { readonly type: "answer"; readonly answer: T }
  | ({ readonly type: "failed" } & ThreadFailure);

/** Finds it out and says so; `path` is the file that it is about. */
export function answerWith(path: string, find: () => unknown): void {
  parentPort?.postMessage(found(path, find));
}

function found<T>(path: string, find: () => T): Answer<T> {
  try {
    return { type: "answer", answer: find() };
  } catch (error) {
    return { type: "failed", ...failureOf(error, path) };
  }
}
