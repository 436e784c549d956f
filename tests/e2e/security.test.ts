/** What no page of the program may do, tried in the real Electron with its real sandbox. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ASKED, NOWHERE, QUERIED, TRIES, WAYS_OUT } from "./security/tries.ts";
import { CALLS } from "../../shared/ipc/names.ts";
import type { Home, Program } from "../helpers/program.ts";
import { newHome, runProgram, startProgram, withoutSandbox } from "../helpers/program.ts";

let home: Home;
let program: Program;
const requests: string[] = [];

beforeAll(async () => {
  home = newHome();
  program = await startProgram(home);
  program.page.on("request", (request) => requests.push(request.url()));
  await watchPolicy();
});
afterAll(async () => {
  await program.close();
  home.remove();
});

/** Keeps what breaks the policy, until it is asked for. */
const watchPolicy = () =>
  program.page.evaluate(() => {
    const seen: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      seen.push(event.violatedDirective);
    });
    Object.assign(globalThis, { seen });
  });

/** The policy's violations since they were last asked for. */
const violations = () =>
  program.page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));

interface Preferring {
  getLastWebPreferences(): Record<string, unknown>;
}

/** Preferences that would let a page out. */
const OPENINGS = new Set([
  "nodeIntegration",
  "nodeIntegrationInWorker",
  "nodeIntegrationInSubFrames",
  "webviewTag",
  "navigateOnDragDrop",
  "spellcheck",
  "webgl",
  "plugins",
  "allowRunningInsecureContent",
  "experimentalFeatures",
  "enableWebSQL",
]);

describe("the window", () => {
  test("has the preferences that hold a page in, and no others", async () => {
    const preferences = await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) =>
        // Electron has this for tests and does not list it.
        (webContents as unknown as Preferring).getLastWebPreferences(),
      ),
    );
    expect(preferences).toHaveLength(1);
    const wanted = {
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      disableDialogs: true,
    };
    expect(preferences[0]).toMatchObject(wanted);
    // What is off is not always told of.
    const open = Object.entries(preferences[0] ?? {}).filter(([, value]) => value === true);
    expect(open.map(([name]) => name).filter((name) => OPENINGS.has(name))).toEqual([]);
  });

  test("leaves nothing of its session on the disk", async () => {
    const kept = await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.session.isPersistent(),
    );
    expect(kept).toBe(false);
  });

  test.skipIf(withoutSandbox())(
    "runs its page in the system's sandbox (not without one)",
    async () => {
      const pid = await program.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      );
      expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/^Seccomp:\s*2$/m);
    },
  );

  test("checks no spelling, so that it fetches no dictionaries", async () => {
    const enabled = await program.app.evaluate(({ BrowserWindow, session }) => [
      session.defaultSession.isSpellCheckerEnabled(),
      BrowserWindow.getAllWindows()[0]?.webContents.session.isSpellCheckerEnabled(),
    ]);
    expect(enabled).toEqual([false, false]);
  });
});

