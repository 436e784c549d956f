/**
 * The command line under plain Node. Words that draw pages are handed on to the program itself, which has a window;
 * everything else runs right here.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { SCAN_FILES, scannerOf } from "../scan/scanner.ts";
import { runCommandLine } from "./commandLine.ts";
import type { Io } from "./io.ts";
import { EXIT } from "./io.ts";
import { headsFolderOf } from "./place.ts";
import { endUnheard, terminal } from "./terminal.ts";

const DRAWING = ["print", "sample"];

/** Runs the program with the same words and gives its exit code. */
function inProgram(args: readonly string[]): Promise<number> {
  const {
    UKEWATASHI_ELECTRON: program,
    UKEWATASHI_APP: app,
    UKEWATASHI_ELECTRON_ARGS: extra,
  } = process.env;
  if (!program || !app) {
    terminal.err("印刷にはプログラム本体が必要です。npm run custody から実行してください。");
    return Promise.resolve(EXIT.failed);
  }
  const switches = (extra ?? "").split(" ").filter((one) => one !== "");
  return new Promise((resolve) => {
    // What Chromium says of a machine without a desktop is no message of ours.
    const child = spawn(program, [...switches, "--log-level=3", app, ...args], {
      stdio: "inherit",
    });
    child.on("error", () => resolve(EXIT.failed));
    child.on("exit", (code) => resolve(code ?? EXIT.failed));
  });
}

/** Threads are bundled beside this. */
const beside = (file: string) => join(import.meta.dirname, file);

const { UKEWATASHI_VERIFY_PAGE: verifyPage } = process.env;
const packages = createRequire(import.meta.url);

const io: Io = {
  ...terminal,
  verifyHelper: beside("verify-helper.mjs"),
  ...(verifyPage && { verifyPage }),
  headsFolder: headsFolderOf(process.platform, process.env, homedir()),
  scan: scannerOf({
    worker: beside("scan-worker.mjs"),
    file: (name) => readFileSync(packages.resolve(SCAN_FILES[name])),
  }),
};

endUnheard((code) => process.exit(code));
const args = process.argv.slice(2);
const draws = DRAWING.includes(args[0] ?? "") && !args.includes("--without-print");
process.exitCode = draws ? await inProgram(args) : await runCommandLine(args, io);
