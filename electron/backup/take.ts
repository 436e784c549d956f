/**
 * Taking a backup: copy, flush, read back, verify, and only then the name by which it counts. Until then it lies under
 * another name that nothing takes for a backup, whatever becomes of the disk or the program.
 */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Problem } from "../../shared/domain/problem.ts";
import { backupFileName, unfinishedName } from "../../shared/text/ja/backup.ts";
import { shortId } from "../heads/store.ts";
import { keyPath } from "../keys/ledgerKey.ts";
import { copyInto } from "../ledger/copy.ts";
import { asProblem } from "../ledger/failures.ts";
import { openForReading } from "../ledger/ledger.ts";
import { verifyInThreads } from "../ledger/verify/inThreads.ts";
import { flushFile, nameDurably, writeDurably } from "./durable.ts";
import type { BackupMade, BackupOrder } from "./made.ts";
import { BackupFault } from "./made.ts";
import { prune } from "./prune.ts";

export interface BackupProgress {
  readonly step: "copying" | "verifying";
  readonly done: number;
  readonly total: number;
}

export interface BackupTools {
  /** The script of the threads that help with a verification. */
  readonly helper: string | URL;
  readonly progress?: (progress: BackupProgress) => void;
}

/** Takes a backup. Throws a `Problem` or `BackupFault`, and leaves nothing that counts. */
export async function takeBackup(order: BackupOrder, tools: BackupTools): Promise<BackupMade> {
  const { ledger, folder, keep } = order;
  const source = openForReading(ledger);
  source.close();
  const id = shortId(source.identity.origin) ?? "";
  const unfinished = unfinishedAt(order, id);
  try {
    tools.progress?.({ step: "copying", done: 0, total: 1 });
    copyInto(ledger, unfinished);
    flushFile(unfinished);
    const { size, root } = await verified(unfinished, tools);
    const { title } = source.identity;
    const called = (nth: number) => backupFileName({ title, id }, { size, at: order.at, nth });
    const name = firstFree(folder, called);
    const sha256 = await hashOf(unfinished);
    const bytes = statSync(unfinished).size;
    keepName(unfinished, join(folder, name), keyPath(ledger));
    prune(folder, { id, keep, made: { name, size } });
    const { cause, at } = order;
    return { id: order.id, cause, at, size, root, sha256, bytes, name, folder };
  } catch (error) {
    await removeUnfinished(unfinished);
    throw asProblem(error, folder);
  }
}

/** Two within one second are two backups. */
function firstFree(folder: string, called: (nth: number) => string): string {
  let nth = 1;
  while (existsSync(join(folder, called(nth)))) nth += 1;
  return called(nth);
}

/** Reads the copy back and verifies all of it. */
async function verified(
  copy: string,
  { helper, progress }: BackupTools,
): Promise<{ size: number; root: string }> {
  const report = await verifyInThreads(
    {
      path: copy,
      depth: "all",
      progress: ({ done, total }) => progress?.({ step: "verifying", done, total }),
    },
    helper,
  );
  const { ok, size, root } = report;
  if (!ok || root === undefined) throw new BackupFault("unsound", report.findings);
  return { size, root };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Gives the copy its name, the key beside it first: a ledger is recorded in with its key, or not at all. */
function keepName(unfinished: string, path: string, key: string): void {
  if (existsSync(path)) throw new Problem("exists", path);
  const keyCopy = keyPath(path);
  if (existsSync(key)) writeDurably(keyCopy, readFileSync(key), { mode: 0o600 });
  nameDurably(unfinished, path);
}

/** Where a backup lies until it counts. */
export function unfinishedAt(
  { folder, id: order }: Pick<BackupOrder, "folder" | "id">,
  ledger: string,
): string {
  return join(folder, unfinishedName(ledger, order));
}

/** What a stick that was pulled out still holds of it counts for nothing, and goes when a backup is taken there again. */
export async function removeUnfinished(unfinished: string): Promise<void> {
  for (const path of [unfinished, `${unfinished}-journal`])
    // oxlint-disable-next-line no-await-in-loop -- two names
    await rm(path, { force: true }).catch(() => undefined);
}
