/**
 * What is done rarely and matters much, on a disk that fails or with a program that is killed at any of its calls: a
 * file is brought up to date, a form is let out, a backup is taken. There is never half of anything, and it can be done
 * again.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACKUP_FAILURES } from "../../shared/views/backup.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { LATEST_VERSION, MIGRATIONS } from "../../electron/ledger/migrations/index.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { backupsIn } from "../helpers/backups.ts";
import { playedSample } from "../helpers/desk.ts";
import { bySeed, chance, patience, quickFolder, soaking } from "./effort.ts";
import type { FaultName } from "./shim.ts";
import { ShimControl, builtShim, shimmed, withoutShim } from "./shim.ts";
import { bodiesIn } from "./survivors.ts";

const ACTING = fileURLToPath(new URL("acting.ts", import.meta.url));
const EARLIER = fileURLToPath(new URL("../vectors/version-2.ukewatashi.gz", import.meta.url));
/** Calls that are tried in every run; all of them where there are hours. */
const KILLED = soaking ? Infinity : 3;
const FAILED = soaking ? Infinity : 2;
const FAILING: readonly FaultName[] = ["input or output error", "no space left", "short write"];

const missing = withoutShim();
const scratch = quickFolder();
afterAll(() => scratch.remove());

const folder = join(scratch.path, "disk");
const stick = join(folder, "stick");
const ledger = join(folder, "ledger.ukewatashi");
const earlier = join(scratch.path, "earlier.ukewatashi");
let sample: string;
let library: string;
let control: ShimControl;

beforeAll(async () => {
  if (missing !== undefined) return;
  sample = await playedSample(scratch.path);
  writeFileSync(earlier, gunzipSync(readFileSync(EARLIER)));
  // As it lies where it is recorded in; a file in one piece would be taken for a copy.
  const db = new Sqlite(earlier);
  db.pragma("journal_mode = WAL");
  db.close();
  library = builtShim(scratch.path);
  control = new ShimControl(join(scratch.path, "control"), { fresh: true });
}, patience(60_000));

/** A folder as it was before anything was done. */
function layOut(what: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(stick, { recursive: true });
  if (what === "migrate") copyFileSync(earlier, ledger);
  else for (const end of ["", "-key"]) copyFileSync(sample + end, ledger + end);
}

/** Lets the program do it, and gives what it said; nothing where it was killed. */
function done(what: string, under: string): string | undefined {
  const heads = join(scratch.path, "heads");
  const { signal, stdout, stderr } = spawnSync(
    process.execPath,
    [ACTING, what, ledger, stick, heads],
    {
      env: shimmed({ library, under, control: join(scratch.path, "control") }),
      encoding: "utf8",
    },
  );
  if (signal === null && stdout === "") throw new Error(stderr);
  return signal === null ? stdout : undefined;
}

/** The calls to try: some that follow from the seed, one from each part of the way; or all. */
function callsOf(what: string, all: number, tried: number): number[] {
  if (all <= tried) return Array.from({ length: all }, (_, n) => n + 1);
  const random = chance(what);
  return Array.from({ length: tried }, (_, n) => 1 + Math.floor(((n + random()) * all) / tried));
}

/** Kills the program at one call after the other while it does it, and judges what is left each time. */
function killedAtEach(what: string, judge: (what: string) => void): void {
  layOut(what);
  control.armKill(0);
  expect(done(what, folder)).toBe("done");
  const all = control.calls;
  expect(all).toBeGreaterThan(10);
  for (const at of callsOf(what, all, KILLED)) {
    layOut(what);
    control.armKill(at);
    expect(done(what, folder), `${bySeed}, call ${at}`).toBeUndefined();
    control.disarm();
    judge(`${bySeed}, killed at call ${at} of ${all}`);
  }
}

const soundAt = (path: string, what: string) =>
  expect(verifyLedger({ path, depth: "all" }).findings, what).toEqual([]);

const versionOf = (path: string) => {
  const opened = openForReading(path);
  const version = opened.db.pragma("user_version", { simple: true });
  opened.close();
  return version;
};

/** Each step is taken whole. */
const VERSIONS_ON_THE_WAY = [2, ...MIGRATIONS.map(({ version }) => version)].filter(
  (version) => version >= 2,
);

describe.skipIf(missing !== undefined)(
  `killed at any call to the disk${missing === undefined ? "" : ` (not tried: ${missing})`}`,
  () => {
    test(
      "a file that is being brought up to date is of one version or another, whole, and so is its backup",
      () => {
        layOut("migrate");
        const bodies = bodiesIn(ledger);
        killedAtEach("migrate", (what) => {
          soundAt(ledger, what);
          expect(VERSIONS_ON_THE_WAY, what).toContain(versionOf(ledger));
          for (const name of backupsIn(folder)) soundAt(join(folder, name), what);
          // Changed only once there is a backup of what it was.
          const isChanged = versionOf(ledger) !== 2;
          expect(backupsIn(folder).length, what).toBeGreaterThanOrEqual(isChanged ? 2 : 1);
          expect(done("migrate", folder), what).toBe("done");
          expect(versionOf(ledger), what).toBe(LATEST_VERSION);
          expect(bodiesIn(ledger), what).toEqual(bodies);
          soundAt(ledger, what);
        });
      },
      patience(120_000),
    );

    test(
      "a form that is being let out is no file without its entry, and can be let out again",
      () => {
        const printed = () =>
          bodiesIn(ledger)
            .filter((body) => body.includes('"type":"printed"'))
            .map((body) => /"pdfSha256":"([0-9a-f]{64})"/.exec(body.toString())?.[1]);
        killedAtEach("print", (what) => {
          soundAt(ledger, what);
          const files = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
          for (const name of files) expect(printed(), what).toContain(name.slice(0, 64));
          const before = printed().length;
          expect(done("print", folder), what).toBe("done");
          expect(printed().length, what).toBe(before + 1);
          expect(
            readdirSync(folder).filter((name) => name.endsWith(".pdf")),
            what,
          ).toHaveLength(1);
          soundAt(ledger, what);
        });
      },
      patience(120_000),
    );
  },
);

describe.skipIf(missing !== undefined)(
  `a backup onto a disk that fails${missing === undefined ? "" : ` (not tried: ${missing})`}`,
  () => {
    test.each(FAILING)(
      "with %s at any call counts only where it is whole, and what is said of it is true",
      (name) => {
        layOut("backup");
        control.arm({ name, at: 0, sticky: false });
        expect(done("backup", stick)).toBe("done");
        const all = control.calls;
        expect(all).toBeGreaterThan(10);
        for (const [n, at] of callsOf(`backup ${name}`, all, FAILED).entries()) {
          const what = `${bySeed}, ${name}, call ${at} of ${all}`;
          layOut("backup");
          control.arm({ name, at, sticky: n % 2 === 1 });
          const said = done("backup", stick);
          control.disarm();
          for (const backup of backupsIn(stick)) soundAt(join(stick, backup), what);
          expect(["done", ...BACKUP_FAILURES], what).toContain(said);
          expect(backupsIn(stick).length, what).toBeGreaterThanOrEqual(said === "done" ? 1 : 0);
          soundAt(ledger, what);
        }
      },
      patience(120_000),
    );
  },
);
