// npm run bench: measures the ledger at sizes it will reach.
import { appReady } from "../app.ts";
import { runScript } from "../script.ts";

/** Measures; the start of the app too, so the app is made ready first. */
export async function perform(args: readonly string[]): Promise<number> {
  await appReady();
  return runScript("tests/bench/bench.ts", args);
}
