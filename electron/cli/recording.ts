/** Opening a ledger to record in it from the command line: its lock, its key, and in whose name. */
import { firstIdOf } from "../ledger/documents.ts";
import { hostname } from "node:os";
import { resolve } from "node:path";
import type { Command } from "../../shared/domain/command.ts";
import type { Books } from "../../shared/domain/state.ts";
import type { Role } from "../../shared/domain/vocabulary.ts";
import { keyPath, readKeyFile } from "../keys/ledgerKey.ts";
import type { Recorder } from "../ledger/append.ts";
import type { Actor } from "../ledger/body.ts";
import { systemClock } from "../ledger/clock.ts";
import type { ReadLedger, RecordLedger } from "../ledger/ledger.ts";
import { BackupMemory } from "../backup/memory.ts";
import { recordWaiting } from "../backup/record.ts";
import { openedForRecording } from "./opened.ts";
import { HeadStore } from "../heads/store.ts";
import { checked, demandNoDifference, keeperFor, sayNotKept } from "./commands/heads.ts";
import type { Io } from "./io.ts";
import { Usage } from "./io.ts";
import type { Options } from "./options.ts";
import { secret } from "./secrets.ts";

export interface Recording {
  readonly ledger: RecordLedger;
  readonly recorder: Recorder;
  readonly actor: Actor;
  /** What the account may do. */
  readonly role: Role;
}

/** Opens what `--ledger` names in the name of `--as`, and closes it whatever happens. */
export async function recording<T>(
  options: Options,
  io: Io,
  use: (recording: Recording) => Promise<T>,
): Promise<T> {
  const ledger = await openedForRecording(resolve(options.required("ledger")), io);
  const heads = keeperFor(ledger, io, true);
  try {
    const problem = await checked(heads, io);
    if (problem) throw problem;
    const passphrase = await secret(io, "passphrase");
    const key = await readKeyFile(keyPath(ledger.path), ledger.identity.vkey, passphrase);
    const recorder = ledger.unlock(key, systemClock, () => heads.committed());
    const { account, role } = accountFor(ledger, recorder.books, options.text("as"));
    const actor: Actor = { account, role, workstation: hostname(), via: "cli" };
    const backups = new HeadStore(io.headsFolder).find(ledger.identity.origin)?.backupsPath;
    const record = (command: Command) => recorder.record(command, actor);
    recordWaiting(new BackupMemory(backups), ledger.db, record);
    const used = await use({ ledger, recorder, actor, role });
    await heads.settled();
    await demandNoDifference(heads);
    return used;
  } finally {
    await heads.settled();
    sayNotKept(heads, io);
    ledger.close();
  }
}

/** The account commands are recorded under: the one named, else the first manager. */
export function accountFor(ledger: ReadLedger, books: Books, login: string | undefined) {
  const id =
    login === undefined ? firstIdOf(ledger.db, "account") : books.get("login", login)?.account;
  const account = id === undefined ? undefined : books.get("account", id);
  if (!account || account.closed)
    throw new Usage(`利用者「${login ?? ""}」はこの台帳にいないか、停止されています。`);
  if (account.role === "auditor") throw new Usage("監査・検査員は記録できません。");
  return account;
}
