/**
 * A disk that is full, a file that may not grow, a place where one may only look: nothing is half written, it is said
 * what did not happen, everything can still be read, and once there is room it goes on.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyPath } from "../../electron/keys/ledgerKey.ts";
import { problem } from "../../shared/text/ja/words.ts";
import type { Desk } from "../helpers/desk.ts";
import { playedSample, setUpDesk } from "../helpers/desk.ts";
import { without } from "../helpers/program.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { patience } from "./effort.ts";
import { order } from "./orders.ts";
import { Told } from "./told.ts";

const APPENDER = fileURLToPath(new URL("appender.ts", import.meta.url));

const scratch = scratchFolder();
let sample: string;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
}, patience(60_000));
afterAll(() => scratch.remove());

/** The sample with its key in another folder. */
function copiedTo(folder: string): string {
  const path = join(folder, "ledger.ukewatashi");
  copyFileSync(sample, path);
  copyFileSync(keyPath(sample), keyPath(path));
  return path;
}

/** Records things without a scan, the next after `n`. */
async function recorded(desk: Desk, told: Told, n: number) {
  const { command } = order(n * 4 + 2);
  const reply = await desk.call("record", { command });
  told.answered(command.id, reply);
  return reply;
}

const noMount = without("mount", "umount");

describe.skipIf(noMount !== undefined)(
  `a disk${noMount === undefined ? "" : ` (not tried: ${noMount})`}`,
  () => {
    const disk = join(scratch.path, "disk");
    const mount = (...words: string[]) => execFileSync("mount", words, { stdio: "pipe" });

    beforeAll(() => {
      mkdirSync(disk);
      mount("-t", "tmpfs", "-o", "size=4m", "tmpfs", disk);
    });
    afterAll(() => {
      execFileSync("umount", [disk]);
    });

    test("that is full takes nothing, says so, is read all the same, and goes on when there is room", async () => {
      const desk = setUpDesk(scratch.path);
      const path = copiedTo(disk);
      await desk.open(path, "manager");
      const told = new Told();
      await recorded(desk, told, 1);
      const filler = join(disk, "filler");
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(filler, Buffer.alloc((bavail - 12) * bsize));
      const replies = [];
      for (let n = 2; n < 8; n += 1) replies.push(await recorded(desk, told, n));
      const refused = replies.filter((reply) => !reply.ok);
      expect(refused.length).toBeGreaterThan(2);
      for (const { fault } of refused)
        expect(fault).toMatchObject({ kind: "problem", message: problem["disk-full"]("") });
      expect((await desk.call("home", {})).ok).toBe(true);
      expect((await desk.value("session", {})).ledger?.problem).toBeUndefined();
      // Nobody is kept from signing in and reading, though there is no room to count wrong passwords.
      await desk.value("signOut", {});
      const signIn = await desk.value("signIn", { login: "kanri", password: "mihon-kanri" });
      expect(signIn.signedIn).toBe(true);
      rmSync(filler);
      expect((await recorded(desk, told, 8)).ok).toBe(true);
      desk.close();
      expect(told.faultsIn(path)).toEqual([]);
    });

    test("that may only be read gives a ledger to look at, and says that it cannot be recorded in", async () => {
      const desk = setUpDesk(scratch.path);
      const path = copiedTo(disk);
      // What a running program leaves beside it is what makes such a file readable where nothing can be made.
      const open = setUpDesk(scratch.path);
      await open.open(path);
      const looked = join(scratch.path, "looked-at");
      mkdirSync(looked);
      mount("--bind", disk, looked);
      mount("-o", "remount,bind,ro", looked);
      try {
        await desk.open(join(looked, basename(path)), "manager");
        expect((await desk.value("session", {})).ledger?.problem).toBeDefined();
        expect((await desk.value("home", {})).held).toBeGreaterThan(0);
        expect((await recorded(desk, new Told(), 20)).ok).toBe(false);
      } finally {
        desk.close();
        open.close();
        execFileSync("umount", [looked]);
      }
    });
  },
);

describe.skipIf(process.platform === "win32")("a file that may not grow (not on Windows)", () => {
  test(
    "is left sound, with all that was confirmed, and is recorded in again",
    () => {
      const folder = join(scratch.path, "limited");
      mkdirSync(folder);
      const path = copiedTo(folder);
      const told = new Told();
      /** In blocks of 512 bytes; the log alone would grow beyond it. */
      const most = 1600;
      const { stdout, status } = spawnSync(
        "sh",
        [
          "-c",
          `trap "" XFSZ; ulimit -f ${most}; exec "$@"`,
          "sh",
          process.execPath,
          APPENDER,
          path,
          "1",
        ],
        { encoding: "utf8" },
      );
      expect(status).toBe(1);
      for (const line of stdout.split("\n").slice(0, -1)) {
        const [word, id = "", seq] = line.split(" ");
        if (word === "asked") told.asked(id);
        if (word === "confirmed") told.confirmed(id, Number(seq));
      }
      expect(told.kept).toBeGreaterThan(5);
      expect(told.faultsIn(path)).toEqual([]);
    },
    patience(60_000),
  );
});
