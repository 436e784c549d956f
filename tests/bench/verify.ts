/**
 * Verify, as it is shipped, against a bare loop over the same rows: read in order, hash once. Memory from ten thousand
 * to a million.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { threadLimits } from "../../electron/ledger/verify/inThreads.ts";
import type { Depth } from "../../electron/ledger/verify/tasks.ts";
import type { Ratio } from "./append.ts";
import { median } from "./harness.ts";

const SHIPPED = fileURLToPath(new URL("shippedVerify.mjs", import.meta.url));
const BARE = fileURLToPath(new URL("bareLoop.mjs", import.meta.url));
/** The bundle's SQLite is built for the Electron that runs it. */
const ELECTRON = process.env["UKEWATASHI_ELECTRON"] ?? process.execPath;
const APP = process.env["UKEWATASHI_APP"] ?? join("out", "app");

const Ran = z.object({ ok: z.literal(true), seconds: z.number(), megabytes: z.int() });

/** Runs a script beside the bundled program, from a cold start. */
function ran(script: string, ...words: readonly string[]): z.infer<typeof Ran> {
  const child = spawnSync(ELECTRON, [script, APP, ...words], {
    encoding: "utf8",
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return Ran.parse(JSON.parse(child.stdout));
}

/**
 * What each depth is called, how often it is measured, how many times the bare loop and how much room it may take. Of
 * a smaller ledger it is a larger part to start, which a process of its own does anew each time.
 */
const DEPTHS = {
  proofs: {
    what: "本文・鎖・木・署名",
    rounds: 5,
    limit: { million: 1.2, fewer: 1.5 },
    mostMegabytes: 200,
  },
  all: { what: "すべて", rounds: 3, limit: { million: 6, fewer: 8 }, mostMegabytes: 250 },
} as const;

const MILLION = 1_000_000;

export interface Memory {
  readonly name: string;
  readonly megabytes: number;
  /** What the bare loop takes, most of it the runtime itself. */
  readonly bare: number;
  readonly limit: number;
}

export interface Verified {
  readonly ratio: Ratio;
  readonly memory: Memory;
}

/** Time and peak memory of a verification; it and the bare loop take turns in the same runtime. */
export function verifyFigures(path: string, entries: number, depth: Depth): Verified {
  const { what, rounds, mostMegabytes, ...of } = DEPTHS[depth];
  const limit = entries < MILLION ? of.limit.fewer : of.limit.million;
  const limits = JSON.stringify(threadLimits(depth));
  const bare: z.infer<typeof Ran>[] = [];
  const ours: z.infer<typeof Ran>[] = [];
  ran(BARE, path);
  for (let round = 0; round < rounds; round += 1) {
    bare.push(ran(BARE, path));
    ours.push(ran(SHIPPED, path, depth, limits));
  }
  const time = (runs: readonly z.infer<typeof Ran>[]) =>
    median(runs.map((one) => one.seconds)) * 1000;
  const most = (runs: readonly z.infer<typeof Ran>[]) =>
    Math.max(...runs.map((one) => one.megabytes));
  const rate = (ms: number) => Math.round(entries / (ms / 1000));
  const [a, b] = [time(ours), time(bare)];
  const name = `検証 ${entries}件 (${what})`;
  return {
    ratio: { name, ours: rate(a), bare: rate(b), unit: "件/秒", ratio: a / b, limit },
    memory: {
      name: `${name}の記憶域`,
      megabytes: most(ours),
      bare: most(bare),
      limit: mostMegabytes,
    },
  };
}
