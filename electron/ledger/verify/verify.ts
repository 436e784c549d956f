/**
 * Verify: everything a ledger file promises, checked from its bytes. The one implementation behind the button, the
 * command line and every test; `inThreads.ts` does the same work on several cores.
 *
 * It reads only, takes any damage without throwing, and says what is wrong, where it begins and what it means. It
 * cannot show what was never recorded, nor what happened after the newest head someone else holds. The PDF files that
 * were printed are not kept in the ledger: their hashes stand in the entries, for whoever has kept one to compare.
 */
import type { VerifyReport } from "../../../shared/views/audit.ts";
import { progressOf } from "./progress.ts";
import type { VerifyOptions } from "./run.ts";
import { begin } from "./run.ts";
import type { TaskOutcome } from "./tasks.ts";
import { perform } from "./tasks.ts";

/** Verifies a ledger file. Throws nothing of its own, only what `progress` throws, which ends it. */
export function verifyLedger(options: VerifyOptions): VerifyReport {
  const { db, identity, tasks, conclude } = begin(options);
  const ticked = progressOf(tasks, options.progress);
  if (!db) return conclude([]);
  let outcomes: TaskOutcome[];
  try {
    outcomes = tasks.map((task, at) =>
      perform({ db, identity, tick: (done) => ticked(at, done) }, task),
    );
  } catch (error) {
    db.close();
    throw error;
  }
  return conclude(outcomes);
}
