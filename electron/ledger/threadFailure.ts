/** What a thread failed with, as it can be told across threads, where an error loses its class. */
import type { ProblemCode } from "../../shared/domain/problem.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { asProblem } from "./failures.ts";

export interface ThreadFailure {
  readonly problem?: { readonly code: ProblemCode; readonly detail: string };
  readonly error: unknown;
}

/** The failure to tell of; `path` is the file it was about. */
export function failureOf(error: unknown, path: string): ThreadFailure {
  const problem = asProblem(error, path);
  return problem instanceof Problem
    ? { problem: { code: problem.code, detail: problem.detail }, error }
    : { error };
}

/** The error that was told of. */
export function errorIn({ problem, error }: ThreadFailure): unknown {
  return problem ? new Problem(problem.code, problem.detail, error) : error;
}
