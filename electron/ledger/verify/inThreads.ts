/**
 * The same verification on several cores. Helping threads take tasks off one list until it is empty; none needs what
 * another found. What a helper leaves, because it failed or met a ledger that had grown meanwhile, is done here.
 */
import { availableParallelism } from "node:os";
import type { ResourceLimits } from "node:worker_threads";
import { Worker } from "node:worker_threads";
import type { VerifyReport } from "../../../shared/views/audit.ts";
import { progressOf } from "./progress.ts";
import type { Run, VerifyOptions } from "./run.ts";
import { begin } from "./run.ts";
import type { Depth, Task, TaskOutcome } from "./tasks.ts";
import { perform, stepsOf } from "./tasks.ts";

/** What a helper is started with. */
export interface HelperData {
  readonly path: string;
  /** Entries in the ledger whose tasks these are: one that has grown meanwhile is not looked at. */
  readonly size: number;
  readonly tasks: readonly Task[];
  /** The number of the next task that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

export type HelperMessage =
  | { readonly type: "ticked"; readonly task: number; readonly done: number }
  | { readonly type: "done"; readonly task: number; readonly outcome: TaskOutcome };

/** Helpers beyond this gain nothing: one pass has to read the entries in order. */
const MOST_THREADS = 4;
/** With fewer entries the work is done before a helper has started. */
const WORTHWHILE = 20_000;

/**
 * What a verifying thread may take. Nearly all it makes is done with at once. Where only hashes are compared, little
 * room is enough; where every entry is read, a little more of it spares a sixth of the time.
 */
export function threadLimits(depth: Depth): ResourceLimits {
  return { maxYoungGenerationSizeMb: depth === "all" ? 16 : 4, maxOldGenerationSizeMb: 128 };
}

/** Verifies a ledger file; `helper` is the script of the helping threads. What `progress` throws ends it. */
export async function verifyInThreads(
  options: VerifyOptions,
  helper: string | URL,
): Promise<VerifyReport> {
  const run = begin(options);
  const { size, tasks } = run;
  const ticked = progressOf(tasks, options.progress);
  const outcomes: (TaskOutcome | undefined)[] = tasks.map(() => undefined);
  const data: HelperData = { path: options.path, size, tasks, next: new SharedArrayBuffer(4) };
  const workers = Array.from(
    { length: helpersFor(tasks) },
    () => new Worker(helper, { workerData: data, resourceLimits: threadLimits(options.depth) }),
  );
  const heard = (message: HelperMessage) => {
    if (message.type === "ticked") ticked(message.task, message.done);
    else outcomes[message.task] = message.outcome;
  };
  try {
    await Promise.all(workers.map((worker) => help(worker, heard)));
    tasks.forEach((task, at) => {
      outcomes[at] ??= done(run, task, (steps) => ticked(at, steps));
    });
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.terminate()));
    run.db?.close();
    throw error;
  }
  return run.conclude(outcomes.filter((outcome) => outcome !== undefined));
}

/** Takes tasks off the list, one after the other, until there are none. */
export function* untaken({ tasks, next }: HelperData): Iterable<[number, Task]> {
  const counter = new Int32Array(next);
  for (;;) {
    const at = Atomics.add(counter, 0, 1);
    const task = tasks[at];
    if (!task) return;
    yield [at, task];
  }
}

function helpersFor(tasks: readonly Task[]): number {
  const steps = tasks.reduce((sum, task) => sum + stepsOf(task), 0);
  if (steps < WORTHWHILE) return 0;
  return Math.min(availableParallelism(), MOST_THREADS, tasks.length);
}

/** Listens to a helper until it ends, however it ends, or until what it says is not listened to any more. */
function help(worker: Worker, heard: (message: HelperMessage) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message: HelperMessage) => {
      try {
        heard(message);
      } catch (error) {
        reject(error);
      }
    });
    worker.on("error", () => resolve());
    worker.on("exit", () => resolve());
  });
}

function done({ db, identity }: Run, task: Task, tick: (done: number) => void): TaskOutcome {
  if (!db) throw new Error("there is no task without a file");
  return perform({ db, identity, tick }, task);
}
