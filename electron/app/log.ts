/**
 * The local log: one JSON line for everything that went wrong, with the id a person was shown for it. It holds no
 * personal data: no values, no names, and no path of anybody's own folder. It is never sent anywhere.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { join } from "node:path";

const MOST_BYTES = 1024 * 1024;
const KEPT_FILES = 5;
const LONGEST = 2000;

export interface Log {
  /** Keeps an error and gives the id to find it by. */
  readonly report: (where: string, error: unknown) => string;
}

export interface LogParts {
  readonly folder: string;
  /** The person's own folder, which is replaced by `~`. */
  readonly home: string;
  readonly now: () => Date;
}

export function openLog({ folder, home, now }: LogParts): Log {
  return {
    report(where, error) {
      const id = randomBytes(4).toString("hex").toUpperCase();
      const line = JSON.stringify({ at: now().toISOString(), id, where, ...described(error) });
      write(folder, `${line.replaceAll(home, "~")}\n`);
      return id;
    },
  };
}

/** A log that cannot be written must not stop the program: the person has the id, and that is all there is then. */
function write(folder: string, line: string): void {
  const current = join(folder, "ukewatashi.log");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (existsSync(current) && statSync(current).size > MOST_BYTES) rotate(folder, current);
    appendFileSync(current, line, { mode: 0o600 });
  } catch {
    process.stderr.write(line);
  }
}

function rotate(folder: string, current: string): void {
  const older = (n: number) => join(folder, `ukewatashi.${n}.log`);
  rmSync(older(KEPT_FILES - 1), { force: true });
  for (let n = KEPT_FILES - 2; n >= 1; n -= 1)
    if (existsSync(older(n))) renameSync(older(n), older(n + 1));
  renameSync(current, older(1));
}

function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error ? { code: String(error.code) } : {};
  const cause = error.cause === undefined ? {} : { cause: described(error.cause) };
  return { error: error.name, ...code, ...said(error), ...cause };
}

/** A schema's message may quote what was typed; its codes and places do not. */
function said(error: Error): { message: string; stack: string } {
  const stack = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const message = "issues" in error ? places(error.issues) : error.message;
  return { message: message.slice(0, LONGEST), stack: stack.slice(0, 20).join("\n") };
}

function places(issues: unknown): string {
  if (!Array.isArray(issues)) return "";
  return issues
    .map(
      (issue: { code?: unknown; path?: unknown }) => `${String(issue.code)} ${String(issue.path)}`,
    )
    .join("; ");
}
