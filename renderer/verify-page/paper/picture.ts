/** Reads QR codes from a picture. The reader is WebAssembly that lies packed in the page itself; nothing is fetched. */
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { bytesOfBase64 } from "../format/bytes.ts";

/** `picture`: the browser cannot open it; `noReader`: it cannot run the reader. */
export type PictureFault = "picture" | "pictureLarge" | "noReader";

export type PictureReading =
  | { readonly ok: true; readonly texts: readonly string[] }
  | { readonly ok: false; readonly fault: PictureFault };

const MAX_PIXELS = 100_000_000;
/** A sheet of A4 at 300 dpi fits; more only takes longer. */
const MAX_SIDE = 4200;
const MAX_CODES = 20;

let ready: Promise<unknown> | undefined;

/** The texts of all QR codes in a picture. */
export async function codesIn(file: Blob): Promise<PictureReading> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return { ok: false, fault: "picture" };
  const { width, height } = picture;
  if (width * height > MAX_PIXELS) return { ok: false, fault: "pictureLarge" };
  const pixels = pixelsOf(picture, Math.min(1, MAX_SIDE / Math.max(width, height)));
  picture.close();
  if (pixels === undefined) return { ok: false, fault: "picture" };
  try {
    ready ??= prepare();
    await ready;
    const found = await readBarcodes(pixels, {
      formats: ["QRCode"],
      tryHarder: true,
      maxNumberOfSymbols: MAX_CODES,
    });
    return { ok: true, texts: found.map(({ text }) => text) };
  } catch {
    return { ok: false, fault: "noReader" };
  }
}

function pixelsOf(picture: ImageBitmap, scale: number): ImageData | undefined {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return undefined;
  // What is transparent is paper.
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Unpacks the reader and starts it. */
async function prepare(): Promise<unknown> {
  const packed = bytesOfBase64(document.querySelector("#qr-reader")?.textContent.trim() ?? "");
  if (packed === undefined) throw new TypeError("the reader is not in the page");
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const wasmBinary = await new Response(plain).arrayBuffer();
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
