/** What every article of an inspection is looked at with: the contract, the period, and what counts as in it. */
import { dayOf } from "../../../../shared/domain/calendar.ts";
import type { Contract, Docs } from "../../../../shared/domain/state.ts";
import type { Evidence, Row } from "../../../../shared/views/inspection.ts";
import type { ListedKind } from "../lists.ts";
import { everyListed } from "../lists.ts";
import type { Reading } from "../reading.ts";
import type { Units } from "./units.ts";
import type { Stay } from "./whereabouts.ts";

/** What is inspected. */
export interface Inspected {
  readonly reading: Reading;
  readonly contract: Contract;
  readonly from: string;
  readonly to: string;
  /** Where the contract's units lay in the period, by place, whatever has become of them since; looked for once. */
  readonly stays: () => ReadonlyMap<string, readonly Stay[]>;
  /** What every one of the contract's units is looked through for, once. */
  readonly units: () => Units;
  /** The documents that an article has asked for already, by kind. */
  readonly docs: Map<ListedKind, readonly object[]>;
}

/** What one article comes to. */
export interface Finding {
  readonly evidence: readonly Evidence[];
  readonly gaps: readonly string[];
}

/** Records that meet something, by their day. */
export function evidence(what: string, rows: readonly Row[]): Evidence {
  const sorted = rows.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { what, count: rows.length, rows: sorted };
}

/** Whether something happened in the period. */
export function inPeriod({ from, to }: Pick<Inspected, "from" | "to">, at: string): boolean {
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

/** Every document of a kind that the contract has, read once. Units, which may be very many, are asked by `units`. */
export function ofContract<K extends Exclude<ListedKind, "asset">>(
  { reading, contract, docs }: Pick<Inspected, "reading" | "contract" | "docs">,
  kind: K,
): readonly Docs[K][] {
  const known = docs.get(kind) ?? [...everyListed(reading, kind, contract.contract)];
  docs.set(kind, known);
  // Kept under that kind.
  return known as readonly Docs[K][];
}
