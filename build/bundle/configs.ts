// How Vite makes the app's parts. The targets are those of the oldest runtime that may run them.
import react from "@vitejs/plugin-react";
import { join } from "node:path";
import type { InlineConfig, Plugin } from "vite";
import { root } from "../setup/places.mjs";
import { commonLetters } from "./commonLetters.ts";
import { commandLineEntries, mainEntries, pageEntries, preloadEntries } from "./entries.ts";

/** What a bundle is made for. */
export interface Purpose {
  /** True only in what is installed at a user's. */
  readonly release: boolean;
  readonly version: string;
  readonly outDir: string;
  /** Runs beside each part, to see what it is made of. */
  readonly plugins: readonly Plugin[];
}

/** Never bundled: the first is the runtime itself, the second carries machine code. */
const external = ["electron", "better-sqlite3"];

/** One configuration a part: main with its workers, each preload, the pages. */
export function configs(purpose: Purpose): InlineConfig[] {
  const preloads = Object.entries(preloadEntries).map(([name, source]) =>
    forNode(purpose, { [name]: source }),
  );
  return [forNode(purpose, mainEntries), ...preloads, forPages(purpose)];
}

/** The command line and its threads, for the Node that sets up and tests. */
export function commandLineConfig(purpose: Purpose): InlineConfig {
  const { build, ...config } = forNode(purpose, commandLineEntries);
  const output = { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" };
  const rolldownOptions = { input: absolute(commandLineEntries), output };
  return { ...config, build: { ...build, target: "node24", rolldownOptions } };
}

function common({ release, version, plugins }: Purpose): InlineConfig {
  return {
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [...plugins],
    define: { __RELEASE__: String(release), __VERSION__: JSON.stringify(version) },
  };
}

function forNode(purpose: Purpose, entries: Readonly<Record<string, string>>): InlineConfig {
  return {
    ...common(purpose),
    root,
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      target: "node20.18",
      outDir: purpose.outDir,
      emptyOutDir: false,
      // Readable, so that a stack in the log tells something without a map.
      minify: false,
      rolldownOptions: {
        input: absolute(entries),
        // CommonJS: better-sqlite3 must be required, and a sandboxed preload can be nothing else.
        output: {
          format: "cjs",
          entryFileNames: "[name].cjs",
          chunkFileNames: "[name]-[hash].cjs",
        },
      },
    },
  };
}

function forPages(purpose: Purpose): InlineConfig {
  const base = common(purpose);
  return {
    ...base,
    root: join(root, "renderer"),
    plugins: [...(base.plugins ?? []), react(), commonLetters()],
    build: {
      target: "chrome130",
      outDir: join(purpose.outDir, "renderer"),
      emptyOutDir: false,
      minify: true,
      // The page's policy allows nothing inline: no data URLs, no preload script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // Fonts with all of JIS are large, and come from the disk.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: absolute(pageEntries) },
    },
  };
}

function absolute(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, source]) => [name, join(root, source)]),
  );
}
