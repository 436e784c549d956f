/**
 * A program that opens a ledger, records and closes it while every change of its files is written down. Told by its
 * words: the ledger, how it flushes, how much it records; by FAULTIO_ACKS, where to say what is durable.
 */
import { openSync, readFileSync, writeSync } from "node:fs";
import { keyPath, readKeyFile } from "../../electron/keys/ledgerKey.ts";
import { openForRecording } from "../../electron/ledger/ledger.ts";
import { ACTOR, PASSPHRASE, benchClock } from "../bench/harness.ts";
import { ShimControl } from "./shim.ts";
import { workOf } from "./work.ts";

/** Pages in the log before they are put in their place: few, so that it happens while we look. */
const CHECKPOINT_PAGES = 60;

const [, , path = "", flushing = "FULL", count = "0"] = process.argv;
const { FAULTIO_CONTROL = "", FAULTIO_ACKS = "" } = process.env;
const acks = openSync(FAULTIO_ACKS, "w");
const clock = benchClock();
// Not by opening the ledger: what has to be mended at opening is mended while every change is written down.
const { vkey } = JSON.parse(readFileSync(keyPath(path), "utf8")) as { vkey: string };
const key = await readKeyFile(keyPath(path), vkey, PASSPHRASE);

new ShimControl(FAULTIO_CONTROL, { fresh: false }).record();
const ledger = openForRecording(path);
ledger.writable.pragma(`synchronous = ${flushing}`);
ledger.writable.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
const recorder = ledger.unlock(key, clock);
for (let n = 0; n < Number(count); n += 1) {
  clock.advance(1000);
  const { command, attachments } = workOf(recorder.size(), clock.instant());
  const outcome = recorder.record(command, ACTOR, { attachments });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  writeSync(acks, `${outcome.seq}\n`);
}
ledger.close();
