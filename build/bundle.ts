// Makes the folder Electron is started from: bundled code, pages, and the list of both.
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
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
import { madeFrom } from "./stamp.ts";

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
  await madeFrom(inputs, folder, () => bundleInto(folder, release));
}

async function bundleInto(folder: string, release: boolean): Promise<void> {
  say("アプリをまとめます。", "bundling the app");
  await rm(folder, { recursive: true, force: true });
  const about = await aboutUs();
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
}

/** Bundles the command line and its threads unless they were made from exactly these sources. */
export async function commandLineReady(): Promise<string> {
  const sources = ["shared", "electron", "build/bundle", "package.json", "package-lock.json"];
  await madeFrom(sources, commandLineFolder, async () => {
    const { version } = await aboutUs();
    // Beside, and put in its place when it is whole: another command may be running from there.
    const outDir = `${commandLineFolder}-${process.pid}`;
    await build(commandLineConfig({ release: false, version, outDir, plugins: [] }));
    await rm(commandLineFolder, { recursive: true, force: true });
    await rename(outDir, commandLineFolder);
  });
  return join(commandLineFolder, "custody.mjs");
}

/** The page that checks bundles and papers, by itself: it takes a second, where the app takes many. */
export async function verifyPageReady(): Promise<string> {
  const file = join(root, "out", "verify-page", "verify.html");
  const sources = ["renderer/verify-page", "build/bundle", "package.json", "package-lock.json"];
  await madeFrom(sources, file, async () => {
    await mkdir(dirname(file), { recursive: true });
    await buildVerifyPage(file, (await aboutUs()).version);
  });
  return file;
}

async function aboutUs(): Promise<About> {
  return JSON.parse(await readFile(join(root, "package.json"), "utf8")) as About;
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
