/** A helping thread of a verification: takes tasks until there are none, and ends. */
import { workerData } from "node:worker_threads";
import { entryCount } from "./entries.ts";
import { identityOf } from "./ledger.ts";
import { read } from "./verify/batches.ts";
import type { HelperData, HelperMessage } from "./verify/inThreads.ts";
import { untaken } from "./verify/inThreads.ts";
import { openSnapshot } from "./verify/snapshot.ts";
import { perform } from "./verify/tasks.ts";

// The thread is started by us alone, with exactly this.
const data = workerData as HelperData;
const say = (message: HelperMessage) => data.port.postMessage(message);
const db = openSnapshot(data.path);
if (read(() => entryCount(db)) === data.size) {
  const identity = read(() => identityOf(db));
  for (const [task, of] of untaken(data)) {
    const tick = (done: number) => say({ type: "ticked", task, done });
    say({ type: "done", task, outcome: perform({ db, identity, tick }, of) });
  }
}
db.close();
data.port.close();
