/** The thread that reads pictures: the bundled worker, with the WebAssembly that lies beside it. */
import { readFileSync } from "node:fs";
import type { Scanner } from "../scan/scanner.ts";
import { scannerOf } from "../scan/scanner.ts";
import { bundled } from "./paths.ts";

export function scanner(): Scanner {
  return scannerOf({
    worker: bundled("scan-worker.cjs"),
    file: (name) => readFileSync(bundled(name)),
  });
}
