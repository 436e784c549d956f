/** A picture in a PDF as something that can be drawn. */
import type { PdfFile, Stream } from "./file.ts";
import { unfaxed } from "./fax.ts";
import type { Unpacked } from "./filters.ts";
import { unpacked } from "./filters.ts";
import type { Value } from "./objects.ts";
import { isList } from "./objects.ts";

/** A picture; nothing where it is packed in a way that is not read here. */
export type Picture = HTMLCanvasElement | ImageBitmap | undefined;

type Rgb = readonly [red: number, green: number, blue: number];

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colours: number;
  readonly isInverted: boolean;
  /** What numbers stand for, where they are not colours themselves. */
  readonly palette?: Uint8Array;
  readonly paletteColours: number;
  /** The colour in which what is black is laid on; what is white lets through what is below. */
  readonly ink?: Rgb | undefined;
}

const MAX_DOTS = 64_000_000;

/** Unpacks a picture. `ink`: the colour to draw with where it is a mask. */
export async function pictureOf(file: PdfFile, stream: Stream, ink: Rgb): Promise<Picture> {
  const content = await unpacked(file, stream);
  if (content.rest === "/DCTDecode") {
    const jpeg = new Blob([content.bytes], { type: "image/jpeg" });
    return createImageBitmap(jpeg).catch(() => undefined);
  }
  const layout = await layoutOf(file, stream, ink);
  if (layout === undefined) return undefined;
  if (content.rest === "/CCITTFaxDecode") return painted(layout, faxDots(file, content, layout));
  return content.rest === undefined ? painted(layout, samples(content.bytes, layout)) : undefined;
}

async function layoutOf(
  file: PdfFile,
  { dictionary }: Stream,
  ink: Rgb,
): Promise<Layout | undefined> {
  const number = (...keys: readonly string[]) =>
    keys.map((key) => file.number(dictionary.get(key))).find((one) => one !== undefined) ?? 0;
  const [width, height] = [number("/Width", "/W"), number("/Height", "/H")];
  if (!(width >= 1 && height >= 1 && width * height <= MAX_DOTS)) return undefined;
  const isMask = file.get(dictionary.get("/ImageMask")) === true;
  const space = file.get(dictionary.get("/ColorSpace"));
  const [first, second] = file.numbers(dictionary.get("/Decode"));
  const isInverted = (first ?? 0) > (second ?? 1);
  const bits = isMask ? 1 : number("/BitsPerComponent") || 1;
  if (![1, 2, 4, 8, 16].includes(bits)) return undefined;
  const shape = { width, height, bits, isInverted };
  if (isMask) return { ...shape, colours: 1, paletteColours: 0, ink };
  const palette = await paletteIn(file, space);
  return palette
    ? { ...shape, colours: 1, ...palette }
    : { ...shape, colours: coloursOf(file, space), paletteColours: 0 };
}

const COLOURS: Readonly<Record<string, number | undefined>> = {
  "/DeviceRGB": 3,
  "/CalRGB": 3,
  "/Lab": 3,
  "/DeviceCMYK": 4,
};

/** How many numbers a dot has. */
function coloursOf(file: PdfFile, space: Value | undefined): number {
  const [kind, profile] = isList(space) ? space : [space];
  const name = file.get(kind);
  if (name === "/ICCBased") return file.number(file.dictionary(profile).get("/N")) ?? 1;
  return typeof name === "string" ? (COLOURS[name] ?? 1) : 1;
}

async function paletteIn(
  file: PdfFile,
  space: Value | undefined,
): Promise<Pick<Layout, "palette" | "paletteColours"> | undefined> {
  if (!isList(space) || file.get(space[0]) !== "/Indexed") return undefined;
  const stream = file.stream(space[3]);
  // One that stands in the file as a text is as good as black and white.
  const palette = stream ? (await unpacked(file, stream)).bytes : Uint8Array.of(255, 0);
  return { palette, paletteColours: stream ? coloursOf(file, file.get(space[1])) : 1 };
}

/** The number that stands at each place, row by row; each row begins with a byte of its own. */
type Samples = (row: number, place: number) => number;

function samples(bytes: Uint8Array, { width, bits, colours }: Layout): Samples {
  const wide = Math.ceil((width * bits * colours) / 8);
  if (bits === 8) return (row, place) => bytes[row * wide + place] ?? 255;
  if (bits === 16) return (row, place) => bytes[row * wide + place * 2] ?? 255;
  const mask = (1 << bits) - 1;
  return (row, place) => {
    const byte = bytes[row * wide + ((place * bits) >> 3)] ?? 255;
    return (byte >> (8 - bits - ((place * bits) & 7))) & mask;
  };
}

function faxDots(file: PdfFile, { bytes, parameters }: Unpacked, layout: Layout): Samples {
  const isTrue = (key: string) => file.get(parameters.get(key)) === true;
  const width = file.number(parameters.get("/Columns")) ?? 1728;
  const k = file.number(parameters.get("/K")) ?? 0;
  if (!(width >= 1 && width * layout.height <= MAX_DOTS)) return () => 1;
  const isAligned = isTrue("/EncodedByteAlign");
  const dots = unfaxed(bytes, { width, height: layout.height, k, isAligned });
  const black = isTrue("/BlackIs1") ? 1 : 0;
  return (row, place) => ((dots[row * width + place] ?? 0) === 1 ? black : 1 - black);
}

function painted(layout: Layout, at: Samples): HTMLCanvasElement | undefined {
  const { width, height, ink } = layout;
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d");
  if (context === null) return undefined;
  const image = context.createImageData(width, height);
  const colourAt = colourIn(layout, at);
  for (let row = 0; row < height; row += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = (row * width + x) * 4;
      const [red, green, blue] = colourAt(row, x);
      image.data[to] = ink?.[0] ?? red;
      image.data[to + 1] = ink?.[1] ?? green;
      image.data[to + 2] = ink?.[2] ?? blue;
      image.data[to + 3] = ink ? 255 - red : 255;
    }
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

function colourIn(layout: Layout, at: Samples): (row: number, x: number) => Rgb {
  const { bits, colours: count, isInverted, palette, paletteColours } = layout;
  const full = bits >= 8 ? 255 : (1 << bits) - 1;
  const level = (value: number) => ((isInverted ? full - value : value) * 255) / full;
  if (palette) {
    return (row, x) => {
      const from = at(row, x) * paletteColours;
      return rgbOf(
        [0, 1, 2, 3].slice(0, paletteColours).map((part) => palette[from + part] ?? 255),
      );
    };
  }
  if (count === 1) {
    return (row, x) => {
      const grey = level(at(row, x));
      return [grey, grey, grey];
    };
  }
  return (row, x) =>
    rgbOf(Array.from({ length: count }, (_, part) => level(at(row, x * count + part))));
}

/** A colour from its numbers, 0 to 255, however many. */
export function rgbOf(numbers: readonly number[]): Rgb {
  const [a = 0, b = a, c = a, black] = numbers;
  if (black === undefined) return [a, b, c];
  const light = (255 - black) / 255;
  return [(255 - a) * light, (255 - b) * light, (255 - c) * light];
}
