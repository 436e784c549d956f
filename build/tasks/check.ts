// npm run check: what can be known in seconds, without Electron.
import { conclude, runSteps, runTests, steps } from "../steps.ts";

const quickTests = ["unit", "property", "vectors", "architecture"].map((name) => `tests/${name}`);

/** Checks quickly. */
export async function perform(args: readonly string[]): Promise<number> {
  const found = await runSteps([steps.types, steps.lint, steps.format]);
  const chosen = args.length > 0 ? args : quickTests;
  return conclude([found, await runTests(["--project", "node", ...chosen])]);
}
