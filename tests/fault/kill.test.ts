/**
 * A program killed at any moment, also while it mends what the last kill has left, loses nothing that it has
 * confirmed, keeps no half of anything, and invents nothing.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { playedSample } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { bySeed, chance, patience, soaking } from "./effort.ts";
import { Told } from "./told.ts";

const APPENDER = fileURLToPath(new URL("appender.ts", import.meta.url));
const ROUNDS = soaking ? 500 : 16;
/** By how much longer than its way to the first record a program may live: most are killed while they record. */
const LONGEST = 4;

const scratch = scratchFolder();
let path: string;

beforeAll(async () => {
  path = await playedSample(scratch.path);
}, patience(60_000));
afterAll(() => scratch.remove());

/**
 * Runs the program until it is ready, lets it go on for so many milliseconds, kills it, and keeps what it said. Without
 * a time it is killed at its first record. Gives how long its way to that was.
 */
async function killedAfter(ms: number | undefined, round: number, told: Told): Promise<number> {
  let ready = 0;
  let recorded = 0;
  const child = spawn(process.execPath, [APPENDER, path, String(round * 10_000)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (said === "") {
      ready = performance.now();
      if (ms !== undefined) setTimeout(() => child.kill("SIGKILL"), ms);
    }
    said += text;
    if (recorded > 0 || !said.includes("confirmed")) return;
    recorded = performance.now();
    if (ms === undefined) child.kill("SIGKILL");
  });
  // Not "exit": what it has said may still be on its way then.
  await once(child, "close");
  // The last line may have been cut off by the kill; what was not said whole was not said.
  for (const line of said.split("\n").slice(0, -1)) {
    const [word, id = "", seq] = line.split(" ");
    if (word === "asked") told.asked(id);
    if (word === "confirmed") told.confirmed(id, Number(seq));
  }
  return recorded - ready;
}

test(
  "nothing confirmed is lost when the program is killed",
  async () => {
    const random = chance("kill");
    const told = new Told();
    const way = await killedAfter(undefined, ROUNDS, told);
    for (let round = 0; round < ROUNDS; round += 1) {
      await killedAfter(Math.floor(random() * way * LONGEST), round, told);
      expect(told.faultsIn(path), `${bySeed}, round ${round}`).toEqual([]);
    }
    expect(told.kept).toBeGreaterThan(ROUNDS);
  },
  patience(300_000),
);
