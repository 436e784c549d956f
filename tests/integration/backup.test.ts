/** Backups: verified before they count, told in the ledger, taken by themselves, and never recorded in. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BackupMemory } from "../../electron/backup/memory.ts";
import { keyPath } from "../../electron/keys/ledgerKey.ts";
import { instantOf } from "../../electron/ledger/clock.ts";
import { openForReading, openForRecording } from "../../electron/ledger/ledger.ts";
import { readBody } from "../../electron/ledger/entries.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { readBackupName } from "../../shared/text/ja/backup.ts";
import { problem } from "../../shared/text/ja/words.ts";
import { backedUpNow, backupsIn, ended, planIn, planned } from "../helpers/backups.ts";
import type { Desk } from "../helpers/desk.ts";
import { command, copied, newCommandId, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";

const scratch = scratchFolder();
let sample: string;
let desk: Desk;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
});
afterAll(() => scratch.remove());
beforeEach(() => {
  desk = setUpDesk(scratch.path);
});
afterEach(() => desk.close());

const HOUR = 3_600_000;

/** Records something, so that there is something new to copy. */
async function recordSomething(): Promise<void> {
  const number = `B-${newCommandId().slice(-12)}`;
  const outcome = await desk.value("record", {
    command: command("registerParty", {
      party: number,
      name: `株式会社${number}`,
      role: "carrier",
      occurredAt: instantOf(desk.clock.wallMs()),
    } as never),
  });
  expect(outcome.recorded).toBe(true);
}

const sizeOf = async () => (await desk.value("session", {})).ledger?.size ?? 0;

