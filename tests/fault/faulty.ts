/**
 * A program whose disk fails at one call after the other while it is used the way its page uses it: opened, signed in
 * to, recorded with, looked at, closed. After each run what was told is held against what is stored. Says in one line
 * of JSON for each kind of fault how far it came and what was wrong. Started with the library of faultio.c; its words
 * are a ledger to begin with, a folder whose disk fails, one whose disk does not, and how many calls to go on by.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { SAMPLE_ACCOUNTS } from "../../electron/sample/play.ts";
import type { Desk } from "../helpers/desk.ts";
import { setUpDesk } from "../helpers/desk.ts";
import { chance } from "./effort.ts";
import { order } from "./orders.ts";
import type { Fault, FaultName } from "./shim.ts";
import { FAULT_NAMES, ShimControl } from "./shim.ts";
import { Told } from "./told.ts";

/** What became of one kind of fault. */
export interface Swept extends Omit<Fault, "at"> {
  /** Runs in which a call failed. */
  readonly runs: number;
  readonly wrong: readonly string[];
}

const [, , original = "", under = "", outside = "", stride = "1"] = process.argv;
const control = new ShimControl(process.env["FAULTIO_CONTROL"] ?? "", { fresh: false });
const path = join(under, "ledger.ukewatashi");
/** A run with more calls than this does not end, which is a fault of its own. */
const MOST_CALLS = 3000;
/** Closing has few calls; they fail in turn. */
const CLOSING_CALLS = 40;

function layOut(): void {
  rmSync(under, { recursive: true, force: true });
  mkdirSync(under, { recursive: true });
  for (const end of ["", "-wal", "-key"]) copyFileSync(original + end, path + end);
}

/** Opens the ledger and signs its manager in. */
async function enter(desk: Desk, told: Told): Promise<void> {
  told.heard("open", await desk.call("openLedger", { path }));
  const { login, password } = SAMPLE_ACCOUNTS[0] ?? { login: "", password: "" };
  told.heard("sign in", await desk.call("signIn", { login, password }));
}

/** Records the next thing the way a person does, its scan picked before; says whether it was confirmed. */
async function record(desk: Desk, told: Told, n: number): Promise<boolean> {
  const { command, scan } = order(n);
  if (scan) {
    const file = join(outside, "scan.pdf");
    writeFileSync(file, scan);
    desk.answers.push([file]);
    await desk.call("chooseAttachments", { purpose: "scan" });
  }
  const reply = await desk.call("record", { command });
  told.answered(command.id, reply);
  return reply.ok;
}

/** One run on a disk that fails at this call; says whether any did, and what was wrong. */
async function run(fault: Fault): Promise<{ readonly met: boolean; readonly wrong: string[] }> {
  layOut();
  const desk = setUpDesk(outside);
  desk.services.session.choose(path);
  const told = new Told();
  // What can only be read wrongly is most telling once something has been written.
  const late = fault.name === "reading error";
  if (!late) control.arm(fault);
  await enter(desk, told);
  if (late) control.arm(fault);
  for (let n = 0; n < 4; n += 1) await record(desk, told, n);
  told.heard("look", await desk.call("home", {}));
  const failed = control.disarm();
  // The disk is sound again: either it goes on, or the ledger is opened anew and then it does.
  if (!(await record(desk, told, 4))) {
    await enter(desk, told);
    told.reopened();
    if (!(await record(desk, told, 5))) told.wrong("nothing can be recorded afterwards");
  }
  control.arm({ ...fault, at: 1 + (fault.at % CLOSING_CALLS) });
  told.heard("close", await desk.call("closeLedger", {}));
  control.disarm();
  return { met: failed > 0, wrong: told.faultsIn(path) };
}

/** Lets one call after the other fail, until there are no more. */
async function sweep(name: FaultName, sticky: boolean): Promise<Swept> {
  const wrong: string[] = [];
  let runs = 0;
  // Reading back what was just recorded is short, and is where it is hardest to say the truth.
  const step = name === "reading error" ? Math.ceil(Number(stride) / 5) : Number(stride);
  // Another seed meets the calls between.
  const first = 1 + Math.floor(chance(`${name} ${sticky}`)() * step);
  for (let at = first; at < MOST_CALLS; at += step) {
    const { met, wrong: faults } = await run({ name, at, sticky });
    wrong.push(...faults.map((one) => `${name}${sticky ? " from" : " at"} call ${at}: ${one}`));
    if (!met) break;
    runs += 1;
  }
  return { name, sticky, runs, wrong };
}

for (const name of FAULT_NAMES)
  for (const sticky of [false, true])
    writeSync(1, `${JSON.stringify(await sweep(name, sticky))}\n`);
