/**
 * Reads a zip archive without unpacking it: names only say which part a file is, nothing is ever written, and every
 * size is checked against what really comes out. The checksums of zip are left alone, for all content is hashed.
 */
import { same, textOfUtf8 } from "../format/bytes.ts";
import type { BundleFile } from "./file.ts";
import { Unreadable } from "./file.ts";
import {
  ALWAYS_UNPACKED_BYTES,
  MAX_FILES,
  MAX_UNPACKED_BYTES,
  MAX_UNPACKED_TIMES,
} from "./limits.ts";

/** Why an archive is not read. `name`: a file would lie outside, or two have one place. */
export type ZipFault = "form" | "zip64" | "encrypted" | "method" | "name" | "tooMany" | "tooLarge";

export type ZipReading =
  | { readonly ok: true; readonly files: readonly BundleFile[] }
  | { readonly ok: false; readonly fault: ZipFault };

/** Thrown inside this file only. */
class Refused extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault) {
    super(fault);
    this.fault = fault;
  }
}

const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 65_535;
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;
const ENCRYPTED = 0x2041;
const SYMLINK = 0o120000;
const KIND = 0o170000;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Whether a file begins as archives do. */
export async function looksLikeZip(blob: Blob): Promise<boolean> {
  const start = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  return (
    same(start, Uint8Array.of(0x50, 0x4b, 3, 4)) || same(start, Uint8Array.of(0x50, 0x4b, 5, 6))
  );
}

/** Lists the files of an archive. */
export async function readZip(blob: Blob): Promise<ZipReading> {
  try {
    const entries = checked(await entriesOf(blob), blob.size);
    return { ok: true, files: entries.map((entry) => fileOf(blob, entry)) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault };
    throw error;
  }
}

async function entriesOf(blob: Blob): Promise<Entry[]> {
  const tailAt = Math.max(0, blob.size - END_BYTES - MAX_COMMENT);
  const tail = await viewOf(blob, tailAt, blob.size);
  const endAt = endOf(tail);
  const count = tail.getUint16(endAt + 10, true);
  const length = tail.getUint32(endAt + 12, true);
  const from = tail.getUint32(endAt + 16, true);
  if (count === 0xffff || length === 0xffffffff || from === 0xffffffff) throw new Refused("zip64");
  if (tail.getUint16(endAt + 8, true) !== count) throw new Refused("form");
  if (count > MAX_FILES || length > MAX_DIRECTORY_BYTES) throw new Refused("tooMany");
  if (from + length !== tailAt + endAt) throw new Refused("form");
  return directory(await viewOf(blob, from, from + length), count);
}

/** Where the end record stands: the one whose comment ends with the file. */
function endOf(tail: DataView): number {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  throw new Refused("form");
}

function directory(view: DataView, count: number): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (let each = 0; each < count; each += 1) {
    if (at + CENTRAL_BYTES > view.byteLength) throw new Refused("form");
    if (view.getUint32(at, true) !== CENTRAL) throw new Refused("form");
    const nameLength = view.getUint16(at + 28, true);
    const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const next = at + CENTRAL_BYTES + nameLength + more;
    if (next > view.byteLength) throw new Refused("form");
    entries.push(entryOf(view, at, nameLength));
    at = next;
  }
  if (at !== view.byteLength) throw new Refused("form");
  return entries;
}

function entryOf(view: DataView, at: number, nameLength: number): Entry {
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw new Refused("encrypted");
  const method = view.getUint16(at + 10, true);
  if (method !== STORED && method !== DEFLATED) throw new Refused("method");
  if (((view.getUint32(at + 38, true) >>> 16) & KIND) === SYMLINK) throw new Refused("name");
  const [packed, size, local] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true));
  if (packed === undefined || size === undefined || local === undefined) throw new Refused("form");
  if ([packed, size, local].includes(0xffffffff)) throw new Refused("zip64");
  if (method === STORED && packed !== size) throw new Refused("form");
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL_BYTES, nameLength);
  return { name: nameOf(nameBytes), nameBytes, method, packed, size, at: local };
}

/** Names are UTF-8, or what Japanese systems used before. */
function nameOf(bytes: Uint8Array): string {
  const name = textOfUtf8(bytes) ?? new TextDecoder("shift_jis").decode(bytes);
  // oxlint-disable-next-line no-control-regex -- control characters are what must be found
  const isOdd = /[\\:\u0000-\u001f\u007f]/.test(name);
  const parts = (name.endsWith("/") ? name.slice(0, -1) : name).split("/");
  if (isOdd || parts.some((part) => part === "" || part === "." || part === "..")) {
    throw new Refused("name");
  }
  return name;
}

/** The files among the entries, if together they are what an archive may be. */
function checked(entries: readonly Entry[], archiveBytes: number): readonly Entry[] {
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw new Refused("name");
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const fitting = Math.max(ALWAYS_UNPACKED_BYTES, archiveBytes * MAX_UNPACKED_TIMES);
  if (unpacked > Math.min(MAX_UNPACKED_BYTES, fitting)) throw new Refused("tooLarge");
  let free = 0;
  // Entries that share their bytes are how a small archive becomes an endless one.
  for (const { at, packed, nameBytes } of entries.toSorted((a, b) => a.at - b.at)) {
    if (at < free) throw new Refused("form");
    free = at + LOCAL_BYTES + nameBytes.length + packed;
  }
  if (free > archiveBytes) throw new Refused("form");
  return entries.filter(({ name }) => !name.endsWith("/"));
}

function fileOf(blob: Blob, entry: Entry): BundleFile {
  const { name: path, size } = entry;
  return { path, size, open: () => unpacking(blob, entry) };
}

/** The bytes of an entry as they come out; more or fewer than were announced are refused. */
function unpacking(blob: Blob, entry: Entry): ReadableStream<Uint8Array> {
  let left = entry.size;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, control) {
      left -= piece.length;
      if (left < 0) throw new Unreadable("tooLarge", entry.name);
      control.enqueue(piece);
    },
    flush() {
      if (left !== 0) throw new Unreadable("unreadable", entry.name);
    },
  });
  void feed(blob, entry, counted.writable);
  return counted.readable;
}

async function feed(blob: Blob, entry: Entry, writable: WritableStream<Uint8Array>): Promise<void> {
  try {
    const from = await dataAt(blob, entry);
    const packed = blob.slice(from, from + entry.packed).stream();
    const plain =
      entry.method === STORED ? packed : packed.pipeThrough(new DecompressionStream("deflate-raw"));
    await plain.pipeTo(writable);
  } catch (error) {
    // The reader hears of it through the stream; where it has gone already, nobody needs to.
    await writable.abort(error).catch(() => undefined);
  }
}

/** Where the data of an entry begin: behind a second header, which must name the same file. */
async function dataAt(blob: Blob, entry: Entry): Promise<number> {
  const view = await viewOf(blob, entry.at, entry.at + LOCAL_BYTES + entry.nameBytes.length);
  const name = new Uint8Array(view.buffer).subarray(LOCAL_BYTES);
  const isHeader = view.byteLength > LOCAL_BYTES && view.getUint32(0, true) === LOCAL;
  const isSame = isHeader && view.getUint16(26, true) === name.length;
  if (!isSame || !same(name, entry.nameBytes)) throw new Unreadable("unreadable", entry.name);
  return entry.at + LOCAL_BYTES + name.length + view.getUint16(28, true);
}

async function viewOf(blob: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await blob.slice(from, to).arrayBuffer());
}
