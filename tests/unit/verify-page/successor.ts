/**
 * Three ledgers in a row for the page to check: the sample, one that follows it after a restore that lost entries, and
 * one that follows that. Each as the program wrote and exported it.
 */
import { copyFileSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { restoreLedger } from "../../../electron/backup/restore.ts";
import type { RestoringParts } from "../../../electron/backup/restoring.ts";
import { HeadStore } from "../../../electron/heads/store.ts";
import { keyPath } from "../../../electron/keys/ledgerKey.ts";
import { SAMPLE_PASSPHRASE } from "../../../electron/sample/play.ts";
import type { Command } from "../../../shared/domain/command.ts";
import { TODAY, playedSample, setUpDesk, returnSlip, nameCorrected } from "../../helpers/desk.ts";
import type { Desk } from "../../helpers/desk.ts";
import { plainCopy, scratchFolder } from "../../helpers/tamper.ts";
import type { Sample } from "./bundle.ts";
import { exported } from "./bundle.ts";
import { threadOf } from "../../helpers/commandLine.ts";

export interface Row {
  /** The first ledger, whole: with the slip that the next one has lost. */
  readonly first: Sample;
  readonly second: Sample;
  readonly third: Sample;
  /** How many entries the second took over, and how many the first was known to have. */
  readonly size: number;
  readonly knownSize: number;
}

/** Makes the row. */
export async function successors(): Promise<Row> {
  const scratch = scratchFolder();
  try {
    const path = await playedSample(scratch.path);
    await recorded(scratch.path, path, async (desk) => [await nameCorrected(desk, "DV-002")]);
    const second = await followed(scratch.path, path, "slip-x");
    const third = await followed(scratch.path, second.path, "slip-y");
    const { size, knownSize } = second;
    return {
      first: await exported(path),
      second: await exported(second.path),
      third: await exported(third.path),
      size,
      knownSize,
    };
  } finally {
    scratch.remove();
  }
}

/** Restores a ledger from a copy that lacks the slip which is recorded meanwhile. */
async function followed(folder: string, path: string, slip: string) {
  const backup = path.replace(".ukewatashi", "-copy.ukewatashi");
  plainCopy(path, backup);
  copyFileSync(keyPath(path), keyPath(backup));
  await recorded(folder, path, async () => [returnSlip(slip)]);
  const out = path.replace(".ukewatashi", "-next.ukewatashi");
  const what = { backup, present: path, out, reason: "パソコンの故障", successor: true } as const;
  const { succeeded } = await restoreLedger(what, parts(folder));
  if (!succeeded) throw new Error("it was restored whole");
  const { size, items } = succeeded;
  return { path: out, size, knownSize: size + items.length };
}

function parts(folder: string): RestoringParts {
  return {
    heads: new HeadStore(join(mkdtempSync(join(folder, "mind-")), "heads")),
    helper: threadOf("verify-helper"),
    wallMs: Date.parse(`${TODAY}T15:00:00+09:00`),
    passphrase: () => Promise.resolve(SAMPLE_PASSPHRASE),
    actorFor: (_ledger, books) => {
      const account = books.get("login", "kanri")?.account ?? "";
      return { account, role: "manager", workstation: "ws-1", via: "cli" };
    },
  };
}

async function recorded(
  folder: string,
  path: string,
  commands: (desk: Desk) => Promise<readonly Command[]>,
): Promise<void> {
  const desk = setUpDesk(mkdtempSync(join(folder, "run-")));
  await desk.open(path, "manager");
  for (const each of await commands(desk)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const told = await desk.value("record", { command: each });
    if (!told.recorded) throw new Error(JSON.stringify(told));
  }
  await desk.services.session.ledger?.heads.settled();
  desk.close();
}
