/** What a decision may know besides the documents: the time, who asks, and what stands in the entries so far. */
import { rootOf } from "../../shared/proof/tree.ts";
import type { Facts, Recorded } from "../../shared/rules/rule.ts";
import type { Actor } from "./body.ts";
import type { Clock } from "./clock.ts";
import { instantOf } from "./clock.ts";
import type { Head } from "./commit.ts";
import type { WritableDb } from "./connection.ts";
import { sha256 } from "./crypto.ts";
import { parseBody, readEntry } from "./entries.ts";
import { under } from "./under.ts";

/** The facts of each decision on top of a head; `settle` has all entries so far in their rows. */
export function factsIn(
  db: WritableDb,
  clock: Clock,
  settle: () => void,
): (on: Head, actor: Actor) => Facts {
  const entries = under(db);
  const recorded = (seq: number) => {
    settle();
    return entryAt(db, seq);
  };
  const eventsUnder: typeof entries.eventsUnder = (...question) => {
    settle();
    return entries.eventsUnder(...question);
  };
  const entriesUnder: typeof entries.entriesUnder = (...question) => {
    settle();
    return entries.entriesUnder(...question);
  };
  return (on, { account }) => ({
    now: instantOf(clock.wallMs()),
    recorded,
    history: { head: () => headOf(on), on: eventsUnder, entries: entriesUnder },
    ...(account === undefined ? {} : { account }),
  });
}

/** An entry as a decision may see it; nothing where there is none, or none that reads. */
function entryAt(db: WritableDb, seq: number): Recorded | undefined {
  const entry = readEntry(db, seq);
  const body = entry && parseBody(entry.body);
  return body && { leaf: entry.leaf.toString("hex"), events: body.events };
}

function headOf({ size, edge }: Head) {
  return { size, root: Buffer.from(rootOf(sha256, edge)).toString("base64") };
}
