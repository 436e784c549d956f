// Makes the folder Electron is started from: bundled code, pages, and the list of both.
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { build } from "vite";
import { commandLineConfig, configs } from "./bundle/configs.ts";
import { commandLineFolder, requireEntries, scanModules } from "./bundle/entries.ts";
import { type Licence, packagesInStyles, PackageWatch, readLicences } from "./bundle/licences.ts";
import { writeManifest } from "./bundle/manifest.ts";
import { buildVerifyPage } from "./bundle/verifyPage.ts";
import { appFolder, type Runtime } from "./runtime/electron.ts";
import { root } from "./setup/places.mjs";
import { say, Stop } from "./setup/say.mjs";

/** What of package.json a bundle needs. */
interface About {
  readonly name: string;
  readonly productName: string;
  readonly version: string;
  readonly description: string;
}

/** The folder of what is installed at a user's, before it is packed. */
export const releaseFolder = join(root, "out", "release");

/** What a bundle is made of and by. */
const inputs = [
  "shared",
  "electron",
  "renderer",
  "build/bundle",
  "build/bundle.ts",
  "package.json",
  "package-lock.json",
];
/** Shipped without being bundled, so no build sees them. */
const besideTheBundle = ["better-sqlite3", "electron"].map((name) =>
  join(root, "node_modules", name),
);

/** Bundles the app unless its folder was made from exactly these sources. */
export async function bundle({ release }: { readonly release: boolean }): Promise<void> {
  requireEntries();
  const folder = release ? releaseFolder : appFolder;
  const stampFile = `${folder}.stamp`;
  const stamp = await stampOf(inputs);
  if ((await readFile(stampFile, "utf8").catch(() => "")) === stamp) return;
  say("アプリをまとめます。", "bundling the app");
  await rm(stampFile, { force: true });
  await rm(folder, { recursive: true, force: true });
  const about: About = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const watch = new PackageWatch();
  const plugins = [watch.plugin()];
  for (const config of configs({ release, version: about.version, outDir: folder, plugins })) {
    await build(config).catch((error: Error) => {
      throw new Stop("アプリをまとめられません。", "the app cannot be bundled", error.message);
    });
  }
  const packages = createRequire(import.meta.url);
  for (const module of scanModules)
    await cp(packages.resolve(module), join(folder, basename(module)));
  await buildVerifyPage(join(folder, "verify.html"), about.version);
  await describe(folder, about, watch);
  await writeFile(stampFile, stamp);
}

/** Bundles the command line and its threads unless they were made from exactly these sources. */
export async function commandLineReady(): Promise<string> {
  const stampFile = `${commandLineFolder}.stamp`;
  const stamp = await stampOf(["shared", "electron", "build/bundle", "package-lock.json"]);
  if ((await readFile(stampFile, "utf8").catch(() => "")) !== stamp) {
    const { version }: About = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    // Beside, and put in its place when it is whole: another command may be running from there.
    const outDir = `${commandLineFolder}-${process.pid}`;
    await build(commandLineConfig({ release: false, version, outDir, plugins: [] }));
    await rm(commandLineFolder, { recursive: true, force: true });
    await rename(outDir, commandLineFolder);
    await writeFile(stampFile, stamp);
  }
  return join(commandLineFolder, "custody.mjs");
}

/** The page that checks bundles and papers, by itself: it takes a second, where the app takes many. */
export async function verifyPageReady(): Promise<string> {
  const file = join(root, "out", "verify-page", "verify.html");
  const stamp = await stampOf([
    "renderer/verify-page",
    "build/bundle",
    "package.json",
    "package-lock.json",
  ]);
  if ((await readFile(`${file}.stamp`, "utf8").catch(() => "")) === stamp) return file;
  await mkdir(dirname(file), { recursive: true });
  await rm(`${file}.stamp`, { force: true });
  const { version }: About = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await buildVerifyPage(file, version);
  await writeFile(`${file}.stamp`, stamp);
  return file;
}

/** Adds what says of the built parts what they are: package, licences, manifest. */
async function describe(folder: string, about: About, watch: PackageWatch): Promise<void> {
  const { name, productName, version, description } = about;
  const pages = join(folder, "renderer");
  await mkdir(pages, { recursive: true });
  await writeJson(join(folder, "package.json"), {
    name,
    productName,
    version,
    description,
    main: "main.cjs",
  });
  const packages = [...watch.folders, ...(await packagesInStyles()), ...besideTheBundle];
  const licences = await readLicences(new Set(packages));
  await writeJson(join(pages, "licences.json"), licences);
  await writeFile(join(folder, "licences.txt"), licences.map(asText).join("\n"));
  await writeManifest(pages);
}

/** Gives the app the modules that were built for the runtime which is to run it, if it needs any. */
export async function fitTo(runtime: Runtime): Promise<void> {
  const modules = join(appFolder, "node_modules");
  await rm(modules, { recursive: true, force: true });
  // Copied, so that whoever may enter the app's folder finds everything it needs there.
  if (runtime.modules) await cp(runtime.modules, modules, { recursive: true });
}

function asText({ name, version, licence, text }: Licence): string {
  return `${"=".repeat(72)}\n${name} ${version} (${licence})\n\n${text}\n`;
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Names, sizes and times of all files: cheap, and different when anything was saved. */
export async function stampOf(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of (await Promise.all(paths.map(filesUnder))).flat()) {
    const { size, mtimeMs } = await stat(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  if (!(await stat(join(root, path))).isDirectory()) return [path];
  const names = await readdir(join(root, path), { recursive: true });
  return names.toSorted().map((name) => join(path, name));
}
