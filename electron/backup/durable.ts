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

/** Writes `bytes` under a temporary name, flushes, renames, flushes the folder. Throws a `Problem`. */
export function writeDurably(
  path: string,
  bytes: Uint8Array,
  { mode = 0o644, replace = false }: DurableOptions = {},
) {
  if (!replace && existsSync(path)) throw new Problem("exists", path);
  const temporary = `${path}.${randomBytes(4).toString("hex")}.part`;
  try {
    const file = openSync(temporary, "wx", mode);
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    flushFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asProblem(error, path);
  }
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
