/** Which refusals of a slip bite in which row. */
import type { RefusalView } from "../../../shared/views/common.ts";

export interface SortedRefusals {
  readonly byRow: Readonly<Record<string, readonly RefusalView[]>>;
  /** Those of the slip itself. */
  readonly others: readonly RefusalView[];
}

/** By the keys of the rows that were lines. That there are none is not said while new units are typed. */
export function sorted(
  refusals: readonly RefusalView[],
  keys: readonly string[],
  moreToCome: boolean,
): SortedRefusals {
  const byRow: Record<string, RefusalView[]> = {};
  const others: RefusalView[] = [];
  for (const refusal of refusals) {
    const at = /^lines\.(\d+)/.exec(refusal.path ?? "")?.[1];
    const key = at === undefined ? undefined : keys[Number(at)];
    if (key !== undefined) (byRow[key] ??= []).push(refusal);
    else if (!(moreToCome && refusal.path === "lines")) others.push(refusal);
  }
  return { byRow, others };
}
