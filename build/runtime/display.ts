// A display for windows to be drawn on where the machine has none.
import { once } from "node:events";
import type { Readable } from "node:stream";
import { start } from "../setup/child.mjs";
import { say, Stop } from "../setup/say.mjs";

const startsWithinMs = 15_000;

/** Whether a window could be shown to a person here. */
export function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/**
 * Starts a virtual display and names it to every program started from here. It picks a free number
 * itself, so that runs beside each other never meet, and ends with this run.
 */
export async function startVirtualDisplay(): Promise<void> {
  const screen = ["-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"];
  const server = start("Xvfb", ["-displayfd", "3", ...screen], {
    // A group of its own: Ctrl+C must reach the windows before their display.
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const told = server.stdio[3] as Readable;
  const failed = new Stop(
    "仮想画面（Xvfb）を始められません。`Xvfb :99` が動くか確かめてください。",
    "the virtual display did not start; see whether `Xvfb :99` runs",
  );
  const number = await Promise.race([
    once(told, "data").then(([data]) => String(data).trim()),
    once(server, "close").then(() => Promise.reject(failed)),
    new Promise<never>((_, reject) => setTimeout(reject, startsWithinMs, failed).unref()),
  ]);
  process.env["DISPLAY"] = `:${number}`;
  say(
    `画面がないため仮想画面 :${number} を使います。`,
    `no display; using a virtual one, :${number}`,
  );
}
