// npm run soak: everything the fault tests can try, which takes hours.
import { conclude, runTests } from "../steps.ts";

/** Kills, cuts and damages at every moment and byte there is, not at a sample of them. */
export async function perform(args: readonly string[]): Promise<number> {
  process.env["FAULT_SOAK"] = "1";
  return conclude([await runTests(["--project", "node", "tests/fault", ...args])]);
}
