// Counts what vitest ran, and keeps why it left something out, which its own reports do not.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { root } from "./setup/places.mjs";

/** Where the last run's outcome is written. */
export const outcomeFile = join(root, "out", "test", "outcome.json");

/** What a run of vitest came to. */
export interface TestOutcome {
  readonly passed: number;
  readonly failed: number;
  /** What was left out: a group of tests, and why, if it is not in the group's title. */
  readonly skipped: readonly string[];
}

/** Writes the outcome when all tests have ended. */
export class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    // A file that does not load, or a group whose preparation fails, runs no test that could fail.
    const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = groups.filter((group) => group.errors().length > 0);
    const outcome: TestOutcome = {
      passed: tests.filter((test) => test.result().state === "passed").length,
      failed:
        tests.filter((test) => test.result().state === "failed").length +
        broken.length +
        errors.length,
      skipped: [...new Set(tests.flatMap(leftOut))],
    };
    mkdirSync(dirname(outcomeFile), { recursive: true });
    writeFileSync(outcomeFile, JSON.stringify(outcome, null, 2));
  }
}

function leftOut(test: TestCase): string[] {
  const result = test.result();
  if (result.state !== "skipped") return [];
  if (result.note) return [`${test.fullName} — ${result.note}`];
  const { parent } = test;
  return [parent.type === "suite" ? parent.fullName : parent.relativeModuleId];
}
