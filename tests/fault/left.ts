/** A ledger as a program that died has left it: its newest entries in the log, not yet in the file. */
import { execFileSync } from "node:child_process";
import Sqlite from "better-sqlite3";
import { expect } from "vitest";
import type { LedgerKey } from "../../electron/keys/ledgerKey.ts";
import { keyPath, readKeyFile } from "../../electron/keys/ledgerKey.ts";
import { openForRecording } from "../../electron/ledger/ledger.ts";
import { ACTOR, PASSPHRASE, benchLedger } from "../bench/harness.ts";
import { bodiesIn } from "./survivors.ts";
import { workOf } from "./work.ts";

export interface Left {
  /** The bodies of all entries, those in the log last. */
  readonly bodies: readonly Buffer[];
  readonly key: LedgerKey;
}

/** Puts such a ledger at a path, the last `count` entries in its log; in pages of another size than it has, if given. */
export async function leaveLedger(path: string, count: number, pageSize?: number): Promise<Left> {
  const bench = await benchLedger();
  const { identity } = bench.ledger;
  const key = await readKeyFile(keyPath(bench.path), identity.vkey, PASSPHRASE);
  bench.ledger.close();
  if (pageSize !== undefined) repage(bench.path, pageSize);
  const ledger = openForRecording(bench.path);
  try {
    const recorder = ledger.unlock(key, bench.clock);
    ledger.writable.pragma("wal_checkpoint(TRUNCATE)");
    ledger.writable.pragma("wal_autocheckpoint = 0");
    for (let n = 0; n < count; n += 1) {
      bench.clock.advance(1000);
      const { command, attachments } = workOf(recorder.size(), bench.clock.instant());
      expect(recorder.record(command, ACTOR, { attachments }).ok).toBe(true);
    }
    const bodies = bodiesIn(bench.path);
    copyOpen(bench.path, path);
    return { bodies, key };
  } finally {
    ledger.close();
    bench.close();
  }
}

/** Writes a ledger's file anew in pages of this size. The smaller they are, the fewer bytes a commit leaves in the log. */
function repage(path: string, pageSize: number): void {
  const db = new Sqlite(path);
  db.pragma("journal_mode = DELETE");
  db.pragma(`page_size = ${pageSize}`);
  db.exec("VACUUM");
  db.pragma("journal_mode = WAL");
  db.close();
}

/** Copies a ledger that is open, log and all, as a dying program would leave it. */
export function copyOpen(from: string, to: string): void {
  // By another program: read by this one, the file would lose the locks that SQLite holds on it.
  const copy = `const { copyFileSync } = require("node:fs");
    for (const end of ["", "-wal", "-key"]) copyFileSync(process.argv[1] + end, process.argv[2] + end);`;
  execFileSync(process.execPath, ["-e", copy, from, to]);
}
