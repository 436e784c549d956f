/**
 * Verify, as it is shipped, against a bare loop over the same rows: read in order, hash once. Memory from ten thousand
 * to a million.
 */
import { spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import * as z from "zod";
import type { Depth } from "../../electron/ledger/verify/tasks.ts";
import type { Ratio } from "./append.ts";
import { median, timed } from "./harness.ts";

const SHIPPED = fileURLToPath(new URL("shippedVerify.mjs", import.meta.url));
/** The bundle's SQLite is built for the Electron that runs it. */
const ELECTRON = process.env["UKEWATASHI_ELECTRON"] ?? process.execPath;
const APP = process.env["UKEWATASHI_APP"] ?? join("out", "app");

/** The least any verifier of this file must do, in the same Node and in one thread. */
function bareLoop(path: string): void {
  const db = new Sqlite(path, { readonly: true });
  const rows = db.prepare<[], [number, Buffer]>("SELECT seq, body FROM entries ORDER BY seq").raw();
  let last = "";
  for (const [, body] of rows.iterate()) last = hash("sha256", body, "hex");
  if (last === "") throw new Error("nothing was read");
  db.close();
}

const Ran = z.object({ ok: z.literal(true), seconds: z.number(), megabytes: z.int() });

/** One verification by the bundled program, from a cold start. */
function shipped(path: string, depth: Depth): z.infer<typeof Ran> {
  const child = spawnSync(ELECTRON, [SHIPPED, APP, path, depth], {
    encoding: "utf8",
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return Ran.parse(JSON.parse(child.stdout));
}

/** What each depth is called, how often it is measured, and how many times the bare loop it may take. */
const DEPTHS = {
  proofs: { what: "本文・鎖・木・署名", rounds: 5, limit: 1.2 },
  all: { what: "すべて", rounds: 1, limit: 6 },
} as const;

export interface Memory {
  readonly name: string;
  readonly megabytes: number;
}

export interface Verified {
  readonly ratio: Ratio;
  readonly memory: Memory;
}

/** Time and peak memory of a verification; it and the bare loop take turns, with a warm cache. */
export function verifyFigures(path: string, entries: number, depth: Depth): Verified {
  const { what, rounds, limit } = DEPTHS[depth];
  const bare: number[] = [];
  const ours: number[] = [];
  let megabytes = 0;
  bareLoop(path);
  for (let round = 0; round < rounds; round += 1) {
    bare.push(timed(() => bareLoop(path)));
    const ran = shipped(path, depth);
    ours.push(ran.seconds * 1000);
    megabytes = Math.max(megabytes, ran.megabytes);
  }
  const rate = (ms: number) => Math.round(entries / (ms / 1000));
  const [a, b] = [median(ours), median(bare)];
  const name = `検証 ${entries}件 (${what})`;
  return {
    ratio: { name, ours: rate(a), bare: rate(b), unit: "件/秒", ratio: a / b, limit },
    memory: { name: `${name}の記憶域`, megabytes },
  };
}
