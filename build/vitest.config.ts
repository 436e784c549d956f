// Two kinds of tests: on Node, and in the real Electron; of each, two files at a time. Every program a test starts has
// folders of its own.
import { defineConfig } from "vitest/config";
import { OutcomeReporter } from "./outcome.ts";
import { root } from "./setup/places.mjs";

const onNode = [
  "unit",
  "scenarios",
  "property",
  "vectors",
  "interop",
  "integration",
  "fault",
  "architecture",
];
const inElectron = ["e2e", "packaging"];

const filesIn = (folders: readonly string[]) => folders.map((name) => `tests/${name}/**/*.test.ts`);

// Vitest finds its settings by the default export.
export default defineConfig({
  root,
  test: {
    globalSetup: "build/beforeTests.ts",
    reporters: ["default", new OutcomeReporter()],
    // A test that passes only sometimes is a finding, not noise.
    retry: 0,
    allowOnly: false,
    passWithNoTests: true,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "node",
          include: filesIn(onNode),
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "electron",
          include: filesIn(inElectron),
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
