/** A backup of a file of an earlier version, before this program changes it: beside it, where there is room for both. */
import { dirname } from "node:path";
import { Problem } from "../../shared/domain/problem.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { HeadStore } from "../heads/store.ts";
import type { Clock } from "../ledger/clock.ts";
import { instantOf } from "../ledger/clock.ts";
import { isCopy } from "../ledger/connection.ts";
import { random } from "../ledger/crypto.ts";
import type { KeptBefore, ReadLedger } from "../ledger/ledger.ts";
import { openForReading } from "../ledger/ledger.ts";
import { isBehind } from "../ledger/migrate.ts";
import type { BackupMade, BackupOrder } from "./made.ts";
import { failureOf } from "./made.ts";
import { BackupMemory } from "./memory.ts";

export interface KeepingParts {
  readonly heads: HeadStore;
  readonly clock: Clock;
  readonly take: (order: BackupOrder) => Promise<BackupMade>;
}

/** Takes the backup where one is needed. Without it the file is not changed: nothing here keeps it from being read. */
export async function keptBefore(
  path: string,
  { heads, clock, take }: KeepingParts,
): Promise<KeptBefore | undefined> {
  const identity = identityToChange(path);
  if (!identity) return undefined;
  const wallMs = () => clock.wallMs();
  const order: BackupOrder = {
    id: uuid7Maker(wallMs, random)(),
    ledger: path,
    folder: dirname(path),
    cause: "migration",
    at: instantOf(wallMs()),
    keep: Infinity,
  };
  try {
    const made = await take(order);
    new BackupMemory(heads.meet(identity).backupsPath).made(made);
    return { backup: made.name };
  } catch (error) {
    if (failureOf(error) === "unexpected") throw error;
    throw new Problem("not-backed-up", path, error);
  }
}

/** Who the ledger is, if this program would change its file. */
function identityToChange(path: string): ReadLedger["identity"] | undefined {
  const ledger = openForReading(path);
  try {
    return !isCopy(ledger.db) && isBehind(ledger.db) ? ledger.identity : undefined;
  } finally {
    ledger.close();
  }
}
