/**
 * The ledger beside hypercore 10, an append-only log that also keeps a Merkle tree over its blocks and signs its head:
 * the same bodies, each committed to the disk before the next.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "../../shared/domain/command.ts";
import type { Ratio } from "./append.ts";
import type { BenchLedger } from "./harness.ts";
import { ACTOR, benchLedger, median, registration, timed } from "./harness.ts";

/** As much of hypercore as is measured; it brings no types. */
interface Hypercore {
  ready(): Promise<void>;
  append(blocks: Uint8Array | readonly Uint8Array[]): Promise<unknown>;
  close(): Promise<void>;
}

const FOLDER = join(import.meta.dirname, "beside");
const SINGLES = 1000;
const BATCHES = 10;
const PER_BATCH = 10_000;

/** A log in a folder of its own. It leaves syncing to the system, so `append` does what makes an append last. */
async function newLog() {
  const folder = mkdtempSync(join(tmpdir(), "ukewatashi-bench-"));
  const Log = createRequire(join(FOLDER, "package.json"))("hypercore") as new (
    path: string,
  ) => Hypercore;
  const log = new Log(folder);
  await log.ready();
  await log.append(Buffer.from("first"));
  // Its tree and bitfield can be had from these two again.
  const files = ["data", "oplog"].map((name) => openSync(join(folder, name), "r+"));
  return {
    async append(blocks: Uint8Array | readonly Uint8Array[]): Promise<void> {
      await log.append(blocks);
      for (const file of files) fdatasyncSync(file);
    },
    async close(): Promise<void> {
      for (const file of files) closeSync(file);
      await log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Median times of one append and rates of batched ones, taking turns. */
export async function besideHypercore(): Promise<readonly Ratio[]> {
  const bench = await benchLedger();
  const log = await newLog();
  try {
    const single: Turn[] = [];
    for (let n = 0; n < SINGLES; n += 1) single.push(await turn(bench, log, 1));
    await turn(bench, log, PER_BATCH);
    const batched: Turn[] = [];
    for (let n = 0; n < BATCHES; n += 1) batched.push(await turn(bench, log, PER_BATCH));
    const [ours, theirs] = medians(single);
    const [batch, their] = medians(batched);
    const rate = (ms: number) => Math.round(PER_BATCH / (ms / 1000));
    return [
      { name: "hypercore 10と 記録1件", ours, bare: theirs, unit: "ms", ratio: ours / theirs },
      {
        name: `hypercore 10と 一括記録${PER_BATCH}件ずつ`,
        ours: rate(batch),
        bare: rate(their),
        unit: "件/秒",
        ratio: batch / their,
      },
    ];
  } finally {
    await log.close();
    bench.close();
  }
}

interface Turn {
  readonly ours: number;
  readonly theirs: number;
}

function medians(turns: readonly Turn[]): readonly [number, number] {
  return [median(turns.map(({ ours }) => ours)), median(turns.map(({ theirs }) => theirs))];
}

/** Records `count` commands in one commit, then appends what was recorded to the log. */
async function turn(
  bench: BenchLedger,
  log: Awaited<ReturnType<typeof newLog>>,
  count: number,
): Promise<Turn> {
  const from = bench.recorder.size();
  const raw = Array.from({ length: count }, (_, i) => {
    bench.clock.advance(count === 1 ? 1000 : 1);
    return registration(from + i, bench.clock.instant());
  });
  const ours = timed(() => {
    const commands = raw.map((one) => Command.parse(one));
    bench.recorder.recordAll(commands, ACTOR);
  });
  const bodies = bench.ledger.db
    .prepare<[number], Buffer>("SELECT body FROM entries WHERE seq >= ? ORDER BY seq")
    .pluck()
    .all(from);
  const start = performance.now();
  await log.append(bodies);
  return { ours, theirs: performance.now() - start };
}
