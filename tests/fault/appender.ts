/**
 * A program that opens a ledger, signs its manager in and records without end, by the calls its page would make. Says
 * of each command that it is asked for and, once it is answered, what the answer was. Meant to be killed.
 */
import { mkdtempSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { SAMPLE_ACCOUNTS } from "../../electron/sample/play.ts";
import { setUpDesk } from "../helpers/desk.ts";
import { order } from "./orders.ts";

const [, , path = "", first = "0"] = process.argv;
const desk = setUpDesk(mkdtempSync(join(dirname(path), "desk-")));
const file = join(dirname(path), "scan.pdf");
// Synchronous, so that what was said has left this process before it can die.
const say = (line: string) => writeSync(1, `${line}\n`);

say("ready");
desk.services.session.choose(path);
await desk.value("openLedger", { path });
const { login, password } = SAMPLE_ACCOUNTS[0] ?? { login: "", password: "" };
// Killed while it tries a password, it leaves one that failed; after some, the next must wait.
while (!(await desk.value("signIn", { login, password })).signedIn) desk.clock.pass(3_600_000);
for (let n = Number(first); ; n += 1) {
  const { command, scan } = order(n);
  if (scan) {
    writeFileSync(file, scan);
    desk.answers.push([file]);
    await desk.value("chooseAttachments", { purpose: "scan" });
  }
  say(`asked ${command.id}`);
  const outcome = await desk.value("record", { command });
  if (!outcome.recorded) throw new Error(JSON.stringify(outcome.refusals));
  say(`confirmed ${command.id} ${outcome.seq}`);
}
