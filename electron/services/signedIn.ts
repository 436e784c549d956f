/** Who sits at the screen, as their password has shown. */
import type { Problem } from "../../shared/domain/problem.ts";
import type { Role } from "../../shared/domain/vocabulary.ts";
import type { Recorder } from "../ledger/append.ts";

/** Who is signed in, and what the password opened. */
export interface SignedIn {
  readonly account: string;
  readonly role: Role;
  /** The ledger's key; absent for those who may only read. */
  readonly seed: Uint8Array | undefined;
  readonly recorder: Recorder | undefined;
  /** Why this account cannot record although its role may. */
  readonly problem: Problem | undefined;
}
