/**
 * A write-ahead log that ends anywhere, or is damaged anywhere, leaves a ledger that was true at some moment: never
 * half an entry, never a damaged file, and it can be recorded in again. That the rest is gone shows only against a
 * head kept elsewhere.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LedgerKey } from "../../electron/keys/ledgerKey.ts";
import { openForReading, openForRecording } from "../../electron/ledger/ledger.ts";
import { ACTOR, benchClock } from "../bench/harness.ts";
import { flipped } from "../helpers/tamper.ts";
import { bySeed, chance, patience, quickFolder, soaking } from "./effort.ts";
import { leaveLedger } from "./left.ts";
import { bodiesIn, faultsOf } from "./survivors.ts";
import { workOf } from "./work.ts";

const RECORDED = 6;
/** SQLite's log: a header, then pages, each with a header of its own. */
const HEADER = 32;
const FRAME = 24 + 4096;
/** Bytes chosen by chance in every run. */
const SAMPLE = 250;

const scratch = quickFolder();
const path = join(scratch.path, "cut.ukewatashi");
let file: Buffer;
let log: Buffer;
let bodies: readonly Buffer[];
let key: LedgerKey;

beforeAll(async () => {
  ({ bodies, key } = await leaveLedger(path, RECORDED));
  file = readFileSync(path);
  log = readFileSync(`${path}-wal`);
}, patience(60_000));
afterAll(() => scratch.remove());

/** Every place in the log, or a sample: all borders between pages, and some by chance. */
function places(name: string): number[] {
  if (soaking) return Array.from(log, (_, at) => at);
  const random = chance(name);
  const borders = Array.from(
    { length: (log.length - HEADER) / FRAME + 1 },
    (_, n) => HEADER + n * FRAME,
  );
  const around = borders.flatMap((at) => [at - 1, at, at + 1]);
  const some = Array.from({ length: SAMPLE }, () => Math.floor(random() * log.length));
  return [...new Set([0, 1, ...around, ...some])]
    .filter((at) => at < log.length)
    .toSorted((a, b) => a - b);
}

/** Opens the ledger with this log beside it, and says how many entries it has then. */
function entriesWith(wal: Buffer, what: string): number {
  rmSync(`${path}-shm`, { force: true });
  writeFileSync(path, file);
  writeFileSync(`${path}-wal`, wal);
  expect(faultsOf(path, { bodies, acknowledged: bodies.length - RECORDED }), what).toEqual([]);
  const ledger = openForReading(path);
  const count = ledger.db.prepare<[], number>("SELECT count(*) FROM entries").pluck().get() ?? 0;
  ledger.close();
  return count;
}

test(
  "a log cut off at any byte leaves a ledger as it once was, the longer the more of it",
  () => {
    let before = 0;
    for (const length of [...places("cut"), log.length]) {
      const count = entriesWith(log.subarray(0, length), `${bySeed}, cut to ${length}`);
      expect(count, `${bySeed}, cut to ${length}`).toBeGreaterThanOrEqual(before);
      before = count;
    }
    expect(before).toBe(bodies.length);
  },
  patience(60_000),
);

test(
  "a byte changed anywhere in the log leaves a ledger as it once was",
  () => {
    let fewest = bodies.length;
    for (const at of places("flip")) {
      const count = entriesWith(flipped(log, at), `${bySeed}, byte ${at} changed`);
      fewest = Math.min(fewest, count);
    }
    expect(fewest).toBe(bodies.length - RECORDED);
  },
  patience(60_000),
);

test("what is left is recorded in again, from where it ends", () => {
  for (const length of [HEADER - 1, HEADER + FRAME * 12 + 7, log.length - FRAME, log.length]) {
    const count = entriesWith(log.subarray(0, length), `cut to ${length}`);
    const ledger = openForRecording(path);
    const clock = benchClock();
    const { command, attachments } = workOf(count, clock.instant());
    const outcome = ledger.unlock(key, clock).record(command, ACTOR, { attachments });
    ledger.close();
    expect(outcome).toMatchObject({ ok: true, seq: count });
    const now = bodiesIn(path);
    expect(faultsOf(path, { bodies: now, acknowledged: count + 1 })).toEqual([]);
    expect(now.slice(0, -1)).toEqual(bodies.slice(0, count));
  }
});
