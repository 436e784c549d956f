/**
 * A program that does one thing with the ledger in a folder, whose disk it may lose at any call: brings a file of an
 * earlier version up to date, lets a form out into a file, or takes a backup. Says "done", or why it could not. Its
 * words are what to do, the ledger, and the folder that a backup goes to.
 */
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { keptBefore } from "../../electron/backup/beforeMigration.ts";
import { stageDurably } from "../../electron/backup/durable.ts";
import type { BackupOrder } from "../../electron/backup/made.ts";
import { failureOf } from "../../electron/backup/made.ts";
import { takeBackup } from "../../electron/backup/take.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { keyPath, readKeyFile } from "../../electron/keys/ledgerKey.ts";
import { systemClock } from "../../electron/ledger/clock.ts";
import { openForRecording } from "../../electron/ledger/ledger.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { intoFile } from "../../electron/print/letOut.ts";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import { newCommandId } from "../helpers/desk.ts";
import { threadOf } from "../helpers/commandLine.ts";

/** The slip of the sample that is let out. */
const SLIP = { form: "handoverSlip", subject: "slip-01", stage: "issued" } as const;

const [, , what = "", ledger = "", folder = "", heads = ""] = process.argv;

const take = (order: BackupOrder) => takeBackup(order, { helper: threadOf("verify-helper") });

const DOING: Readonly<Record<string, () => Promise<void>>> = {
  migrate: async () => {
    const kept = await keptBefore(ledger, {
      heads: new HeadStore(heads),
      clock: systemClock,
      take,
    });
    openForRecording(ledger, kept).close();
  },
  print: async () => {
    const open = openForRecording(ledger);
    const key = await readKeyFile(keyPath(ledger), open.identity.vkey, SAMPLE_PASSPHRASE);
    const recorder = open.unlock(key, systemClock);
    const form = formToPrint(open, SLIP, "2027-04-06T10:00:00+09:00");
    if (!form) throw new Error("there is no such slip");
    const pdf = Buffer.from("%PDF-1.7 of a slip");
    const path = join(dirname(ledger), `${createHash("sha256").update(pdf).digest("hex")}.pdf`);
    const out = { to: "file", path, replace: true } as const;
    const actor = {
      account: "a-manager",
      role: "manager",
      workstation: "test",
      via: "cli",
    } as const;
    const record = (command: Parameters<typeof recorder.record>[0]) =>
      recorder.record(command, actor);
    const job = { ...SLIP, id: newCommandId(), out, ledger: { ...open, record } };
    const printed = intoFile(job, form, stageDurably(path, pdf, out), { pdf, pages: 1 });
    open.close();
    if (printed.outcome !== "printed") throw new Error(printed.outcome);
  },
  backup: async () => {
    const at = "2026-11-23T12:30:00+09:00";
    await take({ id: newCommandId(), ledger, folder, cause: "byHand", at, keep: 3 });
  },
};

try {
  await DOING[what]?.();
  writeSync(1, "done");
} catch (error) {
  const why = failureOf(error);
  writeSync(1, why === "unexpected" ? String(error) : why);
}
