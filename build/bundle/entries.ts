// What becomes a file of its own in the app, in one place.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/places.mjs";
import { Stop } from "../setup/say.mjs";

type Entries = Readonly<Record<string, string>>;

/** What runs in a thread of its own: name beside the program → source. */
const threadEntries: Entries = {
  "verify-worker": "electron/ledger/verify-worker.ts",
  "verify-helper": "electron/ledger/verify-helper.ts",
  "inspection-worker": "electron/ledger/inspection-worker.ts",
  "backup-worker": "electron/backup/backup-worker.ts",
  "restore-worker": "electron/backup/restore-worker.ts",
  "list-worker": "electron/exchange/list-worker.ts",
  "export-worker": "electron/exchange/export-worker.ts",
  "scan-worker": "electron/scan/scan-worker.ts",
};

/** The main process and its threads. */
export const mainEntries: Entries = { main: "electron/main.ts", ...threadEntries };

/**
 * The command line under plain Node and its threads. Bundled, since Node takes the types out of a source with one piece
 * of WebAssembly for all threads, and now and then a process dies of that.
 */
export const commandLineEntries: Entries = { custody: "electron/cli/node.ts", ...threadEntries };

/** Where they go. */
export const commandLineFolder = join(root, "out", "custody");

/** The WebAssembly that the reader of pictures takes along, by package path: bundled files name it, and none has it. */
export const scanModules: readonly string[] = [
  "zxing-wasm/reader/zxing_reader.wasm",
  "pdfjs-dist/wasm/jbig2.wasm",
  "pdfjs-dist/wasm/openjpeg.wasm",
];

/** What runs in a window before its page. Each must be one file: a sandboxed preload loads no other. */
export const preloadEntries: Entries = {
  preload: "electron/preload/preload.ts",
  "print-preload": "electron/preload/print.ts",
};

/** The pages. */
export const pageEntries: Entries = {
  index: "renderer/index.html",
  print: "renderer/print.html",
};

/** The page that checks bundles and slips without the app: one file of its own. */
export const verifyPage = {
  page: "renderer/verify-page/page.html",
  script: "renderer/verify-page/main.ts",
};

/** Refuses to bundle when a source is not there, and names it. */
export function requireEntries(): void {
  const sources = [
    mainEntries,
    commandLineEntries,
    preloadEntries,
    pageEntries,
    verifyPage,
  ].flatMap((each) => Object.values(each));
  const missing = sources.filter((source) => !existsSync(join(root, source)));
  if (missing.length === 0) return;
  throw new Stop(
    `まとめる元のファイルがありません: ${missing.join("、")}`,
    "a file to be bundled is missing",
  );
}