describe("the page", () => {
  test("has nothing of Node", async () => {
    const found = await program.page.evaluate(() =>
      ["require", "process", "Buffer", "module", "global", "__dirname", "setImmediate"].filter(
        (name) => name in globalThis,
      ),
    );
    expect(found).toEqual([]);
  });

  test("has exactly the calls of the table, frozen", async () => {
    const api = await program.page.evaluate(() => {
      const { ledger } = globalThis as unknown as { ledger: Record<string, unknown> };
      const tried = [
        () => (ledger["session"] = () => "mine"),
        () => delete ledger["session"],
        () => (ledger["extra"] = 1),
        () => Object.defineProperty(globalThis, "ledger", { value: {} }),
      ].map((act) => {
        try {
          act();
          return "done";
        } catch (error) {
          return (error as Error).name;
        }
      });
      return {
        keys: Object.keys(ledger),
        kinds: [...new Set(Object.values(ledger).map((member) => typeof member))],
        frozen: Object.isFrozen(ledger),
        tried,
        same: ledger === (globalThis as unknown as { ledger: unknown }).ledger,
      };
    });
    expect(api.keys.toSorted()).toEqual([...CALLS, "onHeadMoved"].toSorted());
    expect(api).toMatchObject({ kinds: ["function"], frozen: true, same: true });
    expect(api.tried).toContain("TypeError");
  });

  test("cannot change what the calls are made of", async () => {
    const answer = await program.page.evaluate<unknown>(`(async () => {
      const { parse } = JSON;
      const { push } = Array.prototype;
      const broken = () => { throw new Error("changed by the page"); };
      Array.prototype.push = broken;
      JSON.parse = broken;
      try { return await ledger.session({}); }
      finally { [JSON.parse, Array.prototype.push] = [parse, push]; }
    })()`);
    expect(answer).toMatchObject({ ok: true });
  });

  test("hears that the head has moved, and gets nothing of Electron with it", async () => {
    const heard = program.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const { ledger } = globalThis as unknown as {
            ledger: { onHeadMoved: (listener: (...args: unknown[]) => void) => () => void };
          };
          const end = ledger.onHeadMoved((...args) => {
            end();
            resolve(args.length);
          });
        }),
    );
    await program.call("closeLedger", {});
    expect(await heard).toBe(0);
  });

  test("is the only one that is answered: the same page in another window is a stranger", async () => {
    const reply = await program.app.evaluate(async ({ BrowserWindow, app }) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/preload.cjs`,
          partition: "ledger",
          sandbox: true,
          contextIsolation: true,
        },
      });
      try {
        await other.loadURL("app://bundle/index.html");
        return (await other.webContents.executeJavaScript("window.ledger.session({})")) as unknown;
      } finally {
        other.destroy();
      }
    });
    expect(reply).toMatchObject({ ok: false, fault: { kind: "bad-request" } });
  });
});

/** Runs a script in a turn of its own: the driver's turn is not held to the policy. */
const tried = (script: string) =>
  program.page.evaluate<string>(`new Promise((resolve) => setTimeout(async () => {
    try { resolve(String(await (${script}))); }
    catch (error) { resolve(error.name ?? "Error"); }
  }))`);

describe("the page's policy", () => {
  test.each(TRIES)("decides what comes of a script that would $what", async (one) => {
    const { script, comes, directive = "" } = one;
    await violations();
    expect(await tried(script)).toMatch(comes);
    if (directive === "") return;
    // Some are told of a moment later.
    const told: string[] = [];
    await expect
      .poll(async () => {
        told.push(...(await violations()));
        return told;
      })
      .toContain(directive);
  });

  test("is backed by a session in which a peer connection finds no way out", async () => {
    const candidates = await program.page.evaluate(async () => {
      const found: string[] = [];
      const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:3478" }] });
      peer.createDataChannel("x");
      peer.onicecandidate = (event) => {
        if (event.candidate?.candidate) found.push(event.candidate.candidate);
      };
      const gathered = new Promise<void>((resolve) => {
        peer.onicegatheringstatechange = () => {
          if (peer.iceGatheringState === "complete") resolve();
        };
      });
      await peer.setLocalDescription(await peer.createOffer());
      await gathered;
      peer.close();
      return found;
    });
    expect(candidates).toEqual([]);
  });
});

describe("going elsewhere", () => {
  const windows = () =>
    program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

  test.each(WAYS_OUT)("is refused %s", async (_how, script) => {
    await tried(script);
    // A round trip through the program: whatever had begun would have been decided by then.
    await program.call("session", {});
    expect(program.page.url()).toMatch(/^app:\/\/bundle\/index\.html(#.*)?$/);
    expect(await windows()).toBe(1);
  });

  test("is refused as a new window, and there is no view of the web", async () => {
    const opened = await program.page.evaluate(() => [
      window.open("https://example.test/"),
      window.open("app://bundle/index.html"),
      window.open("about:blank"),
      document.createElement("webview").constructor.name,
    ]);
    expect(opened).toEqual([null, null, null, "HTMLElement"]);
    expect(await windows()).toBe(1);
  });
});

describe("permissions", () => {
  test.each(QUERIED)("for %s are denied", async (name) => {
    const state = await tried(
      `navigator.permissions.query({ name: "${name}" }).then((status) => status.state)`,
    );
    expect(state).toMatch(/^(denied|TypeError)$/);
  });

  test.each(ASKED)("are not given for %s", async (_what, script) => {
    const came = await tried(
      `(${script}).then((given) => Array.isArray(given) ? given.length : "given")`,
    );
    // Some answer with nothing at all, the others with the reason there is none.
    expect(came).toMatch(/^(0|.*Error|undefined)$/);
  });

  test("are not given for notices either", async () => {
    expect(await tried("Notification.requestPermission()")).toBe("denied");
  });
});

describe("the pages' address", () => {
  test.each(NOWHERE)("leads nowhere at %s", async (address) => {
    expect(await tried(`fetch("${address}").then((answer) => answer.status)`)).toBe("404");
  });
});

describe("a whole run", () => {
  test("breaks the policy nowhere and asks for nothing but its own files", async () => {
    await program.page.reload();
    await watchPolicy();
    requests.length = 0;
    expect(await program.call("createSample", {})).toMatchObject({ ok: true });
    for (const key of [1, 2, 3, 4, 5, 6, 7, 8]) {
      await program.page.keyboard.press(`Alt+${key}`);
      await program.call("home", {});
    }
    expect(await violations()).toEqual([]);
    expect(requests.filter((url) => !/^(app|blob):/.test(url))).toEqual([]);
  });
});

describe("a second start", () => {
  test("ends at once and brings the first window to the front", async () => {
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const second = await runProgram(home);
    expect(second.code, second.output).toBe(0);
    const visible = () =>
      program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(visible, { timeout: 10_000 }).toBe(true);
  });
});
