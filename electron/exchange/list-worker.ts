/**
 * A list into a file, in a thread of its own, so that the window stays responsive. Told which and where to by
 * `workerData`; says so when the file is there, whole.
 */
import { workerData } from "node:worker_threads";
import type { Received } from "../../shared/ipc/contract.ts";
import { writeDurably } from "../backup/durable.ts";
import { answerWith } from "../ledger/answer.ts";
import { readAt } from "../ledger/views/reading.ts";
import { csvOf } from "./csv.ts";
import { listRows } from "./listRows.ts";

/** What the thread is started with. */
export interface ListOrder {
  readonly ledger: string;
  readonly wallMs: number;
  readonly wanted: Received<"saveList">;
  /** Where to; whoever chose it was asked before a file that is there is replaced. */
  readonly path: string;
}

// The thread is started by us alone, with exactly this.
const { wanted, path, ...at } = workerData as ListOrder;

answerWith(at.ledger, () => {
  const rows = readAt(at, (reading) => listRows(reading, wanted));
  writeDurably(path, csvOf(rows), { replace: true });
  return {};
});
