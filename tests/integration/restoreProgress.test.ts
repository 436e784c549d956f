/** A restore that is followed on its way, and called off: until the new file has its name there is nothing of it. */
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callOff, decide, Stopped } from "../../electron/backup/restoring.ts";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import type { RestoreStatus } from "../../shared/views/restore.ts";
import { backedUpNow, backupsIn, planned } from "../helpers/backups.ts";
import type { Desk } from "../helpers/desk.ts";
import { copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { runWords } from "../helpers/words.ts";

/** Keys are wrapped and ledgers verified as in real ones. */
const PATIENCE = 60_000;

const scratch = scratchFolder();
const reason = "台帳を置いていたパソコンが故障したため";
let desk: Desk;
let ledger: string;
let backup: string;

beforeAll(async () => {
  ledger = copied(await playedSample(scratch.path));
  desk = setUpDesk(scratch.path);
  await desk.open(ledger, "manager");
  const folder = await planned(desk, scratch.path);
  await backedUpNow(desk);
  backup = join(folder, backupsIn(folder)[0] ?? "");
  await desk.services.session.ledger?.heads.settled();
}, PATIENCE);
afterAll(() => {
  desk.close();
  scratch.remove();
});

const place = () => join(mkdtempSync(join(scratch.path, "new-")), "復元.ukewatashi");
const asked = () => ({ backup, reason, passphrase: SAMPLE_PASSPHRASE, successor: false });

/** What the screen shows at each word of the thread, and what is done about it. */
function followed(act?: (status: RestoreStatus) => Promise<RestoreStatus> | undefined) {
  const seen: RestoreStatus[] = [];
  const look = async () => {
    const status = await desk.value("restoreStatus", {});
    if (status.state === "running") seen.push(status);
    const became = await act?.(status);
    if (became) seen.push(became);
  };
  desk.restoreSaid = () => void look();
  return seen;
}

describe("on the screen", () => {
  test(
    "a rehearsal says how far it is, while calls are answered",
    { timeout: PATIENCE },
    async () => {
      desk.answers.push([backup]);
      const seen = followed();
      let turns = 0;
      const turning = setInterval(() => (turns += 1), 1);
      const rehearsed = await desk.value("rehearseRestore", {});
      clearInterval(turning);
      // Had the work been done here, there would have been one or two.
      expect(turns).toBeGreaterThan(3);
      expect(seen[0]).toMatchObject({ state: "running", step: "verifying", stopping: false });
      const far = seen.flatMap((one) =>
        one.state === "running" && one.step === "verifying" && one.total > 0 ? [one.done] : [],
      );
      expect(far.length).toBeGreaterThan(0);
      expect(far).toEqual(far.toSorted((x, y) => x - y));
      expect(rehearsed).toMatchObject({ chosen: true, rehearsal: { outcome: "whole" } });
    },
  );

  test(
    "a rehearsal that is called off says that nothing was written",
    { timeout: PATIENCE },
    async () => {
      desk.answers.push([backup]);
      const seen = followed((status) =>
        status.state === "running" ? desk.value("restoreCancel", {}) : undefined,
      );
      expect(await desk.value("rehearseRestore", {})).toMatchObject({
        chosen: false,
        why: expect.stringMatching(/予行を中止しました。何も書き込んでいません。/),
      });
      expect(seen.some((one) => one.state === "running" && one.stopping)).toBe(true);
    },
  );

  test("there is one at a time", { timeout: PATIENCE }, async () => {
    followed();
    desk.answers.push([backup], [backup]);
    const first = desk.value("rehearseRestore", {});
    const second = await desk.call("rehearseRestore", {});
    expect(second).toMatchObject({
      ok: false,
      fault: { message: expect.stringMatching(/別の予行か復元が行われている/) },
    });
    expect(await first).toMatchObject({ chosen: true });
  });

  test.each(["copying", "rereading"] as const)(
    "a restore that is called off while %s leaves nothing",
    { timeout: PATIENCE },
    async (step) => {
      const before = readFileSync(ledger);
      const out = place();
      desk.answers.push([out]);
      followed((status) =>
        status.state === "running" && status.step === step && !status.stopping
          ? desk.value("restoreCancel", {})
          : undefined,
      );
      expect(await desk.value("restoreBackup", asked())).toMatchObject({
        restored: false,
        why: expect.stringMatching(/復元を中止しました。/),
      });
      expect(readdirSync(join(out, ".."))).toEqual([]);
      expect(readFileSync(ledger)).toEqual(before);
      expect(await desk.value("session", {})).toMatchObject({ ledger: { path: ledger } });
    },
  );
});

describe("at a terminal", () => {
  /** Restores, and calls it off where the terminal shows that step. */
  async function restored(out: string, at?: RegExp) {
    const abort = new AbortController();
    const shown: string[] = [];
    const words = ["restore", backup, "--ledger", out, "--reason", reason];
    const ran = await runWords(mkdtempSync(join(scratch.path, "heads-")), words, "", {
      live: (text) => {
        shown.push(text);
        if (at?.test(text)) abort.abort();
      },
      interruptible: (act) => act(abort.signal),
    });
    return { ...ran, shown };
  }

  test.each([/全体を検証/, /比べて/, /写しています/, /読み直して/, /名前を付けて/])(
    "a restore called off at %s leaves nothing",
    { timeout: PATIENCE },
    async (at) => {
      const out = place();
      const { code, err } = await restored(out, at);
      expect(err).toMatch(/^復元を中止しました。/);
      expect(code).toBe(1);
      expect(readdirSync(join(out, ".."))).toEqual([]);
    },
  );

  test(
    "one that is not shows every step, and leaves none of them standing",
    { timeout: PATIENCE },
    async () => {
      const { code, shown } = await restored(place());
      expect(code).toBe(0);
      expect(shown.at(-1)).toBe("");
      expect(shown.join("\n")).toMatch(
        /全体を検証.*\d%[^]*比べて[^]*写しています[^]*読み直して.*\d%[^]*名前を付けて/,
      );
    },
  );

  test("a rehearsal is called off too", { timeout: PATIENCE }, async () => {
    const abort = new AbortController();
    abort.abort();
    const words = ["restore", "--rehearse", "--backup", backup];
    const { code, err, out } = await runWords(scratch.path, words, "", {
      interruptible: (act) => act(abort.signal),
    });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^予行を中止しました。何も書き込んでいません。/);
  });
});

test("whoever is first has it their way: what has been decided is not called off any more", () => {
  const [first, second] = [new SharedArrayBuffer(4), new SharedArrayBuffer(4)];
  decide(first);
  expect(callOff(first)).toBe(false);
  expect(callOff(second)).toBe(true);
  expect(() => decide(second)).toThrow(Stopped);
});
