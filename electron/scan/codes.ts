/** The codes in a picture or on the pages of a PDF, tried again larger and turned where nothing is found at once. */
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Bitmap } from "./bitmap.ts";
import { resampled } from "./bitmap.ts";
import type { Pages } from "./pdf.ts";
import { openPages } from "./pdf.ts";
import { pictureKind } from "./kind.ts";
import { Unfit, dotsOf } from "./picture.ts";
import type { ScanFiles } from "./scanner.ts";

/** Slips in one file; more is no stack of slips. */
const MOST_CODES = 50;

/** Turning by half a right angle helps the reader most; larger, where modules have few dots; smaller, for large photographs. */
const TRIES = [
  { scale: 1, angle: 0 },
  { scale: 1.5, angle: 0 },
  { scale: 0.5, angle: 0 },
  { scale: 1.5, angle: Math.PI / 4 },
  { scale: 2, angle: 0 },
] as const;
/** What a larger picture than this gains by being made larger still is not worth the wait. */
const ENLARGED_TO = 48_000_000;
const LEAST_SIDE = 400;

/** Dots an inch that pages are drawn at: enough for any code we print, then what the finest scans have. */
const PAGE_DPI = [200, 300] as const;

/** Reads every code. Throws `Unfit` when the bytes are no picture that can be read. */
export async function codesIn(bytes: Uint8Array, files: ScanFiles): Promise<readonly string[]> {
  const kind = pictureKind(bytes);
  if (!kind) throw new Unfit("damaged");
  await prepareZXingModule({
    overrides: { wasmBinary: files["zxing_reader.wasm"].slice().buffer },
    fireImmediately: true,
  });
  if (kind !== "pdf") return codesOn(dotsOf(bytes, kind));
  const pages = await openPages(bytes, files);
  try {
    return await codesOnPages(pages);
  } finally {
    await pages.close();
  }
}

async function codesOnPages(pages: Pages): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let page = 1; page <= pages.count && found.size < MOST_CODES; page += 1) {
    for (const dpi of PAGE_DPI) {
      // oxlint-disable-next-line no-await-in-loop -- each page takes tens of megabytes
      const codes = await readWith(
        TRIES.slice(0, dpi === 300 ? undefined : 1),
        await pages.dots(page, dpi),
      );
      for (const code of codes) found.add(code);
      if (codes.length > 0) break;
    }
  }
  return [...found];
}

function codesOn(picture: Bitmap): Promise<readonly string[]> {
  return readWith(TRIES, picture);
}

async function readWith(
  tries: readonly (typeof TRIES)[number][],
  picture: Bitmap,
): Promise<readonly string[]> {
  for (const { scale, angle } of tries) {
    const { width, height } = picture;
    const isFit =
      scale <= 1
        ? Math.min(width, height) * scale >= LEAST_SIDE || scale === 1
        : width * height * scale * scale <= ENLARGED_TO;
    if (!isFit) continue;
    const tried = scale === 1 && angle === 0 ? picture : resampled(picture, { scale, angle });
    // oxlint-disable-next-line no-await-in-loop -- the next is tried only where this finds nothing
    const found = await readOnce(tried);
    if (found.length > 0) return found;
  }
  return [];
}

async function readOnce({ width, height, dots }: Bitmap): Promise<readonly string[]> {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < dots.length; at += 1) {
    const grey = dots[at] ?? 255;
    data[at * 4] = grey;
    data[at * 4 + 1] = grey;
    data[at * 4 + 2] = grey;
  }
  const found = await readBarcodes(
    { data, width, height, colorSpace: "srgb" },
    { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: MOST_CODES },
  );
  return [...new Set(found.map(({ text }) => text))];
}
