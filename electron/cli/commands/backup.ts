/** `backup`: a copy of a ledger that was read back and verified, and the entry that tells of it. */
import { resolve } from "node:path";
import { backupDone, notYetRecorded, backupFailed } from "../../../shared/text/ja/backup.ts";
import type { BackupMade } from "../../backup/made.ts";
import { failureOf } from "../../backup/made.ts";
import { BackupMemory } from "../../backup/memory.ts";
import { takeBackup } from "../../backup/take.ts";
import { HeadStore } from "../../heads/store.ts";
import { instantOf, systemClock } from "../../ledger/clock.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import { newId } from "../newId.ts";
import type { Options } from "../options.ts";
import { readOptions, wholeNumber } from "../options.ts";
import { recording } from "../recording.ts";
import { reading } from "./proofs.ts";

export const BACKUP_USAGE =
  "backup --ledger 台帳.ukewatashi [--folder フォルダ] [--keep 個数] [--as ログイン名 | --without-record] [--json]";

/** As many are kept where nobody has said how many. */
const KEPT = 10;

export async function backup(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    {
      ledger: { type: "string" },
      folder: { type: "string" },
      keep: { type: "string" },
      as: { type: "string" },
      "without-record": { type: "boolean" },
    },
    BACKUP_USAGE,
  );
  const identity = await reading(options, io, (ledger) => ledger.identity);
  const memory = new BackupMemory(new HeadStore(io.headsFolder).meet(identity).backupsPath);
  const made = await taken(options, memory, io);
  if (!made) return EXIT.failed;
  io.err(backupDone(made));
  // Recording tells of every backup that waits for it.
  if (!options.on("without-record")) await recording(options, io, () => Promise.resolve());
  const waits = memory.now.unrecorded.length > 0;
  if (waits) io.err(notYetRecorded);
  const path = resolve(made.folder, made.name);
  io.out(options.on("json") ? JSON.stringify({ ...made, recorded: !waits }) : path);
  return EXIT.done;
}

/** Takes the backup, or says why there is none. */
async function taken(
  options: Options,
  memory: BackupMemory,
  io: Io,
): Promise<BackupMade | undefined> {
  const { plan } = memory.now;
  const given = options.text("folder");
  const folder = given === undefined ? plan?.folder : resolve(given);
  if (folder === undefined)
    throw new Usage(
      `バックアップ先が決まっていません。--folder でフォルダを指定してください。\n使い方: ${BACKUP_USAGE}`,
    );
  const keep = options.text("keep");
  const order = {
    id: newId(),
    ledger: resolve(options.required("ledger")),
    folder,
    cause: "byHand",
    at: instantOf(systemClock.wallMs()),
    keep: keep === undefined ? (plan?.keep ?? KEPT) : Math.max(1, wholeNumber(keep, BACKUP_USAGE)),
  } as const;
  try {
    const made = await takeBackup(order, { helper: io.verifyHelper });
    memory.made(made);
    return made;
  } catch (error) {
    const why = failureOf(error);
    if (why === "unexpected") throw error;
    memory.failed(order.at, why);
    io.err(backupFailed[why]);
    return undefined;
  }
}