describe("a backup", () => {
  test("is a whole ledger beside its key, and the entry that tells of it names head, file and place", async () => {
    const ledger = copied(sample);
    await desk.open(ledger, "manager");
    const folder = await planned(desk, scratch.path);
    const before = await sizeOf();
    expect(await backedUpNow(desk)).toMatchObject({ state: "done" });
    const [name = ""] = backupsIn(folder);
    const path = join(folder, name);
    expect(readdirSync(folder).toSorted()).toEqual(
      [name, `${name}-entry`, `${name}-key`].toSorted(),
    );
    expect(readFileSync(keyPath(path))).toEqual(readFileSync(keyPath(ledger)));
    const report = verifyLedger({ path, depth: "all" });
    expect(report).toMatchObject({ ok: true, size: before });
    const opened = openForReading(ledger);
    const [event] = readBody(opened.db, before).events;
    opened.close();
    expect(event).toMatchObject({
      type: "backupTaken",
      cause: "byHand",
      size: before,
      root: report.root,
      name,
      bytes: readFileSync(path).length,
      fileSha256: createHash("sha256").update(readFileSync(path)).digest("hex"),
      folder: { sealed: expect.any(String) },
    });
    const view = await desk.value("backups", {});
    expect(view.recorded[0]).toMatchObject({ size: before, name, folder });
    expect(view).toMatchObject({ unchanged: true, unrecorded: 0, last: { size: before } });
    expect(verifyLedger({ path: ledger, depth: "all" }).findings).toEqual([]);
  });

  test("says ledger, size and moment in its name, and gives way to no other file", async () => {
    await desk.open(copied(sample), "manager");
    const folder = await planned(desk, scratch.path);
    await backedUpNow(desk);
    const [name = ""] = backupsIn(folder);
    const id = (await desk.value("session", {})).ledger?.origin.split("/")[1]?.slice(0, 8) ?? "";
    expect(readBackupName(name, id)).toEqual({
      size: (await sizeOf()) - 1,
      moment: "20261123-123000",
    });
    expect(readBackupName(name, "00000000")).toBeUndefined();
    // Another of the same second and size, or what somebody put there under its name: both stay.
    const taken = name.replace(/_\d+件_/, `_${await sizeOf()}件_`);
    writeFileSync(join(folder, taken), "precious");
    expect(await backedUpNow(desk)).toMatchObject({ state: "done" });
    expect(backupsIn(folder)).toContain(taken.replace("123000.", "123000-2."));
    expect(readFileSync(join(folder, taken), "utf8")).toBe("precious");
    expect(readdirSync(folder).filter((one) => one.endsWith(".part"))).toEqual([]);
  });

  test("is looked at and verified, and nothing is ever recorded in it", async () => {
    await desk.open(copied(sample), "manager");
    const folder = await planned(desk, scratch.path);
    await backedUpNow(desk);
    const path = join(folder, backupsIn(folder)[0] ?? "");
    const bytes = readFileSync(path);
    const other = setUpDesk(scratch.path);
    await other.open(path, "manager");
    const { ledger } = await other.value("session", {});
    expect(ledger?.problemText).toBe(problem.copy(path));
    expect((await other.value("home", {})).held).toBeGreaterThan(0);
    const reply = await other.call("record", {
      command: command("closeAccount", { account: "a" }),
    });
    expect(reply.ok).toBe(false);
    other.close();
    expect(() => openForRecording(path)).toThrow("copy");
    expect(readFileSync(path)).toEqual(bytes);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test("of a damaged ledger does not count", async () => {
    const ledger = copied(sample);
    const file = new Sqlite(ledger);
    file.exec(
      "DROP TRIGGER entries_fixed; UPDATE entries SET body = CAST(body || ' ' AS BLOB) WHERE seq = 3",
    );
    file.close();
    await desk.open(ledger, "manager");
    const folder = await planned(desk, scratch.path);
    expect(await backedUpNow(desk)).toMatchObject({ state: "failed", says: /異常が見つかった/ });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("takes the oldest away once there are more than are kept, and no other file", async () => {
    await desk.open(copied(sample), "manager");
    const folder = await planned(desk, scratch.path, { keep: 2 });
    writeFileSync(
      join(folder, "バックアップ_ほか_00000000_5件_20200101-000000.ukewatashi"),
      "other",
    );
    for (let n = 0; n < 4; n += 1) {
      await recordSomething();
      expect(await backedUpNow(desk)).toMatchObject({ state: "done" });
      desk.clock.pass(HOUR);
    }
    expect(backupsIn(folder)).toHaveLength(3);
    expect(readdirSync(folder)).toHaveLength(7);
  });

  test("is not taken for the oldest because the clock went back before it was taken", async () => {
    await desk.open(copied(sample), "manager");
    const folder = await planned(desk, scratch.path, { keep: 2 });
    const sizes: number[] = [];
    for (const hours of [0, 1, -240, -1]) {
      desk.clock.turn(hours * HOUR);
      await recordSomething();
      sizes.push(await sizeOf());
      expect(await backedUpNow(desk)).toMatchObject({ state: "done" });
    }
    const kept = backupsIn(folder).map((name) => Number(/_(\d+)件_/.exec(name)?.[1]));
    expect(kept.toSorted((a, b) => a - b)).toEqual(sizes.slice(-2));
  });

  test("that is larger than the newest stays: it may be what the ledger once was", async () => {
    await desk.open(copied(sample), "manager");
    const folder = await planned(desk, scratch.path, { keep: 1 });
    await backedUpNow(desk);
    const [name = ""] = backupsIn(folder);
    const larger = name.replace(/_\d+件_\d{8}/, "_999999件_20200101");
    writeFileSync(join(folder, larger), "once");
    await recordSomething();
    desk.clock.pass(HOUR);
    await backedUpNow(desk);
    expect(backupsIn(folder)).toContain(larger);
  });
});

describe("by itself", () => {
  test("one is taken when its time has come and there is something new", async () => {
    await desk.open(copied(sample), "manager");
    const folder = await planned(desk, scratch.path, { everyHours: 4 });
    desk.services.backups.tick();
    expect(await ended(desk)).toMatchObject({ state: "done" });
    desk.clock.pass(5 * HOUR);
    desk.services.backups.tick();
    expect((await desk.value("backups", {})).nextAt).toBeUndefined();
    await recordSomething();
    const { last, nextAt } = await desk.value("backups", {});
    expect(nextAt).toBe("2026-11-23T16:30:00+09:00");
    desk.services.backups.tick();
    await ended(desk);
    expect((await desk.value("backups", {})).last?.size).toBe((last?.size ?? 0) + 2);
    expect(backupsIn(folder)).toHaveLength(2);
    expect((await desk.value("backups", {})).recorded[0]).toMatchObject({ cause: "scheduled" });
  });

  test("one is due when the last was taken by a clock that has been set back since", async () => {
    await desk.open(copied(sample), "manager");
    const folder = await planned(desk, scratch.path, { everyHours: 4 });
    desk.services.backups.tick();
    await ended(desk);
    desk.clock.turn(-400 * 24 * HOUR);
    await recordSomething();
    desk.services.backups.tick();
    expect(await ended(desk)).toMatchObject({ state: "done" });
    expect(backupsIn(folder)).toHaveLength(2);
    await recordSomething();
    expect((await desk.value("backups", {})).nextAt).toBe("2025-10-19T16:30:00+09:00");
  });

  test("one taken while nobody is signed in is recorded by who signs in next", async () => {
    const ledger = copied(sample);
    await desk.open(ledger, "manager");
    await planned(desk, scratch.path, { everyHours: 1 });
    const size = await sizeOf();
    await desk.value("signOut", {});
    desk.services.backups.tick();
    await desk.services.backups.beforeClosing();
    expect(await sizeOf()).toBe(size);
    await desk.open(ledger, "staff");
    expect(await sizeOf()).toBe(size + 1);
    const view = await desk.value("backups", {});
    expect(view).toMatchObject({ unrecorded: 0, unchanged: true });
    expect(view.recorded[0]).toMatchObject({ size, cause: "scheduled" });
    desk.services.backups.recordWaiting();
    expect(await sizeOf()).toBe(size + 1);
  });

  test("one is taken when the ledger is closed, unless nothing is new", async () => {
    const ledger = copied(sample);
    await desk.open(ledger, "manager");
    const folder = await planned(desk, scratch.path, { atClose: true });
    await desk.value("closeLedger", {});
    expect(backupsIn(folder)).toHaveLength(1);
    await desk.open(ledger, "manager");
    await desk.value("closeLedger", {});
    expect(backupsIn(folder)).toHaveLength(1);
    expect(verifyLedger({ path: ledger, depth: "all" }).findings).toEqual([]);
  });

  test("one that was not done when the program had to end is said at the next start, until one was taken", async () => {
    const ledger = copied(sample);
    const heads = join(scratch.path, "heads-of-closing");
    desk.close();
    desk = setUpDesk(scratch.path, { heads });
    await desk.open(ledger, "manager");
    const folder = await planned(desk, scratch.path, { atClose: true });
    // The end does not wait for it any longer.
    void desk.services.backups.beforeClosing();
    desk.close();
    desk = setUpDesk(scratch.path, { heads });
    await desk.open(ledger, "manager");
    expect(backupsIn(folder)).toEqual([]);
    expect((await desk.value("backups", {})).failed?.says).toMatch(/終わらなかったため/);
    expect((await desk.value("home", {})).todos.map(({ text }) => text)).toContain(
      "台帳のバックアップを取れませんでした。バックアップ先を確かめてください",
    );
    expect(await backedUpNow(desk)).toMatchObject({ state: "done" });
    expect((await desk.value("backups", {})).failed).toBeUndefined();
  });

  test("a failure is tried again later, and is said until one was taken", async () => {
    await desk.open(copied(sample), "manager");
    const gone = join(scratch.path, "stick");
    await planIn(desk, gone, { everyHours: 1 });
    desk.services.backups.tick();
    expect(await ended(desk)).toMatchObject({ state: "failed", says: /USBメモリが挿さっているか/ });
    const size = await sizeOf();
    desk.services.backups.tick();
    expect((await desk.value("backups", {})).status.state).toBe("failed");
    mkdirSync(gone);
    desk.clock.pass(HOUR);
    desk.services.backups.tick();
    expect(await ended(desk)).toMatchObject({ state: "done" });
    const view = await desk.value("backups", {});
    expect(view.failed).toBeUndefined();
    expect(await sizeOf()).toBe(size + 1);
  });

  test("nothing is written anywhere before somebody has chosen where", async () => {
    await desk.open(copied(sample), "manager");
    const reply = await desk.call("backupNow", {});
    expect(!reply.ok && reply.fault.message).toMatch(/先にフォルダを選んでください/);
    const strange = await desk.call("planBackups", {
      plan: { folder: "/nowhere", atClose: true, keep: 3 },
    });
    expect(!strange.ok && strange.fault.message).toMatch(/選ばれていない/);
    expect((await desk.value("home", {})).todos.map(({ text }) => text)).toContain(
      "このパソコンでは、台帳のバックアップ先が決まっていません",
    );
  });
});

describe("a file of an earlier version", () => {
  /** A ledger as version 1 of the file had it, in use. */
  function old(name: string): string {
    const path = join(scratch.path, name, "old.ukewatashi");
    mkdirSync(join(scratch.path, name));
    writeFileSync(path, gunzipSync(readFileSync("tests/vectors/version-1.ukewatashi.gz")));
    const db = new Sqlite(path);
    db.pragma("journal_mode = WAL");
    db.close();
    return path;
  }

  test("is backed up beside itself before it is changed", async () => {
    const path = old("renewed");
    await desk.open(path);
    const backups = backupsIn(join(scratch.path, "renewed")).filter(
      (name) => !name.startsWith("old"),
    );
    expect(backups).toHaveLength(1);
    const kept = join(scratch.path, "renewed", backups[0] ?? "");
    const db = new Sqlite(kept, { readonly: true });
    expect(db.pragma("user_version", { simple: true })).toBe(1);
    db.close();
    expect((await desk.value("session", {})).ledger?.problem).toBeUndefined();
    expect(verifyLedger({ path: kept, depth: "all" }).findings).toEqual([]);
  });

  test("stays as it is where no backup of it could be taken", () => {
    const path = old("unkept");
    const bytes = readFileSync(path);
    expect(() => openForRecording(path)).toThrow("not-backed-up");
    expect(readFileSync(path)).toEqual(bytes);
    expect(existsSync(`${path}-lock`)).toBe(false);
  });
});

test("a memory of backups that does not read is left for whoever looks into it", () => {
  const path = join(scratch.path, "backups.json");
  const torn = '{"version":1,"plan":{"folder":"E:/写し","atClo';
  writeFileSync(path, torn);
  new BackupMemory(path).failed("2026-11-23T12:30:00+09:00", "disk-full");
  expect(new BackupMemory(path).now).toMatchObject({ failed: { why: "disk-full" } });
  expect(readFileSync(`${path}.damaged`, "utf8")).toBe(torn);
});
