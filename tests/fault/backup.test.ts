/**
 * Backups while things go wrong: the program is killed, the stick is full, may only be read, or is pulled out. What
 * bears a backup's name is a whole ledger, at any moment; the ledger itself is never touched.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failureOf } from "../../electron/backup/made.ts";
import { takeBackup } from "../../electron/backup/take.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { backedUpNow, backupsIn, planIn } from "../helpers/backups.ts";
import { copied, newCommandId, playedSample, setUpDesk } from "../helpers/desk.ts";
import { without } from "../helpers/program.ts";
import type { Desk } from "../helpers/desk.ts";
import { plainCopy, scratchFolder } from "../helpers/tamper.ts";
import { bySeed, chance, patience, soaking } from "./effort.ts";
import { CLI, threadOf } from "../helpers/commandLine.ts";

const helper = threadOf("verify-helper");
const ROUNDS = soaking ? 200 : 5;

const scratch = scratchFolder();
let sample: string;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
}, patience(60_000));
afterAll(() => scratch.remove());

/** What is wrong with anything in a folder that bears the name of a backup. */
function faultsIn(folder: string): string[] {
  return backupsIn(folder).flatMap((name) =>
    verifyLedger({ path: join(folder, name), depth: "all" }).findings.map(({ message }) => message),
  );
}

test(
  "a program killed in the middle leaves nothing that counts and is none",
  async () => {
    const random = chance("backup");
    const ledger = copied(sample);
    const folder = join(scratch.path, "killed");
    mkdirSync(folder);
    const words = ["backup", "--ledger", ledger, "--folder", folder, "--without-record"];
    const env = { ...process.env, XDG_CONFIG_HOME: join(scratch.path, "config") };
    const began = performance.now();
    await once(spawn(process.execPath, [CLI, ...words], { env, stdio: "ignore" }), "close");
    const way = performance.now() - began;
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = spawn(process.execPath, [CLI, ...words], { env, stdio: "ignore" });
      // Most of the way is the start of a program; what matters happens at its end.
      const killing = setTimeout(() => child.kill("SIGKILL"), way * (0.5 + random() / 2));
      await once(child, "close");
      clearTimeout(killing);
      expect(faultsIn(folder), `${bySeed}, round ${round}`).toEqual([]);
    }
    expect(backupsIn(folder).length).toBeGreaterThan(0);
    expect(verifyLedger({ path: ledger, depth: "all" }).findings).toEqual([]);
  },
  patience(120_000),
);

/** What the verification that is running on a desk comes to. */
async function verified(desk: Desk): Promise<unknown> {
  for (;;) {
    const status = await desk.value("verifyStatus", {});
    if (status.state === "done") return status.report;
    if (status.state !== "running") throw new Error(JSON.stringify(status));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const noMount = without("mount", "umount");

describe.skipIf(noMount !== undefined)(
  `a stick${noMount === undefined ? "" : ` (not tried: ${noMount})`}`,
  () => {
    const stick = join(scratch.path, "stick");
    const mount = (...words: string[]) => execFileSync("mount", words, { stdio: "pipe" });
    const plugIn = () => mount("-t", "tmpfs", "-o", "size=4m", "tmpfs", stick);
    const pullOut = () => execFileSync("umount", ["-l", stick], { stdio: "pipe" });

    beforeAll(() => mkdirSync(stick));

    test("that is full takes no backup, says so, and holds no half of one", async () => {
      plugIn();
      const desk = setUpDesk(scratch.path);
      try {
        await desk.open(copied(sample), "manager");
        await planIn(desk, stick);
        writeFileSync(join(stick, "filler"), Buffer.alloc(3_950_000));
        const { ledger } = await desk.value("session", {});
        expect(await backedUpNow(desk)).toMatchObject({ state: "failed", says: /空きがないため/ });
        expect(readdirSync(stick)).toEqual(["filler"]);
        const view = await desk.value("backups", {});
        expect(view.failed?.says).toMatch(/空きを作るか、別のフォルダを選んで/);
        expect(view).toMatchObject({ size: ledger?.size, recorded: [] });
        rmSync(join(stick, "filler"));
        expect(await backedUpNow(desk)).toMatchObject({ state: "done" });
        expect(faultsIn(stick)).toEqual([]);
      } finally {
        desk.close();
        pullOut();
      }
    });

    test("that may only be read is said to be just that", async () => {
      plugIn();
      mount("-o", "remount,ro", stick);
      const desk = setUpDesk(scratch.path);
      try {
        await desk.open(copied(sample), "manager");
        await planIn(desk, stick);
        expect(await backedUpNow(desk)).toMatchObject({ state: "failed" });
        expect(readdirSync(stick)).toEqual([]);
        expect((await desk.value("backups", {})).recorded).toEqual([]);
      } finally {
        desk.close();
        pullOut();
      }
    });

    test("that may only be read gives up its evidence: a backup, or a file that was in use", async () => {
      plugIn();
      const ledger = copied(sample);
      copyFileSync(ledger, join(stick, "was in use.ukewatashi"));
      plainCopy(ledger, join(stick, "in one piece.ukewatashi"));
      mount("-o", "remount,ro", stick);
      const laid = () => readdirSync(tmpdir()).filter((name) => /^ukewatashi-[^-]*$/.test(name));
      const before = laid();
      try {
        for (const name of ["was in use", "in one piece"]) {
          const path = join(stick, `${name}.ukewatashi`);
          const desk = setUpDesk(scratch.path);
          await desk.open(path, "manager");
          const session = await desk.value("session", {});
          expect(session.ledger?.problemText, name).toMatch(/閲覧と検証はできます/);
          expect((await desk.value("home", {})).held).toBeGreaterThan(0);
          await desk.value("verifyStart", {});
          expect(await verified(desk)).toMatchObject({ ok: true, path });
          desk.close();
          const words = [CLI, "verify", "--ledger", path];
          const ran = spawnSync(process.execPath, words, { encoding: "utf8" });
          expect(ran.stdout, ran.stderr).toMatch(/異常は見つかりませんでした/);
          expect(ran.status).toBe(0);
        }
        expect(readdirSync(stick)).toHaveLength(2);
        // What another program laid out is gone with it; only this one still reads its own.
        expect(laid().length - before.length).toBeLessThan(2);
      } finally {
        pullOut();
      }
    });

    test.each(["copying", "verifying"] as const)(
      "that is pulled out while the program is %s has given no backup",
      async (moment) => {
        plugIn();
        const ledger = copied(sample);
        const bytes = readFileSync(ledger);
        const order = {
          id: newCommandId(),
          ledger,
          folder: stick,
          cause: "byHand",
          at: "2026-11-23T12:30:00+09:00",
          keep: 3,
        } as const;
        let inside = true;
        const taken = takeBackup(order, {
          helper,
          progress: ({ step }) => {
            if (step !== moment || !inside) return;
            inside = false;
            pullOut();
            rmSync(stick, { recursive: true });
          },
        });
        const error: unknown = await taken.then(
          () => undefined,
          (why: unknown) => why,
        );
        expect(failureOf(error)).toBe("folder");
        mkdirSync(stick);
        expect(readdirSync(stick)).toEqual([]);
        expect(readFileSync(ledger)).toEqual(bytes);
      },
    );
  },
);
