/** The shell's decisions, which need no window to be looked at. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { idleLock } from "../../../electron/app/idle.ts";
import { Work } from "../../../electron/app/lifecycle.ts";
import { openLog } from "../../../electron/app/log.ts";
import { menuFor } from "../../../electron/app/menu.ts";
import { pagesIn } from "../../../electron/app/scheme.ts";
import { wrongAnswers } from "../../../electron/app/selfTest.ts";
import { forbiddenSwitches, wordsOf } from "../../../electron/app/switches.ts";
import { fits } from "../../../electron/ipc/size.ts";
import { isSound } from "../../../electron/ledger/sqliteVersion.ts";
import { Verification } from "../../../electron/services/verification.ts";
import type { VerifyMessage } from "../../../electron/ledger/verify-worker.ts";
import { scratchFolder } from "../../helpers/tamper.ts";

const scratch = scratchFolder();
afterAll(() => scratch.remove());

describe("the idle lock", () => {
  function desk() {
    let elapsed = 0;
    let user: object | undefined = {};
    let locks = 0;
    const idle = idleLock({
      elapsedMs: () => elapsed,
      user: () => user,
      lock: () => {
        locks += 1;
        user = undefined;
      },
    });
    return {
      used: () => idle.used(),
      enter: () => {
        user = {};
      },
      pass: (seconds: number) => {
        for (let n = 0; n < seconds; n += 5) {
          elapsed += 5000;
          idle.look();
        }
      },
      locks: () => locks,
    };
  }

  test("locks after five minutes without use of the program", () => {
    const one = desk();
    one.pass(295);
    expect(one.locks()).toBe(0);
    one.pass(5);
    expect(one.locks()).toBe(1);
  });

  test("does not lock while the program is used", () => {
    const one = desk();
    for (let minute = 0; minute < 60; minute += 1) {
      one.pass(60);
      one.used();
    }
    expect(one.locks()).toBe(0);
  });

  test("locks half a day after signing in, however busy, and begins anew with the next", () => {
    const one = desk();
    const work = (hours: number) => {
      for (let minute = 0; minute < hours * 60; minute += 1) {
        one.pass(60);
        one.used();
      }
    };
    work(12);
    expect(one.locks()).toBe(1);
    one.enter();
    work(11);
    expect(one.locks()).toBe(1);
  });

  test("does nothing while nobody is signed in", () => {
    const one = desk();
    one.pass(300);
    expect(one.locks()).toBe(1);
    one.pass(3600);
    expect(one.locks()).toBe(1);
  });
});

describe("switches and words of a start", () => {
  const present = (...names: string[]) => ({ hasSwitch: (name: string) => names.includes(name) });

  test("that would open the program to others are refused", () => {
    expect(forbiddenSwitches(present("remote-debugging-port", "js-flags"), false)).toEqual([
      "remote-debugging-port",
      "js-flags",
    ]);
    expect(forbiddenSwitches(present("no-sandbox"), false)).toEqual(["no-sandbox"]);
    expect(forbiddenSwitches(present("force-color-profile", "lang"), false)).toEqual([]);
  });

  test("may leave the sandbox out only on the command line", () => {
    expect(forbiddenSwitches(present("no-sandbox", "inspect"), true)).toEqual(["inspect"]);
  });

  test.each([
    [["ukewatashi"], undefined, []],
    [
      ["ukewatashi", "--lang=ja", "verify", "--ledger", "x"],
      undefined,
      ["verify", "--ledger", "x"],
    ],
    [["electron", "--no-sandbox", "app-folder", "schema"], true, ["schema"]],
    [["electron", "app-folder"], true, []],
  ])("are told apart in %j", (argv, fromFolder, words) => {
    expect(wordsOf(argv, fromFolder)).toEqual(words);
  });
});

describe("the menu", () => {
  const roles = (developing: boolean) =>
    menuFor("linux", developing).flatMap((menu) =>
      (menu.submenu as { role?: string; label?: string }[]).map((item) => item.role),
    );

  test("of what is installed neither reloads nor opens tools", () => {
    const forbidden = ["reload", "forceReload", "toggleDevTools"];
    expect(roles(false).filter((role) => forbidden.includes(role ?? ""))).toEqual([]);
    expect(roles(true)).toContain("toggleDevTools");
  });

  test.each(["linux", "win32", "darwin"] as const)(
    "is in Japanese on %s, every item of it",
    (platform) => {
      const labels = menuFor(platform, false).flatMap((menu) => [
        menu.label,
        ...(menu.submenu as { type?: string; label?: string }[])
          .filter((item) => item.type !== "separator")
          .map((item) => item.label),
      ]);
      for (const label of labels) expect(label).toMatch(/^[ぁ-んァ-ヶー一-龠]+(\(&[A-Z]\))?$/);
    },
  );
});

describe("the log", () => {
  const folder = join(scratch.path, "logs");
  const log = openLog({
    folder,
    home: "/people/someone",
    now: () => new Date("2026-11-23T03:00:00Z"),
  });
  const written = () => readFileSync(join(folder, "ukewatashi.log"), "utf8");

  test("keeps an error under the id a person was shown, with where it happened", () => {
    const id = log.report("record", new TypeError("no such thing"));
    expect(id).toMatch(/^[0-9A-F]{8}$/);
    const line = JSON.parse(written()) as Record<string, string>;
    expect(line).toMatchObject({
      id,
      where: "record",
      error: "TypeError",
      message: "no such thing",
    });
    expect(line["stack"]).toMatch(/^\s+at /);
  });

  test("keeps nothing of what was typed, and nobody's own folder", () => {
    const issues = [
      { code: "invalid_format", path: ["name"], input: "湊 大輔", message: "bad 湊 大輔" },
    ];
    log.report("record", Object.assign(new Error("湊 大輔"), { issues }));
    log.report("open", new Error("cannot open /people/someone/台帳.ukewatashi"));
    log.report("open", { name: "湊 大輔" });
    expect(written()).not.toContain("湊");
    expect(written()).not.toContain("/people/someone");
    expect(written()).toContain("~/台帳.ukewatashi");
  });

  test("keeps a bounded number of files of a bounded size", () => {
    const long = new Error("x".repeat(2000));
    for (let n = 0; n < 4000; n += 1) log.report("test", long);
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThanOrEqual(5);
  });

  test("that cannot be written stops nothing", () => {
    const blocked = join(scratch.path, "blocked");
    writeFileSync(blocked, "a file where the folder should be");
    const shown = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const other = openLog({ folder: blocked, home: "/people/someone", now: () => new Date(0) });
    expect(other.report("test", new Error("x"))).toMatch(/^[0-9A-F]{8}$/);
    expect(shown.mock.calls.join()).toContain('"where":"test"');
    shown.mockRestore();
  });
});

describe("the pages' own address", () => {
  const folder = join(scratch.path, "pages");
  const page = "<!doctype html><title>受渡台帳</title>";
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(join(folder, "assets", "a.js"), "0;");
  writeFileSync(join(folder, "secret.txt"), "not listed");
  writeFileSync(join(scratch.path, "outside.txt"), "outside");
  const listed = (content: string, type: string) => ({
    sha256: createHash("sha256").update(content).digest("hex"),
    bytes: Buffer.byteLength(content),
    type,
  });
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({
      "/index.html": listed(page, "text/html; charset=utf-8"),
      "/assets/a.js": listed("1;", "text/javascript; charset=utf-8"),
    }),
  );
  const reports: unknown[] = [];
  const pages = pagesIn(folder, (error) => void reports.push(error));

  test("serves what is listed, with every header that holds it in", async () => {
    const response = await pages.answer("GET", "app://bundle/index.html");
    expect(await response.text()).toBe(page);
    expect(response.headers.get("content-security-policy")).toContain(
      "default-src 'none'; script-src 'self'",
    );
    expect(response.headers.get("content-security-policy")).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(response.headers.get("permissions-policy")).toContain("camera=()");
  });

  test.each([
    "app://bundle/",
    "app://bundle",
    "app://bundle/secret.txt",
    "app://bundle/manifest.json",
    "app://bundle/../outside.txt",
    "app://bundle/%2e%2e/outside.txt",
    "app://bundle/..%2foutside.txt",
    "app://bundle/assets/../../outside.txt",
    "app://bundle/..\\outside.txt",
    "app://bundle/index.html%00",
    "app://bundle/INDEX.HTML",
    "app://bundle//index.html",
    "app://bundle/index.html/",
    "app://bundle/assets",
    "app://bundle/index.html?x=1",
    "app://other/index.html",
    "app://bundle.evil/index.html",
    "app://user@bundle.evil/index.html",
    "http://bundle/index.html",
    "file:///etc/passwd",
    "app://bundle/__proto__",
    "app://bundle/constructor",
    "nonsense",
  ])("leads nowhere at %s", async (address) => {
    const response = await pages.answer("GET", address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });

  test("takes nothing but reading", async () => {
    for (const method of ["POST", "PUT", "HEAD", "OPTIONS"])
      expect((await pages.answer(method, "app://bundle/index.html")).status).toBe(405);
  });

  test("serves no file that is not the one that was bundled", async () => {
    expect((await pages.answer("GET", "app://bundle/assets/a.js")).status).toBe(500);
    expect(reports.map(String)).toEqual(["Error: a page is not the one that was bundled"]);
  });
});

describe("what is under way", () => {
  test("is waited for at the end, and nothing begins any more", async () => {
    const work = new Work();
    let finish = (): void => {};
    const doing = work.follow(() => new Promise<void>((resolve) => (finish = resolve)));
    let ended = false;
    const ending = work.close().then(() => (ended = true));
    await expect(work.follow(async () => 1)).rejects.toMatchObject({ code: "closing" });
    expect(ended).toBe(false);
    finish();
    await Promise.all([doing, ending]);
    expect(ended).toBe(true);
  });

  test("may fail without holding the end up", async () => {
    const work = new Work();
    await expect(work.follow(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await work.close();
    expect(existsSync(scratch.path)).toBe(true);
  });
});

describe("a verification", () => {
  function started() {
    let elapsed = 0;
    let said: (message: VerifyMessage) => void = () => {};
    let failed: (error: unknown) => void = () => {};
    const ended: string[] = [];
    const verification = new Verification({
      start: () => ({
        onMessage: (listener) => (said = listener),
        onFailure: (listener) => (failed = listener),
        end: () => void ended.push("thread"),
      }),
      elapsedMs: () => elapsed,
      finished: () => void ended.push("report"),
      report: () => "R1",
    });
    verification.start({ path: "x" });
    const progress = (part: "entries" | "books", done: number) =>
      said({
        type: "progress",
        progress: { done, total: 1000, parts: [{ part, done, total: 1000 }] },
      });
    return {
      verification,
      ended,
      progress,
      fail: () => failed(new Error("x")),
      pass: (ms: number) => (elapsed += ms),
    };
  }

  test("says how far it is, and how long it will take once that is more than a guess", () => {
    const { verification, progress, pass } = started();
    pass(500);
    progress("entries", 100);
    expect(verification.status).not.toHaveProperty("secondsLeft");
    pass(500);
    progress("entries", 250);
    expect(verification.status).toEqual({
      state: "running",
      done: 250,
      total: 1000,
      parts: [{ part: "entries", done: 250, total: 1000 }],
      secondsLeft: 3,
    });
  });

  test("goes on when it is started again, and ends when it is ended", () => {
    const { verification, progress, ended } = started();
    progress("entries", 1);
    expect(verification.start({ path: "x" })).toMatchObject({ state: "running", done: 1 });
    expect(verification.cancel()).toEqual({ state: "cancelled" });
    expect(ended).toEqual(["thread"]);
    progress("books", 2);
    expect(verification.status).toEqual({ state: "cancelled" });
  });

  test("that fails says so with its report's number", () => {
    const { verification, fail } = started();
    fail();
    expect(verification.status).toMatchObject({
      state: "failed",
      message: expect.stringContaining("R1") as string,
    });
  });
});

describe("the parts the program is made of", () => {
  test("compute the known answers", () => {
    expect(wrongAnswers()).toEqual([]);
  });

  test.each([
    ["3.47.0", false],
    ["3.51.2", false],
    ["3.51.3", true],
    ["3.51.10", true],
    ["3.52.0", true],
    ["4.0.0", true],
  ])("are a sound SQLite %s: %s", (version, sound) => {
    expect(isSound(version)).toBe(sound);
  });
});

describe("an input's size", () => {
  test.each([
    [{}, true],
    [[1, "a", null, true, { b: [] }], true],
    ["x".repeat(4_000_000), true],
    ["x".repeat(5_000_000), false],
    [Array(5_000_000).fill(0), false],
    [new Map([[1, 2]]), false],
    [new Date(0), false],
    [new Uint8Array(3), false],
    [/x/, false],
  ])("is measured before anything else looks at it", (value, fitting) => {
    expect(fits(value)).toBe(fitting);
  });
});
