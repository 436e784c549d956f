// npm run bench: measures the ledger at sizes it will reach.
import { runScript } from "../script.ts";

/** Measures. */
export async function perform(args: readonly string[]): Promise<number> {
  return runScript("tests/bench/bench.ts", args);
}
