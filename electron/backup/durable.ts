/** Files that exist whole or not at all, and still do after the power has gone. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { randomBytes } from "node:crypto";
import { Problem } from "../../shared/domain/problem.ts";
import { asProblem } from "../ledger/failures.ts";

interface DurableOptions {
  readonly mode?: number;
  /** Replace a file of that name; otherwise it is refused with `exists`. */
  readonly replace?: boolean;
}

/** A file whose bytes are on the disk under another name: one step from being there, or from never having been. */
export interface StagedFile {
  readonly path: string;
  /** Gives it its name, for good. Throws a `Problem`. */
  keep(): void;
  drop(): void;
}

/** Writes `bytes` under a temporary name and flushes them. Throws a `Problem`. */
export function stageDurably(
  path: string,
  bytes: Uint8Array,
  { mode = 0o644, replace = false }: DurableOptions = {},
): StagedFile {
  if (!replace && existsSync(path)) throw new Problem("exists", path);
  const temporary = `${path}.${randomBytes(4).toString("hex")}.part`;
  const drop = () => rmSync(temporary, { force: true });
  const orDrop = (act: () => void) => {
    try {
      act();
    } catch (error) {
      drop();
      throw asProblem(error, path);
    }
  };
  orDrop(() => writeFlushed(temporary, bytes, mode));
  const keep = () =>
    orDrop(() => {
      nameDurably(temporary, path);
    });
  return { path, keep, drop };
}

/** Writes `bytes` under a temporary name, flushes, renames, flushes the folder. Throws a `Problem`. */
export function writeDurably(path: string, bytes: Uint8Array, options: DurableOptions = {}): void {
  stageDurably(path, bytes, options).keep();
}

function writeFlushed(path: string, bytes: Uint8Array, mode: number): void {
  const file = openSync(path, "wx", mode);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Flushes a file that something else has written. */
export function flushFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives a flushed file its name, for good. */
export function nameDurably(temporary: string, path: string): void {
  renameSync(temporary, path);
  flushFolder(dirname(path));
}

/** Makes a rename in the folder last. Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
