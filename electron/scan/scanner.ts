/** Reading the codes in a picture from outside: one thread a picture, within bounds of size, memory and time. */
import { Worker } from "node:worker_threads";
import type { ScanAnswer, ScanTask } from "./scan-worker.ts";

/** What came of a picture: its codes, perhaps none, or why it was not read. */
export type Scanned = ScanAnswer | { readonly ok: false; readonly fault: "large" | "slow" };

/** Reads the codes in the bytes of a PNG, a JPEG or a PDF. */
export type Scanner = (bytes: Uint8Array) => Promise<Scanned>;

/** The WebAssembly that the thread needs, and where its packages have it. */
export const SCAN_FILES = {
  "zxing_reader.wasm": "zxing-wasm/reader/zxing_reader.wasm",
  "jbig2.wasm": "pdfjs-dist/wasm/jbig2.wasm",
  "openjpeg.wasm": "pdfjs-dist/wasm/openjpeg.wasm",
} as const;
export type ScanFiles = Readonly<Record<keyof typeof SCAN_FILES, Uint8Array<ArrayBuffer>>>;

export interface ScannerParts {
  /** The worker's file. */
  readonly worker: string | URL;
  /** The bytes of one of its files, asked for when the first picture comes. */
  readonly file: (name: keyof typeof SCAN_FILES) => Uint8Array<ArrayBuffer>;
}

/** A stack of scanned slips at a high resolution has less. */
const MOST_PICTURE_BYTES = 50 * 1024 * 1024;
const MOST_HEAP_MB = 1024;
const READ_WITHIN_MS = 90_000;

export function scannerOf({ worker: source, file }: ScannerParts): Scanner {
  let kept: ScanFiles | undefined;
  return (bytes) => {
    if (bytes.length > MOST_PICTURE_BYTES) return Promise.resolve({ ok: false, fault: "large" });
    kept ??= {
      "zxing_reader.wasm": file("zxing_reader.wasm"),
      "jbig2.wasm": file("jbig2.wasm"),
      "openjpeg.wasm": file("openjpeg.wasm"),
    };
    const task: ScanTask = { bytes, files: kept };
    const worker = new Worker(source, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
      // What the engines say of a picture is no message of ours.
      stdout: true,
      stderr: true,
    });
    return new Promise((resolve) => {
      const end = (scanned: Scanned) => {
        clearTimeout(patience);
        resolve(scanned);
        void worker.terminate();
      };
      const patience = setTimeout(end, READ_WITHIN_MS, { ok: false, fault: "slow" });
      worker.on("message", end);
      // Out of memory, or what nobody thought of: the picture was not read, and that is all.
      worker.on("error", () => end({ ok: false, fault: "damaged" }));
      worker.on("exit", () => end({ ok: false, fault: "damaged" }));
    });
  };
}
