/** A restore on real files: everything is there again and can be recorded in, or nothing was done. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { restoreLedger } from "../../electron/backup/restore.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { parseBody, readEntry } from "../../electron/ledger/entries.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { entries } from "../../electron/ledger/views/entries.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import { backupsIn } from "../helpers/backups.ts";
import { copied, playedSample } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { CLI, threadOf } from "../helpers/commandLine.ts";

/** A program is started for each command, on whatever machine this is. */
const PATIENCE = 120_000;

const scratch = scratchFolder();
const stick = join(scratch.path, "stick");
const REASON = "台帳を置いていたパソコンが故障したため";
let ledger: string;
let backup: string;
let size: number;

beforeAll(async () => {
  ledger = copied(await playedSample(scratch.path));
  mkdirSync(stick);
  custody("backup", "--ledger", ledger, "--folder", stick, "--without-record");
  backup = join(stick, backupsIn(stick)[0] ?? "");
  size = verifyLedger({ path: backup, depth: "all" }).size;
}, PATIENCE);
afterAll(() => scratch.remove());

function envFor(config: string) {
  return {
    ...process.env,
    XDG_CONFIG_HOME: join(scratch.path, config),
    UKEWATASHI_PASSPHRASE: SAMPLE_PASSPHRASE,
  };
}

