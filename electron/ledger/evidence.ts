/**
 * Ledgers on media that can only be read. SQLite opens a file that was in use, with its write-ahead log, only where it
 * can write beside it. Nobody can change one on such media, so a copy of it in a folder of our own is read instead. A
 * backup needs none of this: it is one plain file.
 */
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { asProblem } from "./failures.ts";

/** Where SQLite's header says how the file is written and read, and the words for "with a log" and "in one piece". */
const FORMAT_AT = 18;
const WITH_LOG = Buffer.from([2, 2]);
const IN_ONE_PIECE = Buffer.from([1, 1]);

/** By the file on the media, as it was: what is read instead. Kept while the program runs. */
const laidOut = new Map<string, string>();

/** Where a ledger is really read from. Throws a `Problem` where there is no room for the copy. */
export function readablePath(path: string): string {
  if (!isReadOnly(dirname(path)) || existsSync(`${path}-shm`) || !hasLog(path)) return path;
  const { size, mtimeMs } = statSync(path);
  const file = `${path} ${size} ${mtimeMs}`;
  const known = laidOut.get(file) ?? layOut(path);
  laidOut.set(file, known);
  return known;
}

function layOut(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), "ukewatashi-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(path));
    copyFileSync(path, copy);
    const log = `${path}-wal`;
    if (existsSync(log) && statSync(log).size > 0) copyFileSync(log, `${copy}-wal`);
    else inOnePiece(copy);
    process.on("exit", remove);
    return copy;
  } catch (error) {
    remove();
    throw asProblem(error, path);
  }
}

/** Whether nobody can write there, not just not we: where others can, the file may change while it is read. */
function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EROFS";
  }
}

function hasLog(path: string): boolean {
  const format = Buffer.alloc(WITH_LOG.length);
  const file = openSync(path, "r");
  try {
    readSync(file, format, 0, format.length, FORMAT_AT);
    return format.equals(WITH_LOG);
  } finally {
    closeSync(file);
  }
}

/** All of it stands in the file; without a log there is nothing else to look for. */
function inOnePiece(copy: string): void {
  const file = openSync(copy, "r+");
  try {
    writeSync(file, IN_ONE_PIECE, 0, IN_ONE_PIECE.length, FORMAT_AT);
  } finally {
    closeSync(file);
  }
}
