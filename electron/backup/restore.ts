/**
 * A restore that loses nothing: the backup's entries in a new file that is recorded in from now on, with one entry that
 * says what it was restored from, and why. Until it is verified it lies under another name that nothing takes for a
 * ledger. No file that is there is ever replaced; what would lose entries, or cannot be trusted, is not restored.
 */
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import { Problem } from "../../shared/domain/problem.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { RehearsalView } from "../../shared/views/restore.ts";
import { keyPath, readKeyFile } from "../keys/ledgerKey.ts";
import type { LedgerKey } from "../keys/ledgerKey.ts";
import type { Recorder } from "../ledger/append.ts";
import type { Actor } from "../ledger/body.ts";
import { instantOf, systemClock } from "../ledger/clock.ts";
import { openWritable } from "../ledger/connection.ts";
import { copyInto } from "../ledger/copy.ts";
import { random } from "../ledger/crypto.ts";
import { asProblem } from "../ledger/failures.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import { openForReading, openForRecording } from "../ledger/ledger.ts";
import { verifyInThreads } from "../ledger/verify/inThreads.ts";
import { ledgerTree } from "../heads/ledgerTree.ts";
import { flushFile, nameDurably, writeDurably } from "./durable.ts";
import { BackupFault } from "./made.ts";
import type { Rehearsing, RehearsingParts } from "./rehearse.ts";
import { rehearse } from "./rehearse.ts";

export interface Restoring extends Rehearsing {
  /** The new file. */
  readonly out: string;
  readonly reason: string;
}

export interface RestoringParts extends RehearsingParts {
  /** Asked for once the rehearsal has found nothing against it. */
  readonly passphrase: () => Promise<string>;
  /** In whose name it is recorded. Throws where nobody of that name may. */
  readonly actorFor: (ledger: ReadLedger, recorder: Recorder) => Actor;
}

export interface Restored {
  readonly rehearsal: RehearsalView;
  /** Where it came about. */
  readonly restored: boolean;
}

/** Files that SQLite would take for part of a ledger of that name. */
const REMAINS = ["", "-wal", "-shm", "-journal"];

/** Rehearses, and restores where nothing is lost. Throws a `Problem` or `BackupFault`, and leaves nothing that counts. */
export async function restoreWhole(what: Restoring, parts: RestoringParts): Promise<Restored> {
  demandFree(what.out);
  const rehearsal = await rehearse(what, parts);
  if (rehearsal.outcome !== "whole") return { rehearsal, restored: false };
  const { path: keyFile, key } = await keyFor(what, await parts.passphrase());
  const unfinished = `${what.out}.${randomBytes(4).toString("hex")}.part`;
  try {
    copyInto(what.backup, unfinished);
    // A copy is not recorded in; this one is to be a ledger.
    openWritable(unfinished).close();
    recordIn(unfinished, { what, rehearsal, key }, parts);
    await demandSound(unfinished, parts);
    flushFile(unfinished);
    keepName(unfinished, what.out, keyFile);
  } catch (error) {
    throw asProblem(error, what.out);
  } finally {
    for (const end of [...REMAINS, "-lock"]) rmSync(`${unfinished}${end}`, { force: true });
  }
  return { rehearsal, restored: true };
}

/** Nothing may bear the name, nor may there be remains of a ledger that did: SQLite would read them into the new one. */
function demandFree(out: string): void {
  for (const end of REMAINS) if (existsSync(`${out}${end}`)) throw new Problem("exists", out + end);
}

/** The ledger's key: as it was left beside the new name, copied with the backup, or beside the ledger in use. */
async function keyFor(
  { out, backup, present }: Restoring,
  passphrase: string,
): Promise<{ path: string; key: LedgerKey }> {
  const beside = [out, backup, ...(present === undefined ? [] : [present])].map(keyPath);
  const path = beside.find((one) => existsSync(one)) ?? keyPath(backup);
  const ledger = openForReading(backup);
  ledger.close();
  return { path, key: await readKeyFile(path, ledger.identity.vkey, passphrase) };
}

interface Telling {
  readonly what: Restoring;
  readonly rehearsal: RehearsalView;
  readonly key: LedgerKey;
}

/** The entry that says so. Its head is handed out by nobody before the file has its name. */
function recordIn(
  unfinished: string,
  { what, rehearsal, key }: Telling,
  { actorFor, wallMs }: RestoringParts,
): void {
  // The backup stays what it is, whatever its copy is brought to.
  const ledger = openForRecording(unfinished, { backup: basename(what.backup) });
  try {
    const { size } = rehearsal;
    const root = Buffer.from(ledgerTree(ledger.db).rootOver({ start: 0, count: size }));
    const recorder = ledger.unlock(key, systemClock);
    const outcome = recorder.record(
      {
        type: "recordRestore",
        id: uuid7Maker(() => wallMs, random)(),
        occurredAt: instantOf(wallMs),
        size,
        root: root.toString("base64"),
        name: basename(what.backup),
        reason: what.reason,
      },
      actorFor(ledger, recorder),
    );
    if (!outcome.ok) throw new Error("a restore was refused by a rule");
  } finally {
    ledger.close();
  }
  const log = `${unfinished}-wal`;
  if (existsSync(log) && statSync(log).size > 0) throw new Problem("disk-error", unfinished);
}

async function demandSound(path: string, { helper }: RestoringParts): Promise<void> {
  const { ok, findings } = await verifyInThreads({ path, depth: "all" }, helper);
  if (!ok) throw new BackupFault("unsound", findings);
}

/** Gives it its name, the key beside it first. */
function keepName(unfinished: string, out: string, keyFile: string): void {
  demandFree(out);
  const key = keyPath(out);
  if (keyFile !== key) writeDurably(key, readFileSync(keyFile), { mode: 0o600 });
  try {
    nameDurably(unfinished, out);
  } catch (error) {
    if (keyFile !== key && !existsSync(out)) rmSync(key, { force: true });
    throw error;
  }
}
