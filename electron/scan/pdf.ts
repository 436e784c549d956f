/**
 * The pages of a PDF as dots: a scan, a photograph in a PDF, or a form saved as one. The engine takes the file apart
 * in plain JavaScript; black-and-white scans are unpacked by its own WebAssembly, which reaches nothing outside itself.
 */
import { ImageKind, OPS, getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import type { Bitmap } from "./bitmap.ts";
import { MOST_DOTS, blank, greyOf } from "./bitmap.ts";
import { Unfit } from "./picture.ts";
import type { Ink, InkAt, Matrix, Point } from "./raster.ts";
import { after, draw, fill, moved } from "./raster.ts";

// The engine looks here for its other half before it would start a worker.
Object.assign(globalThis, { pdfjsWorker: worker });

/** The engine's WebAssembly by file name, since nothing here is fetched. */
export type EngineFiles = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

/** A slip has a code on each page; a stack of slips in one file has one after the other. */
const MOST_PAGES = 50;

/** An open PDF. */
export interface Pages {
  readonly count: number;
  /** A page from 1, at so many dots an inch. */
  dots(page: number, dpi: number): Promise<Bitmap>;
  close(): Promise<void>;
}

/** Opens a PDF. Throws `Unfit`. */
export async function openPages(bytes: Uint8Array, files: EngineFiles): Promise<Pages> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: MOST_DOTS,
    wasmUrl: "wasm/",
    BinaryDataFactory: class {
      async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
        const file = files[filename];
        if (!file) throw new Error(`${filename} is not at hand`);
        return file.slice();
      }
    },
  });
  try {
    const document = await task.promise;
    return {
      count: Math.min(document.numPages, MOST_PAGES),
      dots: async (page, dpi) => drawn(await document.getPage(page), dpi),
      close: () => task.destroy(),
    };
  } catch (error) {
    throw new Unfit("damaged", error);
  }
}

/** What the drawing goes by at a point of the page's program. */
interface Pen {
  readonly matrix: Matrix;
  readonly grey: number;
  readonly alpha: number;
}

async function drawn(page: PDFPageProxy, dpi: number): Promise<Bitmap> {
  const { width, height, transform } = page.getViewport({ scale: dpi / 72 });
  const [wide, high] = [Math.ceil(width), Math.ceil(height)];
  if (!(wide * high <= MOST_DOTS)) throw new Unfit("large");
  const sheet = blank(wide, high);
  const { fnArray, argsArray } = await page.getOperatorList();
  let pen: Pen = { matrix: transform as unknown as Matrix, grey: 0, alpha: 1 };
  const saved: Pen[] = [];
  for (const [at, operator] of fnArray.entries()) {
    const args: readonly unknown[] = argsArray[at] ?? [];
    if (PUSHING.has(operator)) saved.push(pen);
    if (PULLING.has(operator)) pen = saved.pop() ?? pen;
    pen = turned(pen, operator, args);
    if (operator === OPS.constructPath) fillPath(sheet, pen, args);
    // oxlint-disable-next-line no-await-in-loop -- a page is drawn in its order
    for (const image of await imagesOf(page, operator, args))
      draw(sheet, after(pen.matrix, image.matrix), inkIn(image.data, pen));
  }
  return sheet;
}

const PUSHING: ReadonlySet<number> = new Set([OPS.save, OPS.paintFormXObjectBegin, OPS.beginGroup]);
const PULLING: ReadonlySet<number> = new Set([OPS.restore, OPS.paintFormXObjectEnd, OPS.endGroup]);

function turned(pen: Pen, operator: number, args: readonly unknown[]): Pen {
  switch (operator) {
    case OPS.transform:
      return { ...pen, matrix: after(pen.matrix, matrixOf(args)) };
    case OPS.paintFormXObjectBegin:
      return { ...pen, matrix: after(pen.matrix, matrixOf(args[0])) };
    case OPS.setFillRGBColor:
      return { ...pen, grey: greyOfColour(args[0]) };
    case OPS.setFillTransparent:
      return { ...pen, alpha: 0 };
    // A pattern is not drawn; what it would fill stays paper.
    case OPS.setFillColorN:
      return { ...pen, grey: 255 };
    case OPS.setGState:
      return { ...pen, alpha: alphaIn(args[0]) ?? pen.alpha };
    default:
      return pen;
  }
}

const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

function matrixOf(value: unknown): Matrix {
  const numbers = numbersIn(value);
  return numbers.length === 6 ? (numbers as unknown as Matrix) : UNMOVED;
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value !== "object" || value === null || !("length" in value)) return [];
  return Array.from(value as ArrayLike<unknown>, Number);
}

/** `#rrggbb` */
function greyOfColour(colour: unknown): number {
  const rgb = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(colour));
  const [red = 0, green = 0, blue = 0] = (rgb ?? []).slice(1).map((part) => parseInt(part, 16));
  return greyOf(red, green, blue);
}

function alphaIn(state: unknown): number | undefined {
  if (!Array.isArray(state)) return undefined;
  const found = (state as unknown[]).find((one) => Array.isArray(one) && one[0] === "ca");
  return Array.isArray(found) ? Number(found[1]) : undefined;
}

const FILLING: ReadonlyMap<unknown, "all" | "evenOdd"> = new Map([
  [OPS.fill, "all"],
  [OPS.fillStroke, "all"],
  [OPS.closeFillStroke, "all"],
  [OPS.eoFill, "evenOdd"],
  [OPS.eoFillStroke, "evenOdd"],
  [OPS.closeEOFillStroke, "evenOdd"],
] as const);

