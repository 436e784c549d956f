/** The program as it is released: refused starts, no tools, and not one packet. */
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundle, releaseFolder } from "../../build/bundle.ts";
import { REFUSED_START } from "../../electron/app/switches.ts";
import type { Home } from "../helpers/program.ts";
import { newHome, runProgram, setting, without, withoutSandbox } from "../helpers/program.ts";
import { probe } from "./security/probe.ts";

/** The released bundle with the modules that the tests' Electron needs. */
const app = join(releaseFolder, "..", "test", "released");
let home: Home;

beforeAll(async () => {
  await bundle({ release: true });
  rmSync(app, { recursive: true, force: true });
  // Copied, since Node looks for modules beside the real file; the modules beside it may be for another Electron.
  cpSync(releaseFolder, app, { recursive: true, filter: (path) => !path.includes("node_modules") });
  const modules = join(setting("UKEWATASHI_APP"), "node_modules");
  if (existsSync(modules)) cpSync(modules, join(app, "node_modules"), { recursive: true });
});
afterAll(() => rmSync(app, { recursive: true, force: true }));
beforeEach(() => {
  home = newHome();
});
afterEach(() => home.remove());

const REFUSED = [
  "--remote-debugging-port=0",
  "--remote-debugging-pipe",
  "--inspect=0",
  "--js-flags=--expose-gc",
  "--no-sandbox",
  "--disable-web-security",
  "--proxy-server=127.0.0.1:9",
  "--load-extension=x",
  "--host-resolver-rules=MAP * 127.0.0.1",
  "--user-data-dir=x",
];

// Root can only run what these refuse.
describe.skipIf(withoutSandbox())(
  "the released program (not where only root without a sandbox can run it)",
  () => {
    test.each(REFUSED)("does not start with %s", async (word) => {
      const { code, output } = await runProgram(home, { app, words: [word] });
      expect(code, output).toBe(REFUSED_START);
      expect(output).not.toMatch(/DevTools listening|came of it/);
    });

    test("keeps in its log which switch it refused", async () => {
      await runProgram(home, { app, words: ["--proxy-server=127.0.0.1:9"] });
      const log = join(home.path, "受渡台帳", "logs", "ukewatashi.log");
      expect(readFileSync(log, "utf8")).toContain("started with proxy-server");
    });

    test("opens no tools, and works without them", async () => {
      const { came, code } = await probe(home, { app });
      expect(came).toMatchObject({ made: { ok: true }, home: { ok: true }, devTools: false });
      expect(code).toBe(0);
    });
  },
);

const cannot = without("unshare", "strace", "setpriv");

describe.skipIf(cannot)(
  `cut off from every network (not where this cannot be done: ${cannot ?? ""})`,
  () => {
    test("the program does everything, and does not even try to reach one", async () => {
      const trace = join(home.path, "trace");
      const watching = [
        "strace",
        "-f",
        "-qq",
        "-e",
        "trace=connect,sendto,sendmsg,sendmmsg",
        "-o",
        trace,
      ];
      const { came } = await probe(home, { before: [...watching, "unshare", "--net"] });
      expect(came).toMatchObject({ made: { ok: true }, home: { ok: true } });
      const reaching = readFileSync(trace, "utf8")
        .split("\n")
        .filter((line) => /AF_INET6?\b/.test(line));
      expect(reaching).toEqual([]);
    }, 120_000);
  },
);
