// Where things are: the project, and this program's folder in the user's cache.
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { atEnd } from "./child.mjs";

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const staleAfterMs = 6 * 60 * 60 * 1000;

/** The folder for what is fetched once per machine and shared by all checkouts. */
export function cacheFolder() {
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, "ukewatashi");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "ukewatashi");
  if (process.platform === "win32" && process.env.LOCALAPPDATA) {
    return join(process.env.LOCALAPPDATA, "ukewatashi", "Cache");
  }
  return join(homedir(), ".cache", "ukewatashi");
}

/**
 * Makes a folder of the cache whole or not at all: it is filled under another name and renamed when
 * complete, so a broken download or a killed run never leaves something half-made in its place.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill
 */
export async function makeOnce(name, fill) {
  const made = join(cacheFolder(), name);
  if (existsSync(made)) return made;
  const unfinished = `${made}.tmp-${process.pid}`;
  await removeStale(cacheFolder());
  await mkdir(unfinished, { recursive: true });
  const discard = () => rm(unfinished, { recursive: true, force: true });
  const forget = atEnd(discard);
  try {
    await fill(unfinished);
    await rename(unfinished, made);
  } catch (error) {
    // Another run may have finished the same folder first; then its result is ours.
    if (!existsSync(made)) throw error;
  } finally {
    await discard();
    forget();
  }
  return made;
}

/**
 * The size of everything in a folder, to show how far a download is.
 * @param {string} folder
 * @returns {Promise<number>}
 */
export async function folderBytes(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return folderBytes(path);
    return (await stat(path).catch(() => ({ size: 0 }))).size;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/**
 * Clears what runs that were killed long ago left behind.
 * @param {string} cache
 */
async function removeStale(cache) {
  const names = await readdir(cache).catch(() => []);
  for (const name of names.filter((each) => each.includes(".tmp-"))) {
    const path = join(cache, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > staleAfterMs) await rm(path, { recursive: true, force: true });
  }
}
