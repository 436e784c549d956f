/** Unpacks the bytes of a stream, up to the packing of a picture that somebody else unpacks. */
import { joined } from "../../format/bytes.ts";
import type { PdfFile, Stream } from "./file.ts";
import type { Dictionary, Value } from "./objects.ts";
import { isList } from "./objects.ts";

export interface Unpacked {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The packing that is left, by its name, and what is said of it. */
  readonly rest?: string;
  readonly parameters: Dictionary;
}

const SHORT: Readonly<Record<string, string>> = {
  "/Fl": "/FlateDecode",
  "/DCT": "/DCTDecode",
  "/CCF": "/CCITTFaxDecode",
};
/** A page of A3 in colours at 600 dots an inch. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The bytes of a stream. */
export async function unpacked(file: PdfFile, { dictionary, packed }: Stream): Promise<Unpacked> {
  const filters = listOf(file.get(dictionary.get("/Filter") ?? dictionary.get("/F")));
  const parameters = listOf(file.get(dictionary.get("/DecodeParms") ?? dictionary.get("/DP")));
  let bytes = new Uint8Array(packed);
  for (const [at, filter] of filters.entries()) {
    const named = file.get(filter);
    const name = typeof named === "string" ? (SHORT[named] ?? named) : "";
    const own = file.dictionary(parameters[at]);
    if (name !== "/FlateDecode") return { bytes, rest: name, parameters: own };
    // oxlint-disable-next-line no-await-in-loop -- one packing is in the other
    bytes = unpredicted(file, await inflated(bytes), own);
  }
  return { bytes, parameters: new Map() };
}

function listOf(value: Value | undefined): readonly Value[] {
  if (isList(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** What was packed, as far as it can be unpacked: many writers leave something behind the end. */
async function inflated(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"))
    .getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream comes in pieces
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      size += value.length;
      if (size > MAX_BYTES) throw new RangeError("unpacks to too much");
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    if (error instanceof RangeError) throw error;
  }
  return joined(...pieces);
}

/** Undoes what was done to rows so that they pack better: as PNG does it, or as the difference to the dot before. */
function unpredicted(
  file: PdfFile,
  bytes: Uint8Array<ArrayBuffer>,
  parameters: Dictionary,
): Uint8Array<ArrayBuffer> {
  const number = (key: string, other: number) => file.number(parameters.get(key)) ?? other;
  const predictor = number("/Predictor", 1);
  if (predictor === 1) return bytes;
  const [bits, colours] = [number("/BitsPerComponent", 8), number("/Colors", 1)];
  const width = Math.ceil((number("/Columns", 1) * colours * bits) / 8);
  const step = Math.max(1, (bits * colours) >> 3);
  if (!(width >= 1 && width <= MAX_BYTES)) return bytes;
  return predictor === 2
    ? summed(bytes, width, bits === 8 ? step : 0)
    : fromPng(bytes, width, step);
}

function summed(
  bytes: Uint8Array<ArrayBuffer>,
  width: number,
  step: number,
): Uint8Array<ArrayBuffer> {
  for (let at = 0; at < bytes.length; at += 1) {
    if (step > 0 && at % width >= step) bytes[at] = (bytes[at] ?? 0) + (bytes[at - step] ?? 0);
  }
  return bytes;
}

function fromPng(bytes: Uint8Array, width: number, step: number): Uint8Array<ArrayBuffer> {
  const rows = Math.ceil(bytes.length / (width + 1));
  const plain = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const at = row * width + x;
      const left = x >= step ? (plain[at - step] ?? 0) : 0;
      const up = row > 0 ? (plain[at - width] ?? 0) : 0;
      const corner = row > 0 && x >= step ? (plain[at - width - step] ?? 0) : 0;
      plain[at] = (bytes[row * (width + 1) + 1 + x] ?? 0) + guess(kind, { left, up, corner });
    }
  }
  return plain;
}

interface Around {
  readonly left: number;
  readonly up: number;
  readonly corner: number;
}

function guess(kind: number, { left, up, corner }: Around): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
      if (a === undefined || b === undefined || c === undefined) return 0;
      if (a <= b && a <= c) return left;
      return b <= c ? up : corner;
    }
    default:
      return 0;
  }
}
