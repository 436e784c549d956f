// Whether what was built is up to date: beside it lies a stamp of what it was made from.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./setup/places.mjs";

/** Makes a file or folder unless it is there, made from exactly these sources. */
export async function madeFrom(
  sources: readonly string[],
  target: string,
  make: () => Promise<void>,
): Promise<void> {
  const file = `${target}.stamp`;
  const stamp = await stampOf(sources);
  const before = await readFile(file, "utf8").catch(() => "");
  if (before === stamp && existsSync(target)) return;
  // Ended in the middle, it is made again.
  await rm(file, { force: true });
  await make();
  await writeFile(file, stamp);
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
