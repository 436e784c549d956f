/** Making a new ledger: key file, database and first entry, all there or none. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { randomBytes } from "node:crypto";
import { Problem } from "../../shared/domain/problem.ts";
import { flushFolder } from "../backup/durable.ts";
import { newCredential } from "../keys/accounts.ts";
import { storeCredential } from "./credentials.ts";
import { keyPath, newLedgerKey, signerOf, writeKeyFile } from "../keys/ledgerKey.ts";
import type { LedgerKey } from "../keys/ledgerKey.ts";
import { recorder } from "./append.ts";
import { EMPTY_HEAD } from "./commit.ts";
import type { Actor } from "./body.ts";
import type { Clock } from "./clock.ts";
import { instantOf, systemClock } from "./clock.ts";
import { createWritable } from "./connection.ts";
import { asProblem } from "./failures.ts";
import { migrate } from "./migrate.ts";

/** The account that opens the ledger; a manager, since someone must be able to record. */
export interface FirstAccount {
  readonly account: string;
  readonly login: string;
  readonly password: string;
  /** Whose account it is, if that person is to be registered in this ledger. */
  readonly person?: string;
}

export interface NewLedger {
  readonly path: string;
  readonly title: string;
  readonly sample: boolean;
  readonly passphrase: string;
  readonly manager: FirstAccount;
  readonly commandId: string;
  readonly actor: Actor;
  readonly clock?: Clock;
  /** Cost of the passwords' derivation; the default is what real ledgers use. */
  readonly logN?: number;
}

/** A fresh origin: 128 random bits under a name that no network resolves. */
function newOrigin(): string {
  return `ukewatashi.internal/${randomBytes(16).toString("hex")}`;
}

/** Creates the ledger and gives its key. Throws a `Problem` and leaves nothing behind. */
export async function createLedger(spec: NewLedger): Promise<LedgerKey> {
  const { path, passphrase, manager, logN } = spec;
  for (const taken of [path, keyPath(path)])
    if (existsSync(taken)) throw new Problem("exists", taken);
  if (!existsSync(dirname(path))) throw new Problem("folder", dirname(path));
  const key = newLedgerKey(newOrigin());
  const credential = await newCredential(manager.account, manager.password, key.seed, logN);
  const unfinished = `${path}.${randomBytes(4).toString("hex")}.part`;
  try {
    await writeKeyFile(keyPath(path), key, passphrase, logN);
    writeGenesis(unfinished, spec, key, credential);
    renameSync(unfinished, path);
    flushFolder(dirname(path));
    return key;
  } catch (error) {
    for (const leftover of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`, keyPath(path)])
      rmSync(leftover, { force: true });
    throw asProblem(error, path);
  }
}

function writeGenesis(
  path: string,
  { title, sample, manager, commandId, actor, clock = systemClock }: NewLedger,
  key: LedgerKey,
  credential: Awaited<ReturnType<typeof newCredential>>,
): void {
  const db = createWritable(path);
  try {
    migrate(db);
    const signer = signerOf(key);
    const occurredAt = instantOf(clock.wallMs());
    const { account, login, person } = manager;
    const owner = person === undefined ? {} : { person };
    const committed = () => {};
    recorder({ db, origin: signer.name, signer, clock, head: EMPTY_HEAD, committed }).open(
      commandId,
      [
        { type: "ledgerOpened", occurredAt, format: 1, vkey: key.vkey, title, sample },
        { type: "accountOpened", occurredAt, account, login, role: "manager", ...owner },
      ],
      actor,
      (file) => storeCredential(file, credential),
    );
    // One plain file to rename: nothing may be left in the write-ahead log of the old name.
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
}
