/** A program killed at any moment loses nothing that it has confirmed, and invents nothing. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import type { BenchLedger } from "../bench/harness.ts";
import { benchLedger } from "../bench/harness.ts";

const APPENDER = fileURLToPath(new URL("appender.ts", import.meta.url));
const ROUNDS = 25;
/** Long enough to be in the middle of something, short enough to be there often. */
const LONGEST_MS = 60;

let bench: BenchLedger;

beforeAll(async () => {
  bench = await benchLedger();
  bench.ledger.close();
});

afterAll(() => bench.close());

/** Runs the appender until it has confirmed something, lets it go on a little, and kills it. */
async function killedAfter(ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [APPENDER, bench.path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), ms);
    said += text;
  });
  await once(child, "close");
  // The last line may have been cut off by the kill; what was not said whole was not confirmed.
  return said.split("\n").slice(0, -1);
}

test("nothing confirmed is lost when the program is killed", async () => {
  const seed = Number(process.env["FAULT_SEED"] ?? Date.now() % 1_000_000);
  let confirmed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const ms = (seed * 7919 + round * 104_729) % LONGEST_MS;
    const said = await killedAfter(ms);
    const ledger = openForReading(bench.path);
    const seqOf = ledger.db
      .prepare<[string], number>("SELECT seq FROM commands WHERE id = ?")
      .pluck();
    for (const line of said) {
      const [seq, id = ""] = line.split(" ");
      expect(seqOf.get(id), `seed ${seed} round ${round}: ${line}`).toBe(Number(seq));
    }
    ledger.close();
    const report = verifyLedger({ path: bench.path, depth: "all" });
    expect(report.findings, `seed ${seed} round ${round}`).toEqual([]);
    confirmed += said.length;
  }
  expect(confirmed).toBeGreaterThan(ROUNDS);
}, 120_000);
