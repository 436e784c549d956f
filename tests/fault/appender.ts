/** A program that records without end and says of each entry, once it is durable, that it is. Meant to be killed. */
import { writeSync } from "node:fs";
import { readKeyFile, keyPath } from "../../electron/keys/ledgerKey.ts";
import { openForRecording } from "../../electron/ledger/ledger.ts";
import { Command } from "../../shared/domain/command.ts";
import { ACTOR, PASSPHRASE, benchClock, registration } from "../bench/harness.ts";

const [, , path = ""] = process.argv;
const ledger = openForRecording(path);
const clock = benchClock();
const key = await readKeyFile(keyPath(path), ledger.identity.vkey, PASSPHRASE);
const recorder = ledger.unlock(key, clock);

for (let n = recorder.size(); ; n += 1) {
  clock.advance(1000);
  const command = Command.parse(registration(n, clock.instant()));
  const outcome = recorder.record(command, ACTOR);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  // Synchronous, so that what was said has left this process before it can die.
  writeSync(1, `${outcome.seq} ${command.id}\n`);
}
