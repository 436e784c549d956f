/** Reads QR codes from a picture. The reader is WebAssembly that lies packed in the page itself; nothing is fetched. */
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Pace } from "../bundle/pace.ts";
import { bytesOfBase64 } from "../format/bytes.ts";

/**
 * `picture`: the browser cannot open it; `pdf`: it is no PDF that can be taken apart; `pdfLocked`: it has a password;
 * `pdfPicture`: a picture in it is packed in a way that is not read here; `pdfNoCode`: there is no code on its pages.
 */
export type PictureFault =
  | "picture"
  | "pictureLarge"
  | "pdf"
  | "pdfLocked"
  | "pdfPicture"
  | "pdfNoCode"
  | "noCode";

export type PictureReading =
  | { readonly ok: true; readonly texts: readonly string[] }
  | { readonly ok: false; readonly fault: PictureFault };

/** Something to read that can be drawn again, larger or turned. */
type Source = HTMLCanvasElement | ImageBitmap;

/** This browser cannot run the reader. */
export class NoReader extends Error {}

const MAX_PIXELS = 100_000_000;
/** A sheet of A4 at 300 dpi fits; more only takes longer. */
const MAX_SIDE = 4200;
const MAX_CODES = 50;

interface Try {
  readonly scale: number;
  readonly angle: number;
  /** Whether faint ink is made black before. */
  readonly isStretched?: true;
}

/** Turning by half a right angle helps the reader most; larger, where modules have few dots; smaller, for large photographs. */
const TRIES: readonly Try[] = [
  { scale: 1, angle: 0 },
  { scale: 1.5, angle: 0 },
  { scale: 0.5, angle: 0 },
  { scale: 1, angle: 0, isStretched: true },
  { scale: 1.5, angle: Math.PI / 4 },
  { scale: 2, angle: 0 },
];
/** What a larger picture than this gains by being made larger still is not worth the wait. */
const ENLARGED_TO = 48_000_000;
const LEAST_SIDE = 400;

let ready: Promise<unknown> | undefined;

/** The texts of all QR codes in a picture. */
export async function codesIn(file: Blob, pace: Pace): Promise<PictureReading> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return { ok: false, fault: "picture" };
  try {
    if (picture.width * picture.height > MAX_PIXELS) return { ok: false, fault: "pictureLarge" };
    const texts = await codesOn(picture, pace);
    return texts.length > 0 ? { ok: true, texts } : { ok: false, fault: "noCode" };
  } finally {
    picture.close();
  }
}

/** The texts of all codes, tried in one way after the other until there are some. Throws `NoReader`. */
export async function codesOn(
  source: Source,
  pace: Pace,
  most?: number,
): Promise<readonly string[]> {
  const whole = Math.min(1, MAX_SIDE / Math.max(source.width, source.height));
  const [width, height] = [source.width * whole, source.height * whole];
  for (const { scale, ...rest } of TRIES.slice(0, most)) {
    const isFit =
      scale > 1
        ? width * height * scale * scale <= ENLARGED_TO
        : scale === 1 || Math.min(width, height) * scale >= LEAST_SIDE;
    const pixels = isFit ? pixelsOf(source, { scale: scale * whole, ...rest }) : undefined;
    // oxlint-disable-next-line no-await-in-loop -- the next is tried only where this finds nothing
    const found = pixels ? await readOnce(pixels) : [];
    if (found.length > 0) return found;
    // oxlint-disable-next-line no-await-in-loop -- the page answers in between
    await pace.rest();
  }
  return [];
}

async function readOnce(pixels: ImageData): Promise<readonly string[]> {
  try {
    ready ??= prepare();
    await ready;
    const found = await readBarcodes(pixels, {
      formats: ["QRCode"],
      tryHarder: true,
      maxNumberOfSymbols: MAX_CODES,
    });
    return [...new Set(found.map(({ text }) => text))];
  } catch (error) {
    throw new NoReader("the reader does not run", { cause: error });
  }
}

function pixelsOf(source: Source, { scale, angle, isStretched }: Try): ImageData | undefined {
  const { width, height } = source;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.ceil((width * cos + height * sin) * scale));
  canvas.height = Math.max(1, Math.ceil((width * sin + height * cos) * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return undefined;
  // What is transparent is paper.
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(angle);
  context.scale(scale, scale);
  context.drawImage(source, -width / 2, -height / 2);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  if (isStretched) stretch(pixels.data);
  return pixels;
}

/** Makes grey of colours, and of the darkest and the lightest grey that is not rare black and white. */
function stretch(data: Uint8ClampedArray): void {
  const counts = new Uint32Array(256);
  const greyAt = (at: number) =>
    ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  for (let at = 0; at < data.length; at += 4) {
    const grey = greyAt(at);
    counts[grey] = (counts[grey] ?? 0) + 1;
  }
  const rare = data.length / 4 / 100;
  const dark = levelAt([...counts.keys()], counts, rare);
  const light = levelAt([...counts.keys()].toReversed(), counts, rare);
  const span = Math.max(1, light - dark);
  for (let at = 0; at < data.length; at += 4) {
    data.fill(((greyAt(at) - dark) * 255) / span, at, at + 3);
  }
}

/** The first level with more than a few dots on its side of it. */
function levelAt(levels: readonly number[], counts: Uint32Array, rare: number): number {
  let passed = 0;
  for (const level of levels) {
    passed += counts[level] ?? 0;
    if (passed > rare) return level;
  }
  return 0;
}

/** Unpacks the reader and starts it. */
async function prepare(): Promise<unknown> {
  const packed = bytesOfBase64(document.querySelector("#qr-reader")?.textContent.trim() ?? "");
  if (packed === undefined) throw new TypeError("the reader is not in the page");
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const wasmBinary = await new Response(plain).arrayBuffer();
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
