/** Verify against a bare loop over the same rows: read in order, hash once. Memory from ten thousand to a million. */
import { spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import type { Ratio } from "./append.ts";
import { median, timed } from "./harness.ts";

const ROUNDS = 5;

/** The least any verifier of this file must do, in the same Node. */
function bareLoop(path: string): void {
  const db = new Sqlite(path, { readonly: true });
  const rows = db.prepare<[], [number, Buffer]>("SELECT seq, body FROM entries ORDER BY seq").raw();
  let last = "";
  for (const [, body] of rows.iterate()) last = hash("sha256", body, "hex");
  if (last === "") throw new Error("nothing was read");
  db.close();
}

/** Bodies, chain, tree and signatures of a ledger against the bare loop; both warm, taking turns. */
export function verifyProofs(path: string, entries: number): Ratio {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(timed(() => bareLoop(path)));
    ours.push(
      timed(() => {
        const report = verifyLedger({ path, depth: "proofs" });
        if (!report.ok) throw new Error(JSON.stringify(report.findings.slice(0, 3)));
      }),
    );
  }
  const rate = (ms: number) => Math.round(entries / (ms / 1000));
  const [a, b] = [median(ours), median(bare)];
  return {
    name: `検証 ${entries}件 (本文・鎖・木・署名)`,
    ours: rate(a),
    bare: rate(b),
    unit: "件/秒",
    ratio: a / b,
    limit: 2,
  };
}

export interface Memory {
  readonly entries: number;
  readonly megabytes: number;
}

/** Peak memory of a verification, in a process of its own. */
export function verifyMemory(path: string, entries: number): Memory {
  const self = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [self, path], { encoding: "utf8" });
  const kilobytes = Number(child.stdout.trim());
  if (child.status !== 0 || !Number.isFinite(kilobytes)) throw new Error(child.stderr);
  return { entries, megabytes: Math.round(kilobytes / 1024) };
}

const [, script, path] = process.argv;
if (script === fileURLToPath(import.meta.url) && path !== undefined) {
  if (!verifyLedger({ path, depth: "proofs" }).ok) throw new Error("the ledger does not verify");
  process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
}
