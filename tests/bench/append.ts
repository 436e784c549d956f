/** Recording against a bare insert of the same bytes with the same pragmas: one at a time, and in batches. */
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
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
  /** Where the ratio must stay below something. */
  readonly limit?: number;
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

/** Ledgers that are recorded in one after the other: what the disk does meanwhile differs from one to the next. */
const ROUNDS = 5;

type Measured = Pick<Ratio, "ours" | "bare" | "ratio">;

/** The middle one of so many rounds, by its ratio. */
async function middleOf(round: () => Promise<Measured>): Promise<Measured> {
  const rounds: Measured[] = [];
  for (let n = 0; n < ROUNDS; n += 1) rounds.push(await round());
  const [middle] = rounds.toSorted((a, b) => a.ratio - b.ratio).slice(Math.floor(ROUNDS / 2));
  if (!middle) throw new Error("nothing was measured");
  return middle;
}

/** Median time of one recorded command, from unchecked JSON to durable, against one bare committed insert. */
export async function singleAppend(): Promise<Ratio> {
  return { name: "記録1件 (中央値)", ...(await middleOf(singles)), unit: "ms", limit: 2.5 };
}

async function singles(): Promise<Measured> {
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
  return { ours: a, bare: b, ratio: a / b };
}

/** Checked one at a time, as the write path asks for them. */
function* parsed(raw: readonly object[]): Iterable<Command> {
  for (const one of raw) yield Command.parse(one);
}

setFlagsFromString("--expose-gc");
/** Asked of the runtime itself; there is no other way to it. */
const collectGarbage = runInNewContext("gc") as () => void;

const BATCHED = 100_000;
const PER_BATCH = 10_000;

/** Milliseconds for the next batch, recorded and inserted bare. */
function oneBatch(bench: BenchLedger, bare: ReturnType<typeof bareTable>) {
  const from = bench.recorder.size();
  const raw = Array.from({ length: PER_BATCH }, (_, i) => {
    bench.clock.advance(1);
    return registration(from + i, bench.clock.instant());
  });
  // What was made to be recorded is not ours to carry about.
  collectGarbage();
  const ours = timed(() => void bench.recorder.recordAll(parsed(raw), ACTOR));
  const same = bench.ledger.db
    .prepare<[number, number], Buffer>("SELECT body FROM entries WHERE seq >= ? AND seq < ?")
    .pluck()
    .all(from, from + PER_BATCH);
  collectGarbage();
  const theirs = timed(() =>
    bare.db.transaction(() => same.forEach((body) => bare.insert.run(body)))(),
  );
  return { ours, theirs };
}

/** Rate of a batch import against a bare batched insert. */
export async function batchAppend(): Promise<Ratio> {
  const name = `一括記録 ${BATCHED}件`;
  return { name, ...(await middleOf(batches)), unit: "件/秒", limit: 8 };
}

/** Taking turns, the medians of ten batches each; the first warms both and is not counted. */
async function batches(): Promise<Measured> {
  const bench = await benchLedger();
  const bare = bareTable(bench);
  oneBatch(bench, bare);
  const measured = Array.from({ length: BATCHED / PER_BATCH }, () => oneBatch(bench, bare));
  bare.db.close();
  bench.close();
  const rate = (ms: number) => Math.round(PER_BATCH / (ms / 1000));
  const ours = median(measured.map((batch) => batch.ours));
  const theirs = median(measured.map((batch) => batch.theirs));
  return { ours: rate(ours), bare: rate(theirs), ratio: ours / theirs };
}
