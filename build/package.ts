// Packs the app with an Electron into what can be installed, or into a folder that runs as it is.
import { cp, mkdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { bundle, releaseFolder } from "./bundle.ts";
import type { Runtime } from "./runtime/electron.ts";
import { root } from "./setup/places.mjs";
import { Stop } from "./setup/say.mjs";
import { tool } from "./tool.ts";

const sqlite = join(root, "node_modules", "better-sqlite3");

/** Packs into `output`, for the targets that are given, or as a folder. */
export async function pack(
  runtime: Runtime,
  output: string,
  targets: readonly string[] = ["--dir"],
): Promise<void> {
  await bundle({ release: true });
  await shipModules(runtime);
  const { code } = await tool("electron-builder", [
    ...targets,
    "--publish=never",
    `--config.electronDist=${runtime.dist}`,
    `--config.electronVersion=${runtime.version}`,
    `--config.directories.output=${output}`,
  ]);
  if (code === 0) return;
  throw new Stop(
    "パッケージを作れません。上の理由を確かめてください。",
    "the package could not be made; see above",
  );
}

/** Puts beside the bundle the one module that cannot be bundled, as the runtime needs it. */
async function shipModules(runtime: Runtime): Promise<void> {
  const modules = join(releaseFolder, "node_modules");
  await rm(modules, { recursive: true, force: true });
  await mkdir(modules);
  if (runtime.modules) return cp(runtime.modules, modules, { recursive: true });
  await cp(sqlite, join(modules, "better-sqlite3"), { recursive: true, filter: isShipped });
}

/** The code, the licence, and the machine code for this kind of system; no sources. */
function isShipped(path: string): boolean {
  if (basename(dirname(path)) === "prebuilds") {
    return basename(path).startsWith(process.platform);
  }
  const inside = path.slice(sqlite.length + 1);
  return inside === "" || /^(lib|prebuilds|package\.json|LICENSE)(\W|$)/.test(inside);
}
