/**
 * How everything that reads outside input answers: a value, or one reason from a closed list.
 * Reasons are codes, never sentences; the words for them live with the other texts.
 */

/** A reading that succeeded, or the reason it did not. */
export type Outcome<Value, Reason extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

/** Wraps what was read. */
export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps why nothing was read. */
export function refused<Reason extends string>(
  reason: Reason,
): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason };
}
