// Which Electron runs: one explicitly named, else the pinned one, else the registry's. One place
// decides, says so in one line, and tells everything started from here through the environment.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "../setup/child.mjs";
import { root } from "../setup/places.mjs";
import { say, Stop } from "../setup/say.mjs";
import { hasDisplay, startVirtualDisplay } from "./display.ts";
import { pinnedElectron, pinnedVersion } from "./pinned.ts";
import { registryRuntimeFitsHere, registryRuntimeReady } from "./registry.ts";
import { systemReady, type Tool, xvfb } from "./system.ts";

interface Versions {
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly napi: string;
}

/** What better-sqlite3 is built for; in an older runtime it ends the process without a word. */
const neededNapi = 10;

/** An Electron on this machine. */
interface Found {
  /** `pinned` is the one the product is shipped with; the other two stand in for it. */
  readonly kind: "explicit" | "pinned" | "registry";
  /** The folder of the unpacked Electron. */
  readonly dist: string;
  readonly executable: string;
  /** Modules built for this runtime, used instead of the installed ones of the same name. */
  readonly modules: string | undefined;
}

/** An Electron that is ready to run the app. */
export interface Runtime extends Found {
  readonly version: string;
  /** What this machine makes it need on its command line. */
  readonly args: readonly string[];
}

/** The folder the app is started from, made by the bundling. */
export const appFolder = join(root, "out", "app");

const programIn = {
  darwin: join("Electron.app", "Contents", "MacOS", "Electron"),
  win32: "electron.exe",
  else: "electron",
};

/** Sets up an Electron and all it needs on this machine, and puts it into the environment. */
export async function electronReady(tools: readonly Tool[] = []): Promise<Runtime> {
  const found = await findElectron();
  const display = !hasDisplay();
  await systemReady(found.executable, display ? [...tools, xvfb] : tools);
  const { electron, chrome, node, napi } = await versionsOf(found.executable);
  if (!found.modules && Number(napi) < neededNapi) throw tooOld(electron);
  const described = `Electron ${electron} [${found.kind}; Chromium ${chrome}, Node ${node}]`;
  say(`${described} で動かします。`, "the Electron that runs");
  const runtime = { ...found, version: electron, args: sandboxArgs() };
  if (display) await startVirtualDisplay();
  Object.assign(process.env, {
    UKEWATASHI_ELECTRON: runtime.executable,
    UKEWATASHI_ELECTRON_ARGS: runtime.args.join(" "),
    UKEWATASHI_ELECTRON_KIND: runtime.kind,
    UKEWATASHI_RUNTIME: described,
    UKEWATASHI_APP: appFolder,
  });
  return runtime;
}

async function findElectron(): Promise<Found> {
  const explicit = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (explicit) return electronIn("explicit", resolve(explicit), undefined);
  const elseAnother = registryRuntimeFitsHere();
  const pinned = await pinnedElectron({ elseAnother });
  if (pinned) return electronIn("pinned", pinned, undefined);
  if (!elseAnother) throw await unreachable();
  const { dist, modules } = await registryRuntimeReady();
  return electronIn("registry", dist, modules);
}

function electronIn(kind: Found["kind"], dist: string, modules: string | undefined): Found {
  const { platform } = process;
  const inside =
    platform === "darwin" || platform === "win32" ? programIn[platform] : programIn.else;
  const executable = join(dist, inside);
  if (existsSync(executable)) return { kind, dist, executable, modules };
  throw new Stop(
    `${dist} に Electron（${inside}）がありません。ELECTRON_OVERRIDE_DIST_PATH を確かめてください。`,
    "there is no Electron in that folder; check ELECTRON_OVERRIDE_DIST_PATH",
  );
}

/** Asks the runtime itself, which also shows that it starts on this machine. */
async function versionsOf(executable: string): Promise<Versions> {
  const { code, output } = await run(executable, ["-p", "JSON.stringify(process.versions)"], {
    env: { ELECTRON_RUN_AS_NODE: "1" },
  });
  if (code === 0 && output.startsWith("{")) return JSON.parse(output);
  throw new Stop(`Electron（${executable}）が始まりません。`, "Electron does not start", output);
}

/** Chromium's sandbox cannot be had as root, nor where the system keeps user namespaces shut. */
function sandboxArgs(): string[] {
  if (process.platform !== "linux") return [];
  if (process.getuid?.() === 0) return ["--no-sandbox"];
  const shut = setting("kernel/unprivileged_userns_clone") === "0";
  const narrowed = setting("kernel/apparmor_restrict_unprivileged_userns") === "1";
  if (!shut && !narrowed && setting("user/max_user_namespaces") !== "0") return [];
  say(
    "この機械では Chromium のサンドボックスを使えないため、--no-sandbox で動かします。",
    "Chromium's sandbox is not available here; running with --no-sandbox",
  );
  return ["--no-sandbox"];
}

function setting(name: string): string {
  const file = join("/proc/sys", name);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
}

function tooOld(version: string): Stop {
  return new Stop(
    `Electron ${version} は古く、SQLite の部品が動きません。36 以上を ELECTRON_OVERRIDE_DIST_PATH に指定してください。`,
    `Electron ${version} is too old for better-sqlite3; name one from 36 on`,
  );
}

async function unreachable(): Promise<Stop> {
  const version = await pinnedVersion();
  return new Stop(
    `Electron ${version} を取得できません。配布元に届くネットワークで実行するか、ELECTRON_MIRROR に写しの場所を、または ELECTRON_OVERRIDE_DIST_PATH に展開済みの Electron のフォルダーを指定してください。`,
    `Electron ${version} cannot be downloaded; use a network that reaches it, or set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH`,
  );
}
