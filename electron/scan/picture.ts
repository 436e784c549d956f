/**
 * PNG and JPEG taken apart into dots, in plain JavaScript: a file from outside reaches no machine code. How large a
 * picture is says its head; what would unpack to more than we take is refused before anything is unpacked.
 */
import { JpegImage } from "pdfjs-dist/image_decoders/pdf.image_decoders.mjs";
import { PNG } from "pngjs";
import type { Bitmap } from "./bitmap.ts";
import { MOST_DOTS, blank, greyOf } from "./bitmap.ts";

/** Not a picture that can be read: damaged, or larger than is taken. */
export class Unfit extends Error {
  readonly why: "damaged" | "large";

  constructor(why: "damaged" | "large", cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

/** The dots of a PNG or JPEG. Throws `Unfit`. */
export function dotsOf(bytes: Uint8Array, kind: "png" | "jpeg"): Bitmap {
  const size = kind === "png" ? pngSize(bytes) : jpegSize(bytes);
  if (!size || size.width < 1 || size.height < 1) throw new Unfit("damaged");
  if (size.width * size.height > MOST_DOTS) throw new Unfit("large");
  try {
    return kind === "png" ? fromPng(bytes) : fromJpeg(bytes);
  } catch (error) {
    throw new Unfit("damaged", error);
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the first frame's head, behind segments that each say how long they are. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker < 0xff01) return undefined;
    // All of SOF0 to SOF15 but the three that are no frames: DHT, JPG, DAC.
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![4, 8, 12].includes(marker & 15);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return undefined;
}

function fromPng(bytes: Uint8Array): Bitmap {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  const result = blank(width, height);
  for (let at = 0; at < result.dots.length; at += 1) {
    const grey = greyOf(data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0);
    // What is transparent is paper.
    result.dots[at] = 255 - ((255 - grey) * (data[at * 4 + 3] ?? 255)) / 255;
  }
  return result;
}

function fromJpeg(bytes: Uint8Array): Bitmap {
  const image = new JpegImage();
  image.parse(bytes);
  const { width, height } = image;
  // The head that was looked at need not be the one that counts.
  if (width * height > MOST_DOTS) throw new Unfit("large");
  const data = image.getData({ width, height, forceRGB: true });
  const result = blank(width, height);
  for (let at = 0; at < result.dots.length; at += 1)
    result.dots[at] = greyOf(data[at * 3] ?? 255, data[at * 3 + 1] ?? 255, data[at * 3 + 2] ?? 255);
  return result;
}
