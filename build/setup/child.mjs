// Starting other programs, and leaving nothing running or half-made when this one is stopped.
import { spawn } from "node:child_process";
import { constants } from "node:os";

/** @typedef {{ code: number, output: string }} Result how a program ended and what it said */
/**
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to this process's own
 * @property {boolean} [shown] let it write to our terminal instead of collecting what it says
 */

const stopSignals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
/** @type {string | undefined} */
let stoppedBy;

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
/** @type {Set<() => unknown>} */
const endings = new Set();

/**
 * Remembers something to undo when the run ends, whichever way it ends.
 * @param {() => unknown} undo
 * @returns {() => void} call it when there is nothing left to undo
 */
export function atEnd(undo) {
  endings.add(undo);
  return () => endings.delete(undo);
}

/** Undoes what is left to undo. The last thing a run does. */
export async function end() {
  for (const child of running) child.kill();
  for (const undo of [...endings].reverse()) await undo();
  endings.clear();
}

/**
 * Starts a program that this run owns: it is stopped when the run is.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function start(command, args, options) {
  const child = spawn(command, args, { windowsHide: true, ...options });
  running.add(child);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end. A program that cannot be started counts as ended with 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<Result>}
 */
export function run(command, args, { cwd, env, shown = false } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: shown ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => (output += text));
    }
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code, signal) => resolve({ code: code ?? (signal ? 130 : 1), output }));
  });
}

/** Makes Ctrl+C and a polite kill end the run as tidily as success does. */
export function endOnSignals() {
  for (const signal of stopSignals) {
    process.once(signal, () => {
      stoppedBy = signal;
      void end().finally(() => process.exit(128 + constants.signals[signal]));
    });
  }
}

/** Whether the run is ending because somebody asked it to. */
export function stoppedBySignal() {
  return stoppedBy !== undefined;
}
