/** A file of a bundle, wherever it lies, and the ways to read one without holding it whole. */
import { joined, textOfUtf8 } from "../format/bytes.ts";
import type { Pace } from "./pace.ts";
import { MAX_LINE_BYTES, MAX_SMALL_BYTES } from "./limits.ts";

export interface BundleFile {
  /** Its name in the folder or archive, with `/`. */
  readonly path: string;
  readonly size: number;
  open(): ReadableStream<Uint8Array>;
}

/** Why a file was not read to its end. */
export type ReadFault = "unreadable" | "tooLarge" | "text";

/** A file that could not be read, by name. */
export class Unreadable extends Error {
  readonly fault: ReadFault;
  readonly path: string;

  constructor(fault: ReadFault, path: string) {
    super(`${fault}: ${path}`);
    this.fault = fault;
    this.path = path;
  }
}

/** Every piece of a file in order. */
export async function* piecesOf(file: BundleFile): AsyncGenerator<Uint8Array> {
  const reader = file.open().getReader();
  let isOver = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    isOver = true;
  } catch (error) {
    // Whatever a disk or a damaged archive throws; our own reasons pass.
    throw error instanceof Unreadable ? error : new Unreadable("unreadable", file.path);
  } finally {
    // Whoever stops early leaves nothing open.
    if (!isOver) await reader.cancel().catch(() => undefined);
  }
}

/** A small file as text. Throws `Unreadable` when it is large or no UTF-8. */
export async function smallText(file: BundleFile): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of piecesOf(file)) {
    size += piece.length;
    if (size > MAX_SMALL_BYTES) throw new Unreadable("tooLarge", file.path);
    pieces.push(piece);
  }
  const text = textOfUtf8(joined(...pieces));
  if (text === undefined) throw new Unreadable("text", file.path);
  return text;
}

/** How the lines of a file end: `cut` without a last line feed, `long` with a line above the limit. */
export type LinesEnd = "whole" | "cut" | "long" | "stopped";

export interface Lines {
  readonly file: BundleFile;
  readonly maxBytes: number;
  readonly pace: Pace;
  /** Takes a line, without its line feed; the bytes are its own only until it returns. */
  readonly take: (line: Uint8Array, number: number) => "on" | "stop";
  /** What to say of the progress, if anything. */
  readonly part?: "entries" | "disclosures" | "forms";
}

const LF = 10;

/** Walks through the lines of a file, numbered from 0. A line too long ends the walk. */
export async function eachLine({ file, maxBytes, pace, take, part }: Lines): Promise<LinesEnd> {
  let held = new Uint8Array();
  let bytes = 0;
  let count = 0;
  for await (const piece of piecesOf(file)) {
    let from = 0;
    for (let end = piece.indexOf(LF); end >= 0; end = piece.indexOf(LF, from)) {
      if (held.length + end - from > maxBytes) return "long";
      const rest = piece.subarray(from, end);
      if (take(held.length === 0 ? rest : joined(held, rest), count) === "stop") return "stopped";
      held = new Uint8Array();
      from = end + 1;
      count += 1;
      if (pace.isDue)
        await pace.rest(part && { part, bytes: bytes + from, ofBytes: file.size, count });
    }
    held = joined(held, piece.subarray(from));
    bytes += piece.length;
    if (held.length > maxBytes) return "long";
    if (pace.isDue) await pace.rest(part && { part, bytes, ofBytes: file.size, count });
  }
  return held.length === 0 ? "whole" : "cut";
}

/** One line of a file by its number, if it has that many. */
export async function lineAt(
  file: BundleFile,
  wanted: number,
  pace: Pace,
): Promise<Uint8Array | undefined> {
  let found: Uint8Array | undefined;
  const take = (line: Uint8Array, number: number) => {
    if (number < wanted) return "on";
    found = line.slice();
    return "stop";
  };
  await eachLine({ file, maxBytes: MAX_LINE_BYTES, pace, take });
  return found;
}
