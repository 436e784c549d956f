/** An anchor file on a disk that may be slow, full or gone: read from its end, and only ever added to. */
import type { FileHandle } from "node:fs/promises";
import { access, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { AnchorReading } from "../../shared/proof/anchorFile.ts";
import { anchorText, readAnchor } from "../../shared/proof/anchorFile.ts";

/** Holds the newest hundred heads or so: enough where nothing is amiss. */
export const TAIL_BYTES = 64 * 1024;
/** A head for each of 250,000 records; what lies before that in a larger file is not read. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface NotesRead extends AnchorReading {
  /** Whether this is the whole file. */
  readonly isWhole: boolean;
}

/** Reads the end of an anchor file, or all of it; nothing when its folder has none. */
export async function readNoteFile(
  path: string,
  extent: "tail" | "whole",
): Promise<NotesRead | undefined> {
  const file = await opened(path);
  if (!file) return undefined;
  try {
    const { size } = await file.stat();
    const length = Math.min(size, extent === "tail" ? TAIL_BYTES : MOST_BYTES);
    const text = await textAt(file, size - length, length);
    const isWhole = length === size;
    return { ...readAnchor(isWhole ? text : afterFirstGap(text)), isWhole };
  } finally {
    await file.close();
  }
}

/**
 * Adds notes to the end; they are on the disk when this resolves. The first makes the file, but never the folder: one
 * that is not there is a stick that was pulled out.
 */
export async function addToNoteFile(path: string, notes: readonly string[]): Promise<void> {
  if (notes.length === 0) return;
  const file = await open(path, "a+", 0o644);
  try {
    const { size } = await file.stat();
    const tail = Math.min(size, TAIL_BYTES);
    const { isEnded } = readAnchor(await textAt(file, size - tail, tail));
    // A note that was cut short stays as it is, apart from the next.
    await file.appendFile(`${isEnded ? "" : "\n\n"}${anchorText(notes)}`, "utf8");
    await file.sync();
    if (size === 0) await flushNames(dirname(path));
  } finally {
    await file.close();
  }
}

/** Makes the name of a new file last, where the system has a call for it. */
async function flushNames(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    // A share may know no such call for folders: the notes are there all the same.
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}

async function opened(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, "r");
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isAbsent) throw error;
    await access(dirname(path));
    return undefined;
  }
}

async function textAt(file: FileHandle, position: number, length: number): Promise<string> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  // Bytes that are no text belong to no note; their place is found by the signature that fails.
  return bytes.toString("utf8", 0, bytesRead);
}

/** Without what belongs to a note that begins before. */
function afterFirstGap(text: string): string {
  const gap = text.indexOf("\n\n");
  return gap < 0 ? "" : text.slice(gap + 2);
}
