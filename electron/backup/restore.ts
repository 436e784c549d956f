/**
 * A restore: a new file that is recorded in from now on. Where nothing is lost it is the same ledger, with one entry that
 * says what it was restored from, and why. Where entries are lost, and only if that was asked for, it is the ledger that
 * follows. Until it is verified it lies under another name that nothing takes for a ledger. No file that is there is ever
 * replaced or changed; what cannot be trusted is not restored.
 */
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { Problem } from "../../shared/domain/problem.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { RehearsalView } from "../../shared/views/restore.ts";
import { keyPath, readKeyFile } from "../keys/ledgerKey.ts";
import type { LedgerKey } from "../keys/ledgerKey.ts";
import { instantOf, systemClock } from "../ledger/clock.ts";
import { openWritable } from "../ledger/connection.ts";
import { copyInto } from "../ledger/copy.ts";
import { random } from "../ledger/crypto.ts";
import { asProblem } from "../ledger/failures.ts";
import { openForReading, openForRecording } from "../ledger/ledger.ts";
import { ledgerTree } from "../heads/ledgerTree.ts";
import { flushFile, nameDurably, writeDurably } from "./durable.ts";
import { BackupFault } from "./made.ts";
import { examine, verified } from "./rehearse.ts";
import type { RestoreWork, Restoring, RestoringParts } from "./restoring.ts";
import { begun } from "./restoring.ts";
import type { Succeeded } from "./successor.ts";
import { passOn, succeedIn } from "./successor.ts";

export interface Restored {
  readonly rehearsal: RehearsalView;
  /** Where it came about: the same ledger, or one that follows it. */
  readonly restored: false | "whole" | "successor";
  readonly succeeded?: Succeeded | undefined;
}

/** Files that SQLite would take for part of a ledger of that name. */
const REMAINS = ["", "-wal", "-shm", "-journal"];

/** Rehearses, and restores. Throws a `Problem` or `BackupFault`, and leaves nothing that counts. */
export async function restoreLedger(what: Restoring, parts: RestoringParts): Promise<Restored> {
  demandFree(what.out);
  const examined = await examine(what, parts);
  const { view: rehearsal } = examined;
  const { outcome } = rehearsal;
  const isSuccessor = outcome === "loses" && what.successor === true;
  if (outcome !== "whole" && !isSuccessor) return { rehearsal, restored: false };
  demandNoSuccessor(what, parts);
  if (isSuccessor && existsSync(keyPath(what.out))) throw new Problem("exists", keyPath(what.out));
  dropUnfinished(what.out);
  const passphrase = await parts.passphrase();
  const { path: keyFile, key } = await keyFor(what, passphrase);
  await begun("copying", parts);
  const unfinished = `${what.out}.${randomBytes(4).toString("hex")}.part`;
  const work = { what, examined, key, passphrase, unfinished };
  try {
    if (!isSuccessor) {
      await restoreWhole(work, parts);
      await decided(parts);
      keepName(unfinished, what.out, keyFile);
      parts.heads.beganHere(key.vkey);
      return { rehearsal, restored: "whole" };
    }
    const succeeded = await succeedIn(work, parts);
    await settled(unfinished, parts);
    await decided(parts);
    keepName(unfinished, what.out, keyPath(unfinished));
    passOn(succeeded, what.out, parts.heads);
    return { rehearsal, restored: "successor", succeeded };
  } catch (error) {
    throw asProblem(error, what.out);
  } finally {
    for (const end of [...REMAINS, "-lock", "-key"]) rmSync(`${unfinished}${end}`, { force: true });
  }
}

/** The last moment at which it can be called off. */
async function decided(parts: RestoringParts): Promise<void> {
  await begun("naming", parts);
  parts.decided?.();
}

/** The backup's entries, and the one that says so. */
async function restoreWhole(work: RestoreWork, parts: RestoringParts): Promise<void> {
  const { what, unfinished } = work;
  copyInto(what.backup, unfinished);
  // A copy is not recorded in; this one is to be a ledger.
  openWritable(unfinished).close();
  recordIn(work, parts);
  await settled(unfinished, parts);
}

/** All of it is in the one file, sound, and on the disk. */
async function settled(unfinished: string, parts: RestoringParts): Promise<void> {
  const log = `${unfinished}-wal`;
  if (existsSync(log) && statSync(log).size > 0) throw new Problem("disk-error", unfinished);
  await demandSound(unfinished, parts);
  flushFile(unfinished);
}

/** Nothing may bear the name, nor may there be remains of a ledger that did: SQLite would read them into the new one. */
function demandFree(out: string): void {
  for (const end of REMAINS) if (existsSync(`${out}${end}`)) throw new Problem("exists", out + end);
}

/** What a restore to the same place left when it was ended in the middle counts for nothing. */
function dropUnfinished(out: string): void {
  const folder = dirname(out);
  const name = basename(out);
  for (const left of readdirSync(folder))
    if (left.startsWith(name) && UNFINISHED.test(left.slice(name.length)))
      rmSync(join(folder, left), { force: true });
}

const UNFINISHED = /^(?:-key)?\.[0-9a-f]{8}\.part/;

/**
 * Where one was started already and is still there, a second would be another ledger of the same standing, and nothing is
 * recorded in the one before.
 */
function demandNoSuccessor({ backup }: Restoring, { heads }: RestoringParts): void {
  const ledger = openForReading(backup);
  ledger.close();
  const { succeededBy } = heads.find(ledger.identity.origin) ?? {};
  if (succeededBy !== undefined && existsSync(succeededBy))
    throw new Problem("succeeded", succeededBy);
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

/** The entry that says so. Its head is handed out by nobody before the file has its name. */
function recordIn(
  { what, examined, key, unfinished }: RestoreWork,
  { actorFor, wallMs }: RestoringParts,
): void {
  // The backup stays what it is, whatever its copy is brought to.
  const ledger = openForRecording(unfinished, { backup: basename(what.backup) });
  try {
    const { own, size } = examined.lost;
    const recorder = ledger.unlock(key, systemClock);
    if (own) recorder.takeOver([own.body], own.disclosures);
    const root = Buffer.from(ledgerTree(ledger.db).rootOver({ start: 0, count: size }));
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
      actorFor(ledger, recorder.books),
    );
    if (!outcome.ok) throw new Error("a restore was refused by a rule");
  } finally {
    ledger.close();
  }
}

async function demandSound(path: string, parts: RestoringParts): Promise<void> {
  const { ok, findings } = await verified("rereading", path, parts);
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
