// npm run bench: measures the ledger at sizes it will reach.
import { appReady } from "../app.ts";
import { runScript } from "../script.ts";
import { join } from "node:path";
import { modulesReady } from "../setup/modules.mjs";
import { root } from "../setup/places.mjs";

/** Measures; the start of the app too, and another's log beside the ledger, so both are made ready first. */
export async function perform(args: readonly string[]): Promise<number> {
  await appReady();
  await modulesReady(join(root, "tests/bench/beside"));
  return runScript("tests/bench/bench.ts", args);
}
