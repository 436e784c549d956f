/** How far a verification has got, part by part. */
import type { PartProgress } from "../../../shared/views/audit.ts";
import type { Task } from "./tasks.ts";
import { partOf, stepsOf } from "./tasks.ts";

export interface Progress {
  /** Steps done and to be done in all; each takes about as long as any other. */
  readonly done: number;
  readonly total: number;
  readonly parts: readonly PartProgress[];
}

/** Adds up what tasks tick off, and says so after every few thousand steps. */
export function progressOf(
  tasks: readonly Task[],
  say: ((progress: Progress) => void) | undefined,
): (task: number, done: number) => void {
  const parts = new Map<PartProgress["part"], { done: number; total: number }>();
  for (const task of tasks) {
    const part = parts.get(partOf(task)) ?? { done: 0, total: 0 };
    parts.set(partOf(task), { ...part, total: part.total + stepsOf(task) });
  }
  const total = tasks.reduce((sum, task) => sum + stepsOf(task), 0);
  let done = 0;
  let said = 0;
  return (task, more) => {
    const of = tasks[task];
    const part = of && parts.get(partOf(of));
    if (!say || !part) return;
    // What a helper left unfinished is done again from its beginning; it counts once.
    const counted = part.total > 0 ? Math.min(more, part.total - part.done) : 0;
    part.done += part.total > 0 ? counted : more;
    // Parts whose size nobody has counted count no further than what is known of them.
    done += counted;
    if (done - said < SAID_EVERY && done < total) return;
    said = done;
    say({ done, total, parts: [...parts].map(([name, each]) => ({ part: name, ...each })) });
  };
}

const SAID_EVERY = 4096;

/** Until it has run for this long, how long it will take is a guess. */
const GUESSED_MS = 1000;

/** How many seconds are left, after so many milliseconds; nothing while that would be a guess. */
export function secondsLeft(
  { done, total }: Pick<Progress, "done" | "total">,
  passedMs: number,
): number | undefined {
  if (passedMs < GUESSED_MS || done === 0) return undefined;
  return Math.ceil(((total - done) * passedMs) / done / 1000);
}
