// A project of its own in a temporary folder, with this project's rules and files that break them: a
// guard that does not bite there would not bite here either.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { programFile, type ToolPackage } from "../../build/tool.ts";

const root = resolve(import.meta.dirname, "..", "..");

/** What the guards are set by. */
const settings = [
  // Without it the linter would walk through all installed packages.
  ".gitignore",
  "package.json",
  "tsconfig.json",
  "oxlint.config.ts",
  "build/lint",
  "build/tsconfig.base.json",
  ...["build", "shared", "electron", "renderer", "renderer/verify-page", "tests"].map(
    (name) => `${name}/tsconfig.json`,
  ),
];

/** A temporary project. */
export interface Planted {
  readonly folder: string;
  /** Runs one of the tools in it and returns what it says. */
  run(tool: ToolPackage, args: readonly string[]): Promise<string>;
  remove(): void;
}

/** Writes the files, by path, into a project with this one's settings. */
export function plant(files: Readonly<Record<string, string>>): Planted {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "planted-")));
  for (const path of settings) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    async run(tool, args) {
      const file = await programFile(tool);
      const { stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
        cwd: folder,
        encoding: "utf8",
      });
      return stdout + stderr;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