function custody(...words: string[]): { code: number | null; out: string; err: string } {
  const env = envFor("config");
  const ran = spawnSync(process.execPath, [CLI, ...words], { env, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** A folder to restore into, and the file that is to be there. */
function place(): { folder: string; out: string } {
  const folder = mkdtempSync(join(scratch.path, "new-"));
  return { folder, out: join(folder, "戻した.ukewatashi") };
}

function restoreTo(out: string, ...more: string[]) {
  return custody("restore", backup, "--ledger", out, "--reason", REASON, ...more);
}

test(
  "one that loses nothing has every entry, says what it came from, and is recorded in again",
  { timeout: PATIENCE },
  () => {
    const { folder, out } = place();
    const before = [readFileSync(ledger), readFileSync(backup)];
    const { code, err, out: said } = restoreTo(out, "--present", ledger);
    expect(err).toMatch(/すべて復元し、読み直して検証し/);
    expect(code).toBe(0);
    expect(said.trim()).toBe(out);
    expect([readFileSync(ledger), readFileSync(backup)]).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
    const report = verifyLedger({ path: out, depth: "all" });
    expect(report).toMatchObject({ ok: true, size: size + 1, findings: [] });
    const [restored, source] = [openForReading(out), openForReading(backup)];
    expect(restored.identity.origin).toBe(source.identity.origin);
    const told = parseBody(readEntry(restored.db, size)?.body ?? Buffer.of());
    expect(told?.events).toMatchObject([
      {
        type: "ledgerRestored",
        size,
        root: verifyLedger({ path: backup, depth: "all" }).root,
        reason: REASON,
      },
    ]);
    const [row] = read(restored.db, Date.now(), (now) => entries(now, {})).rows;
    expect(row?.title).toBe(`記録 ${size}件のバックアップから台帳を復元しました`);
    restored.close();
    source.close();
    // The heads kept outside accept it; the backup that waited is told of, and the next after it.
    expect(custody("backup", "--ledger", out, "--folder", stick).code).toBe(0);
    expect(verifyLedger({ path: out, depth: "all" })).toMatchObject({ ok: true, size: size + 3 });
  },
);

test(
  "one that would lose entries is refused with their number, and nothing is left",
  { timeout: PATIENCE },
  () => {
    const { folder, out } = place();
    const { code, err } = restoreTo(out);
    expect(code).toBe(2);
    expect(err).toMatch(/復元していません。バックアップの後に記録された 3件/);
    expect(readdirSync(folder)).toEqual([]);
  },
);

test("a successor without a reason is refused", { timeout: PATIENCE }, () => {
  const { folder, out } = place();
  const { code } = custody("restore", backup, "--ledger", out, "--successor");
  expect(code).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

const parts = () => ({
  heads: new HeadStore(join(scratch.path, "no-heads")),
  helper: threadOf("verify-helper"),
  wallMs: Date.now(),
  passphrase: () => Promise.resolve(SAMPLE_PASSPHRASE),
  actorFor: () => {
    throw new Error("the power went");
  },
});

test("ended in the middle it leaves nothing", { timeout: PATIENCE }, async () => {
  const { folder, out } = place();
  await expect(restoreLedger({ backup, out, reason: REASON }, parts())).rejects.toThrow(/power/);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["one that loses nothing", "another-computer", []],
  ["a successor", "copied-config", ["--successor"]],
])(
  "%s killed in the middle leaves no ledger, and is done again",
  { timeout: PATIENCE },
  async (_what, config, more) => {
    // What that computer knows of the ledger; nothing where it is another.
    if (more.length > 0)
      cpSync(join(scratch.path, "config"), join(scratch.path, config), { recursive: true });
    const present = readFileSync(ledger);
    const { folder, out } = place();
    const words = [CLI, "restore", backup, "--ledger", out, "--reason", REASON, ...more];
    const env = envFor(config);
    const killed = spawn(process.execPath, words, { env, stdio: "ignore" });
    const gone = once(killed, "exit");
    const watch = setInterval(() => {
      // The file itself, after its key.
      if (readdirSync(folder).some((name) => /ukewatashi\.[0-9a-f]{8}\.part$/.test(name)))
        killed.kill("SIGKILL");
    }, 1);
    expect(await gone).toEqual([null, "SIGKILL"]);
    clearInterval(watch);
    expect(readdirSync(folder).filter((name) => name.endsWith(".ukewatashi"))).toEqual([]);
    expect(readFileSync(ledger)).toEqual(present);
    expect(spawnSync(process.execPath, words, { env }).status).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
    expect(verifyLedger({ path: out, depth: "all" })).toMatchObject({ ok: true, size: size + 1 });
  },
);

test(
  "asked for it, one that loses entries starts the ledger that follows, and the one before is closed",
  { timeout: PATIENCE },
  () => {
    const { folder, out } = place();
    const bytes = readFileSync(backup);
    const { code, err, out: said } = restoreTo(out, "--successor", "--json");
    expect(err).toMatch(/後継の台帳\(第2世代\)を始めました/);
    expect(err).toMatch(/記録 \d+〜\d+: 内容は分かりません\(3件\)/);
    expect(code).toBe(0);
    const answer = JSON.parse(said) as { restored: string; succeeded: { origin: string } };
    expect(answer).toMatchObject({ restored: "successor", succeeded: { size } });
    expect(readFileSync(backup)).toEqual(bytes);
    expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
    expect(verifyLedger({ path: out, depth: "all" })).toMatchObject({ ok: true, size: size + 1 });
    // The heads kept outside are those of its own; the ledger before refuses on this computer.
    expect(custody("backup", "--ledger", out, "--folder", stick).code).toBe(0);
    const before = custody("backup", "--ledger", ledger, "--folder", stick);
    expect(before.code).toBe(2);
    expect(before.err).toMatch(/後継の台帳に引き継がれています/);
    const losses = custody("losses", "--ledger", out);
    expect(losses.out).toMatch(/第1世代.*1項目が、記録し直すのを待っています/);
    expect(losses.out).toMatch(/未処理 g1-\d+ 記録/);
    // A second of the same standing is not started beside it.
    expect(restoreTo(place().out, "--successor").code).toBe(2);
  },
);

test("a wrong passphrase or a missing key leaves nothing", { timeout: PATIENCE }, async () => {
  const { folder, out } = place();
  const wrong = { ...parts(), passphrase: () => Promise.resolve("違う言葉") };
  await expect(restoreLedger({ backup, out, reason: REASON }, wrong)).rejects.toMatchObject({
    code: "wrong-passphrase",
  });
  const keyless = join(scratch.path, "keyless.ukewatashi");
  copyFileSync(backup, keyless);
  await expect(
    restoreLedger({ backup: keyless, out, reason: REASON }, parts()),
  ).rejects.toMatchObject({ code: "key-missing" });
  expect(readdirSync(folder)).toEqual([]);
});

test("a file that is there is never replaced, nor are remains of one read in", async () => {
  for (const end of ["", "-wal", "-journal"]) {
    const { out } = place();
    writeFileSync(`${out}${end}`, "何か");
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(restoreLedger({ backup, out, reason: REASON }, parts())).rejects.toMatchObject({
      code: "exists",
    });
    expect(readFileSync(`${out}${end}`, "utf8")).toBe("何か");
  }
});

test("a changed backup and one of another ledger are refused", { timeout: PATIENCE }, async () => {
  const { folder, out } = place();
  const altered = join(scratch.path, "altered.ukewatashi");
  copyFileSync(backup, altered);
  const file = new Sqlite(altered);
  file.exec(
    "DROP TRIGGER entries_fixed; UPDATE entries SET body = CAST(body || ' ' AS BLOB) WHERE seq = 5",
  );
  file.close();
  const unsound = await restoreLedger({ backup: altered, out, reason: REASON }, parts());
  expect(unsound).toMatchObject({ restored: false, rehearsal: { outcome: "unsound" } });
  const present = await playedSample(mkdtempSync(join(scratch.path, "other-")));
  const other = await restoreLedger({ backup, present, out, reason: REASON }, parts());
  expect(other).toMatchObject({ restored: false, rehearsal: { outcome: "other" } });
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test(
  "a ledger that another has followed is not restored beside that one",
  { timeout: PATIENCE },
  async () => {
    const { folder, out } = place();
    const store = new HeadStore(mkdtempSync(join(scratch.path, "heads-")));
    const before = openForReading(backup);
    before.close();
    store.succeeded(store.meet(before.identity), backup);
    const refused = restoreLedger({ backup, out, reason: REASON }, { ...parts(), heads: store });
    await expect(refused).rejects.toMatchObject({ code: "succeeded", detail: backup });
    expect(readdirSync(folder)).toEqual([]);
  },
);
