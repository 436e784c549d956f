/**
 * Every call to the disk fails, one after the other, once and from then on, in every way a disk can fail, while the
 * program is used through its calls as its page uses it. Whatever fails: nobody is told that something was recorded
 * that was not, nor that it was not recorded when it was; the ledger stays sound; and when the disk is sound again it
 * goes on, where need be after the ledger was opened anew.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { playedSample, setUpDesk } from "../helpers/desk.ts";
import { bySeed, patience, quickFolder, seed, soaking } from "./effort.ts";
import type { Swept } from "./faulty.ts";
import { copyOpen } from "./left.ts";
import { order } from "./orders.ts";
import { FAULT_NAMES, ShimControl, builtShim, shimmed, withoutShim } from "./shim.ts";

const FAULTY = fileURLToPath(new URL("faulty.ts", import.meta.url));
/** One call in so many fails in every run. */
const STRIDE = soaking ? 1 : 11;

const missing = withoutShim();
const scratch = quickFolder();
afterAll(() => scratch.remove());

/** A sample as a program that died has left it, its newest entries in the log. */
async function leftSample(): Promise<string> {
  const desk = setUpDesk(scratch.path);
  await desk.open(await playedSample(scratch.path), "manager");
  // Numbers that the runs do not use, of units.
  for (const n of [1002, 1003]) await desk.value("record", { command: order(n).command });
  const left = join(scratch.path, "left.ukewatashi");
  copyOpen(desk.services.session.demandLedger().path, left);
  desk.close();
  return left;
}

/** Runs the program on its failing disk to the end. */
async function swept(): Promise<Swept[]> {
  const [control, under, outside] = ["control", "under", "outside"].map((name) =>
    join(scratch.path, name),
  );
  if (!control || !under || !outside) throw new Error("three names make three paths");
  mkdirSync(outside);
  new ShimControl(control, { fresh: true }).close();
  const child = spawn(
    process.execPath,
    [FAULTY, await leftSample(), under, outside, String(STRIDE)],
    {
      env: {
        ...shimmed({ library: builtShim(scratch.path), under, control }),
        FAULT_SEED: String(seed),
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(child, "close")) as [number | null];
  expect(code).toBe(0);
  return said
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Swept);
}

describe.skipIf(missing !== undefined)(
  `on a disk that fails${missing === undefined ? "" : ` (not tried: ${missing})`}`,
  () => {
    test(
      "the truth is told, the ledger stays sound, and it goes on afterwards",
      async () => {
        const all = await swept();
        expect(all.map(({ name, sticky }) => ({ name, sticky }))).toEqual(
          FAULT_NAMES.flatMap((name) => [false, true].map((sticky) => ({ name, sticky }))),
        );
        for (const { name, runs } of all) expect(runs, `${bySeed}, ${name}`).toBeGreaterThan(4);
        expect(
          all.flatMap(({ wrong }) => wrong),
          bySeed,
        ).toEqual([]);
      },
      patience(300_000),
    );
  },
);
