// Runs an installed tool by the file its package names, under the Node that runs us: no shell, no
// wrapper script, the same on every system.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Result, run } from "./setup/child.mjs";
import { root } from "./setup/places.mjs";

/** The packages whose programs are used here, with the program's name. */
const programs = {
  typescript: "tsc",
  oxlint: "oxlint",
  oxfmt: "oxfmt",
  knip: "knip",
  vitest: "vitest",
  "electron-builder": "electron-builder",
} as const;

/** A package whose program can be run. */
export type ToolPackage = keyof typeof programs;

/** Runs a tool in the project's root, its output on the terminal. */
export async function tool(name: ToolPackage, args: readonly string[]): Promise<Result> {
  return run(process.execPath, [await programFile(name), ...args], { cwd: root, shown: true });
}

/** The file to give to Node. */
export async function programFile(name: ToolPackage): Promise<string> {
  const folder = join(root, "node_modules", name);
  const { bin } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[programs[name]]);
}
