// node_modules exactly as package-lock.json says; nothing is done when they already agree.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { npm } from "./npm.mjs";
import { root } from "./places.mjs";
import { say, showProgress } from "./say.mjs";

// No package needs its install script, so none may run. Where NODE_ENV is production npm would leave out most of them.
const FLAGS = ["--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"];

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked */

/**
 * Installs the locked packages of a folder when they are missing or others than its lock file names.
 * @param {string} folder
 */
export async function modulesReady(folder = root) {
  if (await installedAsLocked(folder)) return;
  say(
    "依存パッケージを package-lock.json のとおりに入れます。",
    "installing the locked packages with npm ci",
  );
  const hide = showProgress(() => "npm ci");
  try {
    const what = { ja: "依存パッケージ", en: "the locked packages" };
    await npm(["ci", ...FLAGS], folder, what);
  } finally {
    hide();
  }
}

/**
 * npm keeps in node_modules a lock file of what it really installed; it is compared with ours.
 * @param {string} folder
 */
async function installedAsLocked(folder) {
  const wanted = await packagesIn(join(folder, "package-lock.json"));
  const installed = await packagesIn(join(folder, "node_modules", ".package-lock.json"));
  const same = (/** @type {string} */ path) =>
    wanted[path]?.version === installed[path]?.version &&
    wanted[path]?.integrity === installed[path]?.integrity;
  return (
    Object.keys(installed).length > 0 &&
    Object.keys(installed).every(same) &&
    Object.keys(wanted).every((path) => path === "" || wanted[path]?.optional || same(path))
  );
}

/**
 * @param {string} lockFile
 * @returns {Promise<Record<string, Locked>>}
 */
async function packagesIn(lockFile) {
  const text = await readFile(lockFile, "utf8").catch(() => "{}");
  return JSON.parse(text).packages ?? {};
}
