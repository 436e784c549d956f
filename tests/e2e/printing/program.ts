/** Bundles the printing program, runs it in the Electron that the tests run on, and reads what came of its tasks. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { setting } from "../../helpers/program.ts";
import type { Result, Task } from "./main.ts";

const runFile = promisify(execFile);
const root = resolve(import.meta.dirname, "..", "..", "..");
const folder = join(root, "out", "test", "printing");

/** The program's folder: its own main, everything else from the app that was bundled. */
async function bundled(): Promise<string> {
  const app = setting("UKEWATASHI_APP");
  rmSync(folder, { recursive: true, force: true });
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    root,
    define: { __RELEASE__: "false", __VERSION__: '"0"' },
    ssr: { noExternal: true, external: ["electron", "better-sqlite3"] },
    build: {
      ssr: true,
      target: "node20.18",
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: { main: join(root, "tests/e2e/printing/main.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "printing", version: "0.0.0", main: "main.cjs" }),
  );
  for (const part of ["renderer", "print-preload.cjs", "node_modules"])
    if (existsSync(join(app, part))) symlinkSync(join(app, part), join(folder, part));
  return folder;
}

/** Runs tasks in one start of Electron and gives their results, in order. */
export async function perform(tasks: readonly Task[], scratch: string): Promise<Result[]> {
  const program = existsSync(folder) && ready ? folder : await bundled();
  ready = true;
  mkdirSync(scratch, { recursive: true });
  const [tasksFile, resultsFile] = [join(scratch, "tasks.json"), join(scratch, "results.json")];
  writeFileSync(tasksFile, JSON.stringify(tasks));
  const switches = (process.env["UKEWATASHI_ELECTRON_ARGS"] ?? "").split(" ").filter(Boolean);
  await runFile(setting("UKEWATASHI_ELECTRON"), [...switches, program, tasksFile, resultsFile]);
  return JSON.parse(readFileSync(resultsFile, "utf8")) as Result[];
}

let ready = false;