function fillPath(sheet: Bitmap, pen: Pen, [paint, data]: readonly unknown[]): void {
  const rule = FILLING.get(paint);
  const [path] = Array.isArray(data) ? (data as unknown[]) : [];
  if (!rule || pen.alpha === 0) return;
  const outlines = outlinesIn(numbersIn(path)).map((outline) =>
    outline.map((point) => moved(pen.matrix, point)),
  );
  fill(sheet, outlines, { ink: pen, isEvenOdd: rule === "evenOdd" });
}

/** The engine's codes for the parts of a path, each with the numbers that follow it. */
const NUMBERS_AFTER = [2, 2, 6, 4, 0] as const;
const MOVE = 0;

/** The corners of the outlines of a path; a curve is taken as the line to its end. */
function outlinesIn(path: readonly number[]): Point[][] {
  const outlines: Point[][] = [];
  for (let at = 0; at < path.length;) {
    const code = path[at] ?? 0;
    const count = NUMBERS_AFTER[code];
    if (count === undefined) break;
    const [x, y] = path.slice(at + count - 1, at + count + 1);
    if (code === MOVE) outlines.push([]);
    if (count > 0 && x !== undefined && y !== undefined) outlines.at(-1)?.push([x, y]);
    at += 1 + count;
  }
  return outlines;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** A kind of the engine's; absent for a mask: a bit a dot, which takes the pen's colour where it is not set. */
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

interface Placed {
  readonly data: Picture;
  readonly matrix: Matrix;
}

/** The pictures that an operator draws, each in the unit square of its matrix. */
async function imagesOf(
  page: PDFPageProxy,
  operator: number,
  args: readonly unknown[],
): Promise<readonly Placed[]> {
  const [first] = args;
  const placed = async (image: unknown, matrix: Matrix, isMask: boolean) => {
    const data = pictureIn(await resolved(page, image), isMask);
    return data ? [{ data, matrix }] : [];
  };
  switch (operator) {
    case OPS.paintImageXObject:
    case OPS.paintInlineImageXObject:
      return placed(first, UNMOVED, false);
    case OPS.paintImageMaskXObject:
      return placed(first, UNMOVED, true);
    case OPS.paintImageXObjectRepeat:
      return repeated(args, (matrix) => placed(first, matrix, false));
    case OPS.paintImageMaskXObjectRepeat:
      return repeated(args, (matrix) => placed(first, matrix, true));
    default:
      return [];
  }
}

/** One picture drawn at several places: two scales and the list of its corners, or a whole matrix for masks. */
async function repeated(
  args: readonly unknown[],
  placed: (matrix: Matrix) => Promise<readonly Placed[]>,
): Promise<readonly Placed[]> {
  const positions = numbersIn(args.at(-1));
  const numbers = args.slice(1, -1).map(Number);
  const [scaleX = 1, skewX = 0, skewY = 0, scaleY = 1] =
    numbers.length === 2 ? [numbers[0], 0, 0, numbers[1]] : numbers;
  const all: Placed[] = [];
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const [x = 0, y = 0] = positions.slice(at, at + 2);
    // oxlint-disable-next-line no-await-in-loop -- they are drawn in their order
    all.push(...(await placed([scaleX, skewX, skewY, scaleY, x, y])));
  }
  return all;
}

/** A picture itself, or by the name under which the engine keeps it. */
function resolved({ objs, commonObjs }: PDFPageProxy, image: unknown): Promise<unknown> {
  const named =
    typeof image === "object" && image !== null && "data" in image && typeof image.data === "string"
      ? image.data
      : image;
  if (typeof named !== "string") return Promise.resolve(image);
  const kept: Kept = named.startsWith("g_") ? commonObjs : objs;
  return new Promise((resolve) => {
    kept.get(named, resolve);
  });
}

interface Kept {
  get(name: string, found: (value: unknown) => void): unknown;
}

function pictureIn(value: unknown, isMask: boolean): Picture | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { width, height, data, kind } = value as Partial<Picture>;
  if (!data || !width || !height || typeof data !== "object") return undefined;
  return isMask ? { width, height, data } : { width, height, data, kind: kind ?? 0 };
}

function inkIn(picture: Picture, pen: Pen): InkAt {
  const { width, height } = picture;
  return (across, down) => {
    const x = Math.min(width - 1, Math.floor(across * width));
    const y = Math.min(height - 1, Math.floor(down * height));
    return dotAt(picture, { x, y }, pen);
  };
}

function dotAt(
  { width, kind, data }: Picture,
  { x, y }: { readonly x: number; readonly y: number },
  { grey, alpha }: Pen,
): Ink | undefined {
  const bit = () => ((data[y * ((width + 7) >> 3) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
  const at = y * width + x;
  const colour = (first: number) =>
    greyOf(data[first] ?? 255, data[first + 1] ?? 255, data[first + 2] ?? 255);
  switch (kind) {
    case undefined:
      return bit() === 0 ? { grey, alpha } : undefined;
    case ImageKind.GRAYSCALE_1BPP:
      return { grey: bit() * 255, alpha };
    case ImageKind.RGB_24BPP:
      return { grey: colour(at * 3), alpha };
    default:
      return { grey: colour(at * 4), alpha: (alpha * (data[at * 4 + 3] ?? 255)) / 255 };
  }
}
