/** The codes on the pages of a PDF: a scan, a photograph in a PDF, or a form saved as one. */
import type { Pace } from "../bundle/pace.ts";
import type { PictureReading } from "./picture.ts";
import { codesOn } from "./picture.ts";
import { drawn } from "./pdf/draw.ts";
import type { Page } from "./pdf/file.ts";
import { PdfFile } from "./pdf/file.ts";

const MAX_BYTES = 100 * 1024 * 1024;
/** Dots an inch that pages are drawn at: enough for most codes, then what the finest scans have. */
const COARSE_DPI = 200;
const FINE_DPI = 300;

/** Whether a file begins as a PDF does. */
export async function looksLikePdf(blob: Blob): Promise<boolean> {
  return /%PDF-/.test(await blob.slice(0, 1024).text());
}

/** The texts of all QR codes in a PDF. */
export async function codesInPdf(blob: Blob, pace: Pace): Promise<PictureReading> {
  if (blob.size > MAX_BYTES) return { ok: false, fault: "pictureLarge" };
  const file = await PdfFile.read(new Uint8Array(await blob.arrayBuffer())).catch(() => undefined);
  if (file === undefined || file.pages.length === 0) return { ok: false, fault: "pdf" };
  return file.isLocked ? { ok: false, fault: "pdfLocked" } : readPages(file, pace);
}

async function readPages(file: PdfFile, pace: Pace): Promise<PictureReading> {
  const texts = new Set<string>();
  let isRead = true;
  for (const page of file.pages) {
    // oxlint-disable-next-line no-await-in-loop -- each page takes tens of megabytes
    const read = await readPage(file, page, pace);
    for (const text of read.texts) texts.add(text);
    isRead &&= read.isRead;
  }
  if (texts.size > 0) return { ok: true, texts: [...texts] };
  return { ok: false, fault: isRead ? "pdfNoCode" : "pdfPicture" };
}

/** The codes of one page. `isRead`: there was no picture on it that was not opened. */
async function readPage(
  file: PdfFile,
  page: Page,
  pace: Pace,
): Promise<{ readonly texts: readonly string[]; readonly isRead: boolean }> {
  // What unpacks to no end, or nests without one, is a page that was not read.
  const coarse = await drawn(file, page, COARSE_DPI).catch(() => undefined);
  if (coarse === undefined) return { texts: [], isRead: false };
  const isRead = coarse.unread === 0;
  const texts = await codesOn(coarse.canvas, pace, 1);
  if (texts.length > 0) return { texts, isRead };
  const fine = await drawn(file, page, FINE_DPI).catch(() => undefined);
  return { texts: fine ? await codesOn(fine.canvas, pace) : [], isRead };
}
