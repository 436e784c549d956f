/**
 * The same verification on several cores. This thread and its helpers take tasks off one list until it is empty; none
 * needs what another found. What a helper leaves, because it failed or met a ledger that had grown meanwhile, is done
 * here.
 */
import { availableParallelism } from "node:os";
import type { MessagePort, ResourceLimits } from "node:worker_threads";
import { MessageChannel, Worker, receiveMessageOnPort } from "node:worker_threads";
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
  /** Where it says how far it is and what it found. */
  readonly port: MessagePort;
}

export type HelperMessage =
  | { readonly type: "ticked"; readonly task: number; readonly done: number }
  | { readonly type: "done"; readonly task: number; readonly outcome: TaskOutcome };

/** Threads beyond this gain nothing: one pass has to read the entries in order. */
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

/**
 * Verifies a ledger file on so many cores; `helper` is the script of the helping threads. What `progress` throws ends
 * it.
 */
export async function verifyInThreads(
  options: VerifyOptions,
  helper: string | URL,
  cores = availableParallelism(),
): Promise<VerifyReport> {
  const run = begin(options);
  const { size, tasks } = run;
  const ticked = progressOf(tasks, options.progress);
  const outcomes: (TaskOutcome | undefined)[] = tasks.map(() => undefined);
  const shared = { path: options.path, size, tasks, next: new SharedArrayBuffer(4) };
  const heard = (message: HelperMessage) => {
    if (message.type === "ticked") ticked(message.task, message.done);
    else outcomes[message.task] = message.outcome;
  };
  const helpers = Array.from({ length: helpersFor(tasks, cores) }, () =>
    startHelper(helper, shared, { heard, limits: threadLimits(options.depth) }),
  );
  const doHere = (task: Task, at: number) => {
    outcomes[at] = done(run, task, (steps) => {
      ticked(at, steps);
      // Nothing else in this thread has a turn until the task is done.
      for (const { hear } of helpers) hear();
    });
  };
  try {
    // Helpers take a while to start.
    for (const [at, task] of untaken(shared)) doHere(task, at);
    await Promise.all(helpers.map(({ ended }) => ended));
    tasks.forEach((task, at) => {
      if (!outcomes[at]) doHere(task, at);
    });
  } catch (error) {
    await Promise.all(helpers.map(({ stop }) => stop()));
    run.db?.close();
    throw error;
  }
  return run.conclude(outcomes.filter((outcome) => outcome !== undefined));
}

/** Takes tasks off the list, one after the other, until there are none. */
export function* untaken({
  tasks,
  next,
}: Pick<HelperData, "tasks" | "next">): Iterable<[number, Task]> {
  const counter = new Int32Array(next);
  for (;;) {
    const at = Atomics.add(counter, 0, 1);
    const task = tasks[at];
    if (!task) return;
    yield [at, task];
  }
}

function helpersFor(tasks: readonly Task[], cores: number): number {
  const steps = tasks.reduce((sum, task) => sum + stepsOf(task), 0);
  if (steps < WORTHWHILE) return 0;
  return Math.min(cores, MOST_THREADS, tasks.length) - 1;
}

interface Hearing {
  readonly heard: (message: HelperMessage) => void;
  readonly limits: ResourceLimits;
}

interface Helper {
  /** Hears what it has said since. */
  readonly hear: () => void;
  /** When it has ended, however it ended; or failed with what hearing it threw. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<unknown>;
}

/** Starts a helper, and listens to it until it ends. */
function startHelper(
  script: string | URL,
  shared: Omit<HelperData, "port">,
  { heard, limits }: Hearing,
): Helper {
  const { port1: port, port2: itsPort } = new MessageChannel();
  const workerData: HelperData = { ...shared, port: itsPort };
  const worker = new Worker(script, {
    workerData,
    transferList: [itsPort],
    resourceLimits: limits,
  });
  const hear = () => {
    for (let said = receiveMessageOnPort(port); said; said = receiveMessageOnPort(port))
      heard(said.message as HelperMessage);
  };
  const ended = new Promise<void>((resolve, reject) => {
    const guarded = (listen: () => void) => {
      try {
        listen();
      } catch (error) {
        reject(error);
      }
    };
    port.on("message", (message: HelperMessage) => guarded(() => heard(message)));
    // It exits then; what it left is done here.
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      guarded(hear);
      resolve();
    });
  });
  // Who ends the verification early does not wait for it.
  ended.catch(() => undefined);
  return { hear, ended, stop: () => worker.terminate() };
}

function done({ db, identity }: Run, task: Task, tick: (done: number) => void): TaskOutcome {
  if (!db) throw new Error("there is no task without a file");
  return perform({ db, identity, tick }, task);
}
