// Node 24 or newer: the running one if it is, else one from the registry, kept in the cache.
import { chmod, copyFile, mkdir, rm } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { run } from "./child.mjs";
import { npmFile } from "./npm.mjs";
import { fetchPackage } from "./package.mjs";
import { nodeMajor, nodes } from "./pins.mjs";
import { makeOnce } from "./places.mjs";
import { say, Stop } from "./say.mjs";

/** Whether the Node that runs this file is new enough for everything else. */
export function nodeIsNewEnough() {
  return Number(process.versions.node.split(".")[0]) >= nodeMajor;
}

/** Puts the running Node first on PATH, for every program started from here. */
export function putNodeFirst() {
  const folder = dirname(process.execPath);
  process.env.PATH = [folder, process.env.PATH ?? ""].join(delimiter);
}

/**
 * Runs this same program again under a new enough Node and returns its exit code.
 * @param {readonly string[]} args
 */
export async function runUnderNewerNode(args) {
  const program = await newerNode();
  const env = { npm_execpath: npmFile() };
  return (await run(program, args, { env, shown: true })).code;
}

async function newerNode() {
  const platform = `${process.platform}-${process.arch}`;
  const pin = nodes[platform];
  if (!pin) throw notHere(platform);
  const made = await makeOnce(`node-${pin.version}-${platform}`, async (folder) => {
    say(
      `この機械の Node.js は ${process.version} です。${nodeMajor} 以上を使うため用意します。`,
      `Node.js here is ${process.version}; ${nodeMajor} or newer is needed`,
    );
    const work = join(folder, "work");
    await mkdir(work);
    const unpacked = await fetchPackage(pin, work, {
      ja: `Node.js ${pin.version}`,
      en: `Node.js ${pin.version}`,
    });
    const program = join(folder, pin.program);
    await mkdir(dirname(program));
    await copyFile(join(unpacked, pin.program), program);
    await copyFile(join(unpacked, "LICENSE"), join(folder, "LICENSE")).catch(() => {});
    await chmod(program, 0o755);
    await rm(work, { recursive: true });
    if ((await run(program, ["--version"])).code !== 0) throw notHere(platform);
  });
  return join(made, pin.program);
}

/** @param {string} platform */
function notHere(platform) {
  return new Stop(
    `Node.js ${nodeMajor} 以上が必要です。この機械（${platform}、Node.js ${process.version}）で動くものがレジストリにないため、Node.js ${nodeMajor} を入れてからもう一度実行してください。`,
    `Node.js ${nodeMajor} or newer is needed and the registry has none for ${platform}; install it and run again`,
  );
}
