// What nothing uses: files, exports, packages. The entries are what something outside the sources starts.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { KnipConfig } from "knip";
import {
  commandLineEntries,
  mainEntries,
  pageEntries,
  preloadEntries,
  verifyPage,
} from "./bundle/entries.ts";

/** The scripts a page names: the tool does not read HTML. */
function scriptsOf(page: string): string[] {
  if (!existsSync(page)) return [];
  const named = readFileSync(page, "utf8").matchAll(/<script[^>]*\ssrc="\.?\/?([^"]+)"/g);
  return [...named].map(([, script]) => join(dirname(page), script ?? ""));
}

/** What a style sheet uses, written as a script that the tool reads. */
function styleAsScript(text: string): string {
  const used = text.matchAll(/@import\s+(?:url\()?["']([^"']+)|url\(["']?([^"')]+)/g);
  return [...used].map(([, sheet, file]) => `import "${sheet ?? file}";`).join("\n");
}

// Knip finds its settings by the default export.
const config: KnipConfig = {
  entry: [
    "build/tasks/*.ts",
    "build/after-pack.ts",
    "build/runtime/bootstrap/main.cjs",
    "build/vitest.config.ts",
    "build/beforeTests.ts",
    ...Object.values(mainEntries),
    ...Object.values(preloadEntries),
    ...Object.values(pageEntries).flatMap(scriptsOf),
    verifyPage.script,
    ...Object.values(commandLineEntries),
    "tests/**/*.test.ts",
    "tests/{tour,bench}/*.ts",
  ],
  project: ["{shared,electron,renderer,tests,build}/**/*.{ts,tsx,mjs,cjs,css}"],
  compilers: { css: styleAsScript },
  // Started by its name in build/tool.ts.
  ignoreDependencies: ["oxfmt"],
  // A type is exported with the function that speaks of it, also while nobody names it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Another implementation of the proofs is asked where its compiler happens to be installed; pages become pictures
  // where poppler is; disks fail where there is a compiler, and are full where one may be mounted.
  ignoreBinaries: ["go", "pdftoppm", "cc", "mount", "umount", "script"],
};
export default config;
