/**
 * The PDF engine, in a part of its own that is loaded when the first PDF is shown. It draws in this page's own
 * thread: the page's policy allows no worker, and what we show is small and ours.
 */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";

// The engine looks here for its other half before it would start a worker.
Object.assign(globalThis, { pdfjsWorker: worker });

export interface OpenPdf {
  readonly pages: number;
  /** Draws a page, from 1, as wide as the canvas is shown. */
  draw(page: number, canvas: HTMLCanvasElement): Promise<void>;
  close(): Promise<void>;
}

/** Opens a PDF of ours. Rejects when it cannot be read. */
export async function openPdf(pdf: Uint8Array): Promise<OpenPdf> {
  // The engine keeps the bytes it is given, and the caller still wants them.
  const task = getDocument({
    data: pdf.slice(),
    useWasm: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  const document = await task.promise;
  return {
    pages: document.numPages,
    draw: (page, canvas) => draw(document, page, canvas),
    close: () => task.destroy(),
  };
}

async function draw(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
): Promise<void> {
  const page = await document.getPage(number);
  const wanted = canvas.clientWidth * window.devicePixelRatio;
  const viewport = page.getViewport({ scale: wanted / page.getViewport({ scale: 1 }).width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
}
