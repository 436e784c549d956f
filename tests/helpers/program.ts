/**
 * The bundled program in the Electron that the tests run on. As root it is started as nobody, which is the only way to
 * see the sandbox it has at users'.
 */
import type { ChildProcess } from "node:child_process";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { ElectronApplication, Page } from "playwright-core";
import { _electron } from "playwright-core";
import type { Returned, Sent } from "../../shared/ipc/contract.ts";
import type { CallName } from "../../shared/ipc/names.ts";
import type { Reply } from "../../shared/ipc/reply.ts";
import { forNobody } from "./nobody.ts";

const NOBODY = 65_534;

/** What the run of all tests has set up. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start with npm test`);
  return value;
}

export interface Home {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
}

/** A user's folder for one program, and the environment that leads to it. */
export function newHome(): Home {
  const path = mkdtempSync(join(tmpdir(), "ukewatashi-home-"));
  if (asNobody()) chownSync(path, NOBODY, NOBODY);
  const cache = join(path, "cache");
  return {
    path,
    env: {
      ...process.env,
      HOME: path,
      XDG_CONFIG_HOME: path,
      XDG_CACHE_HOME: cache,
      DBUS_SESSION_BUS_ADDRESS: "disabled:",
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

function has(program: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Whether this machine lets root become someone with a sandbox; else the switch that does without is needed. */
function asNobody(): boolean {
  return process.getuid?.() === 0 && has("setpriv");
}

/** Why the sandbox cannot be seen here, if so. */
export function withoutSandbox(): string | undefined {
  const left = (process.env["UKEWATASHI_ELECTRON_ARGS"] ?? "").includes("--no-sandbox");
  return left && !asNobody() ? "this machine runs Electron only without its sandbox" : undefined;
}

/** Why programs cannot be watched or cut off here, if so. */
export function without(...programs: readonly string[]): string | undefined {
  const missing = programs.filter((program) => !has(program));
  if (process.getuid?.() !== 0) return "only root may do this";
  return missing.length > 0 ? `${missing.join(", ")} is not installed` : undefined;
}

/** The command that starts Electron, as one executable: where other words stand before it, a script that says them. */
function executable(home: Home, before: readonly string[] = []): { path: string; args: string[] } {
  const own = setting("UKEWATASHI_ELECTRON");
  const given = process.env["UKEWATASHI_ELECTRON_ARGS"]?.split(" ").filter(Boolean) ?? [];
  if (!asNobody() && before.length === 0) return { path: own, args: given };
  const electron = asNobody() ? join(forNobody(dirname(own), basename(own)), basename(own)) : own;
  const args = asNobody() ? given.filter((one) => one !== "--no-sandbox") : given;
  const words = [...before, ...(asNobody() ? STEP_DOWN : []), electron];
  mkdirSync(join(home.path, "bin"), { recursive: true });
  const path = join(home.path, "bin", `electron-${before.length}`);
  writeFileSync(path, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(" ")} "$@"\n`);
  chmodSync(path, 0o755);
  return { path, args };
}

/** Nobody may read what the tests' user may read, and nothing more. */
const STEP_DOWN = [
  "setpriv",
  `--reuid=${NOBODY}`,
  `--regid=${NOBODY}`,
  "--clear-groups",
  "--inh-caps=-all,+dac_read_search",
  "--ambient-caps=-all,+dac_read_search",
  "--",
];

/** The app's folder, where whoever starts it can read it. */
function folderOf(app: string): string {
  return asNobody() ? forNobody(app, "package.json") : app;
}

export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Calls the program as its page does. */
  call<N extends CallName>(name: N, input: Sent<N>): Promise<Reply<Returned<N>>>;
  close(): Promise<void>;
}

/**
 * Asks the main process again where the debugger has let go of the answer before it told it. What tests ask there may
 * be done twice.
 */
function steadied(app: ElectronApplication): ElectronApplication {
  const ask = app.evaluate.bind(app) as (...question: readonly unknown[]) => Promise<unknown>;
  const askAgain = async (...question: readonly unknown[]) => {
    try {
      return await ask(...question);
    } catch (error) {
      if (!String(error).includes("promise was garbage collected")) throw error;
      return ask(...question);
    }
  };
  return Object.assign(app, { evaluate: askAgain });
}

/** Starts the program and waits until its page is there. */
export async function startProgram(home: Home): Promise<Program> {
  const { path, args } = executable(home);
  const app = steadied(
    await _electron.launch({
      executablePath: path,
      args: [...args, folderOf(setting("UKEWATASHI_APP"))],
      env: home.env as Record<string, string>,
      chromiumSandbox: true,
    }),
  );
  const page = await app.firstWindow();
  await page.waitForLoadState("domcontentloaded");
  return {
    app,
    page,
    call: (name, input) =>
      page.evaluate(
        ([call, value]) => {
          const { ledger } = globalThis as unknown as {
            ledger: Record<string, (value: unknown) => Promise<never>>;
          };
          const act = ledger[call];
          if (!act) throw new Error(`there is no call ${call}`);
          return act(value);
        },
        [name, input] as const,
      ),
    close: () => app.close(),
  };
}

interface Spawning {
  /** The folder of the app; the bundled one when absent. */
  readonly app?: string;
  /** Required before the app, in its own process. */
  readonly require?: string;
  readonly words?: readonly string[];
  /** A command that starts it, such as one that takes the network away. */
  readonly before?: readonly string[];
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Starts the program without a driver. */
function spawnProgram(home: Home, spawning: Spawning = {}): ChildProcess {
  const { path, args } = executable(home, spawning.before);
  const required = spawning.require === undefined ? [] : ["-r", spawning.require];
  const folder = folderOf(spawning.app ?? setting("UKEWATASHI_APP"));
  return spawn(path, [...args, ...required, folder, ...(spawning.words ?? [])], {
    env: home.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs the program to its end and gives what it said. */
export function runProgram(home: Home, spawning: Spawning = {}): Promise<Ended> {
  const child = spawnProgram(home, spawning);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
