/** What there is to do: tasks that depend on nothing but the file, so that any thread may take any of them. */
import type { VerifyPart } from "../../../shared/views/audit.ts";
import type { ReadableDb } from "../connection.ts";
import type { Identity } from "../ledger.ts";
import { read } from "./batches.ts";
import type { BooksOutcome, BooksTask } from "./books.ts";
import { readBooks } from "./books.ts";
import type { FileTask } from "./fileCheck.ts";
import { checkFile, pagesIn } from "./fileCheck.ts";
import type { FoundAll } from "./findings.ts";
import { Findings, guarded } from "./findings.ts";
import type { KeptOutcome, KeptTask } from "./kept.ts";
import { checkKept, stepsIn } from "./kept.ts";
import type { RangeOutcome, RangeTask } from "./range.ts";
import { scanRange } from "./range.ts";
import { RANGE } from "./rangeTree.ts";

export type Task = RangeTask | BooksTask | FileTask | KeptTask;

export type TaskOutcome =
  | ({ readonly kind: "range" } & RangeOutcome)
  | ({ readonly kind: "books" } & BooksOutcome)
  | { readonly kind: "file" | "failed"; readonly found: FoundAll }
  | ({ readonly kind: KeptTask["kind"] } & KeptOutcome);

/** `proofs`: bodies, chain, tree and signatures. `all`: that, and everything the entries say. */
export type Depth = "proofs" | "all";

/** Which part of the verification a task belongs to, and how many steps it has. */
export function partOf(task: Task): VerifyPart {
  if (task.kind === "range") return "entries";
  return task.kind;
}

/** All tasks for a ledger whose last entry is number `size` − 1, the longest first. */
export function tasksFor(db: ReadableDb, size: number, depth: Depth): readonly Task[] {
  const ranges = rangesIn(db, size);
  const scans = ranges.map((range) => ({
    kind: "range" as const,
    ...range,
    bodies: depth === "all",
  }));
  if (depth === "proofs") return scans;
  return [
    { kind: "books", ranges },
    { kind: "file", steps: read(() => pagesIn(db)) ?? 0 },
    ...scans,
    { kind: "attachments", steps: read(() => stepsIn(db, "attachments")) ?? 0 },
    { kind: "disclosures", steps: read(() => stepsIn(db, "disclosures")) ?? 0 },
  ];
}

/** Stretches that have entries. A damaged file may claim numbers far beyond; nothing is looked for in between. */
function rangesIn(db: ReadableDb, size: number): { from: number; to: number }[] {
  const next = db
    .prepare<[number], number | null>("SELECT min(seq) FROM entries WHERE seq >= ?")
    .pluck();
  const ranges: { from: number; to: number }[] = [];
  for (let from = 0; from < size; from += RANGE) {
    ranges.push({ from, to: Math.min(from + RANGE, size) });
    const after = next.get(from + RANGE) ?? size;
    if (after >= from + 2 * RANGE) from = Math.floor(after / RANGE) * RANGE - RANGE;
  }
  return ranges;
}

/** How many steps a task will tick off. */
export function stepsOf(task: Task): number {
  if (task.kind === "range") return task.to - task.from;
  if (task.kind === "books") return task.ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  return task.steps;
}

export interface TaskContext {
  readonly db: ReadableDb;
  /** Unknown where the first entry cannot be read. */
  readonly identity: Identity | undefined;
  /** Called now and then with the number of steps done since. What it throws ends the task. */
  readonly tick: (done: number) => void;
}

/** Does one task. Whatever is wrong with the file is in the outcome. */
export function perform(context: TaskContext, task: Task): TaskOutcome {
  const findings = new Findings();
  let outcome: TaskOutcome | undefined;
  let ended: { readonly by: unknown } | undefined;
  // Whatever is made of it on the way, it is nothing that the file has.
  const tick = (steps: number) => {
    try {
      context.tick(steps);
    } catch (error) {
      ended = { by: error };
      throw error;
    }
  };
  guarded(findings, partOf(task), () => {
    outcome = done({ ...context, tick }, task);
  });
  if (ended) throw ended.by;
  return outcome ?? { kind: "failed", found: findings.all() };
}

function done({ db, identity, tick }: TaskContext, task: Task): TaskOutcome {
  switch (task.kind) {
    case "range":
      return { kind: "range", ...scanRange({ db, identity, task, tick }) };
    case "books":
      return { kind: "books", ...readBooks(db, task, tick) };
    case "file":
      return { kind: "file", ...checkFile(db, task, tick) };
    case "disclosures":
    case "attachments":
      return { kind: task.kind, ...checkKept(db, task, tick) };
  }
}
