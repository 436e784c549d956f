/**
 * What was acknowledged is there after the power has gone at any moment, whatever the disk has made of what was not
 * flushed; and also when it goes again while the ledger is being opened after that. Were the ledger not flushed with
 * every entry, these very tests would show it.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyPath } from "../../electron/keys/ledgerKey.ts";
import { benchLedger } from "../bench/harness.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import type { Kept } from "./disk.ts";
import { Disk } from "./disk.ts";
import { bySeed, chance, patience, quickFolder, soaking } from "./effort.ts";
import type { Change } from "./shim.ts";
import { ShimControl, builtShim, readTrace, shimmed, withoutShim } from "./shim.ts";
import { bodiesIn, faultsOf, settle } from "./survivors.ts";

const TRACED = fileURLToPath(new URL("traced.ts", import.meta.url));
const RECORDED = 24;
/** Random outcomes tried at each moment, beside the two extremes. */
const TRIES = soaking ? 20 : 1;
/** One moment in so many is tried in every run. */
const STRIDE = soaking ? 1 : 3;
/** One moment in so many is followed by a second loss. */
const AGAIN = 151;

const missing = withoutShim();
const scratch = scratchFolder();
const memory = quickFolder();
afterAll(() => {
  scratch.remove();
  memory.remove();
});

/** A run whose every change was written down, and what there was before it. */
interface Run {
  readonly before: ReadonlyMap<string, Buffer>;
  readonly changes: readonly Change[];
  readonly bodies: readonly Buffer[];
  readonly ledger: string;
}

let library: string;
let original: string;

/** The files that a ledger is made of, as they are. */
function filesOf(ledger: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const path of [ledger, `${ledger}-wal`, keyPath(ledger)])
    try {
      files.set(path, readFileSync(path));
    } catch {
      // Not every ledger has left a log behind.
    }
  return files;
}

let runs = 0;

/** Opens a ledger, records and closes it, and gives everything that was written on the way. */
function traced(files: ReadonlyMap<string, Buffer>, flushing: string, count: number): Run {
  runs += 1;
  const folder = join(scratch.path, `run-${runs}`);
  mkdirSync(folder);
  const ledger = join(folder, basename(original));
  const before = new Map<string, Buffer>();
  for (const [path, bytes] of files) {
    before.set(join(folder, basename(path)), bytes);
    writeFileSync(join(folder, basename(path)), bytes);
  }
  const [control, trace, acks] = ["control", "trace", "acks"].map((name) => `${folder}.${name}`);
  if (!control || !trace || !acks) throw new Error("three names make three paths");
  new ShimControl(control, { fresh: true }).close();
  const { status, stderr } = spawnSync(
    process.execPath,
    [TRACED, ledger, flushing, String(count)],
    {
      env: shimmed({ library, under: folder, control, trace, acks }),
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(stderr);
  settle(ledger);
  return { before, changes: readTrace(trace), bodies: bodiesIn(ledger), ledger };
}

/** A run as far as it has come: what the disk has of it, and what has been acknowledged. */
interface Moment {
  readonly at: number;
  readonly disk: Disk;
  readonly acknowledged: number;
}

/** The moments of a run, one in so many and the last. */
function* momentsOf({ before, changes }: Run, stride: number): Iterable<Moment> {
  const disk = new Disk(before);
  let acknowledged = 0;
  for (const [index, change] of changes.entries()) {
    disk.apply(change);
    if (change.what === "A") acknowledged = Number(change.bytes.toString("utf8")) + 1;
    const at = index + 1;
    if (at % stride === 0 || at === changes.length) yield { at, disk, acknowledged };
  }
}

/** What is wrong with a ledger of this run that the power has left in this state. */
function faultsIn(files: ReadonlyMap<string, Buffer>, run: Run, acknowledged: number): string[] {
  const folder = join(memory.path, "crashed");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [path, bytes] of files) writeFileSync(join(folder, basename(path)), bytes);
  return faultsOf(join(folder, basename(run.ledger)), { bodies: run.bodies, acknowledged });
}

/** Goes through the moments of a run; gives whatever each has left wrong. */
function* wrongIn(run: Run, random: () => number): Generator<string> {
  const tries: Kept[] = ["nothing", "everything", ...Array.from({ length: TRIES }, () => random)];
  for (const { at, disk, acknowledged } of momentsOf(run, STRIDE))
    for (const kept of tries) {
      const how = typeof kept === "string" ? `${kept} kept` : "some sectors kept";
      for (const fault of faultsIn(disk.crashed(kept), run, acknowledged))
        yield `change ${at} of ${run.changes.length}, ${how}: ${fault}`;
    }
}

describe.skipIf(missing !== undefined)(
  `when the power goes${missing === undefined ? "" : ` (not tried: ${missing})`}`,
  () => {
    let run: Run;

    beforeAll(async () => {
      library = builtShim(scratch.path);
      const bench = await benchLedger();
      bench.ledger.close();
      settle(bench.path);
      original = join(scratch.path, "bench.ukewatashi");
      copyFileSync(bench.path, original);
      copyFileSync(keyPath(bench.path), keyPath(original));
      bench.close();
      run = traced(filesOf(original), "FULL", RECORDED);
    }, patience(60_000));

    test(
      "everything acknowledged is there, whichever sectors were written",
      () => {
        const acknowledged = run.changes.filter(({ what }) => what === "A").length;
        expect(acknowledged).toBe(RECORDED);
        expect(run.changes.filter(({ what }) => what === "S").length).toBeGreaterThan(RECORDED);
        expect([...wrongIn(run, chance("power loss"))], bySeed).toEqual([]);
      },
      patience(60_000),
    );

    test(
      "and again while it is opened afterwards, everything is still there",
      () => {
        const random = chance("power loss twice");
        for (const { at, disk, acknowledged } of momentsOf(run, soaking ? 1 : AGAIN)) {
          const second = traced(disk.crashed(random), "FULL", 1);
          const known = run.bodies.slice(0, second.bodies.length - 1);
          expect(second.bodies.slice(0, -1), `${bySeed}, change ${at}`).toEqual(known);
          expect(known.length, `${bySeed}, change ${at}`).toBeGreaterThanOrEqual(acknowledged);
          expect([...wrongIn(second, random)], `${bySeed}, change ${at}`).toEqual([]);
        }
      },
      patience(60_000),
    );

    test.each([
      ["flushed only now and then", "NORMAL", /acknowledged were lost/],
      ["never flushed", "OFF", /./],
    ])(
      "a ledger that were %s would lose something",
      (_how, flushing, fault) => {
        const other = traced(filesOf(original), flushing, RECORDED);
        let found = false;
        for (const wrong of wrongIn(other, chance(flushing)))
          if ((found ||= fault.test(wrong))) break;
        expect(found, bySeed).toBe(true);
      },
      patience(60_000),
    );
  },
);
