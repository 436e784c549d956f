/**
 * The command line under plain Node. Words that draw pages are handed on to the program itself, which has a window;
 * everything else runs right here.
 */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { runCommandLine } from "./commandLine.ts";
import type { Io } from "./io.ts";
import { EXIT } from "./io.ts";

const DRAWING = ["print", "sample"];

const io: Io = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  env: process.env,
  askSecret: async (prompt) => {
    if (!process.stdin.isTTY) return undefined;
    process.stderr.write(prompt);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
    const answer = await new Promise<string>((resolve) => terminal.question("", resolve));
    terminal.close();
    process.stderr.write("\n");
    return answer;
  },
};

/** Runs the program with the same words and gives its exit code. */
function inProgram(args: readonly string[]): Promise<number> {
  const {
    UKEWATASHI_ELECTRON: program,
    UKEWATASHI_APP: app,
    UKEWATASHI_ELECTRON_ARGS: extra,
  } = process.env;
  if (!program || !app) {
    io.err("印刷にはプログラム本体が必要です。npm run custody から実行してください。");
    return Promise.resolve(EXIT.failed);
  }
  const switches = (extra ?? "").split(" ").filter((one) => one !== "");
  return new Promise((resolve) => {
    const child = spawn(program, [...switches, app, ...args], { stdio: "inherit" });
    child.on("error", () => resolve(EXIT.failed));
    child.on("exit", (code) => resolve(code ?? EXIT.failed));
  });
}

const args = process.argv.slice(2);
const draws = DRAWING.includes(args[0] ?? "") && !args.includes("--without-print");
process.exitCode = draws ? await inProgram(args) : await runCommandLine(args, io);
