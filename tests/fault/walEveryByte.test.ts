/**
 * A write-ahead log that is cut off at any single byte, each of them really cut and opened: SQLite must then see the
 * file, to the byte, as it was after the last commit that lies in the log whole. What it was after each commit is opened
 * and verified in full by the program. Small pages keep the log short; pages of the usual size are cut in samples
 * (`walCut.test.ts`), and at every byte when soaking.
 */
import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { patience, quickFolder } from "./effort.ts";
import { leaveLedger } from "./left.ts";
import { faultsOf } from "./survivors.ts";

/** One entry with a scan, one without. */
const RECORDED = 2;
const PAGE = 512;
/** SQLite's log: a header, then pages, each with a header of its own. */
const HEADER = 32;
const FRAME = 24 + PAGE;
/** Where the header of a page says how large the file is after the commit that it ends; 0 elsewhere. */
const ENDS_COMMIT = 4;

const scratch = quickFolder();
const path = join(scratch.path, "cut.ukewatashi");
let file: Buffer;
let log: Buffer;
let bodies: readonly Buffer[];
/** The lengths of the log at which another commit is whole, and the file as it is seen from there on. */
let commits: readonly { readonly from: number; readonly image: Buffer }[];

beforeAll(async () => {
  ({ bodies } = await leaveLedger(path, RECORDED, PAGE));
  file = readFileSync(path);
  log = readFileSync(`${path}-wal`);
  const frames = Array.from(
    { length: (log.length - HEADER) / FRAME },
    (_, n) => HEADER + n * FRAME,
  );
  const ends = frames.filter((at) => log.readUInt32BE(at + ENDS_COMMIT) !== 0);
  commits = [0, ...ends.map((at) => at + FRAME)].map((from) => ({ from, image: imageAt(from) }));
}, patience(60_000));
afterAll(() => scratch.remove());

function lay(length: number): void {
  rmSync(`${path}-shm`, { force: true });
  writeFileSync(path, file);
  writeFileSync(`${path}-wal`, log.subarray(0, length));
}

function imageAt(length: number): Buffer {
  lay(length);
  return seen();
}

/** The whole file as SQLite sees it with the log beside it. Nothing but its index of the log is written. */
function seen(): Buffer {
  rmSync(`${path}-shm`, { force: true });
  const db = new Sqlite(path, { readonly: true });
  try {
    return db.serialize();
  } finally {
    db.close();
  }
}

test("the log holds every entry as a commit of its own, over many pages", () => {
  expect(commits).toHaveLength(RECORDED + 1);
  expect(commits.at(-1)?.from).toBe(log.length);
  expect(log.length).toBeGreaterThan(HEADER + 20 * FRAME);
  expect(new Set(commits.map(({ image }) => image.toString("base64"))).size).toBe(commits.length);
});

test(
  "at the border of every page and a byte beside it, the program finds a sound ledger of so many entries",
  () => {
    for (let at = HEADER; at <= log.length; at += FRAME)
      for (const length of [at - 1, at, at + 1].filter((one) => one <= log.length)) {
        lay(length);
        const acknowledged = bodies.length - RECORDED + commitsWithin(length);
        expect(
          faultsOf(path, { bodies: bodies.slice(0, acknowledged), acknowledged }),
          `cut to ${length}`,
        ).toEqual([]);
      }
  },
  patience(60_000),
);

test(
  "cut off at any byte, the file is what it was after the last commit that is whole",
  () => {
    lay(log.length);
    const wrong: number[] = [];
    for (let length = log.length; length >= 0; length -= 1) {
      truncateSync(`${path}-wal`, length);
      if (commits[commitsWithin(length)]?.image.equals(seen()) !== true) wrong.push(length);
    }
    expect(wrong).toEqual([]);
    expect(readFileSync(path)).toEqual(file);
  },
  patience(120_000),
);

/** How many commits a log of this length holds whole. */
function commitsWithin(length: number): number {
  return commits.findLastIndex(({ from }) => from <= length);
}
