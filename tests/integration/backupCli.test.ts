/** `custody backup`: a verified copy, the entry that tells of it, and what is said where there is none. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RehearsalView } from "../../shared/views/restore.ts";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import { openForReading, openForRecording } from "../../electron/ledger/ledger.ts";
import { entryCount } from "../../electron/ledger/entries.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { backupsIn } from "../helpers/backups.ts";
import { copied, playedSample } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { CLI } from "../helpers/commandLine.ts";

/** A program is started for each command, on whatever machine this is. */
const PATIENCE = 120_000;

const scratch = scratchFolder();
const folder = join(scratch.path, "stick");
let ledger: string;

beforeAll(async () => {
  ledger = copied(await playedSample(scratch.path));
  mkdirSync(folder);
});
afterAll(() => scratch.remove());

function custody(...words: string[]): { code: number | null; out: string; err: string } {
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: join(scratch.path, "config"),
    UKEWATASHI_PASSPHRASE: SAMPLE_PASSPHRASE,
  };
  const ran = spawnSync(process.execPath, [CLI, ...words], { env, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

function size(): number {
  const opened = openForReading(ledger);
  try {
    return entryCount(opened.db);
  } finally {
    opened.close();
  }
}

test("backup needs a place to put it", () => {
  const { code, err } = custody("backup", "--ledger", ledger);
  expect(code).toBe(1);
  expect(err).toMatch(/バックアップ先が決まっていません/);
});

test(
  "backup gives the path of a verified copy and records that it was taken",
  { timeout: PATIENCE },
  () => {
    const before = size();
    const { code, out, err } = custody("backup", "--ledger", ledger, "--folder", folder);
    expect(err).toMatch(
      new RegExp(`記録 ${before}件までのバックアップを取り、読み直して検証しました`),
    );
    expect(code).toBe(0);
    expect(verifyLedger({ path: out.trim(), depth: "all" })).toMatchObject({
      ok: true,
      size: before,
    });
    expect(size()).toBe(before + 1);
  },
);

test(
  "one that could not be recorded waits, and is recorded with the next",
  { timeout: PATIENCE },
  () => {
    const before = size();
    const busy = openForRecording(ledger);
    const first = custody("backup", "--ledger", ledger, "--folder", folder, "--json");
    busy.close();
    expect(first.code).toBe(1);
    expect(first.err).toMatch(/別の画面またはプログラムが記録用に開いています/);
    expect(size()).toBe(before);
    const without = custody("backup", "--ledger", ledger, "--folder", folder, "--without-record");
    expect(without.err).toMatch(/まだ台帳に記録していません/);
    const last = custody("backup", "--ledger", ledger, "--folder", folder, "--json");
    expect(JSON.parse(last.out)).toMatchObject({ recorded: true, size: before });
    expect(size()).toBe(before + 3);
    expect(verifyLedger({ path: ledger, depth: "all" }).findings).toEqual([]);
  },
);

test("a place that is not there is said, and nothing is left", { timeout: PATIENCE }, () => {
  const gone = join(scratch.path, "pulled");
  const { code, err } = custody("backup", "--ledger", ledger, "--folder", gone);
  expect(code).toBe(1);
  expect(err).toMatch(/USBメモリが挿さっているか/);
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  expect(backupsIn(folder).length).toBeGreaterThan(2);
});

test("restore --rehearse says what would be lost and writes nothing", { timeout: PATIENCE }, () => {
  const before = size();
  const backup = join(folder, backupsIn(folder).toSorted().at(-1) ?? "");
  const words = ["restore", "--rehearse", "--backup", backup, "--ledger", ledger];
  const { code, out } = custody(...words, "--json");
  expect(code).toBe(0);
  const view = RehearsalView.parse(JSON.parse(out));
  expect(view).toMatchObject({ outcome: "loses", size: before - view.lost });
  expect(custody(...words).out).toMatch(/予行では何も置き換えず、何も書き込んでいません。/);
  expect(size()).toBe(before);
});
