// The steps of checking, counted: each passes or fails as one, each test of vitest as one.
import { randomInt } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { outcomeFile, type TestOutcome } from "./outcome.ts";
import { tool, type ToolPackage } from "./tool.ts";

/** How many things held and how many did not. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly title: string;
  readonly tool: ToolPackage;
  readonly args: readonly string[];
}

/** Each finds faults without running the product. */
export const steps = {
  types: { title: "型 (types)", tool: "typescript", args: ["-b"] },
  lint: {
    title: "規則 (lint)",
    tool: "oxlint",
    args: ["--type-aware", "--deny-warnings"],
  },
  format: {
    title: "書式 (format)",
    tool: "oxfmt",
    args: ["--config", "build/oxfmt.json", "--check"],
  },
  unused: {
    title: "使われていないもの (unused)",
    tool: "knip",
    args: ["--config", "build/knip.ts", "--no-progress", "--no-config-hints"],
  },
} as const satisfies Record<string, Step>;

/** Runs every step, also after one has failed, so that one run shows all there is to mend. */
export async function runSteps(chosen: readonly Step[]): Promise<Count> {
  const failed: string[] = [];
  for (const step of chosen) {
    heading(step.title);
    const { code } = await tool(step.tool, step.args);
    if (code !== 0) failed.push(step.title);
  }
  for (const title of failed) console.log(`✗ ${title}`);
  return { passed: chosen.length - failed.length, failed: failed.length };
}

/** Runs vitest and reads from its own report what passed, what failed and what was left out. */
export async function runTests(args: readonly string[]): Promise<Count> {
  heading("試験 (tests)");
  // Drawn anew for every run, so that what is only sampled is not always the same; said, so that it can be repeated.
  process.env["FAULT_SEED"] ??= String(randomInt(2 ** 31));
  console.log(`障害試験の種 (seed of the fault tests): FAULT_SEED=${process.env["FAULT_SEED"]}`);
  await rm(outcomeFile, { force: true });
  const { code } = await tool("vitest", ["run", "--config", "build/vitest.config.ts", ...args]);
  const outcome = await readOutcome();
  for (const left of outcome.skipped) console.log(`実行しなかった試験 (not run): ${left}`);
  if (outcome.passed + outcome.failed === 0) {
    console.log("✗ 試験が1件も実行されませんでした (no test ran)");
    return { passed: 0, failed: 1 };
  }
  // A run can fail beside its tests, as by an error nobody waited for; that is one failure more.
  const beside = code !== 0 && outcome.failed === 0 ? 1 : 0;
  return { passed: outcome.passed, failed: outcome.failed + beside };
}

/** Prints the line everyone reads, last, and gives the exit code that goes with it. */
export function conclude(counts: readonly Count[]): number {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function heading(title: string): void {
  console.log(`\n── ${title}`);
}

async function readOutcome(): Promise<TestOutcome> {
  const nothing = JSON.stringify({ passed: 0, failed: 0, skipped: [] } satisfies TestOutcome);
  return JSON.parse(await readFile(outcomeFile, "utf8").catch(() => nothing));
}
