/** SQLite's and the file system's error codes, sorted into the problems a person can be told about. */
import { Problem } from "../../shared/domain/problem.ts";
import type { ProblemCode } from "../../shared/domain/problem.ts";

const BY_PREFIX: readonly (readonly [string, ProblemCode])[] = [
  ["SQLITE_FULL", "disk-full"],
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["SQLITE_NOTADB", "not-a-ledger"],
  ["SQLITE_CORRUPT", "damaged"],
  ["SQLITE_BUSY", "in-use"],
  ["SQLITE_LOCKED", "in-use"],
  ["SQLITE_READONLY", "read-only"],
  ["EROFS", "read-only"],
  ["EACCES", "folder"],
  ["EPERM", "folder"],
  ["ENOENT", "folder"],
  ["ENOTDIR", "folder"],
  ["EISDIR", "folder"],
  ["ELOOP", "folder"],
  ["ENAMETOOLONG", "folder"],
  // Windows says so of a file that another program holds.
  ["EBUSY", "folder"],
  ["SQLITE_CANTOPEN", "folder"],
  ["EEXIST", "exists"],
  ["SQLITE_IOERR", "disk-error"],
  ["EIO", "disk-error"],
];

/** The problem behind an error, or the error itself when it is none of these (then it is a fault of ours). */
export function asProblem(error: unknown, detail = pathIn(error)): unknown {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  const known = BY_PREFIX.find(([prefix]) => code.startsWith(prefix));
  return known ? new Problem(known[1], detail, error) : error;
}

/** Does something with a file; what fails is a `Problem` where it is one of those a person is told of. */
export function orProblem<T>(path: string | undefined, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asProblem(error, path);
  }
}

/** The file that the system names with an error, where it does. */
function pathIn(error: unknown): string {
  return error instanceof Error && "path" in error && typeof error.path === "string"
    ? error.path
    : "";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}
