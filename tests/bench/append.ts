/** Recording against a bare insert of the same bytes with the same pragmas: one at a time, and in batches. */
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Command } from "../../shared/domain/command.ts";
import type { BenchLedger } from "./harness.ts";
import { ACTOR, benchLedger, median, registration, timed } from "./harness.ts";

export interface Ratio {
  readonly name: string;
  readonly ours: number;
  readonly bare: number;
  readonly unit: string;
  /** ours ÷ bare for times, bare ÷ ours for rates: how many times dearer we are. */
  readonly ratio: number;
  readonly limit: number;
}

/** A plain table with our pragmas, in a file of its own beside the ledger. */
function bareTable(bench: BenchLedger) {
  const db = new Sqlite(join(bench.folder, "bare.db"));
  for (const pragma of [
    "page_size = 4096",
    "journal_mode = WAL",
    "synchronous = FULL",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
  ])
    db.pragma(pragma);
  db.exec("CREATE TABLE bare(seq INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT");
  return { db, insert: db.prepare("INSERT INTO bare(body) VALUES (?)") };
}

const SINGLES = 2000;

/** Median time of one recorded command, from unchecked JSON to durable, against one bare committed insert. */
export async function singleAppend(): Promise<Ratio> {
  const bench = await benchLedger();
  const bare = bareTable(bench);
  const lastBody = bench.ledger.db
    .prepare<[], Buffer>("SELECT body FROM entries ORDER BY seq DESC LIMIT 1")
    .pluck();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let n = 0; n < SINGLES; n += 1) {
    bench.clock.advance(1000);
    const raw = registration(n, bench.clock.instant());
    ours.push(timed(() => void bench.recorder.record(Command.parse(raw), ACTOR)));
    const body = lastBody.get();
    // Interleaved, so that both meet the same disk and the same neighbours.
    theirs.push(timed(() => void bare.insert.run(body)));
  }
  bare.db.close();
  bench.close();
  const [a, b] = [median(ours), median(theirs)];
  return { name: "記録1件 (中央値)", ours: a, bare: b, unit: "ms", ratio: a / b, limit: 2.5 };
}

const BATCHED = 100_000;
const PER_BATCH = 10_000;

/** Rate of a batch import against a bare batched insert. */
export async function batchAppend(): Promise<Ratio> {
  const bench = await benchLedger();
  const bare = bareTable(bench);
  const bodies = bench.ledger.db
    .prepare<[number, number], Buffer>("SELECT body FROM entries WHERE seq >= ? AND seq < ?")
    .pluck();
  let ours = 0;
  let theirs = 0;
  for (let done = 0; done < BATCHED; done += PER_BATCH) {
    const from = bench.recorder.size();
    const raw = Array.from({ length: PER_BATCH }, (_, i) => {
      bench.clock.advance(1);
      return registration(done + i, bench.clock.instant());
    });
    ours += timed(
      () =>
        void bench.recorder.recordAll(
          raw.map((one) => Command.parse(one)),
          ACTOR,
        ),
    );
    const same = bodies.all(from, from + PER_BATCH);
    theirs += timed(() =>
      bare.db.transaction(() => same.forEach((body) => bare.insert.run(body)))(),
    );
  }
  bare.db.close();
  bench.close();
  const rate = (ms: number) => Math.round(BATCHED / (ms / 1000));
  return {
    name: `一括記録 ${BATCHED}件`,
    ours: rate(ours),
    bare: rate(theirs),
    unit: "件/秒",
    ratio: ours / theirs,
    limit: 8,
  };
}
