/** A file with a list, as it was chosen. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { sha256 } from "../ledger/crypto.ts";
import { asProblem } from "../ledger/failures.ts";
import { fileNameIn } from "./fileName.ts";
import type { Table } from "./table/table.ts";
import { MOST_BYTES, readTable } from "./table/table.ts";
import { Unreadable } from "./table/unreadable.ts";

export interface ListFile {
  readonly name: string;
  readonly sha256: string;
  /** What it holds, or why that cannot be read. */
  readonly table: Table | Unreadable;
}

/** Reads the file. Throws a `Problem` where it cannot be opened; one that holds no list says so itself. */
export async function listFileAt(path: string): Promise<ListFile> {
  const bytes = contentOf(path);
  const name = fileNameIn(path, "一覧");
  const hash = Buffer.from(sha256(bytes)).toString("hex");
  try {
    return { name, sha256: hash, table: await readTable(bytes) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { name, sha256: hash, table: error };
  }
}

/** A file too large to be a list is not read to its end; what is read says so by its size. */
function contentOf(path: string): Buffer {
  try {
    return statSync(path).size > MOST_BYTES ? Buffer.alloc(MOST_BYTES + 1) : readFileSync(path);
  } catch (error) {
    throw asProblem(error, basename(path));
  }
}
