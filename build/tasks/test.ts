// npm test: everything, in the real Electron too. It ends with one line: N passed, N failed.
import { bundle, fitTo } from "../bundle.ts";
import { electronReady, type Runtime } from "../runtime/electron.ts";
import { furtherToolsReady, pdfTool } from "../runtime/system.ts";
import { sayStop, Stop } from "../setup/say.mjs";
import { conclude, type Count, runSteps, runTests, steps } from "../steps.ts";

/** Tests everything; further words choose among vitest's tests. */
export async function perform(args: readonly string[]): Promise<number> {
  const runtime = await electronReady([pdfTool]);
  await furtherToolsReady();
  const bundled = await bundling(runtime);
  const found = await runSteps(Object.values(steps));
  if (bundled.failed === 0) return conclude([bundled, found, await runTests(args)]);
  const tested = await runTests(["--project", "node", ...args]);
  console.log(
    "✗ まとめ (bundle)。Electron での試験は実行していません (not run: tests in Electron)",
  );
  return conclude([bundled, found, tested]);
}

/** A bundle that fails is one failure among others: the rest is tested all the same. */
async function bundling(runtime: Runtime): Promise<Count> {
  try {
    await bundle({ release: false });
    // Here once: tests that run side by side want it, and two that made it would be in each other's way.
    await bundle({ release: true });
    await fitTo(runtime);
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    sayStop(error);
    return { passed: 0, failed: 1 };
  }
}
