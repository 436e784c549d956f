/** One verification from beginning to end, whoever does its tasks: what is opened, what there is to do, the report. */
import { Problem } from "../../../shared/domain/problem.ts";
import type { VerifierKey } from "../../../shared/proof/note.ts";
import { problem as problemText } from "../../../shared/text/ja/words.ts";
import type { VerifyReport } from "../../../shared/views/audit.ts";
import type { HeadsReport, MissingHeads } from "../../../shared/views/heads.ts";
import type { Held } from "../../heads/held/read.ts";
import { ancestorsOf } from "../ancestors.ts";
import type { ReadableDb } from "../connection.ts";
import { entryCount } from "../entries.ts";
import { asProblem } from "../failures.ts";
import type { Identity } from "../ledger.ts";
import { identityOf } from "../ledger.ts";
import { read } from "./batches.ts";
import { Findings, guarded } from "./findings.ts";
import { checkHeads } from "./heads.ts";
import type { Part } from "./join.ts";
import { joinRanges } from "./join.ts";
import type { Progress } from "./progress.ts";
import { reportOf } from "./report.ts";
import { openSnapshot } from "./snapshot.ts";
import type { Depth, Task, TaskOutcome } from "./tasks.ts";
import { tasksFor } from "./tasks.ts";

export interface VerifyOptions {
  readonly path: string;
  readonly depth: Depth;
  /** What people hold of the ledger apart from its file. */
  readonly against?: readonly Held[];
  /** What this computer had kept outside of it and has no more. */
  readonly missing?: readonly MissingHeads[];
  /** Keys of the witnesses that count. */
  readonly witnesses?: readonly VerifierKey[];
  /** Called now and then. */
  readonly progress?: (progress: Progress) => void;
}

export interface Run {
  /** Nothing where the file cannot be opened. */
  readonly db: ReadableDb | undefined;
  readonly identity: Identity | undefined;
  /** One more than the number of the last entry. */
  readonly size: number;
  readonly tasks: readonly Task[];
  /** The report, from what became of each task. Closes the file. */
  readonly conclude: (outcomes: readonly TaskOutcome[]) => VerifyReport;
}

/** Opens the file and says what there is to do. */
export function begin(options: VerifyOptions): Run {
  const { path, depth } = options;
  const startedAt = Date.now();
  const findings = new Findings();
  const counts: Record<string, number> = {};
  const db = opened(path, findings);
  const identity = db && read(() => identityOf(db));
  if (db && !identity) findings.add({ part: "entries", code: "genesis-unreadable", seq: 0 });
  let size = 0;
  let tasks: readonly Task[] = [];
  guarded(findings, "entries", () => {
    if (!db) return;
    size = entryCount(db);
    tasks = tasksFor(db, size, depth);
  });
  return {
    db,
    identity,
    size,
    tasks,
    conclude(outcomes) {
      let root: Uint8Array | undefined;
      if (db)
        guarded(findings, "tree", () => {
          root = joined({ db, identity, size, tasks, outcomes }, findings, counts);
        });
      for (const outcome of outcomes) takeOther(outcome, findings, counts);
      let heads: HeadsReport | undefined;
      if (db && identity)
        guarded(findings, "heads", () => {
          heads = checkHeads({ db, identity, findings }, options);
        });
      if (heads) counts["heads"] = heads.results.length;
      const follows = followedBy(db);
      db?.close();
      return reportOf(findings, {
        path,
        startedAt,
        counts,
        size,
        ...(identity ? { origin: identity.origin } : {}),
        ...(outcomes.some(isEarlier) ? { earlierDocuments: true } : {}),
        ...(heads ? { heads } : {}),
        ...follows,
        ...(root ? { root: Buffer.from(root).toString("base64") } : {}),
      });
    },
  };
}

/** The ledgers before this one, as its first entry states them; nothing where there is none. */
function followedBy(db: ReadableDb | undefined): Pick<VerifyReport, "follows"> {
  const ancestors = (db && read(() => ancestorsOf(db))) ?? [];
  if (ancestors.length === 0) return {};
  const follows = ancestors.map(({ origin, stated: { size, known, reason } }) => ({
    origin,
    size,
    knownSize: known.size,
    reason,
  }));
  return { follows };
}

interface Done {
  readonly db: ReadableDb;
  readonly identity: Identity | undefined;
  readonly size: number;
  readonly tasks: readonly Task[];
  readonly outcomes: readonly TaskOutcome[];
}

function joined(
  { db, identity, size, tasks, outcomes }: Done,
  findings: Findings,
  counts: Record<string, number>,
): Uint8Array | undefined {
  const parts = tasks.flatMap((task, at): Part[] => {
    const outcome = outcomes[at];
    if (task.kind !== "range") return [];
    return [{ task, outcome: outcome?.kind === "range" ? outcome : undefined }];
  });
  const { present, heads, root } = joinRanges({ db, identity }, parts, size, findings);
  counts["entries"] = present;
  counts["checkpoints"] = heads;
  return root;
}

function isEarlier(outcome: TaskOutcome): boolean {
  return outcome.kind === "books" && outcome.books === undefined;
}

function takeOther(outcome: TaskOutcome, findings: Findings, counts: Record<string, number>): void {
  // The stretches are taken where they are joined.
  if (outcome.kind === "range") return;
  findings.take(outcome.found);
  if (outcome.kind === "books") {
    if (outcome.books !== undefined) counts["books"] = outcome.books;
    if (outcome.expired > 0) counts["expired"] = outcome.expired;
  } else if ("count" in outcome) counts[outcome.kind] = outcome.count;
}

function opened(path: string, findings: Findings): ReadableDb | undefined {
  try {
    return openSnapshot(path);
  } catch (error) {
    const problem = asProblem(error, path);
    const subject =
      problem instanceof Problem ? problemText[problem.code](problem.detail) : String(error);
    findings.add({ part: "file", code: "not-opened", subject });
    return undefined;
  }
}
