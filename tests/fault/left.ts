/** A ledger as a program that died has left it: its newest entries in the log, not yet in the file. */
import { execFileSync } from "node:child_process";
import { expect } from "vitest";
import type { LedgerKey } from "../../electron/keys/ledgerKey.ts";
import { keyPath, readKeyFile } from "../../electron/keys/ledgerKey.ts";
import { ACTOR, PASSPHRASE, benchLedger } from "../bench/harness.ts";
import { bodiesIn } from "./survivors.ts";
import { workOf } from "./work.ts";

export interface Left {
  /** The bodies of all entries, those in the log last. */
  readonly bodies: readonly Buffer[];
  readonly key: LedgerKey;
}

/** Puts such a ledger at a path, the last `count` entries in its log. */
export async function leaveLedger(path: string, count: number): Promise<Left> {
  const bench = await benchLedger();
  const { writable, identity } = bench.ledger;
  writable.pragma("wal_checkpoint(TRUNCATE)");
  writable.pragma("wal_autocheckpoint = 0");
  for (let n = 0; n < count; n += 1) {
    bench.clock.advance(1000);
    const { command, attachments } = workOf(bench.recorder.size(), bench.clock.instant());
    expect(bench.recorder.record(command, ACTOR, { attachments }).ok).toBe(true);
  }
  const bodies = bodiesIn(bench.path);
  const key = await readKeyFile(keyPath(bench.path), identity.vkey, PASSPHRASE);
  copyOpen(bench.path, path);
  bench.close();
  return { bodies, key };
}

/** Copies a ledger that is open, log and all, as a dying program would leave it. */
export function copyOpen(from: string, to: string): void {
  // By another program: read by this one, the file would lose the locks that SQLite holds on it.
  const copy = `const { copyFileSync } = require("node:fs");
    for (const end of ["", "-wal", "-key"]) copyFileSync(process.argv[1] + end, process.argv[2] + end);`;
  execFileSync(process.execPath, ["-e", copy, from, to]);
}
