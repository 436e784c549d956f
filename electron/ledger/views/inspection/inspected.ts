/** What every article of an inspection is looked at with: the contract, the period, and what counts as in it. */
import { dayOf } from "../../../../shared/domain/calendar.ts";
import type { Contract } from "../../../../shared/domain/state.ts";
import type { Evidence } from "../../../../shared/views/inspection.ts";
import type { ListedKind } from "../lists.ts";
import { allListed } from "../lists.ts";
import type { Reading } from "../reading.ts";
import type { Stay } from "./whereabouts.ts";

/** What is inspected. */
export interface Inspected {
  readonly reading: Reading;
  readonly contract: Contract;
  readonly from: string;
  readonly to: string;
  /** Where the contract's units lay and when, whatever has become of them since; looked for once. */
  readonly stays: () => readonly Stay[];
}

/** What one article comes to. */
export interface Finding {
  readonly evidence: readonly Evidence[];
  readonly gaps: readonly string[];
}

/** Records that meet something, by their day. */
export function evidence(
  what: string,
  rows: readonly { readonly on: string; readonly text: string }[],
): Evidence {
  const sorted = rows.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { what, count: rows.length, rows: sorted };
}

/** Whether something happened in the period. */
export function inPeriod({ from, to }: Inspected, at: string): boolean {
  const day = dayOf(at);
  return day >= from && day <= to;
}

/** Whether something held in some part of the period. */
export function overlaps(
  { from, to }: Inspected,
  term: { readonly from: string; readonly to?: string },
): boolean {
  return term.from <= to && (term.to === undefined || term.to >= from);
}

/** Every document of a kind that the contract has. */
export function ofContract<K extends ListedKind>({ reading, contract }: Inspected, kind: K) {
  return allListed(reading, { kind, contract: contract.contract }, 10_000);
}
